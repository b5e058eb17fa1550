import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Refusal } from '#contract/failure.ts'
import { stateOf } from '#db/held.ts'
import { settle } from '#db/sqlite/back-up.ts'
import type { Db } from '#db/schema.ts'
import type { Store } from '#db/sqlite/open.ts'
import { freeName, giveName, makeFolderOf, realFile, takeLogAlong } from './data/data-file.ts'
import { lastFile, rememberLastFile } from './data/last-file.ts'
import { assertWritable, openDataFile, type Reading } from './data/open-data-file.ts'
import { assertFitPlace } from './data/place/unfit-place.ts'
import { Failure } from './failure.ts'
import { jobs, type Jobs } from './jobs/jobs.ts'
import type { EngineData } from './worker-messages.ts'

/** The state of one engine: the open data file and the jobs. */
export interface Session {
  readonly userData: string
  readonly entryUrl: string
  /** As EngineData has it. */
  readonly build: string | null
  /** As EngineData has it. */
  readonly onlyReads: boolean
  readonly jobs: Jobs
  /** The file this session works on, as it was named, whether it exists yet or not; null when none was ever chosen. The store has the file itself. */
  path(): string | null
  /** The file named when the engine was started, null when it was left to choose. */
  namedPath(): string | null
  /** The file that was open last where nothing is open because it is no longer there. */
  missing(): string | null
  /** The file that nothing is open of because it cannot be opened, and why. */
  broken(): Broken | null
  /** Why the open file can only be read, where that is not because it was handed over. */
  reading(): Reading | null
  /** What a check or an answer found to be damaged in the open file: then nothing more is written into it. */
  damage(): string | null
  sayDamaged(path: string, problem: string): void
  /** The file that questions about the file itself are about, whether it can be opened or not; null = none. */
  subject(): string | null
  /** Where the first import of a new user goes; another one where what lies there cannot be opened. */
  defaultPath(): string
  /** @throws Failure no-data-file, file-missing, data-file-gone or why it cannot be opened */
  store(): Promise<Store>
  /** The open store, for whoever writes into it. @throws Failure busy, read-only-data-file, damaged-data-file, as `store` */
  storeToWrite(): Promise<Store>
  /** The open store, or null where there is none yet. @throws Failure data-file-gone, and why it cannot be opened */
  storeIfAny(): Promise<Store | null>
  /** The same, but null where it cannot be opened. @throws Failure data-file-gone */
  storeUnlessBroken(): Promise<Store | null>
  db(): Promise<Db>
  /** A text that is the same as long as every answer is; null where nothing is open, or while a job writes. */
  state(): string | null
  isOpen(path: string): boolean
  /** Opens another file; the one before is closed only when that worked. */
  open(path: string, options?: { create?: boolean; readOnly?: boolean | undefined }): Promise<Store>
  /**
   * Puts a file in the place of the data file and opens it; whoever asks meanwhile waits.
   *
   * @param options `isUnreadable`: there is nothing in it that another process could have open
   * @throws Failure data-file-locked, where another process has it open: it stays as it was
   */
  replaceBy(path: string, by: string, options?: { isUnreadable?: boolean }): Promise<Store>
  /** @throws Failure damaged-data-file, once damage was found in the open file */
  assertSound(): void
  /** @throws Failure busy, while an import is being written */
  assertIdle(): void
  close(): void
}

/** A data file that cannot be opened. */
export interface Broken {
  readonly path: string
  readonly failure: Refusal
}

export function newSession({ data, userData, entryUrl, build, reopen = null, onlyReads = false }: EngineData): Session {
  let path = reopen ?? (data === null ? null : resolve(data))
  let opened: Store | null = null
  let placed: string | null = null
  let missing: string | null = null
  let broken: Broken | null = null
  let damage: string | null = null
  let reading: Reading | null = null
  let opening: Promise<Store | null> | null = null
  const running = jobs()
  const ownPath = join(userData, 'data', 'region.branchwise')
  const defaultPath = () => (broken?.path === realFile(ownPath) ? freeName(ownPath) : ownPath)

  async function open(named: string, options: { create?: boolean; readOnly?: boolean | undefined } = {}): Promise<Store> {
    const wanted = realFile(named)
    if (options.create) assertFitPlace(wanted)
    if (options.create) await makeFolderOf(wanted)
    if (options.readOnly && isOpen(wanted)) close()
    if (opened && opened.path !== wanted && placed === placeOf(wanted)) {
      // It was moved: two connections to one file by two names would each have a log of their own.
      const from = opened.path
      close()
      takeLogAlong(from, wanted)
    }
    const next = await openDataFile(wanted, { ...options, userData })
    opened?.close()
    opened = next.store
    reading = next.reading
    path = resolve(named)
    placed = placeOf(wanted)
    missing = null
    broken = null
    damage = null
    if (data === null) await rememberLastFile(userData, path)
    return next.store
  }

  async function storeIfAny(): Promise<Store | null> {
    const any = await storeUnlessBroken()
    if (any === null && broken !== null) throw new Failure(broken.failure.code, broken.failure.values)
    return any
  }

  /** Several questions at once wait for one opening. */
  async function storeUnlessBroken(): Promise<Store | null> {
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
    const wanted = path ?? (await lastFile(userData))
    broken = null
    if (path === null) missing = wanted
    return wanted !== null && existsSync(wanted) ? openUnlessBroken(wanted) : null
  }

  /** What cannot be opened keeps nobody from opening something else. */
  async function openUnlessBroken(wanted: string): Promise<Store | null> {
    try {
      return await open(wanted)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      missing = null
      broken = { path: realFile(wanted), failure: error.toRefusal() }
      return null
    }
  }

  async function replaceBy(named: string, by: string, { isUnreadable = false } = {}): Promise<Store> {
    const wanted = realFile(named)
    assertFitPlace(wanted)
    opened?.close()
    opened = null
    opening = replaced(wanted, { by, isUnreadable }).finally(() => void (opening = null))
    return (await opening)!
  }

  async function replaced(wanted: string, { by, isUnreadable }: { by: string; isUnreadable: boolean }): Promise<Store> {
    if (existsSync(wanted) && !isUnreadable && !settle(wanted)) throw new Failure('data-file-locked', { path: wanted })
    giveName(by, wanted)
    return open(wanted)
  }

  async function store(): Promise<Store> {
    const any = await storeIfAny()
    if (any) return any
    if (data !== null) throw new Failure('file-missing', { path: data })
    throw new Failure('no-data-file')
  }

  function isOpen(wanted: string): boolean {
    return opened !== null && resolve(opened.path) === resolve(realFile(wanted))
  }

  function close(): void {
    opened?.close()
    opened = null
  }

  function assertIdle(): void {
    if (running.isRunning()) throw new Failure('busy')
  }

  async function storeToWrite(): Promise<Store> {
    assertIdle()
    const opened = await store()
    assertWritable(opened)
    assertSound()
    return opened
  }

  function assertSound(): void {
    if (damage !== null) throw new Failure('damaged-data-file', { path: path ?? '', detail: damage })
  }

  return {
    userData,
    entryUrl,
    build,
    onlyReads,
    jobs: running,
    path: () => path,
    missing: () => missing,
    broken: () => broken,
    damage: () => damage,
    reading: () => reading,
    sayDamaged: (at, problem) => {
      if (opened !== null && opened.path === realFile(at)) damage ??= problem
    },
    subject: () => broken?.path ?? path ?? missing,
    namedPath: () => (data === null ? null : resolve(data)),
    defaultPath,
    store,
    storeToWrite,
    storeIfAny,
    storeUnlessBroken,
    db: async () => (await store()).db,
    state: () => (opened === null || running.isRunning() ? null : stateOf(opened.db)),
    isOpen,
    open,
    replaceBy,
    assertSound,
    assertIdle,
    close,
  }
}

/** Which file a path leads to now; null where it leads to none. */
function placeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}
