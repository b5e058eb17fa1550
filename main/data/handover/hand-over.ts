import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { HandedOver, Handover } from '#contract/handover.ts'
import type { Input } from '#contract/operations.ts'
import type { Handed } from '#db/queries/handed-rows.ts'
import { setSetting } from '#db/queries/settings.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import { activityByLocation } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { handoverKey, openStore, type Store } from '#db/sqlite/open.ts'
import { dayOf } from '../../days.ts'
import { Failure } from '../../failure.ts'
import { asReadingJob, type Watched } from '../../jobs/as-reading-job.ts'
import { locationIdOf, resolveSelection } from '../../selection.ts'
import type { Session } from '../../session.ts'
import { storeFailure } from '../../store-failure.ts'
import { readSettings } from '../../settings/settings.ts'
import { giveName, makeFolderOf, removeDataFile } from '../data-file.ts'
import { handedNames } from './handed-names.ts'
import { handRows } from './hand-rows.ts'
import { handBelongings } from './hand-belongings.ts'

/**
 * Writes a new data file that holds the interactions of some locations, with what belongs to them and nothing else, to be read by
 * whoever gets it (docs/decisions/0020-hand-over.md). It is there in whole or not at all.
 *
 * @throws Failure unknown-location, bad-input (the period ends before it begins), cannot-write (there is a file already), disk-full,
 *   cancelled
 */
export function handOver(session: Session, input: Input<'data.handover'>, now = () => new Date()): Promise<HandedOver> {
  return asReadingJob(session, input.jobId, watched => handedOver(session, input, { watched, now }))
}

async function handedOver(
  session: Session,
  input: Input<'data.handover'>,
  { watched, now }: { readonly watched: Watched; readonly now: () => Date },
): Promise<HandedOver> {
  const { path, from, to } = input
  if (from !== undefined && to !== undefined && to < from)
    throw new Failure('bad-input', { detail: `“to” (${to}) lies before “from” (${from})` })
  if (existsSync(path)) throw new Failure('cannot-write', { path, detail: 'there is a file of that name already' })
  const source = await openStore((await session.store()).raw.name) // of its own: what is read is of one moment
  try {
    source.raw.exec('begin')
    const handed = await handedOf(source.db, input)
    watched.onProgress({ total: await interactionsOf(source.db, input) })
    await makeFolderOf(path)
    const interactions = await writtenWhole(path, async part => {
      const made = await handAll(source.db, part, { handed, input, watched })
      await setSetting(part.db, handoverKey, JSON.stringify(await markOf(source.db, made, { input, now: now() })))
      return made.interactions
    })
    return { path, bytes: (await stat(path)).size, interactions, locations: handed.locationIds.length }
  } finally {
    source.close()
  }
}

async function handedOf(db: Db, { locations, from, to }: Input<'data.handover'>): Promise<Handed> {
  const ids: number[] = []
  for (const locationId of new Set(locations)) ids.push(await locationIdOf(db, locationId))
  return {
    locationIds: ids.sort((a, b) => a - b),
    fromDay: from === undefined ? null : dayOf(from),
    toDay: to === undefined ? null : dayOf(to),
  }
}

async function interactionsOf(db: Db, { locations, from, to }: Input<'data.handover'>): Promise<number> {
  const chosen = await resolveSelection(db, { ...(from && { from }), ...(to && { to }), filter: { locations } })
  return [...(await activityByLocation(db, chosen)).values()].reduce((sum, { interactions }) => sum + interactions, 0)
}

interface Handing {
  readonly handed: Handed
  readonly input: Input<'data.handover'>
  readonly watched: Watched
}

interface Made extends Pick<Handover, 'locations' | 'people' | 'comments'> {
  readonly interactions: number
}

async function handAll(db: Db, part: Store, { handed, input, watched }: Handing): Promise<Made> {
  const people = input.people ?? (await readSettings(db)).names
  const comments = input.comments ?? true
  const names = await handedNames(db, handed, people)
  const interactions = await handRows(db, part, { handed, names, comments, watched })
  await handBelongings(db, part.db, { names, people })
  return { people, comments, interactions, locations: [...names.places.values()].map(({ location }) => location.name) }
}

async function markOf(
  db: Db,
  { locations, people, comments }: Made,
  { input, now }: { input: Input<'data.handover'>; now: Date },
): Promise<Handover> {
  const contentHash = contentHashOf(await status(db))
  return { locations, from: input.from ?? null, to: input.to ?? null, people, comments, madeAt: now.toISOString(), contentHash }
}

/** Makes a data file beside its place first, as one file without a log, and moves it then; nothing is left of one that failed. */
async function writtenWhole<T>(path: string, write: (part: Store) => Promise<T>): Promise<T> {
  const partPath = `${path}.${process.pid}.part`
  try {
    await removeDataFile(partPath)
    const part = await openStore(partPath, { create: true })
    let written: T
    try {
      written = await write(part)
      part.raw.pragma('journal_mode = DELETE')
    } finally {
      part.close()
    }
    giveName(partPath, path)
    return written
  } catch (error) {
    await removeDataFile(partPath)
    throw error instanceof Failure ? error : storeFailure(error, path)
  }
}
