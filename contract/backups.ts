import { z } from 'zod'
import { Refusal } from './failure.ts'
import { IsoDate } from './vocabulary.ts'

/** What a backup was made before; `by-hand` = somebody asked for it. */
export const BackupReason = z.enum(['by-hand', 'import', 'undo', 'redo', 'replacement', 'migration', 'restore'])
export type BackupReason = z.infer<typeof BackupReason>

export const Backup = z.object({
  /** The name of its file in the folder of backups. */
  backupId: z.string(),
  /** The instant, as ISO 8601 in UTC. */
  madeAt: z.string(),
  reason: BackupReason,
  bytes: z.number(),
  /** `proven`: sound, with as many rows in every table; `aside`: a damaged file as it was; `unknown`: somebody else put it there. */
  state: z.enum(['proven', 'aside', 'unknown']),
  interactions: z.number().nullable(),
  imports: z.number().nullable(),
  lastDay: IsoDate.nullable(),
})
export type Backup = z.infer<typeof Backup>

export const Backups = z.object({
  /** Null where there is no data file. */
  folder: z.string().nullable(),
  /** Newest first. */
  backups: z.array(Backup),
  bytes: z.number(),
  mostBytes: z.number(),
  /** The backup that takes the last restore back, as long as nothing was restored since. */
  undoes: z.string().nullable(),
  /** Why the last one could not be made, where none could since. */
  failed: z.object({ at: z.string(), failure: Refusal }).nullable(),
})
export type Backups = z.infer<typeof Backups>

/** Of which data file; when left out, of the one in use, or that was to be opened. */
const path = z.string().min(1).optional()
/** A name under which it can be watched and cancelled as a job. */
const jobId = z.string().min(1).max(100).optional()
export const BackupsOf = z.strictObject({ path })
export const BackupInput = z.strictObject({ jobId })
export const SalvageInput = z.strictObject({ path, jobId })
export const BackupId = z.strictObject({ backupId: z.string().min(1).max(200), path, jobId })

/** What SQLite finds wrong with the file; none = sound. */
export const Checked = z.object({ path: z.string(), at: z.string(), problems: z.array(z.string()) })

/** What could be brought out of a damaged file into a new one, which is open then. */
export const SalvagedFile = z.object({
  path: z.string(),
  interactions: z.number(),
  /** Interactions that the ledger speaks of and that are not there. */
  lost: z.number(),
  imports: z.number(),
  /** Imports of which some is lost: how many rows are there of those that it brought, which is null where its entry in the ledger is lost. */
  lacking: z.array(z.object({ importId: z.number(), fileName: z.string(), found: z.number(), brought: z.number().nullable() })),
  /** Names of places and people that are lost. */
  names: z.number(),
  /** Tables that could not be read to the end. */
  tables: z.array(z.string()),
})
export type SalvagedFile = z.infer<typeof SalvagedFile>
