import { stripVTControlCharacters } from 'node:util'

/** What Playwright's JSON report says of one test, as far as it is read here. */
interface Spec {
  readonly title: string
  readonly file: string
  readonly line: number
  readonly tests: readonly {
    readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
    readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[]
  }[]
}

interface Suite {
  readonly specs?: readonly Spec[]
  readonly suites?: readonly Suite[]
}

/** The report of a run; empty where there was none. */
export interface EndToEndReport {
  readonly suites?: readonly Suite[]
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

/** How many tests held, at once or when they were tried again, and how many did not. */
export function countsOf({ stats }: EndToEndReport): { passed: number; failed: number } {
  const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {}
  return { passed: expected + flaky, failed: unexpected }
}

/** Every test that did not hold at once, with whether it did when tried again and all that was said against it, as lines to print. */
export function troubleOf(report: EndToEndReport): string[] {
  return (report.suites ?? []).flatMap(troubleIn)
}

function troubleIn({ specs = [], suites = [] }: Suite): string[] {
  return [...specs.flatMap(troubleWith), ...suites.flatMap(troubleIn)]
}

function troubleWith({ title, file, line, tests }: Spec): string[] {
  return tests
    .filter(({ status }) => status === 'flaky' || status === 'unexpected')
    .flatMap(({ status, results }) => {
      const became = status === 'flaky' ? 'held only when tried again' : 'FAILED'
      const said = results.flatMap(({ errors = [] }) => errors.map(({ message = 'no reason was given' }) => message))
      return [`${file}:${line} › ${title}: ${became}`, ...new Set(said.map(stripVTControlCharacters))]
    })
}
