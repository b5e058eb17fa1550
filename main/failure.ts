import type { FailureCode, Refusal } from '#contract/failure.ts'
import { sayFailure } from '#words/say.ts'
import { english } from '#words/speech.ts'

/** An expected refusal. Only `answer` and the entries catch it; everything else that is thrown is a fault and becomes `internal`. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly values: Record<string, string | number>

  constructor(code: FailureCode, values: Record<string, string | number> = {}) {
    super(sayFailure({ code, values }, english)) // for logs and scripts; the window says it in its own language
    this.name = 'Failure'
    this.code = code
    this.values = values
  }

  toRefusal(): Refusal {
    return { code: this.code, values: this.values, message: this.message }
  }
}
