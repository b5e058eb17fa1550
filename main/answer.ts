import type { Refusal, Reply } from '#contract/failure.ts'
import { isOperation, type Operation, operations } from '#contract/operations.ts'
import { badInput } from './bad-input.ts'
import { problemsOf } from './backups/rescue.ts'
import { Failure } from './failure.ts'
import { tooLarge } from './input-size.ts'
import { guardInput, protect } from './privacy.ts'
import { refusalOf } from './refusal-of.ts'
import { services } from './services.ts'
import type { Session } from './session.ts'

/** Runs one named operation: checks input, runs, applies the privacy rule, checks output. Never throws. */
export async function answer(session: Session, name: string, input: unknown): Promise<Reply> {
  try {
    if (!isOperation(name)) throw new Failure('unknown-operation', { name })
    return { ok: true, value: await run(session, name, input) }
  } catch (error) {
    const failure = await toldOf(session, refusalOf(error, session.path()))
    return { ok: false, failure }
  }
}

/** A fault may come of damage that nothing has shown yet; what is damaged is written into no more. */
async function toldOf(session: Session, failure: Refusal): Promise<Refusal> {
  if (failure.code === 'damaged-data-file') session.sayDamaged(String(failure.values.path), String(failure.values.detail))
  if (failure.code !== 'internal') return failure
  const [problem] = await problemsOf(session)
  if (problem === undefined) return failure
  return new Failure('damaged-data-file', { path: session.path() ?? '', detail: problem }).toRefusal()
}

async function run(session: Session, name: Operation, input: unknown): Promise<unknown> {
  const { input: inputSchema, output: outputSchema } = operations[name]
  const excess = tooLarge(input)
  if (excess !== null) throw new Failure('bad-input', { detail: `it holds ${excess}` })
  const checked = inputSchema.safeParse(input)
  if (!checked.success) throw badInput(checked.error)
  await guardInput(session, name, checked.data)
  const service = services[name] as (session: Session, input: unknown) => Promise<unknown> // the table's type pairs each name with its input
  const output = await service(session, checked.data)
  return outputSchema.parse(await protect(session, name, checked.data, output))
}
