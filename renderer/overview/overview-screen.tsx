import type { Overview } from '#contract/overview.ts'
import type { SplitSummary } from '#contract/variability.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { comparedPeriodWords, sentence } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Later } from '../parts/later.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { SplitFrame } from '../parts/split-frame.tsx'
import { usePlace } from '../place.ts'
import { AttentionCards } from './attention-cards.tsx'
import { HeadlineCard } from './headline-card.tsx'
import { ReportedStrip } from './reported-strip.tsx'
import { SignalTable } from './signal-table.tsx'

/** Monday morning: who has reported, whether the promise is kept, where the unevenness comes from, who needs attention. */
export function OverviewScreen() {
  const { selection } = usePlace()
  const overview = useAnswer('overview.summary', selection)
  return (
    <Answered screen query={overview}>
      {value => (value.about.interactions === 0 ? <NothingSelected /> : <Filled overview={value} />)}
    </Answered>
  )
}

function NothingSelected() {
  return (
    <div className="screen">
      <ScreenHead title={say('overview.title')} />
      <EmptyState title={say('overview.empty.title')} text={say('overview.empty.text')}>
        <a href="#/data/import">{say('overview.import')}</a>
      </EmptyState>
    </div>
  )
}

/** Where unevenness comes from, and under it the same of the period before. */
function SplitBeside({ split, overview: { about, beside } }: { readonly split: SplitSummary; readonly overview: Overview }) {
  if (beside === null) return <SplitFrame split={split} about={about} />
  const found = beside.splits.find(each => each.metric === split.metric && each.state !== 'too-few') ?? null
  const words = say(found ? `split.beside.${beside.kind}` : 'split.beside.none', { fromDate: beside.from, toDate: beside.to })
  return <SplitFrame split={split} about={about} beside={{ words, split: found }} />
}

const SPLITS_AND_SIGNALS = 900

function Filled({ overview }: { readonly overview: Overview }) {
  const { about, locations, providers } = overview
  return (
    <div className="screen">
      <ScreenHead
        title={sentence(overview.reading)}
        trail={say('overview.title')}
        subtitle={say('overview.rests-on', {
          locations,
          providers,
          interactions: about.interactions,
          period: comparedPeriodWords(about),
        })}
      />
      <ReportedStrip reported={overview.reported} about={about} />
      <div className="columns-3">
        {overview.cards.map(card => (
          <HeadlineCard key={card.metric} card={card} about={about} />
        ))}
      </div>
      <AttentionCards attention={overview.attention} />
      <Later height={SPLITS_AND_SIGNALS}>
        <div className="columns-2">
          {overview.splits.map(split => (
            <SplitBeside key={split.metric} split={split} overview={overview} />
          ))}
        </div>
        <SignalTable rows={overview.signals} />
      </Later>
    </div>
  )
}
