import { say } from '#words/say.ts'
import { comparedPeriodWords } from '../../parts/describe.ts'
import { shortName } from '../parts/short-name.ts'
import { filterWords } from './filter-words.ts'
import { againAt, type AnyReport, titleOf } from './page-style.ts'

const FILTER_CHARACTERS = 330
const COMPANY_CHARACTERS = 60
const TITLE_CHARACTERS = 80

interface TitleBlockProps {
  readonly report: AnyReport
  /** What the report is about, where its own title does not say it: a location, a person. */
  readonly subject?: string
  /** Filters in words, where the report's own would name too much. */
  readonly filters?: string
}

/** At the top of the first page: whose report it is and of what, how much it rests on, period and filters. */
export function TitleBlock({ report, subject, filters }: TitleBlockProps) {
  const { about, company, filter, locations, providers, logo } = report
  return (
    <header className="paper-title">
      <div className="paper-head">
        <div>
          <h1>{titleOf(report)}</h1>
          {subject !== undefined && (
            <p className="paper-subject" dir="auto">
              {shortName(subject, TITLE_CHARACTERS)}
            </p>
          )}
        </div>
        <div className="paper-sender">
          {logo !== null && <img className="paper-logo" src={logo} alt="" />}
          <p className="paper-company" dir="auto">
            {shortName(company, COMPANY_CHARACTERS)}
          </p>
        </div>
      </div>
      {about.sample && <p className="paper-sample">{say('paper.sample.long')}</p>}
      <p>{say('paper.about', { locations, providers, interactions: about.interactions, period: comparedPeriodWords(about) })}</p>
      <p>{filters ?? filterWords(filter, FILTER_CHARACTERS)}</p>
      {report.frozen && <p>{say('paper.again', againAt(report, report.frozen))}</p>}
    </header>
  )
}
