import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Db } from '#db/schema.ts'
import { openStore, type Store, StoreError } from '#db/sqlite/open.ts'
import { makeFolderOf } from './data/data-file.ts'
import { lastFile, rememberLastFile } from './data/last-file.ts'
import { diskFailure } from './disk-failure.ts'
import { Failure } from './failure.ts'
import { jobs, type Jobs } from './jobs/jobs.ts'
import { sqliteFailure } from './refusal-of.ts'
import type { EngineData } from './worker-messages.ts'

/** The state of one engine: the open data file and the jobs. */
export interface Session {
  readonly userData: string
  readonly entryUrl: string
  /** As EngineData has it. */
  readonly build: string | null
  readonly jobs: Jobs
  /** The file this session works on, whether it exists yet or not; null when none was ever chosen. */
  path(): string | null
  /** The file named when the engine was started, null when it was left to choose. */
  namedPath(): string | null
  /** The file that was open last where nothing is open because it is no longer there. */
  missing(): string | null
  /** Where the first import of a new user goes. */
  defaultPath(): string
  /** @throws Failure no-data-file, file-missing, data-file-gone or why it cannot be opened */
  store(): Promise<Store>
  /** The open store, for whoever writes into it. @throws Failure busy, read-only-data-file, as `store` */
  storeToWrite(): Promise<Store>
  /** The open store, or null where there is none yet. @throws Failure data-file-gone */
  storeIfAny(): Promise<Store | null>
  db(): Promise<Db>
  isOpen(path: string): boolean
  /** Opens another file; the one before is closed only when that worked. */
  open(path: string, options?: { create?: boolean }): Promise<Store>
  /** @throws Failure busy, while an import is being written */
  assertIdle(): void
  close(): void
}

export function newSession({ data, userData, entryUrl, build, reopen = null }: EngineData): Session {
  let path = reopen ?? (data === null ? null : resolve(data))
  let opened: Store | null = null
  let placed: string | null = null
  let missing: string | null = null
  let opening: Promise<Store | null> | null = null
  const running = jobs()
  const defaultPath = () => join(userData, 'data', 'region.branchwise')

  async function open(wanted: string, options: { create?: boolean } = {}): Promise<Store> {
    if (options.create) await makeFolderOf(wanted)
    const next = await openOrFail(wanted, options)
    opened?.close()
    opened = next
    path = resolve(wanted)
    placed = placeOf(path)
    missing = null
    if (data === null) await rememberLastFile(userData, path)
    return next
  }

  /** Several questions at once wait for one opening. */
  async function storeIfAny(): Promise<Store | null> {
    if (opened && isInPlace(opened)) return opened
    opening ??= openChosen().finally(() => void (opening = null))
    return opening
  }

  /** Whether it is still the file of its name: what is written into one that was moved away would be lost to the user. */
  function isInPlace(store: Store): boolean {
    const place = placeOf(store.path)
    if (place === null) throw new Failure('data-file-gone', { path: store.path })
    return place === placed || running.isRunning()
  }

  /** A file that is not open yet while an import runs is being made by it, and may still go away. */
  async function openChosen(): Promise<Store | null> {
    if (running.isRunning()) return null
    if (path !== null) return existsSync(path) ? open(path) : null
    const last = await lastFile(userData)
    if (last !== null && existsSync(last)) return open(last)
    missing = last
    return null
  }

  async function store(): Promise<Store> {
    const any = await storeIfAny()
    if (any) return any
    if (data !== null) throw new Failure('file-missing', { path: data })
    throw new Failure('no-data-file')
  }

  function assertIdle(): void {
    if (running.isRunning()) throw new Failure('busy')
  }

  async function storeToWrite(): Promise<Store> {
    assertIdle()
    const opened = await store()
    assertWritable(opened)
    return opened
  }

  return {
    userData,
    entryUrl,
    build,
    jobs: running,
    path: () => path,
    missing: () => missing,
    namedPath: () => (data === null ? null : resolve(data)),
    defaultPath,
    store,
    storeToWrite,
    storeIfAny,
    db: async () => (await store()).db,
    isOpen: wanted => opened !== null && resolve(opened.path) === resolve(wanted),
    open,
    assertIdle,
    close: () => {
      opened?.close()
      opened = null
    },
  }
}

/** Which file a path leads to now; null where it leads to none. */
function placeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}

async function openOrFail(path: string, options: { create?: boolean }): Promise<Store> {
  try {
    return await openStore(path, options)
  } catch (error) {
    throw storeFailure(error, path)
  }
}

/** Nothing is brought into a data file that was handed over. @throws Failure read-only-data-file */
export function assertWritable({ isHandedOver, path }: Store): void {
  if (isHandedOver) throw new Failure('read-only-data-file', { path })
}

/** A store's own error, or the system's, as what the user is told. */
export function storeFailure(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return ofStore(error, path)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return new Failure('file-unreadable', { name: path, path, detail: code })
  return sqliteFailure({ code, message: String(error) }, path) ?? diskFailure(error, path) ?? error
}

function ofStore(error: StoreError, path: string): Failure {
  switch (error.reason) {
    case 'missing':
      return new Failure('file-missing', { path })
    case 'foreign':
      return new Failure('not-a-data-file', { path })
    case 'newer':
      return new Failure('newer-data-file', { path })
    case 'damaged':
      return new Failure('damaged-data-file', { path, detail: error.message })
  }
}
