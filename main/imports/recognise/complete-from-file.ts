import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import { DURATIONS, RATINGS } from '../field-kinds.ts'
import { factsOfFile, type Head } from '../read/head-of.ts'
import type { OpenedExport } from '../read/open-export.ts'
import type { ColumnFacts } from './column-facts.ts'
import { type Completed, completeMapping, type MappingOrigin } from './complete-mapping.ts'
import type { Evidence } from './evidence.ts'
import { columnIndex } from './header-fits.ts'

/** Fewer answers than this among the first records do not show a scale: more of the file's are counted. */
const ENOUGH_ANSWERS = 1000
/** So many show it. */
const MANY_ANSWERS = 10 * ENOUGH_ANSWERS
/** Fewer durations than this among the first records do not show how they are written. */
const ENOUGH_DURATIONS = 20

/**
 * Completes a mapping from the first records of a file; what they leave open, and scales they show by few answers, from all
 * values of those columns in the whole file.
 */
export async function completeFromFile(
  opened: OpenedExport,
  head: Head,
  chosen: { mapping: Mapping; origin: MappingOrigin },
): Promise<Completed> {
  const { mapping, origin } = chosen
  const evidence: Evidence = {
    columns: opened.columns,
    aliases: head.aliases,
    facts: head.facts,
    rows: head.rows,
    days: head.days,
  }
  const first = completeMapping(mapping, evidence, origin)
  const { open, few } = head.isWhole ? NOTHING : openColumns(mapping, first, evidence)
  if (open.length + few.length === 0) return first
  const areEnough = (facts: readonly ColumnFacts[]) => open.length === 0 && facts.every(({ filled }) => filled >= MANY_ANSWERS)
  const whole = await factsOfFile(opened, [...new Set([...open, ...few])], { isPlace: head.isPlace, areEnough })
  const facts = (column: number) => whole.get(column) ?? head.facts(column)
  return completeMapping(mapping, { ...evidence, facts }, origin)
}

interface OpenColumns {
  /** All of their values decide. */
  readonly open: readonly number[]
  /** Ratings whose scale only few answers have shown. */
  readonly few: readonly number[]
}

const NOTHING: OpenColumns = { open: [], few: [] }

function openColumns(mapping: Mapping, first: Completed, { columns, facts }: Evidence): OpenColumns {
  const place = (rule: FieldRule | undefined): number => (rule?.column === undefined ? -1 : columnIndex(columns, rule.column))
  const fields = Object.keys(mapping.fields) as Field[]
  const open = fields.filter(field => Object.values(first.mapping.fields[field] ?? {}).includes(null))
  const factsOf = (field: Field) => (place(mapping.fields[field]) < 0 ? null : facts(place(mapping.fields[field])))
  const few = RATINGS.filter(field => mapping.fields[field]?.maximum == null && (factsOf(field)?.filled ?? 0) < ENOUGH_ANSWERS)
  const vague = DURATIONS.filter(field => isVague(factsOf(field), mapping.fields[field], first.mapping.fields[field]))
  const placesOf = (of: readonly Field[]) => [...new Set(of.map(field => place(mapping.fields[field])).filter(at => at >= 0))]
  return { open: placesOf([...open, ...vague]), few: placesOf(few) }
}

/** Whether the first records do not show the unit of a duration, or not the decimal sign of one that is likely to have one. */
function isVague(facts: ColumnFacts | null, given: FieldRule | undefined, decided: FieldRule | undefined): boolean {
  if (!facts || !given) return false
  if (given.unit == null && facts.filled < ENOUGH_DURATIONS) return true
  const isCoarse = decided?.unit === 'minutes' || decided?.unit === 'hours'
  return given.decimal === undefined && isCoarse && facts.commaDecimals + facts.dotDecimals === 0
}
