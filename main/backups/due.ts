import type { BackupReason } from '#contract/backups.ts'

/** Up to this size a backup takes some tenths of a second, and is made each time. */
const SMALL_BYTES = 50e6
/** Of larger files no more than so much is copied in a minute, on average. */
const BYTES_PER_MINUTE = 10e6
const LONGEST_MS = 86_400_000
/** What nothing else takes back. */
const always: ReadonlySet<BackupReason> = new Set(['by-hand', 'migration', 'restore'])

/**
 * Whether a backup is to be made. Undo takes an import back without one, so that a large file need not be copied before every small import:
 * at 1 GB once in 100 minutes, at most once a day for any size.
 *
 * @param newest when the last proven one was made; null = never
 */
export function isDue(reason: BackupReason, { bytes, newest, now }: { bytes: number; newest: Date | null; now: Date }): boolean {
  if (newest === null || bytes <= SMALL_BYTES || always.has(reason)) return true
  const age = now.getTime() - newest.getTime()
  return age < 0 || age >= Math.min(LONGEST_MS, (bytes / BYTES_PER_MINUTE) * 60_000)
}
