import type { Watching } from '../back-up.ts'
import { StoreError } from '../store-error.ts'
import { freePages } from './free-pages.ts'
import { LongRecords } from './long-records.ts'
import { addOrphans } from './orphans.ts'
import { PageFile } from './page-file.ts'
import type { Value } from './record.ts'
import { walkTrees } from './roots.ts'
import { rowsOfPage } from './rows.ts'
import { layoutShapes, type Shape } from './shapes.ts'
import { survey } from './survey.ts'
import { Trees } from './trees.ts'

/** So many pages are read before whoever waits is told. */
const TOLD_EVERY = 200

/** Tables of which no row is deleted, or such only as `dropWithdrawn` finds again. */
const lasting: ReadonlySet<string> = new Set([
  'location',
  'place',
  'person',
  'spelled_person',
  'provider',
  'provider_alias',
  'service',
  'channel',
  'source',
  'scale',
  'import',
  'reject',
  'unanswered',
  'provenance',
  'answer',
  'interaction_kind',
  'interaction_row',
  'interaction_run',
  'claim',
  'target',
  'customer_type',
])

/** A damaged data file as the rows that its pages hold. Neither the file nor what lies beside it is changed. */
export class DamagedFile {
  private readonly file: PageFile
  private readonly trees: Trees
  private readonly known: ReadonlySet<string>
  private readonly long: LongRecords
  private pagesRead = 0

  private constructor(file: PageFile, trees: Trees, known: ReadonlySet<string>) {
    this.file = file
    this.trees = trees
    this.known = known
    this.long = new LongRecords(file)
  }

  /** Finds out which page belongs to what. @throws StoreError cancelled; what reading throws */
  static async open(path: string, watching: Watching): Promise<DamagedFile> {
    const file = new PageFile(path)
    try {
      const shapes = await layoutShapes(file.pageSize)
      const found = survey(file, watching)
      const free = freePages(file, found)
      const trees = new Trees(file, shapes.shapes)
      const known = walkTrees(file, trees, { ...found, ...shapes, ...free })
      addOrphans(trees, { ...found, ...free }, lasting)
      return new DamagedFile(file, trees, known)
    } catch (error) {
      file.close()
      throw error
    }
  }

  /** Whether the file is known to have a table, or rows of it. */
  has(table: string): boolean {
    return this.known.has(table) || this.trees.pagesOf(this.shapeOf(table)).length > 0
  }

  /** In the order in which `rows` has the values. */
  columnsOf(table: string): string[] {
    return this.shapeOf(table).columns.map(({ name }) => name)
  }

  /** Whether pages of a table are lost, or may be. */
  isBroken(table: string): boolean {
    return this.trees.isBroken(this.shapeOf(table))
  }

  /** What can be read of a table: rows that its tree leads to first, in its order. A row may come again from a page that nothing leads to. */
  *rows(table: string, watching: Watching): Generator<readonly Value[] | 'unread'> {
    const shape = this.shapeOf(table)
    for (const number of this.trees.pagesOf(shape)) {
      if (++this.pagesRead % TOLD_EVERY === 0) {
        watching.onProgress({ done: this.pagesRead, total: this.file.pages })
        if (watching.isCancelled()) throw new StoreError('cancelled')
      }
      yield* rowsOfPage({ file: this.file, number, shape, long: this.long })
    }
  }

  close(): void {
    this.file.close()
  }

  private shapeOf(table: string): Shape {
    const shape = this.trees.shapes.find(one => one.name === table)
    if (shape === undefined) throw new Error(`No table ${table} in the layout`)
    return shape
  }
}
