import type { Field, Mapping } from '#contract/mapping.ts'
import type { FilePreview, Question } from '#contract/previews.ts'
import { RowInterpreter } from '../interpret/row-interpreter.ts'
import { rowPlan } from '../interpret/row-plan.ts'
import type { FactsOf } from '../read/head-of.ts'
import type { OpenedExport } from '../read/open-export.ts'
import { shownCells } from '../names/count-names.ts'
import { placeZones } from '../names/place-zones.ts'
import type { ReadOptions, RowOutcome } from '../row-outcome.ts'
import { columnIndex } from './header-fits.ts'
import { sayRow } from './say-row.ts'

const SHOWN = 8
const LOOKED_AT = 500
const ABOVE = 20
/** Stands in for a time that is missing or still open, so that the other columns can be shown. Never stored. */
const SOME_DAY = '2000-01-01'

export interface SampledFile {
  readonly mapping: Mapping
  readonly questions: readonly Question[]
  /** Over the first records. */
  readonly facts: FactsOf
}

type Sampled = Pick<FilePreview, 'above' | 'samples' | 'columns'>

/** What lies above the header, the first rows as they would be stored, and the columns with what they hold and how many cells their field cannot read. */
export async function sampleRows(
  opened: OpenedExport,
  { mapping, questions, facts }: SampledFile,
  options: Omit<ReadOptions, 'onBytes'>,
): Promise<Sampled> {
  const shown = withSomeDay(mapping, questions)
  const interpreter = new RowInterpreter(rowPlan(shown, opened), { ...options, zoneOf: placeZones(mapping, options) })
  const unreadable = new Map<Field, number>()
  const samples: Sampled['samples'] = []
  const { above, outcomes } = await firstRecords(opened, interpreter)
  for (const outcome of outcomes) {
    if (samples.length < SHOWN) samples.push(sampleOf(outcome, shown))
    for (const field of unreadFields(outcome)) unreadable.set(field, (unreadable.get(field) ?? 0) + 1)
  }
  for (const [field, rule] of Object.entries(mapping.fields))
    if (Object.values(rule).includes(null)) unreadable.delete(field as Field)
  return { above, samples, columns: columnsOf(opened, mapping, facts, unreadable) }
}

/** The columns by name alone. */
export function withoutRows(opened: OpenedExport, mapping: Mapping): Sampled {
  const fieldOf = fieldsByColumn(mapping, opened.columns)
  const columns = opened.columns.map((column, i) => ({
    column,
    samples: [],
    filled: 0,
    field: fieldOf.get(i) ?? null,
    unreadable: 0,
  }))
  return { above: [], samples: [], columns }
}

async function firstRecords(
  opened: OpenedExport,
  interpreter: RowInterpreter,
): Promise<{ above: Sampled['above']; outcomes: RowOutcome[] }> {
  const outcomes: RowOutcome[] = []
  const above: Sampled['above'] = []
  let record = -opened.headerRecord
  for await (const { batch } of opened.records())
    for (let i = 0; i < batch.count; i++) {
      record++
      if (record < 0 && record >= -ABOVE) above.push({ line: batch.line(i), cells: shownCells(batch.cells(i)) })
      if (record > 0) outcomes.push(kept(interpreter.interpret(batch, i, record)))
      if (outcomes.length === LOOKED_AT) return { above, outcomes }
    }
  return { above, outcomes }
}

/** A copy that holds when the next record is read. */
function kept(outcome: RowOutcome): RowOutcome {
  return outcome.kind === 'row' ? { ...outcome, interaction: { ...outcome.interaction } } : outcome
}

/** The mapping with a time for every row where it has none or leaves it open. */
export function withSomeDay(mapping: Mapping, questions: readonly Question[]): Mapping {
  const { arrived_at } = mapping.fields
  const isOpen = questions.some(({ field }) => field === 'arrived_at')
  if (!isOpen && (arrived_at?.column !== undefined || arrived_at?.constant !== undefined)) return mapping
  return { ...mapping, fields: { ...mapping.fields, arrived_at: { constant: SOME_DAY } } }
}

function sampleOf(outcome: RowOutcome, mapping: Mapping): Sampled['samples'][number] {
  if (outcome.kind !== 'row')
    return { record: outcome.record, line: outcome.line, state: outcome.kind, reason: outcome.reason, values: {} }
  const { record, line } = outcome.interaction
  const { arrived_at, ...others } = sayRow(outcome.interaction, mapping)
  const isSomeDay = mapping.fields.arrived_at?.constant === SOME_DAY
  const values = isSomeDay || arrived_at === undefined ? others : { arrived_at, ...others }
  return { record, line, state: 'row', reason: null, values }
}

const UNREADABLE = new Set([
  'duration-unreadable',
  'duration-negative',
  'rating-unreadable',
  'rating-out-of-scale',
  'time-dropped',
  'word-unknown',
])

function unreadFields(outcome: RowOutcome): Field[] {
  if (outcome.kind === 'rejected')
    return outcome.reason.startsWith('time-') && outcome.reason !== 'time-missing' ? ['arrived_at'] : []
  if (outcome.kind !== 'row') return []
  return outcome.warnings.flatMap(({ warning, field }) => (field !== null && UNREADABLE.has(warning) ? [field] : []))
}

function columnsOf(
  opened: OpenedExport,
  mapping: Mapping,
  facts: FactsOf,
  unreadable: ReadonlyMap<Field, number>,
): Sampled['columns'] {
  const fieldOf = fieldsByColumn(mapping, opened.columns)
  return opened.columns.map((column, i) => {
    const field = fieldOf.get(i) ?? null
    const { shown, filled } = facts(i)
    return { column, samples: [...shown], filled, field, unreadable: field === null ? 0 : (unreadable.get(field) ?? 0) }
  })
}

/** A date that several fields share stands for the first of them. */
function fieldsByColumn(mapping: Mapping, columns: readonly string[]): Map<number, Field> {
  const byColumn = new Map<number, Field>()
  for (const [field, rule] of Object.entries(mapping.fields) as [Field, Mapping['fields'][Field]][])
    for (const name of [rule?.column, rule?.timeColumn]) {
      const place = name === undefined ? -1 : columnIndex(columns, name)
      if (place >= 0 && !byColumn.has(place)) byColumn.set(place, field)
    }
  return byColumn
}
