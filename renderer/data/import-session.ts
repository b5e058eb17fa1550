import { useSyncExternalStore } from 'react'
import type { JobProgress } from '#contract/data.ts'
import type { Mapping } from '#contract/imports.ts'
import { answers, call, refresh, sayError } from '../host.ts'
import { followJob } from './follow-job.ts'

/** Mappings that the user changed, by layout (header fingerprint). */
export type Edits = Readonly<Record<string, Mapping>>

/** Where the import stands; kept outside the screen, so that it goes on while other screens are looked at. */
export type ImportStage =
  | { readonly at: 'choosing' }
  | { readonly at: 'preview'; readonly paths: readonly string[]; readonly edits: Edits }
  | {
      readonly at: 'running'
      readonly files: number
      readonly jobId: string | null
      readonly progress: JobProgress | null
      readonly cancelling: boolean
      readonly edits: Edits
    }
  | { readonly at: 'ended'; readonly progress: JobProgress; readonly edits: Edits }
  | { readonly at: 'refused'; readonly text: string }

let stage: ImportStage = { at: 'choosing' }
const listeners = new Set<() => void>()

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
export function previewPaths(paths: readonly string[], edits: Edits = {}): void {
  if (paths.length === 0 || stage.at === 'running') return
  answers.removeQueries({ queryKey: ['imports.preview'] })
  move({ at: 'preview', paths, edits })
}

/** Takes changed mappings; the preview is asked for again with them. */
export function changeEdits(edits: Edits): void {
  if (stage.at === 'preview') move({ ...stage, edits })
}

/** Forgets the files and goes back to choosing; ignored while an import runs. */
export function startAgain(): void {
  if (stage.at !== 'running') move({ at: 'choosing' })
}

/** Imports files and follows the job to its end; every answer on screen is asked for again then. */
export async function runImport(paths: readonly string[], edits: Edits): Promise<void> {
  if (stage.at === 'running') return
  move({ at: 'running', files: paths.length, jobId: null, progress: null, cancelling: false, edits })
  try {
    const { jobId } = await call('imports.run', { paths: [...paths], mappings: Object.values(edits) })
    changeRunning({ jobId })
    const progress = await followJob(jobId, seen => changeRunning({ progress: seen }))
    await refresh()
    move({ at: 'ended', progress, edits })
  } catch (error) {
    move({ at: 'refused', text: sayError(error) })
  }
}

/** Asks the running import to stop; it ends as cancelled, or as done when it was quicker. */
export async function cancelImport(): Promise<void> {
  if (stage.at !== 'running' || stage.jobId === null) return
  const { jobId } = stage
  changeRunning({ cancelling: true })
  await call('jobs.cancel', { jobId })
}

function changeRunning(change: Partial<Extract<ImportStage, { at: 'running' }>>): void {
  if (stage.at === 'running') move({ ...stage, ...change })
}
