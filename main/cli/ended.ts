import type { Refusal } from '#contract/failure.ts'
import { sayFailure } from '#words/say.ts'

/** How a command ends: the exit code, JSON for stdout and lines for stderr. */
export interface Ended {
  readonly exitCode: 0 | 1 | 2
  readonly output?: unknown
  readonly messages?: readonly string[]
}

export function misuse(...messages: string[]): Ended {
  return { exitCode: 2, messages }
}

/** A refusal: on stdout as data, on stderr in words. Input that does not fit the operation is misuse. */
export function refused(failure: Refusal): Ended {
  const isMisuse = failure.code === 'bad-input' || failure.code === 'unknown-operation'
  return { exitCode: isMisuse ? 2 : 1, output: { ok: false, ...failure }, messages: [sayFailure(failure)] }
}
