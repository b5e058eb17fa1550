import type { Comparison } from '#contract/locations.ts'
import { formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { differenceWords } from '../plots/difference-plot.tsx'

type Compared = Comparison['metrics'][number]

/** The difference at one mix, with its interval. */
export function sameMixWords({ mix, unit }: Compared): string {
  if (mix === null || mix.dimensions.length === 0) return say('shell.nothing')
  return mix.enough ? differenceWords(mix.standardised, unit) : say('compare.mix.few')
}

/** How much of the difference is mix, with its limits. */
export function explainedWords({ mix }: Compared): string {
  if (mix === null || !mix.enough || mix.dimensions.length === 0) return say('shell.nothing')
  if (mix.explainedShare === null) return say('compare.explained.untold')
  const { value, lower, upper } = mix.explainedShare
  return say('chart.interval', { value: formatShare(value), lower: formatShare(lower), upper: formatShare(upper) })
}

/** How much of either place the comparison at one mix rests on. */
export function coverageWords({ mix }: Compared): string {
  if (mix === null) return say('shell.nothing')
  return say('compare.coverage.both', { aShare: mix.coverage.a, bShare: mix.coverage.b })
}
