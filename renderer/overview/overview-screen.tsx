import type { UseQueryResult } from '@tanstack/react-query'
import type { OverviewHeadlines, Unevenness } from '#contract/overview.ts'
import type { SplitSummary } from '#contract/variability.ts'
import { say } from '#words/say.ts'
import { ChooseButtons } from '../data/choose-buttons.tsx'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { comparedPeriodWords, sentence } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Later } from '../parts/later.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { SplitFrame } from '../parts/split-frame.tsx'
import { usePlace } from '../place.ts'
import { AttentionCards } from './attention-cards.tsx'
import { HeadlineCard } from './headline-card.tsx'
import { ReportedStrip } from './reported-strip.tsx'
import { SignalTable } from './signal-table.tsx'

/** Monday morning: who has reported, whether the promise is kept, where the unevenness comes from, who needs attention. */
export function OverviewScreen() {
  const { selection } = usePlace()
  const headlines = useAnswer('overview.headlines', selection)
  // Asked at the same time, so that two engines can answer.
  const unevenness = useAnswer('overview.unevenness', selection)
  return (
    <Answered screen query={headlines}>
      {value => (value.about.interactions === 0 ? <NothingYet /> : <Filled headlines={value} unevenness={unevenness} />)}
    </Answered>
  )
}

/** Where filters leave nothing of what is there, that is said instead of the screen. */
function NothingYet() {
  return (
    <div className="screen">
      <ScreenHead title={say('overview.title')} />
      <EmptyState title={say('overview.empty.title')} text={say('overview.empty.about')}>
        <ChooseButtons primary />
      </EmptyState>
    </div>
  )
}

/** Where unevenness comes from, and under it the same of the period before. */
function SplitsBeside({ unevenness: { about, splits, beside } }: { readonly unevenness: Unevenness }) {
  const under = (metric: SplitSummary['metric']) => {
    if (beside === null) return {}
    const found = beside.splits.find(each => each.metric === metric && each.state !== 'too-few') ?? null
    const words = say(found ? `split.beside.${beside.kind}` : 'split.beside.none', { fromDate: beside.from, toDate: beside.to })
    return { beside: { words, split: found } }
  }
  return (
    <div className="columns-2">
      {splits.map(split => (
        <SplitFrame key={split.metric} split={split} about={about} {...under(split.metric)} />
      ))}
    </div>
  )
}

const SPLITS = 380
const SPLITS_AND_SIGNALS = 900

interface FilledProps {
  readonly headlines: OverviewHeadlines
  readonly unevenness: UseQueryResult<Unevenness>
}

function Filled({ headlines, unevenness }: FilledProps) {
  const { about, locations, providers } = headlines
  return (
    <div className="screen">
      <ScreenHead
        title={sentence(headlines.reading)}
        trail={say('overview.title')}
        subtitle={say('overview.rests-on', {
          locations,
          providers,
          interactions: about.interactions,
          period: comparedPeriodWords(about),
        })}
      />
      <ReportedStrip reported={headlines.reported} about={about} />
      <div className="columns-3">
        {headlines.cards.map(card => (
          <HeadlineCard key={card.metric} card={card} about={about} />
        ))}
      </div>
      <AttentionCards attention={headlines.attention} />
      <Later height={SPLITS_AND_SIGNALS}>
        <Answered query={unevenness} loading={<SplitsSkeleton />}>
          {value => <SplitsBeside unevenness={value} />}
        </Answered>
        <SignalTable rows={headlines.signals} />
      </Later>
    </div>
  )
}

function SplitsSkeleton() {
  return (
    <div className="columns-2">
      <Skeleton height={SPLITS} />
      <Skeleton height={SPLITS} />
    </div>
  )
}
