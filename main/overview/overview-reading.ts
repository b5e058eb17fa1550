import type { Overview } from '#contract/overview.ts'
import type { Reading, Verdict } from '#contract/vocabulary.ts'
import { firstNames } from '../first-names.ts'

type Found = Pick<Overview, 'cards' | 'signals' | 'reported'>

/** One sentence for the region: what changed lately, which locations changed for the worse, and who has not reported. */
export function overviewReading({ cards, signals, reported }: Found): Reading {
  if (reported.length === 0) return { id: 'overview.none', values: {} }
  const worse = signals.filter(row => row.cells.some(cell => cell.verdict === 'worse')).map(row => row.name)
  const values: Reading['values'] = {
    worse: worse.length,
    ...firstNames(worse),
    late: reported.filter(({ state }) => state !== 'reported').length,
  }
  const told = cards.filter(({ n }) => n > 0)
  if (told.length > 1 && told.every(({ chart }) => chart.verdict === 'too-early')) return { id: 'overview.early', values }
  for (const { metric, n, chart } of cards) {
    const words = chart.promise === null ? inWords : ofPromise
    values[metric] = n === 0 ? 'none' : words[chart.verdict]
  }
  return { id: 'overview.region', values }
}

const inWords: Record<Verdict, string> = { better: 'better', worse: 'worse', steady: 'steady', 'too-early': 'early' }

/** A share within the promise also moves when only the promise does: nothing is said of the waits themselves. */
const ofPromise: Record<Verdict, string> = { better: 'keptMore', worse: 'keptFewer', steady: 'keptSteady', 'too-early': 'early' }
