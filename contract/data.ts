import { z } from 'zod'
import { Handover } from './handover.ts'
import { ImportResult } from './imports.ts'
import { Refusal } from './failure.ts'
import { IsoDate, Metric, Unit } from './vocabulary.ts'

/** PNG or JPEG: what paper and windows draw alike, and no file that could hold more than a picture. At most 400 kB. */
const Logo = z
  .string()
  .max(550_000)
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)

export const Settings = z.object({
  names: z.enum(['names', 'pseudonyms']),
  minimumGroup: z.number().int().min(1),
  purpose: z.string(),
  company: z.string(),
  /** A picture as a data address, for reports; null without one. */
  logo: z.string().nullable(),
  /** IANA zone for times written without one where no mapping names a zone; null = UTC, marked as assumed. */
  zone: z.string().nullable(),
  /** Megabytes that all backups of the data file may take. */
  backupMegabytes: z.number().int().min(1),
  /** Whether the user has answered how people are shown. */
  asked: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = z.strictObject({
  names: z.enum(['names', 'pseudonyms']).optional(),
  minimumGroup: z.number().int().min(1).max(1000).optional(),
  purpose: z.string().max(500).optional(),
  company: z.string().max(200).optional(),
  logo: Logo.nullable().optional(),
  zone: z.string().nullable().optional(),
  backupMegabytes: z.number().int().min(100).max(1_000_000).optional(),
})

export const DataStatus = z.object({
  /** Null when no data file is open. */
  path: z.string().nullable(),
  exists: z.boolean(),
  /** The file that was open last, where it is no longer there, and the user's own one where that is: neither is opened unasked. */
  missing: z.object({ path: z.string(), own: z.string().nullable() }).nullable(),
  /** A file that was to be opened and cannot be, and why: nothing is open then. */
  broken: z.object({ path: z.string(), failure: Refusal }).nullable(),
  /** What was found to be damaged in the open file: it is only read from then on. */
  damage: z.string().nullable(),
  sample: z.boolean(),
  readOnly: z.boolean(),
  /** Why it is read from a copy, as it was when it was opened: because somebody chose so, another program keeps it locked, it or its folder cannot be written, or a later version wrote it. */
  reading: z.enum(['chosen', 'locked', 'not-writable', 'newer']).nullable(),
  /** Of what and when, where the file was made to be handed over. */
  handover: Handover.nullable(),
  interactions: z.number(),
  locations: z.number(),
  providers: z.number(),
  imports: z.number(),
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  /** Hash over natural keys and values of all interactions; the same data give the same hash in any order of imports. */
  contentHash: z.string().nullable(),
})
export type DataStatus = z.infer<typeof DataStatus>

/** What the engine knows of itself and its data file, for whoever has to find out what went wrong: it names nobody and no file. */
export const Diagnostics = z.object({
  sqlite: z.string(),
  /** Number of the newest layout that this program knows. */
  newestLayout: z.number().int(),
  /** Null where nothing is open. */
  file: z
    .object({
      layout: z.number().int(),
      bytes: z.number(),
      /** Written, but still beside the file, in SQLite's log. */
      logBytes: z.number(),
      interactions: z.number(),
      locations: z.number(),
      providers: z.number(),
      imports: z.number(),
      readOnly: z.boolean(),
      damaged: z.boolean(),
      backups: z.number(),
      /** Moment of the newest. */
      lastBackup: z.string().nullable(),
    })
    .nullable(),
  /** Why a file cannot be opened. */
  broken: z.string().nullable(),
})
export type Diagnostics = z.infer<typeof Diagnostics>

export const OpenInput = z.strictObject({ path: z.string().min(1), readOnly: z.boolean().optional() })

/** Whether a data file that was not opened can be opened for reading only. */
export const Examined = z.object({ path: z.string(), readable: z.boolean() })

export const JobStarted = z.object({ jobId: z.string() })
export const JobProgress = z.object({
  jobId: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** An import begins with a backup of what is there, where one is due. */
  stage: z.enum(['backup', 'work']),
  /** Bytes read and to read, over all files; of a hand-over, interactions written and to write; of a backup, pages of the file. */
  done: z.number(),
  total: z.number(),
  rows: z.number(),
  file: z.string().nullable(),
  result: ImportResult.nullable(),
  failure: Refusal.nullable(),
})
export type JobProgress = z.infer<typeof JobProgress>

export const DefinitionVersion = z.object({
  version: z.string(),
  /** The day from which figures follow it. */
  from: IsoDate,
  /** What it changed. */
  changes: z.string(),
})

export const MetricDefinition = z.object({
  metric: Metric,
  unit: Unit,
  better: z.enum(['higher', 'lower']),
  name: z.string(),
  definition: z.string(),
  formula: z.string(),
  /** The version that defined it as it is. */
  version: z.string(),
})
export type MetricDefinition = z.infer<typeof MetricDefinition>
