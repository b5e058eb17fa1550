import type { SpreadComparison, UnitSpread } from '#contract/comparisons.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import { chanceValues } from './f-test.ts'

type Told = Omit<SpreadComparison, 'reading' | 'rows'> & { readonly rows: readonly UnitSpread[] }

/** Below this probability of chance alone a difference counts as shown. */
const SHOWN = 0.05

/** Whether units differ in spread; locations are named, people never. */
export function spreadReading(metric: Metric, told: Told): Reading {
  const { locationName, state, n, units, test, rows } = told
  const within = locationName !== undefined
  const subject: Reading['values'] = {
    metric,
    scope: within ? 'location' : 'region',
    place: locationName ?? '',
    who: within ? 'people' : 'locations',
  }
  if (state === 'no-spread') return { id: 'spread.of-shares', values: subject }
  if (n === 0) return { id: 'spread.none', values: subject }
  if (state === 'too-few') return { id: 'spread.too-few', values: subject }
  if (test === null) return { id: 'spread.equal', values: { ...subject, units } }
  if (!within && rows.every(({ sd }) => sd === null)) return { id: 'spread.too-few', values: subject }
  const values = { ...subject, units, ...chanceValues(test.p) }
  if (test.p >= SHOWN) return { id: 'spread.alike', values }
  return { id: 'spread.apart', values: { ...values, ...(within ? { most: '', least: '' } : extremes(rows)) } }
}

/** By the share of the largest spread where the scale has ends, since spread alone falls as the mean rises. */
function extremes(rows: readonly UnitSpread[]): { most: string; least: string } {
  const size = ({ shareOfLargest, shrunken }: UnitSpread) => shareOfLargest ?? shrunken ?? 0
  const sorted = rows.filter(({ sd }) => sd !== null).toSorted((a, b) => size(b) - size(a))
  return { most: sorted[0]!.name, least: sorted.at(-1)!.name }
}

/** The one comparison of locations, or in how many locations the people differ, allowing for so many tests. */
export function spreadAnswerReading(
  metric: Metric,
  between: 'locations' | 'providers',
  comparisons: readonly SpreadComparison[],
): Reading {
  if (comparisons.length === 1) return comparisons[0]!.reading
  const subject = { metric, scope: 'region', place: '', who: between === 'providers' ? 'people' : 'locations' }
  const tested = comparisons.filter(({ pAdjusted }) => pAdjusted !== null)
  if (tested.length === 0) return { id: 'spread.none', values: subject }
  const apart = tested.filter(({ pAdjusted }) => pAdjusted! < SHOWN)
  return {
    id: 'spread.places',
    values: { ...subject, places: tested.length, apart: apart.length, names: apart.map(one => one.locationName).join(', ') },
  }
}
