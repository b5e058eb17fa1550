import type { ReasonCode, WarningCode } from '#contract/row-reasons.ts'
import { sayAny } from '#words/say.ts'

/** Why a row was rejected or skipped, with what was found in it. */
export function sayReason(reason: ReasonCode, detail = ''): string {
  const text = sayAny(`reason.${reason}`, { detail })
  return detail === '' || text.includes(detail) ? text : `${text} (${detail})`
}

/** What a warning means. */
export function sayWarning(warning: WarningCode): string {
  return sayAny(`warning.${warning}`, { detail: '' })
}
