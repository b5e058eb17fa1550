import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { applicationId } from './application-id.ts'
import { holdingOf } from './check.ts'
import { connect } from './connect.ts'
import { checkOwner, hasMark, openStore, type Store } from './open.ts'
import { StoreError } from './store-error.ts'

/** Places in the head of a database file. */
const JOURNAL_AT = 18
const APPLICATION_AT = 68
const WITHOUT_LOG = 1

const PARTS = ['', '-wal', '-shm', '-journal']
/** What SQLite says where it may not lock a file, or not make beside it what reading a log takes. */
const KEPT_OUT = /^SQLITE_(BUSY|CANTOPEN|READONLY|PERM)/

/**
 * Opens a data file for reading only, through a copy: nothing is written to it or beside it, and an older layout is brought up to date in the
 * copy. So a file can be read that is locked, lies where nothing can be written, or was written by a later version.
 *
 * @param path of a file that this process has not open: a copy of it would cost its locks
 * @param copy where the copy goes, in a folder that is there; both are gone once the store is closed
 * @throws StoreError missing, foreign, newer, altered, damaged; SqliteError where it cannot even be copied
 */
export async function openStoreToRead(path: string, copy: string): Promise<Store> {
  const remove = () => removeCopy(copy)
  try {
    if (!existsSync(path)) throw new StoreError('missing')
    if (!isFile(path)) throw new StoreError('foreign')
    await copyAtOneMoment(realpathSync(path), copy) // the log lies beside the file itself, not beside a link to it
    const store = await openStore(copy, { evenNewer: true })
    store.raw.pragma('query_only = ON')
    const close = () => {
      store.close()
      remove()
    }
    return { ...store, path, isReadOnly: true, close }
  } catch (error) {
    remove()
    throw error
  }
}

/** The folder goes with the last copy in it. */
function removeCopy(copy: string): void {
  for (const part of PARTS) rmSync(copy + part, { force: true })
  try {
    rmdirSync(dirname(copy))
  } catch {
    // Another copy is read.
  }
}

/**
 * Whether a file could be opened for reading only, as far as can be said without copying it.
 *
 * @param mayWrite where not, only its first bytes are looked at: SQLite would make a log beside it
 */
export async function canBeRead(path: string, mayWrite: boolean): Promise<boolean> {
  if (!isFile(path)) return false
  if (!mayWrite) return headOf(path).readUInt32BE(APPLICATION_AT) === applicationId
  try {
    return await withConnection(connect(path), async raw => {
      await checkOwner(raw, true)
      holdingOf(raw)
      return true
    })
  } catch (error) {
    return isKeptOut(error)
  }
}

/** Whether a file says that it was made to be handed over: those have no log. */
export async function isHandedOverFile(path: string): Promise<boolean> {
  if (!isFile(path) || headOf(path)[JOURNAL_AT] !== WITHOUT_LOG) return false
  try {
    return await withConnection(connect(path, { readonly: true }), raw => Promise.resolve(hasMark(raw)))
  } catch {
    return false
  }
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
const isKeptOut = (error: unknown) => error instanceof Database.SqliteError && KEPT_OUT.test(error.code)

/** The head of a database file (https://www.sqlite.org/fileformat2.html#the_database_header); zeros where it is shorter. */
function headOf(path: string): Buffer {
  const head = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
    return head
  } finally {
    closeSync(file)
  }
}

async function withConnection<T>(raw: Database.Database, use: (raw: Database.Database) => Promise<T>): Promise<T> {
  try {
    raw.pragma('busy_timeout = 0')
    return await use(raw)
  } finally {
    raw.close()
  }
}

/** The file and its log as they lie there, if they were the same before and after; where somebody is writing, as SQLite copies them. */
async function copyAtOneMoment(path: string, copy: string): Promise<void> {
  const before = timesOf(path)
  for (const part of ['', '-wal']) if (existsSync(path + part)) copyToWrite(path + part, copy + part)
  if (timesOf(path) === before) return
  for (const part of PARTS) rmSync(copy + part, { force: true })
  await withConnection(connect(path, { readonly: true }), async raw => {
    raw.exec('begin')
    raw.prepare('select count(*) from sqlite_schema').get()
    await raw.backup(copy)
  })
}

/** A copy has the mode of the file, which may be one that nobody may write to. */
function copyToWrite(path: string, copy: string): void {
  copyFileSync(path, copy, constants.COPYFILE_FICLONE)
  chmodSync(copy, 0o600)
}

function timesOf(path: string): string {
  return ['', '-wal', '-journal']
    .map(part => statSync(path + part, { bigint: true, throwIfNoEntry: false }))
    .map(found => (found ? `${found.size} ${found.mtimeNs}` : ''))
    .join()
}
