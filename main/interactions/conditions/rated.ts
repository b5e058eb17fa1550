import { type Scales, valueAt } from '#db/queries/visit-value.ts'
import type { Condition } from './condition.ts'

/** Share of a scale at its worst end that counts as low, and at its best as high; of recommending 0 to 6, and 9 and 10. */
const QUARTER = 0.25

/** Any rating at the low end of its scale, or at the high one. */
export function ratedCondition(end: 'low' | 'high', scales: Scales): Condition {
  const isAt = (place: number) => (end === 'low' ? place <= QUARTER : place >= 1 - QUARTER)
  const isScore = (score: number) => (end === 'low' ? score === -100 : score === 100)
  return day => {
    const places = (['csat', 'ces'] as const).map(metric => valueAt(day, { kind: 'rating', metric, scale: 'unit' }, scales))
    const score = valueAt(day, { kind: 'nps' }, scales)
    return i => places.some(placeOf => isAt(placeOf(i))) || isScore(score(i))
  }
}
