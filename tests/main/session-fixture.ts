import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import type { Refusal } from '#contract/failure.ts'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { answer } from '#main/answer.ts'
import { newSession, type Session } from '#main/session.ts'
import { workersEntry } from './built-workers.ts'
import { storeWith, type Visit } from './store-fixture.ts'

const opened = new Set<Session>()
const folder = mkdtempSync(join(tmpdir(), 'branchwise-session-'))
afterAll(() => {
  for (const session of opened) session.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own, gone when the tests of the file are done. */
export function temporaryFolder(): string {
  return mkdtempSync(join(folder, 'a-'))
}

/** An engine's session in this process, with real files and real import workers. */
export function temporarySession({
  data = null,
  userData = temporaryFolder(),
  entryUrl = workersEntry(),
  build = null,
  onlyReads = false,
  reopen = null,
}: {
  data?: string | null
  userData?: string
  entryUrl?: string
  build?: string | null
  onlyReads?: boolean
  reopen?: string | null
} = {}): Session {
  const session = newSession({ data, userData, entryUrl, build, reopen, onlyReads })
  opened.add(session)
  return session
}

/** A session on a data file that holds these visits. */
export async function sessionWith(visits: readonly Visit[], settings: Record<string, string> = {}): Promise<Session> {
  const store = await storeWith(visits, settings)
  store.close()
  return temporarySession({ data: store.path })
}

/** Ids of the locations of a session's file, by name. */
export async function locationIds(session: Session): Promise<(name: string) => string> {
  const { locations } = await ask(session, 'interactions.facets', {})
  return name => locations.find(location => location.name === name)!.locationId
}

/** @throws Error when the operation is refused */
export async function ask<Name extends Operation>(session: Session, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await answer(session, name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as Output<Name> // answer has checked it against the schema of this name
}

/** @throws Error when the operation is not refused */
export async function refused(session: Session, name: string, input: unknown): Promise<Refusal> {
  const reply = await answer(session, name, input)
  if (reply.ok) throw new Error(`${name} was not refused`)
  return reply.failure
}

/** Waits for a job. @returns everything it told on the way, its end last */
export async function ended(session: Session, jobId: string): Promise<JobProgress[]> {
  const told: JobProgress[] = []
  for (;;) {
    const progress = await ask(session, 'jobs.progress', { jobId })
    told.push(progress)
    if (progress.state !== 'running') return told
    await wait(2)
  }
}

/** Imports files or folders. @returns the end of the job */
export async function imported(session: Session, paths: string[]): Promise<JobProgress> {
  const { jobId } = await ask(session, 'imports.run', { paths })
  return (await ended(session, jobId)).at(-1)!
}
