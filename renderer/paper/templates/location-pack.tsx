import type { Pack } from '#contract/reports/location-pack.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { say } from '#words/say.ts'
import { apart } from '../../parts/describe.ts'
import { ChartStack } from '../../plots/chart-stack.tsx'
import { filtersOfPacks, ownPages } from '../furniture/own-pages.ts'
import type { PageRoom } from '../furniture/page-room.ts'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { shortSentence } from '../parts/short-name.ts'
import { useChartHeight } from '../parts/use-chart-height.ts'
import { hasSignal, isDrawn, VerdictCard } from '../parts/verdict-card.tsx'
import { MethodPage } from '../sections/method-page.tsx'
import { PackPeople } from '../sections/pack-people.tsx'
import { PackSplits, PackTrust, PackWaits } from '../sections/pack-inside.tsx'
import { PackStandings } from '../sections/pack-standings.tsx'
import '../../styles/paper-pack.css'

/** A page ends a little early, so that rounding never pushes its last chart over. */
const SPARE_PIXELS = 12
/** Pixels between columns. */
const GAP = 24
/** People whose rows are about as high as the waits beside them. */
const BESIDE = 12

/** One location after the other, each from a new page on. */
export function LocationPack({ report, page }: PageProps<'location-pack'>) {
  const isOne = report.packs.length === 1
  const own = ownPages(report)
  return report.packs.map((pack, i) => (
    <section key={pack.locationId} className={i > 0 ? 'paper-page' : undefined} style={{ page: own[i]?.page }}>
      <FirstPage report={report} pack={pack} page={page} isFirst={i === 0} isOne={isOne} />
      <PackStandings pack={pack} width={page.width} />
      <div className={page.isLandscape ? 'paper-side-by-side' : undefined}>
        <PackSplits pack={pack} width={page.isLandscape ? (page.width - GAP) / 2 : page.width} />
      </div>
      <Served pack={pack} page={page} />
      <PackTrust pack={pack} />
      <div className="paper-together">
        <MethodPage
          report={own[i] ? { ...report, missing: [], footnotes: pack.footnotes, filter: own[i].filter } : report}
          notes={['estimate', 'limits', 'split']}
          metrics={pack.cards.map(({ metric }) => metric)}
          charts={pack.cards.map(({ chart }) => chart)}
        />
      </div>
    </section>
  ))
}

/** How long customers wait and who serves them: beside one another where the page lies on its side and the people are few. */
function Served({ pack, page }: { readonly pack: Pack; readonly page: PageRoom }) {
  const isBeside = page.isLandscape && pack.people.length > 0 && pack.people.length <= BESIDE
  const width = isBeside ? (page.width - GAP) / 2 : page.width
  return (
    <div className={isBeside ? 'paper-side-by-side' : undefined}>
      <PackWaits pack={pack} width={width} />
      <PackPeople pack={pack} width={width} room={page.height} />
    </div>
  )
}

interface FirstPageProps {
  readonly report: ReportOf<'location-pack'>
  readonly pack: Pack
  readonly page: PageRoom
  readonly isFirst: boolean
  readonly isOne: boolean
}

/** What has changed, what to do, and the headlines with their charts. */
function FirstPage({ report, pack, page, isFirst, isOne }: FirstPageProps) {
  const drawn = pack.cards.filter(isDrawn).length
  const columns = page.isLandscape ? Math.max(1, drawn) : 1
  const { sheet, height } = useChartHeight({
    room: (isFirst ? page.firstHeight : page.height) - SPARE_PIXELS,
    charts: Math.ceil(drawn / columns),
    least: 92,
    most: 180,
    otherwise: 120,
  })
  const width = Math.floor((page.width - (columns - 1) * GAP) / columns)
  return (
    <section ref={sheet}>
      {isFirst && (
        <TitleBlock report={report} {...(isOne ? { subject: pack.name } : { filters: filtersOfPacks(report.filter) })} />
      )}
      {!isOne && <PackHead pack={pack} />}
      <h2 className="paper-heading">{shortSentence(pack.reading)}</h2>
      <ToDo pack={pack} />
      <ChartStack>
        <div className={columns > 1 ? 'paper-pack-cards' : undefined} style={{ '--cards': columns } as React.CSSProperties}>
          {pack.cards.map(card => (
            <VerdictCard
              key={card.metric}
              figure={`card.${card.metric}.${pack.locationId}`}
              card={card}
              about={report.about}
              width={width}
              height={height}
            />
          ))}
        </div>
      </ChartStack>
      {pack.cards.some(hasSignal) && <p className="paper-note">{say('paper.pack.letters')}</p>}
    </section>
  )
}

function PackHead({ pack: { name, interactions, providers, firstDay, lastDay } }: Pick<FirstPageProps, 'pack'>) {
  return (
    <header className="paper-title">
      <h1 className="paper-pack-name" dir="auto">
        {name}
      </h1>
      <p>{say('paper.pack.about', { interactions, providers, firstDate: firstDay, lastDate: lastDay })}</p>
    </header>
  )
}

function ToDo({ pack }: Pick<FirstPageProps, 'pack'>) {
  return (
    <PaperFigure figure={`to-do.${pack.locationId}`}>
      <h3>{say('paper.pack.to-do')}</h3>
      <ol className="paper-points">
        {pack.toDo.map(reading => (
          <li key={reading.id + JSON.stringify(reading.values)}>{apart(shortSentence(reading))}</li>
        ))}
      </ol>
    </PaperFigure>
  )
}
