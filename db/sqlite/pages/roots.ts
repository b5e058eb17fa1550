import { isOfKeys } from './page.ts'
import type { FreePages } from './free-pages.ts'
import type { PageFile } from './page-file.ts'
import { LongRecords } from './long-records.ts'
import { rowsOfPage } from './rows.ts'
import { SCHEMA, type Shape, type Shapes } from './shapes.ts'
import type { Survey } from './survey.ts'
import type { Trees } from './trees.ts'

/** What the list of tables may speak of. */
const KINDS: ReadonlySet<unknown> = new Set(['table', 'index', 'view', 'trigger'])
/** So many tables and indexes that are not ours are told from ours. */
const MOST_STRANGE = 1000

interface Root {
  readonly name: string
  readonly page: number
}

/**
 * Walks the trees of all tables and indexes. Their roots stand in the list of tables; where pages of that are lost, others that can only be such
 * are looked for, and what the first layout of every file put first is looked for where it was put.
 *
 * @returns the tables that the file is known to have
 */
export function walkTrees(file: PageFile, trees: Trees, found: Survey & Shapes & FreePages): Set<string> {
  const schema = trees.shapes.find(({ name }) => name === SCHEMA)!
  trees.walk(schema, 1)
  const isOrphan = (page: number) => !trees.isTaken(page) && found.free[page] === 0 && entriesOn(file, page, schema) !== null
  if (trees.isBroken(schema)) for (const page of found.schemaLike.filter(isOrphan)) trees.add(schema, page)
  const roots = new Map<string, number>()
  for (const { name, page } of trees.pagesOf(schema).flatMap(number => entriesOn(file, number, schema) ?? []))
    if (!roots.has(name)) roots.set(name, page)
  const known = new Set(roots.keys())
  for (const [name, page] of roots) trees.walk(shapeOf(trees, name, { file, page }), page)
  if (!trees.isBroken(schema)) return known
  for (const shape of trees.shapes) {
    if (shape === schema || roots.has(shape.name)) continue
    const page = found.firstRoots.get(shape.name)
    if (page !== undefined && !trees.isTaken(page)) trees.walk(shape, page)
    trees.breakOff(shape)
  }
  return known
}

/** The rows of a page that are entries of the list of tables; null where one is none: it is of another table with five such columns. */
function entriesOn(file: PageFile, number: number, schema: Shape): Root[] | null {
  const found: Root[] = []
  for (const row of rowsOfPage({ file, number, shape: schema, long: new LongRecords(file) })) {
    if (row === 'unread') continue
    const [kind, name, , page] = row
    if (!KINDS.has(kind)) return null
    if (typeof name === 'string' && typeof page === 'number' && page > 1) found.push({ name, page })
  }
  return found
}

/** What is not ours has a shape of its own, so that nobody takes its pages for ours. */
function shapeOf(trees: Trees, name: string, root: { readonly file: PageFile; readonly page: number }): Shape {
  const ours = trees.shapes.find(shape => shape.name === name)
  if (ours || trees.shapes.length > MOST_STRANGE) return ours ?? trees.shapes.at(-1)!
  const page = trees.read(root.page)
  const strange: Shape = {
    name,
    isTable: false,
    isOfKeys: page !== null && isOfKeys(page.type),
    columns: [],
    fewest: 0,
    numbered: -1,
    isAnything: true,
  }
  trees.shapes.push(strange)
  return strange
}
