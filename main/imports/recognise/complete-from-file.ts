import type { Field, FieldRule, Mapping } from '#contract/imports.ts'
import { factsOfFile, type Head } from '../read/head-of.ts'
import type { OpenedExport } from '../read/open-export.ts'
import { type Completed, completeMapping, type Evidence, RATINGS } from './complete-mapping.ts'
import { columnIndex } from './header-fits.ts'

/** Fewer answers than this among the first records do not show a scale: all of the file's are counted. */
const ENOUGH_ANSWERS = 1000

/**
 * Completes a mapping from the first records of a file; what they leave open, and scales they show by few answers, from all
 * values of those columns in the whole file.
 */
export async function completeFromFile(
  opened: OpenedExport,
  head: Head,
  chosen: { mapping: Mapping; isRemembered: boolean },
): Promise<Completed> {
  const { mapping, isRemembered } = chosen
  const evidence: Evidence = { columns: opened.columns, facts: head.facts, rows: head.rows }
  const first = completeMapping(mapping, evidence, isRemembered)
  const open = head.isWhole ? [] : openColumns(mapping, first, evidence)
  if (open.length === 0) return first
  const whole = await factsOfFile(opened, open)
  const facts = head.facts.map((some, column) => whole.get(column) ?? some)
  return completeMapping(mapping, { ...evidence, facts }, isRemembered)
}

function openColumns(mapping: Mapping, first: Completed, { columns, facts }: Evidence): number[] {
  const place = (rule: FieldRule | undefined): number => (rule?.column === undefined ? -1 : columnIndex(columns, rule.column))
  const fields = Object.keys(mapping.fields) as Field[]
  const open = fields.filter(field => Object.values(first.mapping.fields[field] ?? {}).includes(null))
  const few = RATINGS.filter(
    field => mapping.fields[field]?.maximum == null && (facts[place(mapping.fields[field])]?.filled ?? 0) < ENOUGH_ANSWERS,
  )
  const places = [...open, ...few].map(field => place(mapping.fields[field]))
  return [...new Set(places.filter(at => at >= 0))]
}
