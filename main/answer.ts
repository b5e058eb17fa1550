import Database from 'better-sqlite3'
import { z } from 'zod'
import type { Refusal, Reply } from '#contract/failure.ts'
import { isOperation, type Operation, operations } from '#contract/operations.ts'
import { Failure } from './failure.ts'
import { guardInput, protect } from './privacy.ts'
import { services } from './services.ts'
import type { Session } from './session.ts'

/** Runs one named operation: checks input, runs, applies the privacy rule, checks output. Never throws. */
export async function answer(session: Session, name: string, input: unknown): Promise<Reply> {
  try {
    if (!isOperation(name)) throw new Failure('unknown-operation', { name })
    return { ok: true, value: await run(session, name, input) }
  } catch (error) {
    return { ok: false, failure: refusalOf(error, session.path()) }
  }
}

async function run(session: Session, name: Operation, input: unknown): Promise<unknown> {
  const { input: inputSchema, output: outputSchema } = operations[name]
  const checked = inputSchema.safeParse(input)
  if (!checked.success) throw new Failure('bad-input', { detail: z.prettifyError(checked.error) })
  await guardInput(session, name, checked.data)
  const service = services[name] as (session: Session, input: unknown) => Promise<unknown> // the table's type pairs each name with its input
  const output = await service(session, checked.data)
  return outputSchema.parse(await protect(session, name, checked.data, output))
}

/**
 * What is told of an error: what we expected as it is, anything else as `internal`, and logged.
 *
 * @param path the data file in use
 */
export function refusalOf(error: unknown, path: string | null): Refusal {
  if (error instanceof Failure) return error.toRefusal()
  if (error instanceof Database.SqliteError) {
    if (error.code === 'SQLITE_FULL') return new Failure('disk-full').toRefusal()
    if (error.code.startsWith('SQLITE_CORRUPT'))
      return new Failure('damaged-data-file', { path: path ?? '', detail: error.message }).toRefusal()
    if (error.code.startsWith('SQLITE_BUSY')) return new Failure('busy').toRefusal()
  }
  if (isSystemError(error) && error.code === 'ENOSPC') return new Failure('disk-full').toRefusal()
  console.error(error)
  return new Failure('internal', { detail: error instanceof Error ? error.message : String(error) }).toRefusal()
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
