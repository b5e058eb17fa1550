import type { Refusal } from '#contract/failure.ts'
import type { Value } from '#words/say.ts'

/** A line for stderr: as it stands, or a text of words/, which are loaded once a command ended that has something to say. */
export type Message = string | { readonly id: string; readonly values?: Record<string, Value> }

/** How a command ends: the exit code, JSON for stdout and lines for stderr. */
export interface Ended {
  readonly exitCode: 0 | 1 | 2
  readonly output?: unknown
  readonly messages?: readonly Message[]
}

export function misuse(...messages: Message[]): Ended {
  return { exitCode: 2, messages }
}

/** A refusal: on stdout as data, on stderr in words. Input that does not fit the operation is misuse. */
export function refused(failure: Refusal): Ended {
  const isMisuse = failure.code === 'bad-input' || failure.code === 'unknown-operation'
  const message: Message = { id: `failure.${failure.code}`, values: failure.values }
  return { exitCode: isMisuse ? 2 : 1, output: { ok: false, ...failure }, messages: [message] }
}
