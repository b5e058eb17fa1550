import { existsSync, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { prepared } from './prepared.ts'
import type { RecordBytes } from './record-bytes.ts'
import { TableFile } from './table-file.ts'

/** Rows of the first file of a transaction; each further one may have twice as many. */
const FIRST_ROWS = 2 ** 16
/** Pages that are kept of a file: each is read once. */
const PAGES_READ = 16

/** Ends of file names, by what lies there. SQLite attaches ten files at most, and lets go of none inside a transaction that has read it. */
const FILES = {
  rows: ['rows-1', 'rows-2', 'rows-3', 'rows-4', 'rows-5', 'rows-6', 'rows-7', 'rows-8'],
  cells: ['cells'],
  ratings: ['ratings'],
} as const
type Kind = keyof typeof FILES

const stagedPath = (path: string, file: string) => `${path}-${file}`
const nameOf = (file: string) => `staged_${file.replace('-', '_')}`

/** The table of a file, and how it goes into that of the store. */
export interface StagedTable {
  readonly name: string
  readonly definition: string
}

/**
 * Rows of one table on their way into the store: written to a file beside it as SQLite would have stored them, then copied by
 * SQLite record for record, which takes a third of handing over their values. A few files of one transaction at most; whoever adds
 * rows must be its only writer.
 */
export class Staging {
  private readonly raw: Database
  private readonly files: readonly string[]
  private free: string[] = []
  private copied = 0
  private open: TableFile | null = null

  constructor(raw: Database, kind: Kind) {
    this.raw = raw
    this.files = FILES[kind]
  }

  /** Begins with the next import, inside its transaction. Where others before it were in the same, their files stay attached. */
  begin(): void {
    this.forget()
    this.copied = 0
    const attached = attachedTo(this.raw)
    this.free = this.raw.memory ? [] : this.files.filter(file => !attached.has(nameOf(file)) || this.letGo(file))
    for (const file of this.free) removeIfThere(this.pathOf(file))
  }

  private pathOf(file: string): string {
    return stagedPath(this.raw.name, file)
  }

  private letGo(file: string): boolean {
    try {
      this.raw.exec(`detach ${nameOf(file)}`)
      return true
    } catch {
      return false
    }
  }

  /** Whether rows can be taken. */
  get hasRoom(): boolean {
    return this.free.length > 0
  }

  /** Whether so many rows wait that they had better be copied. */
  get isFull(): boolean {
    return this.open !== null && this.open.rows >= FIRST_ROWS * 2 ** this.copied
  }

  /** Takes a row; ids ascend. There must be room. */
  add(id: number, record: RecordBytes): void {
    this.open ??= new TableFile(this.pathOf(this.free[0]!))
    this.open.add(id, record)
  }

  /** Copies what was added into a table of the store, of the same columns in the same order: only then can it be read. */
  copy(into: string, table: StagedTable): void {
    if (this.open === null) return
    this.open.end(table.name, table.definition)
    this.open = null
    this.copied++
    const file = this.free.shift()! // the one that was open
    prepared(this.raw, `attach ? as ${nameOf(file)}`).run(this.pathOf(file))
    this.raw.pragma(`${nameOf(file)}.cache_size = ${PAGES_READ}`)
    this.raw.exec(`insert into main.${into} select * from ${nameOf(file)}.${table.name}`)
    removeIfThere(this.pathOf(file))
  }

  /** The transaction is rolled back. */
  forget(): void {
    if (this.open === null) return
    this.open.abandon()
    this.open = null
    removeIfThere(this.pathOf(this.free[0]!))
  }
}

/** Removes what an import that was killed has left. To be called by the only writer, before it stages anything. */
export function removeStaged(raw: Database): void {
  for (const path of stagedPaths(raw.name)) removeIfThere(path)
}

/** Whether an import has left files, or is staging rows now. */
export function hasStaged(path: string): boolean {
  return stagedPaths(path).some(file => existsSync(file))
}

/** What may lie beside a data file. */
export function stagedPaths(path: string): string[] {
  return Object.values(FILES).flatMap(files => files.map(file => stagedPath(path, file)))
}

function attachedTo(raw: Database): Set<string> {
  return new Set((raw.pragma('database_list') as { name: string }[]).map(({ name }) => name))
}

/** Some systems do not remove a file that is in use: it goes with the next import, or when the data file is opened. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // See above.
  }
}
