import { basename } from 'node:path'
import { isTimeZone } from '../../is-time-zone.ts'
import { daysIn } from '../recognise/days-in.ts'
import { isScaleName } from '../interpret/scale-name.ts'
import { isTotalWord } from '../interpret/total-words.ts'
import { ColumnFacts } from '../recognise/column-facts.ts'
import type { OpenedExport } from './open-export.ts'
import type { LineAlone } from '../recognise/sections.ts'
import type { RecordBatch } from './record-batch.ts'
import { lineText } from './section-line.ts'

const MOST_RECORDS = 1000
const MOST_CELLS = 400_000
/** Filled cells of such a line: a label and what it says. */
const MOST_OF_LINE = 2
/** A line with one cell is a row where a table has fewer columns. */
const FEWEST_COLUMNS = 3
const SUB_HEADER_RECORDS = 2
const LONGEST_HEADING = 40
const NO_HEADING = /:$|^[\d\W]+$|\d[./-]\d/
const IMPORT_ID = '{"ImportId"'
const ZONE_IN_IMPORT_ID = /"timeZone":"([^"]+)"/

/** What a column holds; found out when first asked for, since a file of a known kind leaves little to find out. */
export type FactsOf = (column: number) => ColumnFacts

/** The first records of a file and what its columns hold in them. Its texts keep the piece of the file they were cut from: not to be kept for long. */
export interface Head {
  readonly rows: readonly (readonly string[])[]
  readonly facts: FactsOf
  /** Texts of a second row of names, or the name under its group in the row above; '' where there is none. */
  readonly aliases: readonly string[]
  /** Days that the file's name or what stands above its header names, as 2026-03-31. */
  readonly days: readonly string[]
  /** Zone that the file itself names. */
  readonly zone: string | null
  readonly isWhole: boolean
  /** Lines above rows that are no rows themselves. */
  readonly lines: readonly LineAlone[]
  /** Most rows begin with a word like total: it is part of a name there ("Total Wine"), and tells no totals from rows. */
  readonly isPlace: boolean
}

/** Reads the first records after the header; those of another width, totals and further rows of names are left out. */
export async function headOf(opened: OpenedExport): Promise<Head> {
  const width = opened.columns.length
  const most = Math.max(50, Math.min(MOST_RECORDS, Math.floor(MOST_CELLS / width)))
  const rows: string[][] = []
  let skipped = opened.headerRecord
  let above: string[] = []
  const texts = [basename(opened.path)]
  const lines: LineAlone[] = []
  const waiting: LineAlone[] = []
  let isComplete = true
  outer: for await (const { batch } of opened.records())
    for (let record = 0; record < batch.count; record++) {
      if (skipped > 1) texts.push(...(above = batch.cells(record)))
      const alone = width < FEWEST_COLUMNS || isBelowNames(rows, batch, record) ? null : lineAlone(batch, record)
      if (alone !== null) waiting.push({ text: alone, isAbove: skipped > 1 })
      if (skipped-- > 0 || alone !== null) continue
      if (rows.length === most) {
        isComplete = false
        break outer
      }
      if (!isWhole(batch, record, opened)) continue
      rows.push(cellsOf(batch, record, width))
      lines.push(...waiting.splice(0))
    }
  const names = opened.headerRecord === 0 ? 0 : subHeaders(rows)
  const named = rows.slice(names)
  const others = named.filter(row => !isTotalWord(row[0]!))
  const isPlace = others.length < named.length / 2
  const data = isPlace ? named : others
  return {
    rows: data,
    facts: factsOf(data, opened.columns),
    aliases: aliasesOf(rows.slice(0, names), groupedNames(above, opened.columns)),
    days: daysIn(texts),
    zone: zoneOf(rows.slice(0, names)),
    isWhole: isComplete,
    lines,
    isPlace,
  }
}

/**
 * Facts of some columns over the whole file, or over so many records that they are enough; totals are left out unless such a word
 * begins most rows (`isPlace`).
 */
export async function factsOfFile(
  opened: OpenedExport,
  columns: readonly number[],
  { isPlace, areEnough }: { readonly isPlace: boolean; readonly areEnough: (facts: readonly ColumnFacts[]) => boolean },
): Promise<Map<number, ColumnFacts>> {
  const facts = new Map(columns.map(column => [column, new ColumnFacts(opened.columns[column])]))
  let skipped = opened.headerRecord
  for await (const { batch } of opened.records()) {
    for (let record = 0; record < batch.count; record++) {
      if (skipped-- > 0 || !isWhole(batch, record, opened) || isLeftOut(batch, record, opened, isPlace)) continue
      for (const [column, fact] of facts) fact.add(batch.trimmed(record, column))
    }
    if (areEnough([...facts.values()])) break
  }
  return facts
}

/** The first record may be a name below the names, which leaves the first cell empty. */
function isBelowNames(rows: readonly (readonly string[])[], batch: RecordBatch, record: number): boolean {
  return rows.length === 0 && batch.width(record) > FEWEST_COLUMNS && batch.trimmed(record, 0) === ''
}

/** The text of a line that is no row; blank ones have none. */
function lineAlone(batch: RecordBatch, record: number): string | null {
  if (batch.flaw(record) !== null) return null
  let filled = 0
  for (let column = 0; column < batch.width(record); column++)
    if (batch.trimmed(record, column) !== '' && ++filled > MOST_OF_LINE) return null
  return filled === 0 ? null : lineText(batch.cells(record))
}

/** As wide as the header, but for empty cells behind it or left out at the end. */
function isWhole(batch: RecordBatch, record: number, { columns, dropsTrailingCells }: OpenedExport): boolean {
  if (batch.flaw(record) !== null) return false
  const width = batch.width(record)
  if (width < columns.length) return dropsTrailingCells && width > 1
  return batch.isBlankFrom(record, columns.length)
}

function cellsOf(batch: RecordBatch, record: number, width: number): string[] {
  return Array.from({ length: width }, (_, column) => batch.trimmed(record, column))
}

function isLeftOut(batch: RecordBatch, record: number, opened: OpenedExport, isPlace: boolean): boolean {
  const first = batch.trimmed(record, 0)
  return (!isPlace && isTotalWord(first)) || first === opened.headerCells[0]?.trim()
}

function factsOf(rows: readonly (readonly string[])[], names: readonly string[]): FactsOf {
  const known: ColumnFacts[] = []
  return column => {
    let facts = known[column]
    if (facts) return facts
    known[column] = facts = new ColumnFacts(names[column])
    for (const row of rows) facts.add(row[column]!)
    return facts
  }
}

/** How many of the first records are names as well: up to the marks of Qualtrics, or a row of words above rows with numbers. */
function subHeaders(rows: readonly (readonly string[])[]): number {
  const marked = rows.slice(0, SUB_HEADER_RECORDS).findIndex(row => row.some(cell => cell.startsWith(IMPORT_ID)))
  if (marked >= 0) return marked + 1
  const isWords = (row: readonly string[]): boolean =>
    row.filter(cell => cell !== '').length > 1 &&
    !row.some(cell => (/^\W?\d/.test(cell) && !isScaleName(cell)) || cell.includes('@'))
  const [first, second] = rows
  if (!first || !second) return 0
  return (isWords(first) && !isWords(second)) || isLoneName(first, second) ? 1 : 0
}

/** One name below the names, "Branch" under "Custom variable 1", where nothing else is filled and every row below begins with something. */
function isLoneName(first: readonly string[], second: readonly string[]): boolean {
  const filled = first.filter(cell => cell !== '')
  return (
    first[0] === '' && second[0] !== '' && filled.length === 1 && filled[0]!.length <= LONGEST_HEADING && !/\d/.test(filled[0]!)
  )
}

function aliasesOf(names: readonly (readonly string[])[], grouped: readonly string[]): string[] {
  return grouped.map((name, column) => names.find(row => !row[column]!.startsWith(IMPORT_ID))?.[column] || name)
}

/** Names below headings that stand over several columns: "Times" over "Wait" and "Service". A title is no heading. */
function groupedNames(above: readonly string[], columns: readonly string[]): string[] {
  const headings = above.map(cell => cell.trim())
  const filled = headings.filter(cell => cell !== '')
  const isTitle = filled.length === 0 || (filled.length === 1 && headings[0] !== '') || above.length > columns.length
  if (isTitle || filled.some(cell => cell.length > LONGEST_HEADING || NO_HEADING.test(cell))) return columns.map(() => '')
  let heading = ''
  return columns.map((name, column) => {
    heading = headings[column] || heading
    return heading === '' ? '' : `${heading} ${name.replace(/ \(\d+\)$/, '')}`
  })
}

function zoneOf(names: readonly (readonly string[])[]): string | null {
  const marks = names.find(row => row[0]!.startsWith(IMPORT_ID))
  return marks?.map(cell => ZONE_IN_IMPORT_ID.exec(cell)?.[1]).find(zone => zone !== undefined && isTimeZone(zone)) ?? null
}
