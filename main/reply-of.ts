import type { Reply } from '#contract/failure.ts'
import { Failure } from './failure.ts'
import { logFault } from './log.ts'

/** What was refused as data; anything else is a fault, logged and told as `internal`. */
export async function replyOf<Value>(run: () => Promise<Value>): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: error.toRefusal() }
    logFault(error)
    return {
      ok: false,
      failure: new Failure('internal', { detail: error instanceof Error ? error.message : String(error) }).toRefusal(),
    }
  }
}
