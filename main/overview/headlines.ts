import type { Input, Output } from '#contract/operations.ts'
import type { About } from '#contract/vocabulary.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { type ChartSource, chartGround, chartSource } from '../moments/control-chart.ts'
import { dayOf } from '../days.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { promisedSource } from '../moments/promised-source.ts'
import { attentionOf, visitsByWeek } from './attention.ts'
import { cardOf } from './card.ts'
import { overviewReading } from './overview-reading.ts'
import { reportedOf } from './reported.ts'
import { judgedMetric, signalRows, standingsOf } from './signals.ts'

/** Who has reported, how the three headline metrics are, and which locations changed. */
export async function headlines(db: Db, selection: Input<'overview.headlines'>): Promise<Output<'overview.headlines'>> {
  const chosen = await resolveSelection(db, selection)
  const names = await locationsById(db)
  const about = await aboutOf(db, chosen)
  const activity = await activityByLocation(db, chosen)
  const interactions = new Map(Array.from(activity, ([id, found]) => [id, found.interactions]))
  const sources = await headlineSources(db, chosen, interactions)
  const promised = promisedSource(sources[1]!, 'target')
  const promisedOf = ({ weekly }: ChartSource) => (weekly.metric === 'wait' ? promised : null)
  const before = await sourcesBefore(db, chosen, about)
  const cards = sources.map((source, i) =>
    cardOf({ source, promised: promisedOf(source) }, withPromise(before?.[i], promisedOf(source) !== null)),
  )
  const reported = await reportedOf(db, chosen, { names, activity })
  const judged = sources.map(source => judgedMetric(source, promisedOf(source)))
  const standings = await standingsOf(db, 'csat', { chosen, interactions: about.interactions })
  const signals = signalRows(judged, { names, interactions, chosen }, standings)
  return {
    about,
    locations: activity.size,
    providers: Array.from(activity.values(), ({ providers }) => providers).reduce((sum, count) => sum + count, 0),
    reported,
    cards,
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
