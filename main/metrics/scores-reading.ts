import type { ShownScore } from '#contract/scores.ts'
import type { Reading } from '#contract/vocabulary.ts'
import type { MetricCells } from '../metric-cells.ts'
import { written, writtenUnit } from '../written.ts'

type Told = Pick<ShownScore, 'locationName' | 'providerId' | 'n' | 'figure' | 'enough' | 'response'>

/** One group's score in a sentence; of a person without the name. */
export function scoreReading({ locationName, providerId, n, figure, enough, response }: Told, values: MetricCells): Reading {
  const { metric, unit } = values
  const scope = providerId !== undefined ? 'provider' : locationName !== undefined ? 'location' : 'region'
  const subject: Reading['values'] = { metric, unit: writtenUnit(unit), scope, place: locationName ?? '' }
  if (n === 0) return { id: 'scores.none', values: subject }
  const told = { ...subject, n, ...written('value', figure.value, unit), ...responseValues(response, values) }
  if (figure.lower === null) return { id: 'scores.one', values: told }
  if (figure.lower === figure.upper) return { id: 'scores.equal', values: told }
  const limits = { ...written('lower', figure.lower, unit), ...written('upper', figure.upper, unit) }
  return { id: 'scores.figure', values: { ...told, ...limits, enough: enough ? 'yes' : 'no' } }
}

/** A caution where few answered: the score with the silent ones at their worst and at their best, and what would undo it. */
function responseValues(response: Told['response'], { unit, better }: MetricCells): Reading['values'] {
  if (response === null || !response.low) return { response: 'fine' }
  const { share, ifWorst, ifBest, tippingPoint, tippingPossible } = response
  return {
    response: 'low',
    responseShare: share,
    ...written('worst', ifWorst, unit),
    ...written('best', ifBest, unit),
    tipping: tippingPoint === null ? 'none' : tippingPossible ? (tippingPoint > 0 ? 'worse' : 'better') : 'beyond',
    higher: better === 'higher' ? 'yes' : 'no',
    ...written('shift', tippingPoint === null ? null : Math.abs(tippingPoint), unit),
  }
}

/** The whole answer: the region's figure, how many groups have enough values, and in how many too few answered. */
export function scoresReading(
  rows: readonly Pick<ShownScore, 'n' | 'enough' | 'response'>[],
  { metric, unit, n }: MetricCells,
  centre: number | null,
): Reading {
  const subject: Reading['values'] = { metric, unit: writtenUnit(unit), scope: 'region', place: '' }
  if (n === 0) return { id: 'scores.none', values: subject }
  const known = rows.filter(row => row.n > 0)
  return {
    id: 'scores.all',
    values: {
      ...subject,
      n,
      ...written('centre', centre, unit),
      groups: known.length,
      enough: known.filter(row => row.enough).length,
      low: known.filter(row => row.response?.low === true).length,
    },
  }
}
