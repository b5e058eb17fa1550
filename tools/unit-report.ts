import { stripVTControlCharacters } from 'node:util'

/** What Vitest's JSON report says of one file of tests, as far as it is read here. */
interface TestFile {
  readonly name: string
  readonly status: 'passed' | 'failed'
  readonly message: string
  readonly assertionResults: readonly {
    readonly fullName: string
    readonly status: string
    readonly failureMessages?: readonly string[] | null
  }[]
}

/** The report of a run; empty where there was none. */
export interface UnitReport {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly testResults?: readonly TestFile[]
}

/** Every test that did not hold at once and every file that did not load, with all that was said against it, as lines to print. */
export function unitTroubleOf({ testResults = [] }: UnitReport): string[] {
  return testResults.flatMap(troubleIn)
}

function troubleIn({ name, status, message, assertionResults }: TestFile): string[] {
  const trouble = assertionResults.flatMap(({ fullName, status: became, failureMessages }) => {
    const said = failureMessages ?? []
    if (became !== 'failed' && said.length === 0) return []
    const title = `${name} › ${fullName}: ${became === 'failed' ? 'FAILED' : 'held only when tried again'}`
    return [title, ...new Set(said.map(stripVTControlCharacters))]
  })
  const isUnread = status === 'failed' && assertionResults.every(({ status: became }) => became !== 'failed')
  return isUnread ? [...trouble, `${name}: FAILED`, stripVTControlCharacters(message)] : trouble
}
