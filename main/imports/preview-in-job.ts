import type { Input, Output } from '#contract/operations.ts'
import { asReadingJob } from '../jobs/as-reading-job.ts'
import type { Session } from '../session.ts'
import { previewImports } from './preview.ts'
import { readInThread } from './read-in-thread.ts'

/**
 * A preview read in a thread of its own, which whoever has named it can watch and end.
 *
 * @throws Failure as previewImports; bad-input where the name is taken
 */
export function previewInJob(session: Session, input: Input<'imports.preview'>): Promise<Output<'imports.preview'>> {
  return asReadingJob(session, input.jobId, async ({ isCancelled, onProgress }) =>
    previewImports(await session.storeIfAny(), input, {
      read: files => readInThread(files, { entryUrl: session.entryUrl, isCancelled }),
      isCancelled,
      onProgress,
    }),
  )
}
