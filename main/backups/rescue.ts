import { existsSync } from 'node:fs'
import type { Input, Output } from '#contract/operations.ts'
import type { Salvaged } from '#db/sqlite/salvaged.ts'
import { freeName, giveName, realFile, removeDataFile } from '../data/data-file.ts'
import { Failure } from '../failure.ts'
import { asWritingJob } from '../jobs/as-writing-job.ts'
import type { Session } from '../session.ts'
import { keep } from './keep.ts'

/** Checks the open data file while others read and write it. What is found keeps everybody from writing into it. */
export async function checkData(session: Session): Promise<Output<'data.check'>> {
  const { path, raw } = await session.store()
  const problems = (await keep(session.entryUrl, { kind: 'check', dataPath: raw.name })) as string[] // what checkFile gives
  if (problems.length > 0) session.sayDamaged(path, problems[0]!)
  return { path, at: new Date().toISOString(), problems }
}

/** What is wrong with the file that is open; none where it is sound, or cannot be looked at now. */
export async function problemsOf(session: Session): Promise<string[]> {
  try {
    return (await checkData(session)).problems
  } catch {
    return []
  }
}

/**
 * Brings what can be read of the data file into a new one beside it, and opens that; the damaged one stays as it is.
 *
 * @throws Failure busy, no-data-file, not-a-data-file (nothing can be recognised), disk-full, cannot-write
 */
export async function salvageData(session: Session, { path, jobId }: Input<'data.salvage'>): Promise<Output<'data.salvage'>> {
  session.assertIdle()
  await session.storeUnlessBroken().catch(() => null)
  const named = path ?? session.subject()
  if (named === null || !existsSync(named)) throw new Failure('no-data-file')
  const dataPath = realFile(named)
  const target = freeName(dataPath)
  const part = `${target}-part`
  const salvaged = await asWritingJob(
    session,
    async watching => {
      session.close() // a copy of a file that this process has open would cost its locks
      try {
        await removeDataFile(part)
        const made = (await keep(session.entryUrl, { kind: 'salvage', dataPath, target: part }, { watching })) as Salvaged // what salvage gives
        giveName(part, target)
        await session.open(target)
        return made
      } finally {
        await removeDataFile(part)
      }
    },
    jobId,
  )
  return { path: target, ...salvaged, lacking: [...salvaged.lacking], tables: [...salvaged.tables] }
}
