import { useSyncExternalStore } from 'react'
import type { JobProgress } from '#contract/data.ts'
import type { Refusal } from '#contract/failure.ts'
import type { Mapping } from '#contract/mapping.ts'
import { answers, call, failureOf, refresh } from '../host.ts'
import { LOADS_ANEW } from '../ways.ts'
import { followJob } from './follow-job.ts'
import { type NamesSaid, saysNothing } from './names-said.ts'
import type { Step } from './steps.ts'

/** Mappings that the user changed, by layout (header fingerprint). */
export type Edits = Readonly<Record<string, Mapping>>

/** An import that the chosen file takes the place of. */
export interface Replaced {
  readonly importId: number
  readonly name: string
}

type Told = Pick<Refusal, 'code' | 'values'>

/** What is to be done with files: import them, import one in the place of another, or only try. */
export interface Act {
  readonly paths: readonly string[]
  readonly edits: Edits
  readonly names: NamesSaid
  readonly replaces: Replaced | null
  readonly isDryRun: boolean
}

/** Where the import stands; kept outside the screen, so that it goes on while other screens are looked at. */
export type ImportStage =
  | { readonly at: 'choosing' }
  | Previewing
  | Running
  | { readonly at: 'ended'; readonly progress: JobProgress; readonly act: Act }
  | { readonly at: 'refused'; readonly failure: Told; readonly act: Act }

export interface Running {
  readonly at: 'running'
  readonly act: Act
  readonly jobId: string | null
  readonly progress: JobProgress | null
  readonly cancelling: boolean
}

/** Files that are looked at before they are imported, at one of the steps. */
export interface Previewing {
  readonly at: 'preview'
  readonly paths: readonly string[]
  readonly edits: Edits
  /** What places and people are said to become, in all files. */
  readonly names: NamesSaid
  readonly step: Step
  readonly replaces: Replaced | null
}

/**
 * Before the stage where it outlasts a page that is loaded anew for another language: in the window's name, which no browser writes to
 * its folder, as it does what sessions store. The stage has paths and people's names in it.
 */
const KEPT = 'import-stage:'

let stage: ImportStage = stageKept() ?? { at: 'choosing' }
const listeners = new Set<() => void>()

window.addEventListener(LOADS_ANEW, () => {
  if (stage.at !== 'choosing') window.name = `${KEPT}${JSON.stringify(stage)}`
})
if (stage.at === 'running') void followOn(stage)

/** What was left here when the page was last loaded, once. */
function stageKept(): ImportStage | null {
  const text = window.name
  if (!text.startsWith(KEPT)) return null
  window.name = ''
  return JSON.parse(text.slice(KEPT.length)) as ImportStage // nobody else writes so
}

/** An import that was on its way goes on; one that had not begun by then is not known. */
async function followOn({ act, jobId }: Running): Promise<void> {
  if (jobId === null) move({ at: 'choosing' })
  else await followToEnd(act, jobId)
}

function move(next: ImportStage): void {
  stage = next
  for (const listener of listeners) listener()
}

export function useImportStage(): ImportStage {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => stage,
  )
}

/** Begins a preview of files and folders; ignored while an import runs. Files may have changed since, so they are read anew. */
export function previewPaths(paths: readonly string[], begin: Partial<Omit<Previewing, 'at' | 'paths'>> = {}): void {
  if (paths.length === 0 || stage.at === 'running') return
  answers.removeQueries({ queryKey: ['imports.preview'] })
  move({ at: 'preview', paths, edits: {}, names: {}, step: 'files', replaces: null, ...begin })
}

/** Takes changed mappings or names, or goes to another step; what changed is read again. */
export function changePreview(change: Partial<Pick<Previewing, 'edits' | 'names' | 'step'>>): void {
  if (stage.at === 'preview') move({ ...stage, ...change })
}

/** Mappings as they are sent: what is said of names holds for every file. */
export function mappingsOf(edits: Edits, names: NamesSaid): Mapping[] {
  return Object.values(edits).map(mapping => (saysNothing(names) ? mapping : { ...mapping, ...names }))
}

/** Back to how the files of an act are read, as it took them. */
export function backToFiles({ paths, edits, names, replaces }: Act, step: Step = 'files'): void {
  previewPaths(paths, { edits, names, replaces, step })
}

/** Forgets the files and goes back to choosing; ignored while an import runs. */
export function startAgain(): void {
  if (stage.at !== 'running') move({ at: 'choosing' })
}

/** Imports files, or tries it, and follows the job to its end; every answer on screen is asked for again then. */
export async function runImport(act: Act): Promise<void> {
  if (stage.at === 'running') return
  move({ at: 'running', act, jobId: null, progress: null, cancelling: false })
  try {
    const { jobId } = await start(act)
    changeRunning({ jobId })
    await followToEnd(act, jobId)
  } catch (error) {
    move({ at: 'refused', failure: stopped(error), act })
  }
}

async function followToEnd(act: Act, jobId: string): Promise<void> {
  try {
    const progress = await followJob(jobId, seen => changeRunning({ progress: seen }))
    if (!act.isDryRun) await refresh()
    move({ at: 'ended', progress, act })
  } catch (error) {
    move({ at: 'refused', failure: stopped(error), act })
  }
}

/** An import ends with the engine that it belongs to: the next one does not know of it. */
function stopped(error: unknown): Told {
  const failure = failureOf(error)
  const isLost = failure.code === 'engine-lost' || failure.code === 'unknown-job'
  return isLost ? { code: 'importer-lost', values: { reason: 'ended' } } : failure
}

function start({ paths, edits, names, replaces, isDryRun }: Act): Promise<{ jobId: string }> {
  const mappings = mappingsOf(edits, names)
  const inPlaceOf = replaces && { replaces: replaces.importId }
  if (isDryRun) return call('imports.dry-run', { paths: [...paths], mappings, ...inPlaceOf })
  if (replaces) return call('imports.replace', { importId: replaces.importId, path: paths[0]!, mappings })
  return call('imports.run', { paths: [...paths], mappings })
}

/** Asks the running import to stop; it ends as cancelled, or as done when it was quicker. */
export async function cancelImport(): Promise<void> {
  if (stage.at !== 'running' || stage.jobId === null) return
  const { jobId } = stage
  changeRunning({ cancelling: true })
  await call('jobs.cancel', { jobId })
}

function changeRunning(change: Partial<Running>): void {
  if (stage.at === 'running') move({ ...stage, ...change })
}
