import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DataStatus } from '#contract/data.ts'
import { migrations } from '#db/migrations/index.ts'
import { isHandedOverFile, openStoreToRead } from '#db/sqlite/open-to-read.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { backUpBeforeMigration } from '../backups/before-migration.ts'
import { bytesOf, withNeeded } from '../disk-failure.ts'
import { Failure } from '../failure.ts'
import { storeFailure } from '../store-failure.ts'
import { unfitPlace } from './place/unfit-place.ts'
import { placeForCopy } from './reading-copies.ts'

/** Why a data file is open for reading only. */
export type Reading = NonNullable<DataStatus['reading']>

export interface Opened {
  readonly store: Store
  readonly reading: Reading | null
}

interface Opening {
  readonly create?: boolean | undefined
  readonly readOnly?: boolean | undefined
  /** Where a copy goes that is read in the place of the file. */
  readonly userData: string
}

/**
 * Opens a data file to work with, after a backup where its layout changes. One that cannot be written is opened for reading only; what was
 * handed over can lie anywhere.
 *
 * @throws Failure data-file-on-network, data-file-synchronised, and why it cannot even be read
 */
export async function openDataFile(path: string, { create = false, readOnly = false, userData }: Opening): Promise<Opened> {
  if (readOnly) return toRead(path, userData, 'chosen')
  if (existsSync(path) && !mayWriteAt(path)) return toRead(path, userData, 'not-writable')
  const unfit = unfitPlace(path)
  if (unfit !== null) {
    if (existsSync(path) && (await isHandedOverFile(path))) return toRead(path, userData, 'chosen')
    throw new Failure(unfit.code, { path, by: unfit.by })
  }
  try {
    return { store: await openStore(path, { create, beforeMigration: () => backUpBeforeMigration(path) }), reading: null }
  } catch (error) {
    return toReadInstead(path, userData, withNeeded(storeFailure(error, path), GROWTH * bytesOf(path)))
  }
}

/** Whoever keeps a file locked, or lets nothing be written, does not keep anybody from reading it. */
async function toReadInstead(path: string, userData: string, failure: unknown): Promise<Opened> {
  const reading = failure instanceof Failure ? keptOut.get(failure.code) : undefined
  if (reading === undefined || !existsSync(path)) throw failure
  try {
    return await toRead(path, userData, reading)
  } catch {
    throw failure
  }
}

const keptOut = new Map<string, Reading>([
  ['data-file-locked', 'locked'],
  ['cannot-write', 'not-writable'],
])

/** A new layout is written ahead of the file first, beside the backup of it. */
const GROWTH = 2

async function toRead(path: string, userData: string, why: Reading): Promise<Opened> {
  try {
    const store = await openStoreToRead(path, placeForCopy(path, userData))
    const isNewer = Number(store.raw.pragma('user_version', { simple: true })) > migrations.length
    return { store, reading: isNewer ? 'newer' : why }
  } catch (error) {
    throw storeFailure(error, path)
  }
}

/** Whether the system lets a file and its folder be written, where the log lies. */
export function mayWriteAt(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Nothing is brought into a data file that can only be read. @throws Failure read-only-data-file, opened-to-read */
export function assertWritable({ isHandedOver, isReadOnly, path }: Store): void {
  if (isHandedOver) throw new Failure('read-only-data-file', { path })
  if (isReadOnly) throw new Failure('opened-to-read', { path })
}
