import { closeSync, constants, copyFileSync, existsSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { applicationId } from './application-id.ts'

/** A damaged file, read through a copy of its own. */
export interface Damaged {
  readonly raw: Database.Database
  /** Columns of each table that can be recognised. */
  readonly tables: ReadonlyMap<string, readonly string[]>
  close(): void
}

const MAGIC = 'SQLite format 3\0'
const PAGE_SIZES = [8192, 4096]
/** Of definitions, and of texts: https://www.sqlite.org/fileformat2.html#the_database_header. */
const [LATEST_FORMAT, UTF_8] = [4, 1]

/**
 * Opens a copy of a file as far as it can be read. The header is mended, a file that was cut short is taken as long as it is, and of its
 * definitions only the names of tables and columns are used; nothing is written by it.
 */
export function openDamaged(path: string, copy: string): Damaged {
  const remove = () => ['', '-wal', '-shm', '-journal'].forEach(part => rmSync(copy + part, { force: true }))
  remove()
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  try {
    mendHeader(copy)
    const raw = new Database(copy)
    const close = () => {
      raw.close()
      remove()
    }
    try {
      raw.pragma('trusted_schema = OFF')
      raw.unsafeMode(true)
      raw.pragma('writable_schema = ON') // definitions that cannot be read are passed over, and so is a length that is not as the header says
      raw.pragma('query_only = ON')
      return { raw, tables: tablesIn(raw), close }
    } catch (error) {
      close()
      throw error
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Names and columns of the tables, as their definitions say; virtual ones are none. */
function tablesIn(raw: Database.Database): Map<string, string[]> {
  const found = new Map<string, string[]>()
  let names: string[] = []
  try {
    names = raw.prepare<[], string>("select name from sqlite_schema where type = 'table' and rootpage > 0").pluck().all()
  } catch {
    return found // not even the list of tables can be read
  }
  for (const name of names) {
    try {
      const columns = raw
        .prepare<[string], { name: string; hidden: number }>('select name, hidden from pragma_table_xinfo(?)')
        .all(name)
      const own = columns.filter(({ hidden }) => hidden === 0).map(column => column.name)
      if (own.length > 0) found.set(name, own)
    } catch {
      // This one is lost.
    }
  }
  return found
}

/** Puts right what the first hundred bytes of any of our files say. */
function mendHeader(path: string): void {
  const file = openSync(path, 'r+')
  try {
    const { size } = fstatSync(file)
    const head = Buffer.alloc(100)
    readSync(file, head, 0, 100, 0)
    const isIntact = head.toString('latin1', 0, 16) === MAGIC && PAGE_SIZES.includes(head.readUInt16BE(16))
    const pageSize = isIntact ? head.readUInt16BE(16) : PAGE_SIZES[0]!
    const version = existsSync(`${path}-wal`) ? 2 : 1 // 2 = with a log beside it
    head.set([version, version, 0, 64, 32, 32], 18)
    if (!isIntact) {
      head.write(MAGIC, 'latin1')
      head.writeUInt16BE(pageSize, 16)
    }
    head.writeUInt32BE(LATEST_FORMAT, 44)
    head.writeUInt32BE(UTF_8, 56)
    head.writeUInt32BE(applicationId, 68)
    head.writeUInt32BE(Math.floor(size / pageSize), 28)
    head.writeUInt32BE(head.readUInt32BE(24), 92)
    head.fill(0, 32, 40) // no page is known to be free
    writeSync(file, head, 0, 100, 0)
  } finally {
    closeSync(file)
  }
}
