import type { HoursCompared } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import type { Db } from '#db/schema.ts'
import { interactionValue } from '../interaction-value.ts'
import { headOf, type MetricCells, metricCells } from '../metric-cells.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { aboutOf } from '../selection.ts'
import { hoursCompared } from './hours-compared.ts'
import { type KindOf, momentKinds, type OpenDay } from './kind-rows.ts'
import { seriesOf } from './series-of.ts'

const HOUR = 60
/** A day of service that is shorter has no hours between its first and its last. */
const SHORTEST = 3 * HOUR

/** The first and the last hour of the day at each place, against the hours between with the same people. */
export async function shiftEdges(db: Db, input: Input<'moments.edges'>): Promise<Output<'moments.edges'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const values = await metricCells(db, { metric, chosen, by: [] })
  const value = await interactionValue(db, chosen, values)
  const held = await heldVisits(db, chosen)
  const found = await heldValues(db, held, { chosen, value })
  const edge = (which: Edge) => hoursCompared({ ...momentKinds(held, chosen, day => edgeOf(day, which)), values: found }, values)
  const [first, last] = [edge('first'), edge('last')]
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    enough: first !== null || last !== null,
    first,
    last,
    reading: {
      id: first === null && last === null ? 'edges.too-few' : 'edges.compared',
      values: { metric, ...whose, ...told('first', first, values), ...told('last', last, values) },
    },
  }
}

function told(name: string, found: HoursCompared | null, { unit }: MetricCells): Reading['values'] {
  const value = found?.difference.value ?? 0
  const way = value > 0 ? 'up' : 'down'
  return { [`${name}Verdict`]: found?.verdict ?? 'none', [`${name}Way`]: way, ...sizeOf(name, value, unit) }
}

type Edge = 'first' | 'last'

/** Whether a minute lies in the first (last) hour of a day's service, or between both; the other edge is neither. */
export function edgeOf({ open, close }: OpenDay, which: Edge): KindOf {
  if (close - open < SHORTEST) return () => null
  return minute => {
    if (minute < open + HOUR) return which === 'first' ? true : null
    if (minute > close - HOUR) return which === 'last' ? true : null
    return false
  }
}
