import type { Session } from '../session.ts'

/** Does something during which nobody else may write to the data file. @throws Failure busy, and what `write` throws */
export async function asWritingJob<Made>(session: Session, write: () => Promise<Made>): Promise<Made> {
  session.assertIdle()
  const job = session.jobs.add(() => undefined)
  try {
    return await write()
  } finally {
    job.progress = { ...job.progress, state: 'done' }
  }
}
