import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Backup, BackupReason } from '#contract/backups.ts'
import { Refusal } from '#contract/failure.ts'
import { removeDataFile } from '../data/data-file.ts'
import { isAlive } from '../is-alive.ts'

/** Backups of a data file lie in a folder beside it, which bears its name (docs/decisions/0029-backups.md). */
export const folderOf = (dataPath: string): string => `${dataPath}-backups`

const ENDING = '.branchwise'
const PART = /^(\d+)-(.*)\.part$/
const NAME = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})-([a-z-]+)\.branchwise$/

/** What stands beside a backup: proof that it was completed. */
export const Facts = z.object({
  bytes: z.number(),
  state: z.enum(['proven', 'aside']),
  interactions: z.number().nullable(),
  imports: z.number().nullable(),
  lastDay: z.string().nullable(),
  rows: z.record(z.string(), z.number()).nullable(),
})
export type Facts = z.infer<typeof Facts>

/** A backup and where it lies. */
export interface Found extends Backup {
  readonly path: string
  readonly rows: Facts['rows']
}

export const factsPath = (backupPath: string): string => `${backupPath}.json`
export const failurePath = (dataPath: string) => join(folderOf(dataPath), 'failed.json')

/** The name of a backup that is made now, of no other: 20261127-025834-417-import.branchwise. */
export function nameFor(dataPath: string, reason: BackupReason, now: Date): string {
  for (let at = now.getTime(); ; at++) {
    const [day, time] = new Date(at).toISOString().replaceAll(/[-:]/g, '').split('T') as [string, string]
    const name = `${day}-${time.slice(0, 6)}-${time.slice(7, 10)}-${reason}${ENDING}`
    if (!existsSync(join(folderOf(dataPath), name))) return name
  }
}

/** Every backup of a data file, newest first. */
export async function backupsOf(dataPath: string): Promise<Found[]> {
  const folder = folderOf(dataPath)
  if (!isFolder(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith(ENDING))
  const found = await Promise.all(names.map(name => backupAt(join(folder, name), name)))
  return found.filter(one => one !== null).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

async function backupAt(path: string, name: string): Promise<Found | null> {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) return null
  const said = saidBy(name)
  const facts = await factsOf(path)
  const holds = facts !== null && facts.bytes === stats.size && said !== null ? facts : null
  return {
    backupId: name,
    path,
    madeAt: (said?.madeAt ?? stats.mtime).toISOString(),
    reason: said?.reason ?? 'by-hand',
    bytes: stats.size,
    state: holds?.state ?? 'unknown',
    interactions: holds?.interactions ?? null,
    imports: holds?.imports ?? null,
    lastDay: holds?.lastDay ?? null,
    rows: holds?.rows ?? null,
  }
}

function saidBy(name: string): { madeAt: Date; reason: BackupReason } | null {
  const match = NAME.exec(name)
  const reason = BackupReason.safeParse(match?.[8])
  if (!match || !reason.success) return null
  const [year, month, day, hour, minute, second, millisecond] = match.slice(1, 8).map(Number)
  return { madeAt: new Date(Date.UTC(year!, month! - 1, day, hour, minute, second, millisecond)), reason: reason.data }
}

async function factsOf(path: string): Promise<Facts | null> {
  const facts = Facts.safeParse(await jsonAt(factsPath(path)))
  return facts.success ? facts.data : null
}

/** What a file says; null where there is none or it is not JSON. */
async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

/** A backup that is being made, or removed: it counts for nothing, and goes with the next one where its process has ended. */
export const partOf = (path: string): string => join(dirname(path), `${process.pid}-${basename(path)}.part`)

export async function removeBackup(path: string): Promise<void> {
  const part = partOf(path)
  renameSync(path, part)
  await rm(factsPath(path), { force: true })
  await removeDataFile(path) // what lay beside it
  await removeDataFile(part)
}

/** Removes what processes have left that ended while they made or removed a backup. */
export async function removeParts(dataPath: string): Promise<void> {
  const folder = folderOf(dataPath)
  if (!isFolder(folder)) return
  for (const name of readdirSync(folder)) {
    const match = PART.exec(name)
    if (!match || isAlive(Number(match[1]))) continue
    const backup = join(folder, match[2]!)
    if (!existsSync(backup)) await rm(factsPath(backup), { force: true })
    await removeDataFile(join(folder, name))
  }
}

const Failed = z.object({ at: z.string(), failure: Refusal })

/** Why the last backup could not be made; null where it could. */
export async function lastFailure(dataPath: string): Promise<z.infer<typeof Failed> | null> {
  const failed = Failed.safeParse(await jsonAt(failurePath(dataPath)))
  return failed.success ? failed.data : null
}
