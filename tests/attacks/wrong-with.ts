import { inspect } from 'node:util'
import { type FailureCode, Refusal, type Reply } from '#contract/failure.ts'
import { type Operation, operations } from '#contract/operations.ts'
import { leaksOf } from './leaks.ts'

/** What is no refusal but a fault of the program's. */
const FAULTS: readonly FailureCode[] = ['internal', 'engine-lost', 'importer-lost', 'reader-lost', 'damaged-data-file']

/** What is wrong with a reply; null = nothing. */
export function wrongWith(name: Operation, input: unknown, reply: Reply): string | null {
  if (reply.ok) {
    const form = operations[name].output.safeParse(reply.value)
    return form.success ? null : `its answer has another form: ${form.error.message}`
  }
  const form = Refusal.safeParse(reply.failure)
  if (!form.success) return 'its refusal has another form'
  if (FAULTS.includes(reply.failure.code)) return `${reply.failure.code}: ${reply.failure.message}`
  const leaks = leaksOf(reply.failure, input)
  return leaks.length > 0 ? `it tells ${JSON.stringify(leaks)}: ${reply.failure.message.slice(0, 300)}` : null
}

/** An input, as much of it as a line of a report holds. */
export function shown(input: unknown): string {
  return inspect(input, { depth: 5, maxStringLength: 100, maxArrayLength: 5, breakLength: Infinity }).slice(0, 1000)
}
