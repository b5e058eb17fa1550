import { z } from 'zod'
import { Failure } from './failure.ts'

const MOST_ISSUES = 5
const LONGEST_DETAIL = 2000

/** What does not fit, the first of it: an input of many thousand values may have as much wrong with it. */
export function badInput({ issues }: z.ZodError): Failure {
  return new Failure('bad-input', { detail: z.prettifyError({ issues: issues.slice(0, MOST_ISSUES) }).slice(0, LONGEST_DETAIL) })
}
