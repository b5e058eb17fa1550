import type { Field, FieldRule } from '#contract/mapping.ts'
import { timeKind } from './time-kind.ts'
import { bestColumn, type Column } from './column-score.ts'

const LATER: readonly Field[] = ['called_at', 'finished_at']

/**
 * Times of day of a file that has no dates at all: the day is the same for all and is asked for. Empty where no column is
 * named as an arrival and there are several.
 */
export function clockFields(columns: readonly Column[]): Partial<Record<Field, FieldRule>> {
  const clocks = columns.filter(({ facts }) => timeKind(facts) === 'clock')
  const arrival = bestColumn(clocks, 'arrived_at') ?? (clocks.length === 1 ? clocks[0] : undefined)
  if (!arrival) return {}
  const fields: Partial<Record<Field, FieldRule>> = { arrived_at: { timeColumn: arrival.name } }
  const taken = new Set([arrival.name])
  for (const field of LATER) {
    const column = bestColumn(
      clocks.filter(({ name }) => !taken.has(name)),
      field,
    )
    if (!column) continue
    fields[field] = { timeColumn: column.name }
    taken.add(column.name)
  }
  return fields
}
