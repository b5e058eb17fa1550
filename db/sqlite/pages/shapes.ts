import Database from 'better-sqlite3'
import { migrations } from '../../migrations/index.ts'
import { makeLayout } from '../layout.ts'
import { isOfKeys, type Page } from './page.ts'
import { type Kind, kindOf, type RecordHead } from './record.ts'

interface ShapeColumn {
  readonly name: string
  /** What a value of it may be stored as. */
  readonly kinds: readonly Kind[]
}

/** What rows of a table, or entries of an index, look like where they are stored. */
export interface Shape {
  readonly name: string
  readonly isTable: boolean
  /** In a tree of keys: an index, or a table in the order of its key. */
  readonly isOfKeys: boolean
  /** In the order of the record. */
  readonly columns: readonly ShapeColumn[]
  /** Values of the shortest record: columns that were added later may be missing. */
  readonly fewest: number
  /** The column that is the row's own number; it is stored as none. */
  readonly numbered: number
  /** Of a table that is not ours: whatever lies in its tree is its own. */
  readonly isAnything?: true
}

/** Shapes of everything that the program's layout defines, and where the first layout puts the roots of its own, in every file of ours. */
export interface Shapes {
  readonly shapes: readonly Shape[]
  readonly firstRoots: ReadonlyMap<string, number>
}

export const SCHEMA = 'sqlite_schema'
const text: readonly Kind[] = ['text']
/** The list of tables itself. */
const schemaShape: Shape = {
  name: SCHEMA,
  isTable: true,
  isOfKeys: false,
  columns: [
    { name: 'type', kinds: text },
    { name: 'name', kinds: text },
    { name: 'tbl_name', kinds: text },
    { name: 'rootpage', kinds: ['whole'] },
    { name: 'sql', kinds: ['text', 'none'] },
  ],
  fewest: 5,
  numbered: -1,
}

/** @param pageSize of the file: it moves roots */
export async function layoutShapes(pageSize: number): Promise<Shapes> {
  const [first, newest] = [1, migrations.length].map(() => new Database(':memory:')) as [Database.Database, Database.Database] // as many as given
  try {
    first.pragma(`page_size = ${pageSize}`)
    await makeLayout(first, 1)
    await makeLayout(newest, migrations.length)
    const names = new Set(rootsOf(newest).map(([name]) => name))
    const shapes = [schemaShape, ...tablesOf(newest).flatMap(table => shapesOf(newest, table))]
    return { shapes, firstRoots: new Map(rootsOf(first).filter(([name]) => names.has(name))) }
  } finally {
    first.close()
    newest.close()
  }
}

/** Whether a record may be one of these. */
export function fits({ columns, fewest, isAnything }: Shape, { types }: RecordHead): boolean {
  if (isAnything) return true
  if (types.length < fewest || types.length > columns.length) return false
  return types.every((type, i) => columns[i]!.kinds.includes(kindOf(type)))
}

export const isInTreeOf = (shape: Shape, page: Page): boolean => isOfKeys(page.type) === shape.isOfKeys

function rootsOf(raw: Database.Database): [name: string, root: number][] {
  return raw.prepare<[], [string, number]>('select name, rootpage from sqlite_schema where rootpage > 0').raw().all()
}

function tablesOf(raw: Database.Database): string[] {
  return raw.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
}

interface TableColumn {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

/** Of a table and of its indexes. */
function shapesOf(raw: Database.Database, table: string): Shape[] {
  const columns = raw.prepare<[string], TableColumn>('select name, type, "notnull", pk from pragma_table_info(?)').all(table)
  const isOfKeys = raw.prepare<[string], number>('select wr from pragma_table_list where name = ?').pluck().get(table) === 1
  const key = columns.filter(({ pk }) => pk > 0)
  const numbered = !isOfKeys && key.length === 1 && key[0]!.type.toLowerCase() === 'integer' ? columns.indexOf(key[0]!) : -1
  const shapeColumn = (column: TableColumn): ShapeColumn => ({ name: column.name, kinds: kindsOf(column) })
  const ofIndex = ({ name }: { readonly name: string }) =>
    raw
      .prepare<[string], string | null>('select name from pragma_index_xinfo(?) order by seqno')
      .pluck()
      .all(name)
      .map(part => columns.find(column => column.name === part) ?? null)
  const indexes = raw
    .prepare<[string], { name: string; origin: string }>('select name, origin from pragma_index_list(?)')
    .all(table)
  const ownKey = indexes.find(({ origin }) => isOfKeys && origin === 'pk')
  // A table in the order of its key is the index of that key, which then has all its columns.
  const stored = ownKey ? ofIndex(ownKey).map(column => shapeColumn(column!)) : columns.map(shapeColumn)
  if (numbered >= 0) stored[numbered] = { name: columns[numbered]!.name, kinds: ['none'] }
  return [
    { name: table, isTable: true, isOfKeys, columns: stored, fewest: isOfKeys ? stored.length : fewestOf(columns), numbered },
    ...indexes
      .filter(index => index !== ownKey)
      .map(index => {
        const parts = ofIndex(index).map(column => (column === null ? rowNumber : indexed(column)))
        return { name: index.name, isTable: false, isOfKeys: true, columns: parts, fewest: parts.length, numbered: -1 }
      }),
  ]
}

const rowNumber: ShapeColumn = { name: 'rowid', kinds: ['whole'] }
const indexed = (column: TableColumn): ShapeColumn => ({ name: column.name, kinds: kindsOf(column) })

/** Up to the last column that every row has a value of. */
function fewestOf(columns: readonly TableColumn[]): number {
  return columns.findLastIndex(({ notnull, pk }) => notnull === 1 || pk > 0) + 1
}

function kindsOf({ type, notnull, pk }: TableColumn): Kind[] {
  const kinds = kindsOfType(type.toLowerCase())
  return notnull === 1 || pk > 0 ? kinds : [...kinds, 'none']
}

function kindsOfType(type: string): Kind[] {
  switch (type) {
    case 'text':
      return ['text']
    case 'blob':
      return ['bytes']
    case 'double precision':
      return ['real', 'whole'] // those without a fraction lie there as whole numbers
    default:
      return ['whole']
  }
}
