import type { FieldRule, Mapping } from '#contract/imports.ts'
import { factsOfFile, type Head } from '../read/head-of.ts'
import type { OpenedExport } from '../read/open-export.ts'
import { DURATIONS, type Evidence, RATINGS, TIMES } from './complete-mapping.ts'
import { columnIndex } from './header-fits.ts'

/** What the file shows of the columns that a mapping leaves open: their values over the whole file, not only its head. */
export async function evidenceOf(opened: OpenedExport, head: Head, mapping: Mapping): Promise<Evidence> {
  const open = head.isWhole ? [] : openColumns(mapping, opened.columns)
  const whole = open.length === 0 ? null : await factsOfFile(opened, open)
  return {
    columns: opened.columns,
    facts: head.facts.map((facts, column) => whole?.get(column) ?? facts),
    rows: head.rows,
  }
}

function openColumns(mapping: Mapping, columns: readonly string[]): number[] {
  const open: (FieldRule | undefined)[] = [
    ...TIMES.map(field => mapping.fields[field]).filter(rule => rule?.order == null),
    ...DURATIONS.map(field => mapping.fields[field]).filter(rule => rule?.unit == null),
    ...RATINGS.map(field => mapping.fields[field]).filter(
      rule => rule?.minimum == null || rule.maximum == null || rule.best == null,
    ),
  ]
  const places = open.map(rule => (rule?.column === undefined ? -1 : columnIndex(columns, rule.column)))
  return [...new Set(places.filter(place => place >= 0))]
}
