import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'

const FOLDER = join(import.meta.dirname, '../fixtures/reference')

/** One file of R's answers: small cases with their tolerance. */
export type CaseFile<Input, Expected> = {
  tolerance: Record<string, number>
  cases: { name: string; input: Input; expected: Expected }[]
}

export function caseFile<Input, Expected>(id: string): CaseFile<Input, Expected> {
  return JSON.parse(readFileSync(join(FOLDER, 'cases', `${id}.json`), 'utf8')) as CaseFile<Input, Expected>
}

/** What was planted in the synthetic interactions, as far as tests ask for it. */
export function syntheticTruth() {
  return JSON.parse(readFileSync(join(FOLDER, 'synthetic-b/truth.json'), 'utf8')) as {
    log_wait: { hour_effects: Record<string, number>; weekday_effects_sun_to_sat: number[] }
  }
}

/** R's answers on the large synthetic file; the caller names the parts it reads. */
export function syntheticAnswers(): unknown {
  return JSON.parse(readFileSync(join(FOLDER, 'synthetic-b/expected.json'), 'utf8')) as unknown
}

export type SyntheticRow = {
  branch: string
  provider: string
  startedAt: string
  week: number
  id: string
  wait: number | null
  csat: number | null
  nps: number | null
  complaint: boolean
}

/** The 29,643 rows behind `syntheticAnswers`, in file order; week 1 starts on 1 July 2024, a Monday. */
export function syntheticRows(): SyntheticRow[] {
  const text = gunzipSync(readFileSync(join(FOLDER, 'synthetic-b/interactions.csv.gz'))).toString('utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [id, branch, , provider, , , startedAt, wait, , csat, nps, , complaint] = line.split(',')
      const day = (Date.parse(`${startedAt!.slice(0, 10)}T00:00:00Z`) - Date.UTC(2024, 6, 1)) / 86_400_000
      return {
        branch: branch!,
        provider: provider!,
        startedAt: startedAt!,
        week: Math.floor(day / 7) + 1,
        id: id!,
        wait: numberOrNull(wait),
        csat: numberOrNull(csat),
        nps: numberOrNull(nps),
        complaint: complaint === '1',
      }
    })
}

/** Fails unless the values agree within a relative or an absolute tolerance; null must meet null. */
export function expectClose(actual: number | null | undefined, expected: number | null, relative: number, absolute = 0): void {
  if (expected === null || actual === null || actual === undefined) {
    expect(actual).toBe(expected)
    return
  }
  if (actual === expected) return
  const allowed = Math.max(relative * Math.abs(expected), absolute)
  expect(Math.abs(actual - expected), `${actual} should be ${expected}`).toBeLessThanOrEqual(allowed)
}

function numberOrNull(cell: string | undefined): number | null {
  return cell === undefined || cell.trim() === '' ? null : Number(cell)
}
