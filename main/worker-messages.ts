import type { Refusal, Reply } from '#contract/failure.ts'
import type { ImportResult } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { KeeperTask } from './backups/keeper-tasks.ts'
import type { FilesToRead, ReadEvent } from './imports/read-files.ts'
import type { ImportProgress } from './imports/run-import.ts'

/** What the engine worker is started with. */
export interface EngineData {
  /** The data file to open; without one the last file of this user, if there is one. */
  readonly data: string | null
  /** What an engine before this one had open when it was lost. */
  readonly reopen?: string | null
  /** Folder for the default data file and what this machine remembers. */
  readonly userData: string
  /** URL of the module that started the engine: the importer lies beside it. */
  readonly entryUrl: string
  /** Which program this is, to the last line; null = not known, as when it runs from its sources. */
  readonly build: string | null
  /** Another engine has the same file open and is the one that writes, also answers that are kept. */
  readonly onlyReads?: boolean
}

export interface Asked {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** What an engine says of itself with each answer. */
export interface EngineState {
  /** The data file that is in use now. */
  readonly path: string | null
  /** Its size; 0 where there is none. */
  readonly bytes: number
  /** A job is running that writes, or may. */
  readonly isWorking: boolean
  /** As Session has it. */
  readonly state: string | null
}

export interface Answered extends EngineState {
  readonly id: number
  readonly reply: Reply
}

/** What the engine worker tells: answers, and that it found damage while nobody asked. */
export type EngineMessage = Answered | 'damaged'

export type ImporterTask =
  | {
      readonly kind: 'import' | 'dry-run'
      readonly dataPath: string
      readonly paths: string[]
      readonly mappings: Mapping[]
      readonly replaces?: number
    }
  /** `exports`: the folder that keeps the sample company's exports; null = a temporary one. */
  | { readonly kind: 'sample'; readonly dataPath: string; readonly exports: string | null }

/** What the importer worker is started with; a 1 in `cancel` asks it to stop. */
export interface ImporterData {
  readonly task: ImporterTask
  readonly cancel: SharedArrayBuffer
}

/** What the importer tells: how far a backup before it is, progress, and each file that is in for good; then exactly one end. */
export type ImporterMessage =
  | { readonly kind: 'backing-up'; readonly progress: { readonly done: number; readonly total: number } }
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'written' }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'failed'; readonly failure: Refusal /** Files before the failure stay. */; readonly hasWritten: boolean }

/** What the reader worker is sent once. */
export interface ReaderTask {
  readonly files: FilesToRead
  readonly sampleFolder: string | null
}

/** What the reader tells: events of reading, then exactly one end. */
export type ReaderMessage = ReadEvent | { readonly kind: 'finished' } | { readonly kind: 'failed'; readonly failure: Refusal }

/** What the keeper worker is started with; a 1 in `cancel` asks it to stop. */
export interface KeeperData {
  readonly task: KeeperTask
  readonly cancel: SharedArrayBuffer
}

/** What the keeper tells: how far it is, then exactly one end. */
export type KeeperMessage =
  | { readonly kind: 'progress'; readonly progress: { readonly done: number; readonly total: number } }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Refusal }
