import type { Report } from '#contract/reports.ts'
import { say } from '#words/say.ts'
import { TitleBlock } from './verdict-page.tsx'

/** All there is to print of a selection without interactions. */
export function EmptyPage({ report }: { readonly report: Report }) {
  return (
    <section>
      <TitleBlock report={report} />
      <h2 className="paper-heading">{say('paper.empty.title')}</h2>
      <p>{say('paper.empty.text')}</p>
    </section>
  )
}
