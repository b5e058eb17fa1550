import type { Input, Output } from '#contract/operations.ts'
import type { Split, SplitSummary } from '#contract/variability.ts'
import type { About } from '#contract/vocabulary.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { type ChartSource, chartGround, chartSource } from '../moments/control-chart.ts'
import { dayOf } from '../days.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { splitOf, splitSummaryOf } from '../variability/split.ts'
import { promisedSource } from '../moments/promised-source.ts'
import { attentionOf, visitsByWeek } from './attention.ts'
import { besideOf } from './beside.ts'
import { cardOf } from './card.ts'
import { overviewReading } from './overview-reading.ts'
import { reportedOf } from './reported.ts'
import { judgedMetric, signalRows, standingsOf } from './signals.ts'

/** The first page: who has reported, how the three headline metrics are, where unevenness comes from, and which locations changed. */
export async function summary(db: Db, selection: Input<'overview.summary'>): Promise<Output<'overview.summary'>> {
  const chosen = await resolveSelection(db, selection)
  const names = await locationsById(db)
  const about = await aboutOf(db, chosen)
  const activity = await activityByLocation(db, chosen)
  const interactions = new Map(Array.from(activity, ([id, found]) => [id, found.interactions]))
  const sources = await headlineSources(db, chosen, interactions)
  const [csat, wait] = await splitsIn(db, chosen, { about, waits: sources[1]! })
  const promised = promisedSource(sources[1]!, 'target')
  const promisedOf = ({ weekly }: ChartSource) => (weekly.metric === 'wait' ? promised : null)
  const before = await sourcesBefore(db, chosen, about)
  const cards = sources.map((source, i) =>
    cardOf({ source, promised: promisedOf(source) }, withPromise(before?.[i], promisedOf(source) !== null)),
  )
  const reported = await reportedOf(db, chosen, { names, activity })
  const judged = sources.map(source => judgedMetric(source, promisedOf(source)))
  const signals = signalRows(judged, { names, interactions, chosen }, standingsOf(csat, sources[0]!.weekly.better))
  return {
    about,
    locations: activity.size,
    providers: Array.from(activity.values(), ({ providers }) => providers).reduce((sum, count) => sum + count, 0),
    reported,
    cards,
    splits: [withoutGroups(csat), withoutGroups(wait)],
    beside: await splitsBeside(db, selection, besideOf(chosen, about)),
    attention: attentionOf(judged, { names, visits: await visitsByWeek(db, chosen) }),
    signals,
    reading: overviewReading({ cards, signals, reported }),
  }
}

/** Of the three headline metrics. */
async function headlineSources(db: Db, chosen: Chosen, interactions?: ReadonlyMap<number, number>): Promise<ChartSource[]> {
  const ground = await chartGround(db, chosen, interactions)
  const sources: ChartSource[] = []
  for (const metric of ['csat', 'wait', 'complaint'] as const) sources.push(await chartSource(db, metric, { ground }))
  return sources
}

/** The same on the days of the comparison that was asked for; null without one. */
async function sourcesBefore(db: Db, chosen: Chosen, { compared }: About): Promise<ChartSource[] | null> {
  return compared ? headlineSources(db, { ...chosen, fromDay: dayOf(compared.from), toDay: dayOf(compared.to) }) : null
}

/** Waits are compared as what they are now: shares within the promise, or waits. */
function withPromise(source: ChartSource | undefined, isPromised: boolean) {
  return source === undefined ? null : { source, promised: isPromised ? promisedSource(source, 'target') : null }
}

/** Where unevenness comes from on some days, and on those that they are set beside, as the overview of these days has it. */
export async function splitsOfDays(
  db: Db,
  selection: Input<'overview.summary'>,
): Promise<Pick<Output<'overview.summary'>, 'splits' | 'beside'>> {
  const chosen = await resolveSelection(db, selection)
  const about = await aboutOf(db, chosen)
  const waits = await chartSource(db, 'wait', { ground: await chartGround(db, chosen) })
  const splits = await splitsIn(db, chosen, { about, waits })
  return { splits: splits.map(withoutGroups), beside: await splitsBeside(db, selection, besideOf(chosen, about)) }
}

async function splitsIn(
  db: Db,
  chosen: Chosen,
  { about, waits }: { readonly about: About; readonly waits: ChartSource },
): Promise<[Split, Split]> {
  return [
    await splitOf(db, 'csat', chosen, { about }),
    await splitOf(db, 'wait', chosen, { about, waitKind: waits.weekly.waitKind }),
  ]
}

/** The splits of the days that they are set beside. */
async function splitsBeside(
  db: Db,
  { against: _against, ...selection }: Input<'overview.summary'>,
  days: ReturnType<typeof besideOf>,
) {
  if (days === null) return null
  const chosen = await resolveSelection(db, { ...selection, from: days.from, to: days.to })
  const about = await aboutOf(db, chosen)
  const splits: SplitSummary[] = []
  for (const metric of ['csat', 'wait'] as const) splits.push(await splitSummaryOf(db, metric, chosen, { about }))
  return { ...days, splits }
}

function withoutGroups(split: Split): SplitSummary {
  const { locations: _locations, providers: _providers, ...summary } = split
  return summary
}
