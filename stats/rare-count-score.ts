import { binomialCdf } from './distributions/binomial-cdf.ts'
import { binomialPmf } from './distributions/binomial-pmf.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import { poissonCdf } from './distributions/poisson-cdf.ts'
import { poissonPmf } from './distributions/poisson-pmf.ts'

/** How chance makes a count: events where `mean` are expected (Poisson), or successes in n trials with chance p each; neither impossible nor certain. */
export type CountLaw = { kind: 'poisson'; mean: number } | { kind: 'binomial'; n: number; p: number }

/**
 * Distance of a count from what is usual in normal sigmas: the normal deviate with as much probability beyond it, half that of the
 * count itself included (mid-p; Lancaster, JASA 56:223, 1961). A count that is the median of its law lies on the centre and scores 0,
 * so that neither side has half of all points. After the Q charts of Quesenberry, Journal of Quality Technology 23:296 (1991).
 *
 * @example rareCountScore(0, { kind: 'poisson', mean: 0.24 }) // 0
 * @example rareCountScore(2, { kind: 'poisson', mean: 0.24 }) // 2.22
 */
export function rareCountScore(x: number, law: CountLaw): number {
  const { atMost, atLeast, exactly } = law.kind === 'poisson' ? poissonTails(law.mean) : binomialTails(law)
  const above = atLeast(x)
  if (above < 0.5) return -normalQuantile(above - exactly(x) / 2)
  const below = atMost(x)
  return below < 0.5 ? normalQuantile(below - exactly(x) / 2) : 0
}

type Tails = Record<'atMost' | 'atLeast' | 'exactly', (x: number) => number>

function poissonTails(mean: number): Tails {
  return {
    atMost: x => poissonCdf(x, mean).lower,
    atLeast: x => poissonCdf(x - 1, mean).upper,
    exactly: x => poissonPmf(x, mean),
  }
}

function binomialTails({ n, p }: { n: number; p: number }): Tails {
  return {
    atMost: x => binomialCdf(x, n, p),
    atLeast: x => binomialCdf(n - x, n, 1 - p),
    exactly: x => binomialPmf(x, n, p),
  }
}
