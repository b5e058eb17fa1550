import { RecordScanner } from './record-scanner.ts'
import { separatorLine } from './records-of.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]
const LOOK_AT = 300
/** Characters that usually hold so many records; where they hold too few, the whole head is looked at. */
const FIRST_LOOK = 64 * 1024
const ENOUGH_RECORDS = 20

/**
 * The delimiter of a table, by its first records: the one that cuts most of them into equally many cells, and into more
 * filled ones. Not the most frequent sign: decimal commas and lists inside cells are frequent too.
 *
 * @param isWhole whether the text is the whole file, so that its last record counts
 */
export function detectDelimiter(head: string, isWhole: boolean): Delimiter {
  const named = DELIMITERS.find(delimiter => delimiter === separatorLine(head)?.delimiter)
  if (named) return named
  const { text, isEnd } = firstLook(head, isWhole)
  const scored = DELIMITERS.map(delimiter => ({ delimiter, score: consistency(text, delimiter, isEnd) }))
  return scored.reduce((best, next) => (next.score > best.score + 1e-9 ? next : best)).delimiter
}

function firstLook(head: string, isWhole: boolean): { text: string; isEnd: boolean } {
  const text = head.slice(0, FIRST_LOOK)
  const lines = text.split(/\r\n?|\n/).length
  return text.length === head.length || lines < ENOUGH_RECORDS ? { text: head, isEnd: isWhole } : { text, isEnd: false }
}

/** Share of records of the commonest width, times the logarithm of the cells filled in them; 0 where nothing is cut. */
function consistency(head: string, delimiter: Delimiter, isWhole: boolean): number {
  const batch = new RecordScanner(delimiter).push(head, isWhole)
  const byWidth = new Map<number, { records: number; filled: number }>()
  let records = 0
  for (let record = 0; record < Math.min(batch.count, LOOK_AT); record++) {
    const width = batch.width(record)
    let filled = 0
    for (let column = 0; column < width; column++) if (batch.trimmed(record, column) !== '') filled++
    if (filled === 0) continue
    records++
    const seen = byWidth.get(width) ?? { records: 0, filled: 0 }
    byWidth.set(width, { records: seen.records + 1, filled: seen.filled + filled })
  }
  const scores = [...byWidth].map(([width, seen]) => scoreOf(width, seen, records))
  return Math.max(0, ...scores)
}

function scoreOf(width: number, seen: { records: number; filled: number }, records: number): number {
  return width < 2 ? 0 : (seen.records / records) * Math.log(seen.filled / seen.records)
}
