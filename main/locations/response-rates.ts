import type { Metric } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { mergedCell, metricCells } from '../metric-cells.ts'
import { factsOf } from '../metric-facts.ts'
import type { Chosen } from '../selection.ts'

/** Where fewer answer, those who do may differ from all customers. */
export const LOW_RESPONSE = 0.2
/** Rates so many times apart, or so far, make two places' answers unlike each other. */
const TIMES_APART = 2
const FAR_APART = 0.25

/** Share of customers who answered a question, by location. */
export async function responseRates(db: Db, chosen: Chosen): Promise<Map<number, number>> {
  const { cells } = await metricCells(db, { metric: 'response', chosen, by: ['location'] })
  const groups = Map.groupBy(cells, cell => cell.location)
  return new Map(Array.from(groups, ([location, own]) => [location, mergedCell(own).mean]))
}

/** Public ids of locations where ratings rest on few of the customers; none for figures that do not ask customers. */
export async function fewAnsweredAt(db: Db, metric: Metric, chosen: Chosen): Promise<Set<string>> {
  const { kind } = factsOf(metric)
  if (kind !== 'rating' && kind !== 'nps') return new Set()
  const names = await locationsById(db)
  const rates = await responseRates(db, chosen)
  return new Set([...rates].filter(([, rate]) => rate < LOW_RESPONSE).map(([id]) => names.get(id)!.publicId))
}

/** Whether few answered at one of two locations, far more at one than at the other, or nobody knows how many at one of them. */
export function isDoubtful(a: number | undefined, b: number | undefined): boolean {
  const known = [a, b].filter(rate => rate !== undefined)
  if (known.some(rate => rate < LOW_RESPONSE)) return true
  if (a === undefined || b === undefined) return known.length === 1
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  return high >= TIMES_APART * low || high - low >= FAR_APART
}
