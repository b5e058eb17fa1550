import type { ControlChart } from '#contract/charts.ts'
import type { Attention, Overview } from '#contract/overview.ts'
import type { Pack, PackStanding } from '#contract/reports/location-pack.ts'
import type { SplitSummary } from '#contract/variability.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../../days.ts'
import { hasEnough } from '../../fewest-answers.ts'
import { notesOn } from '../../locations/notes.ts'
import { chartGround, chartSource, locationChart } from '../../moments/control-chart.ts'
import { promisedSource } from '../../moments/promised-source.ts'
import { noticeOf } from '../../overview/attention.ts'
import { cardOf } from '../../overview/card.ts'
import type { Chosen } from '../../selection.ts'
import { splitSummaryOf } from '../../variability/split.ts'
import { waitFigures, waitsUntold } from '../../waits.ts'
import { FEWEST_OTHERS, middleHalf } from '../../middle-half.ts'
import type { PackGround, Ranked } from './pack-ground.ts'
import { measuresOf, peopleAt } from './pack-people.ts'
import { packReading, standingReading } from './pack-reading.ts'
import { toDo } from './to-do.ts'

type Card = Overview['cards'][number]

/** Metrics of the first page. */
const headlines = ['csat', 'wait', 'complaint'] as const
const divided = ['csat', 'wait'] as const

/**
 * All about one location, and about the others nothing but the middle half of them.
 *
 * @param order of people: as lists have them, or by number where their names are hidden on paper alone
 */
export async function packOf(ground: PackGround, id: number, order: 'names' | 'numbers'): Promise<Pack> {
  const { db, all, places, quality } = ground
  const { publicId: locationId, name } = places.names.get(id)!
  const here: Chosen = { ...all, locationIds: [id] }
  const activity = places.activity.get(id)
  const { cards, notices } = await cardsOf(ground, here, id)
  const standings = ground.ranked.flatMap(ranked => standingOf(ranked, locationId))
  const splits = await splitsOf(db, here, { cards, people: activity?.providers ?? 0 })
  const notes = await notesOn(db, { here, all, standings: rowsOf(ground, locationId) })
  const trust = quality.get(id)?.trust ?? null
  const waits = await waitFigures(db, here)
  return {
    locationId,
    name,
    interactions: activity?.interactions ?? 0,
    providers: activity?.providers ?? 0,
    firstDay: activity ? dateOf(activity.firstDay) : null,
    lastDay: activity ? dateOf(activity.lastDay) : null,
    reading: packReading(cards),
    standingReading: standingReading(standings),
    toDo: toDo({ notices, cards, standings, splits, trust, notes }),
    cards,
    standings,
    splits,
    waits: hasEnough(here, waits) ? waits : waitsUntold(waits),
    peers: await peersOf(ground, id),
    measures: measuresOf(ground, locationId),
    people: peopleAt(ground, locationId, order),
    trust,
    notes,
    footnotes: [], // the privacy rule writes them
  }
}

/** Headlines with a value, their charts as the location's own page has them, and the changes that these show. */
async function cardsOf(
  { db, places, visits }: PackGround,
  here: Chosen,
  id: number,
): Promise<{ cards: Card[]; notices: Attention[] }> {
  const place = places.names.get(id)!
  const ground = await chartGround(db, here)
  const cards: Card[] = []
  const notices: Attention[] = []
  for (const metric of headlines) {
    const source = await chartSource(db, metric, { ground })
    const promised = metric === 'wait' ? promisedSource(source, 'target') : null
    const card = cardOf({ source, promised })
    if (card.n === 0 || !hasEnough(here, card)) continue
    const judged = locationChart(promised ?? source, id)
    const notice = noticeOf(judged, { place, visitsIn: monday => visits(id, monday) })
    cards.push({ ...card, chart: withOwnEvents(judged.chart, place.publicId) })
    if (notice) notices.push(notice)
  }
  return { cards, notices }
}

/** Where else something happened is not said. */
function withOwnEvents(chart: ControlChart, locationId: string): ControlChart {
  const here = (event: ControlChart['events'][number]) => event.locations?.filter(each => each.locationId === locationId) ?? null
  return { ...chart, events: chart.events.map(event => ({ ...event, locations: here(event) })) }
}

function rowsOf({ ranked }: PackGround, locationId: string) {
  return ranked.flatMap(({ metric, unit, scale, rows }) => {
    const row = rows.get(locationId)
    return row ? [{ metric, row, centre: null, unit, scale }] : []
  })
}

/** None on a metric that the location has no value of. Service time stands only beside satisfaction: alone it would mislead. */
function standingOf({ metric, unit, scale, better, rows }: Ranked, locationId: string): PackStanding[] {
  const row = rows.get(locationId)
  if (row === undefined || row.n === 0) return []
  const others = [...rows.values()].filter(each => each.locationId !== locationId).flatMap(({ estimate }) => estimate ?? [])
  const { n, missing, raw, estimate: value, lower, upper, standing, verdict } = row
  return [
    {
      metric,
      unit,
      scale,
      better,
      n,
      missing,
      raw,
      estimate: { value, lower, upper },
      others: middleHalf(others),
      standing,
      verdict,
    },
  ]
}

/** Between people and between weeks; between weeks alone where no person is known. */
async function splitsOf(
  db: Db,
  here: Chosen,
  { cards, people }: { cards: readonly Card[]; people: number },
): Promise<SplitSummary[]> {
  const levels = people > 0 ? (['provider', 'week'] as const) : (['week'] as const)
  const splits: SplitSummary[] = []
  for (const metric of divided)
    if (cards.some(card => card.metric === metric)) splits.push(await splitSummaryOf(db, metric, here, { levels: [...levels] }))
  return splits
}

async function peersOf({ places, waitsOfOthers }: PackGround, id: number): Promise<Pack['peers']> {
  const others = [...places.activity.keys()].filter(other => other !== id)
  return others.length < FEWEST_OTHERS ? null : waitsOfOthers(others)
}
