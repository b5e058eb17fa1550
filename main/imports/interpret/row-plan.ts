import { type Field, type FieldRule, fields, type Mapping } from '#contract/mapping.ts'
import { Failure } from '../../failure.ts'
import { DURATIONS, RATINGS } from '../field-kinds.ts'
import { exportName } from '../read/export-name.ts'
import { columnIndex } from '../recognise/header-fits.ts'
import { nameWords } from '../recognise/normalise-name.ts'

/** Place of a field in the canonical order: index of everything that is kept per field. */
export const AT = Object.fromEntries(fields.map((field, i) => [field, i])) as Readonly<Record<Field, number>>

/** A mapping applied to the columns of one file. */
export interface RowPlan {
  readonly mapping: Mapping
  readonly width: number
  readonly headerCells: readonly string[]
  /** By field: column, -1 where a constant or nothing fills it; and column of the time of day. */
  readonly columns: readonly number[]
  readonly timeColumns: readonly number[]
  /** By field: whether its texts come again and again. */
  readonly isWord: readonly boolean[]
  readonly rules: readonly (FieldRule | null)[]
  /** By field: lower-case texts that stand for no value in this file; null where there are none. */
  readonly missing: readonly (ReadonlySet<string> | null)[]
  /** Fields that are filled, in canonical order. */
  readonly mapped: readonly number[]
  /** Records may lack cells from this column on and still be whole. */
  readonly neededWidth: number
  /** The file holds answers to a survey and nothing else: a record without any answer is an unanswered request. */
  readonly isSurvey: boolean
}

const NOT_MISSED_AT_THE_END: readonly Field[] = ['comment', 'complaint_category', 'language']
const WORDS: ReadonlySet<Field> = new Set<Field>([
  ...RATINGS,
  'location',
  'provider',
  'channel',
  'service_type',
  'customer_type',
  'language',
  'complaint_category',
  'complaint',
  'outcome',
  'solved_first_time',
  'rating_offered',
])
const DURING_A_VISIT: readonly Field[] = [...DURATIONS, 'called_at', 'finished_at', 'complaint']
const SURVEY_WORDS = new Set(['response', 'respondent', 'request', 'survey', 'feedback', 'antwort', 'umfrage'])

/**
 * @throws Failure mapping-does-not-fit when the file lacks a column that the mapping names
 */
export function rowPlan(
  mapping: Mapping,
  file: { path: string; columns: readonly string[]; headerCells: readonly string[]; dropsTrailingCells: boolean },
): RowPlan {
  const rules = fields.map(field => mapping.fields[field] ?? null)
  const place = (name: string | undefined): number => {
    if (name === undefined) return -1
    const index = columnIndex(file.columns, name)
    if (index < 0) throw new Failure('mapping-does-not-fit', { name: exportName(file.path), path: file.path, column: name })
    return index
  }
  const columns = rules.map(rule => place(rule?.column))
  const timeColumns = rules.map(rule => place(rule?.timeColumn))
  const width = file.columns.length
  const needed = fields.map((field, i) => (NOT_MISSED_AT_THE_END.includes(field) ? -1 : Math.max(columns[i]!, timeColumns[i]!)))
  const always = Math.max(columns[AT.arrived_at]!, timeColumns[AT.arrived_at]!)
  return {
    mapping,
    width,
    headerCells: file.headerCells.map(cell => cell.trim()),
    columns,
    timeColumns,
    isWord: fields.map(field => WORDS.has(field)),
    rules,
    missing: rules.map(missingTexts),
    mapped: rules.flatMap((rule, i) => (rule && isFilled(rule) ? [i] : [])),
    neededWidth: (file.dropsTrailingCells ? always : Math.max(-1, ...needed)) + 1,
    isSurvey: isSurvey(mapping),
  }
}

function missingTexts(rule: FieldRule | null): ReadonlySet<string> | null {
  const texts = Object.entries(rule?.words ?? {}).flatMap(([text, meaning]) => (meaning === 'missing' ? [text] : []))
  return texts.length === 0 ? null : new Set(texts)
}

function isFilled(rule: FieldRule): boolean {
  return rule.column !== undefined || rule.constant !== undefined || rule.timeColumn !== undefined
}

function isSurvey(mapping: Mapping): boolean {
  const has = (field: Field): boolean => mapping.fields[field]?.column !== undefined
  return RATINGS.some(has) && !DURING_A_VISIT.some(has) && namesSurvey(mapping)
}

/** Its records are numbered as answers or requests, or its time is when an answer came. */
function namesSurvey(mapping: Mapping): boolean {
  const names = [mapping.fields.external_id?.column, mapping.fields.arrived_at?.column].filter(name => name !== undefined)
  return names.some(name => nameWords(name).some(word => SURVEY_WORDS.has(word)))
}
