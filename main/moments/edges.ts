import type { HoursCompared } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { sumsByNumber } from '#db/queries/coded-rows.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import type { Db } from '#db/schema.ts'
import { interactionValue } from '../interaction-value.ts'
import { headOf, type MetricCells, metricCells } from '../metric-cells.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { aboutOf } from '../selection.ts'
import { hourKinds, kindCodes } from './hour-kinds.ts'
import { hoursCompared } from './hours-compared.ts'
import { seriesOf } from './series-of.ts'

/** The first and the last hour of the day at each place, against the hours between with the same people. */
export async function shiftEdges(db: Db, input: Input<'moments.edges'>): Promise<Output<'moments.edges'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const values = await metricCells(db, { metric, chosen, by: [] })
  const value = await interactionValue(db, chosen, values)
  const held = await heldVisits(db, chosen)
  const kinds = hourKinds(held, chosen)
  const sums = sumsByNumber(kinds.rows, await heldValues(db, held, { chosen, value }))
  const edge = (which: 'first' | 'last') =>
    hoursCompared({ ...kindCodes(kinds, which), ...sums, starts: kinds.rows.starts }, values)
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
