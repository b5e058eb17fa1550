import type { Field, FieldRule, Mapping } from '#contract/imports.ts'
import { DURATIONS, RATINGS } from '../field-kinds.ts'
import { factsOfFile, type Head } from '../read/head-of.ts'
import type { OpenedExport } from '../read/open-export.ts'
import type { ColumnFacts } from './column-facts.ts'
import { type Completed, completeMapping, type Evidence, type MappingOrigin } from './complete-mapping.ts'
import { columnIndex } from './header-fits.ts'

/** Fewer answers than this among the first records do not show a scale: all of the file's are counted. */
const ENOUGH_ANSWERS = 1000
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
  const open = head.isWhole ? [] : openColumns(mapping, first, evidence)
  if (open.length === 0) return first
  const whole = await factsOfFile(opened, open, head.isPlace)
  const facts = (column: number) => whole.get(column) ?? head.facts(column)
  return completeMapping(mapping, { ...evidence, facts }, origin)
}

function openColumns(mapping: Mapping, first: Completed, { columns, facts }: Evidence): number[] {
  const place = (rule: FieldRule | undefined): number => (rule?.column === undefined ? -1 : columnIndex(columns, rule.column))
  const fields = Object.keys(mapping.fields) as Field[]
  const open = fields.filter(field => Object.values(first.mapping.fields[field] ?? {}).includes(null))
  const factsOf = (field: Field) => (place(mapping.fields[field]) < 0 ? null : facts(place(mapping.fields[field])))
  const few = RATINGS.filter(field => mapping.fields[field]?.maximum == null && (factsOf(field)?.filled ?? 0) < ENOUGH_ANSWERS)
  const vague = DURATIONS.filter(field => isVague(factsOf(field), mapping.fields[field], first.mapping.fields[field]))
  const places = [...open, ...few, ...vague].map(field => place(mapping.fields[field]))
  return [...new Set(places.filter(at => at >= 0))]
}

/** Whether the first records do not show the unit of a duration, or not the decimal sign of one that is likely to have one. */
function isVague(facts: ColumnFacts | null, given: FieldRule | undefined, decided: FieldRule | undefined): boolean {
  if (!facts || !given) return false
  if (given.unit == null && facts.filled < ENOUGH_DURATIONS) return true
  const isCoarse = decided?.unit === 'minutes' || decided?.unit === 'hours'
  return given.decimal === undefined && isCoarse && facts.commaDecimals + facts.dotDecimals === 0
}
