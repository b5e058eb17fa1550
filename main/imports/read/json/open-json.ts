import type { Encoding, Mapping } from '#contract/mapping.ts'
import { Failure } from '../../../failure.ts'
import { columnNames } from '../../recognise/column-names.ts'
import { CellBatch } from '../cell-batch.ts'
import { textOf } from '../decode-text.ts'
import { exportName } from '../export-name.ts'
import { gridHeaderOf, HEAD_RECORDS } from '../header-of.ts'
import type { OpenedExport } from '../open-export.ts'
import type { Place } from '../place-of.ts'
import type { ReadBatch } from '../records-of.ts'
import { ColumnTree } from './column-tree.ts'
import { arePages } from './are-pages.ts'
import { type FoundRecord, JsonScanner } from './json-scanner.ts'

const LOOKS_LIKE_JSON = /^\s*(?:\{\s*["}]|\[\s*[{[\]])/
const NAMED_JSON = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i
const LOOK_AT_LINES = 50

interface List {
  readonly path: string
  readonly tree: ColumnTree
  count: number
  isLists: boolean
  /** The first records, where names stand in one of them. */
  readonly head: string[][]
}

/** Whether a text is JSON, by how it begins, or by its name where it begins with a bracket at all. */
export function looksLikeJson(head: string, path: string): boolean {
  return LOOKS_LIKE_JSON.test(head) || (NAMED_JSON.test(path) && /^\s*[{[]/.test(head))
}

/**
 * Opens a JSON file: the list that its path or the mapping names, else the one with most records. One object after the other
 * is a list too; an object without any list is one record.
 *
 * @throws Failure sheet-missing, file-empty, file-unreadable, no-header
 */
export async function openJson(
  place: Place,
  { encoding, head, said }: { encoding: Encoding; head: string; said: Partial<Mapping> },
): Promise<OpenedExport> {
  const { path } = place
  const surveyed = await survey({ place, encoding, isLines: isLines(head), pages: new Set() })
  const lists = surveyed.lists.filter(({ count }) => count > 0)
  if (lists.length === 0) throw new Failure('file-empty', { name: exportName(path), path, reason: 'blank' })
  const list = chosenList(lists, wantedList(place, said), path)
  const reading = { place, encoding, list, isLines: surveyed.isLines, pages: surveyed.pages }
  return {
    path,
    encoding,
    delimiter: null,
    ...headerFor(list, said, path),
    dropsTrailingCells: false,
    wrapped: [],
    sheet:
      lists.length === 1 && list.path === ''
        ? null
        : { name: list.path, hiddenRows: 0, all: lists.map(one => stateOf(one, list)) },
    records: () => recordsOf(reading),
  }
}

function headerFor(list: List, said: Partial<Mapping>, path: string) {
  if (!list.isLists)
    return { headerRecord: 0, headerLine: 0, headerCells: list.tree.names, columns: columnNames(list.tree.names) }
  return gridHeaderOf(said, list.head, { width: list.tree.names.length, path })
}

function wantedList({ part }: Place, said: Partial<Mapping>): string | null {
  if (part !== null && said.sheet !== undefined && said.sheet !== part) return said.sheet
  return part ?? said.sheet ?? null
}

function chosenList(lists: readonly List[], wanted: string | null, path: string): List {
  if (wanted === null) return lists.reduce((most, next) => (next.count > most.count ? next : most))
  const found = lists.find(list => list.path === wanted)
  if (found) return found
  const known = lists.map(list => list.path).join(', ')
  throw new Failure('sheet-missing', { name: exportName(path), path, sheet: wanted, known })
}

function stateOf(one: List, read: List) {
  return { name: one.path, state: one === read ? ('read' as const) : ('shown' as const) }
}

/** Several of the first lines are objects of their own. */
function isLines(head: string): boolean {
  const lines = head.split('\n').slice(0, LOOK_AT_LINES + 1)
  if (lines.length > LOOK_AT_LINES || !head.endsWith('\n')) lines.pop()
  const filled = lines.map(line => line.trim()).filter(line => line !== '')
  const whole = filled.filter(line => line.startsWith('{') && line.endsWith('}'))
  return filled.length > 1 && whole.length > filled.length / 2
}

interface Survey {
  readonly place: Place
  readonly encoding: Encoding
  readonly isLines: boolean
  readonly pages: ReadonlySet<string>
}

/** All lists of a file with their columns and the number of their records. */
async function survey(said: Survey): Promise<{ lists: List[]; isLines: boolean; pages: ReadonlySet<string> }> {
  const { place, encoding, isLines, pages } = said
  const trees = new Map<string, ColumnTree>()
  const lists = new Map<string, List>()
  const onRecord = (record: FoundRecord) => countRecord(lists, trees, record)
  const scanner = new JsonScanner({ path: place.path, isLines, pages, trees, onRecord })
  for await (const { text } of textOf(place, encoding)) {
    scanner.push(text, false)
    if (!isLines && scanner.tops > 1) return survey({ ...said, isLines: true })
  }
  scanner.push('', true)
  if (!isLines && (scanner.tops > 1 || lists.size === 0)) return survey({ ...said, isLines: true })
  const found = [...lists.values()]
  const most = found.reduce<List | null>((one, next) => (one === null || next.count > one.count ? next : one), null)
  if (pages.size === 0 && most !== null && arePages(most)) return survey({ ...said, isLines, pages: new Set([most.path]) })
  return { lists: found, isLines, pages }
}

function countRecord(lists: Map<string, List>, trees: ReadonlyMap<string, ColumnTree>, record: FoundRecord): void {
  if (record.isBroken) return
  let list = lists.get(record.list)
  if (!list) {
    list = { path: record.list, tree: trees.get(record.list)!, count: 0, isLists: record.isList, head: [] }
    lists.set(record.list, list)
  }
  list.count++
  if (list.head.length < HEAD_RECORDS) list.head.push([...record.cells])
}

interface Reading {
  readonly place: Place
  readonly encoding: Encoding
  readonly list: List
  readonly isLines: boolean
  readonly pages: ReadonlySet<string>
}

async function* recordsOf({ place, encoding, list, isLines, pages }: Reading): AsyncGenerator<ReadBatch> {
  const batch = new CellBatch(list.tree.names.length)
  const onRecord = ({ list: name, cells, line, isBroken }: FoundRecord) => {
    if (isBroken || name === list.path) batch.add(cells, line, isBroken ? 'not-json' : null)
  }
  const scanner = new JsonScanner({ path: place.path, isLines, pages, trees: new Map([[list.path, list.tree]]), onRecord })
  let read = 0
  for await (const { text, done } of textOf(place, encoding)) {
    batch.begin()
    scanner.push(text, false)
    read = done
    if (batch.count > 0) yield { batch, done }
  }
  batch.begin()
  scanner.push('', true)
  if (batch.count > 0) yield { batch, done: read }
}
