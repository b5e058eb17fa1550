import type { Peaks } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Interval } from '#contract/vocabulary.ts'
import type { HeldColumns } from '#db/held-columns.ts'
import { chosenValues } from '#db/queries/chosen-values.ts'
import { type CodeSums, sumsAbove, sumsByNumber } from '#db/queries/coded-rows.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import { inOrder } from '#db/queries/in-order.ts'
import { waitHistograms } from '#db/queries/wait-histograms.ts'
import type { Db } from '#db/schema.ts'
import { histogramQuantile } from '#stats/histogram-quantile.ts'
import { jackknifeInterval } from '#stats/jackknife-interval.ts'
import { quantile } from '#stats/quantile.ts'
import { PEAK } from '#stats/served-like-others.ts'
import { interactionValue } from '../interaction-value.ts'
import { headOf, metricCells } from '../metric-cells.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { mostExactValues } from '../wait-quantiles.ts'
import { hourKinds, kindCodes } from './hour-kinds.ts'
import { hoursCompared } from './hours-compared.ts'
import { sumOf, type WeeklyServed, weeklyServed } from './peak-sums.ts'
import { seriesOf } from './series-of.ts'

/** Fewer weeks give no interval. */
const FEWEST_WEEKS = 8
/** Share of waits that are not long, where nobody says what is. */
const LONG = 0.9

/** What would vanish if the busiest hours of each place were served as its other hours are by the same people. */
export async function peakHours(db: Db, input: Input<'moments.peaks'>): Promise<Output<'moments.peaks'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const values = await metricCells(db, { metric, chosen, by: [] })
  const value = await interactionValue(db, chosen, values)
  const held = await heldVisits(db, chosen)
  const kinds = hourKinds(held, chosen)
  const busy = { ...kindCodes(kinds, 'busiest'), starts: kinds.rows.starts }
  const found = sumsByNumber(kinds.rows, await heldValues(db, held, { chosen, value }))
  const weekly = (of: CodeSums) => weeklyServed(held.days, { ...busy, ...of, blocks: kinds.rows.blocks })
  const sums = weekly(found)
  const compared = hoursCompared({ ...busy, ...found }, values)
  const unevenness = compared && vanishing(sums, 'variance')
  const served =
    value.kind === 'wait'
      ? { kind: value.waitKind, waits: await heldValues(db, held, { chosen, value: { ...value, raw: true } }) }
      : null
  const seconds =
    served && (input.longSeconds ?? (await usuallyLong(db, { ...served, held, chosen, n: values.n + values.zeros })))
  const long =
    served === null || seconds === null || !compared
      ? null
      : longShare(weekly(sumsAbove(kinds.rows, served.waits, seconds)), seconds)
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    enough: unevenness !== null,
    peak: sumOf(sums, [PEAK]),
    others: sumOf(sums, [0]),
    weeks: sums.weeks,
    compared,
    unevenness,
    long,
    reading: {
      id: unevenness === null ? 'peaks.too-few' : 'peaks.vanish',
      values: {
        metric,
        ...whose,
        ...told('uneven', unevenness),
        ...told('long', long?.vanish ?? null),
        longSeconds: seconds ?? 0,
      },
    },
  }
}

interface ServedWaits {
  readonly held: HeldColumns
  readonly chosen: Chosen
  /** Undefined = all kinds together. */
  readonly kind: number | undefined
  /** By visit, in seconds. */
  readonly waits: Float64Array
  readonly n: number
}

/** Nine in ten of those served wait no longer; exact as far as other quantiles of waits are. */
async function usuallyLong(db: Db, { held, chosen, kind, waits, n }: ServedWaits): Promise<number | null> {
  if (n <= mostExactValues || chosen.providerIds !== null) return quantile(inOrder(chosenValues(held, chosen, waits)), LONG)
  const buckets = await waitHistograms(db, { chosen, waitKind: kind, by: [] })
  const counts = new Map(buckets.map(({ bucket, served }) => [bucket, served]))
  return histogramQuantile(counts, LONG)
}

/** The share of long waits that would vanish. */
function longShare(sums: WeeklyServed, seconds: number): Peaks['long'] {
  const vanish = vanishing(sums, 'total')
  return vanish && { seconds, n: sumOf(sums, [1, PEAK + 1]), vanish }
}

/** The share that would vanish, with its interval from leaving out one week after the other; null where there are too few weeks. */
function vanishing(sums: WeeklyServed, of: 'total' | 'variance'): Interval | null {
  if (sums.weeks < FEWEST_WEEKS) return null
  const whole = sums.all[of]
  const without = sums.without().map(shares => shares[of])
  if (whole === null || without.includes(null)) return null
  const { value, lower, upper } = jackknifeInterval(whole, without as number[]) // none of them is null
  return { value, lower, upper }
}

function told(name: string, found: Interval | null): Record<string, string | number> {
  const { value, lower, upper } = { value: found?.value ?? 0, lower: found?.lower ?? 0, upper: found?.upper ?? 0 }
  const verdict = found === null ? 'none' : lower > 0 ? 'some' : upper < 0 ? 'less' : 'chance'
  return {
    [`${name}Verdict`]: verdict,
    [`${name}Share`]: value,
    [`${name}LeastShare`]: Math.max(0, lower),
    [`${name}MostShare`]: Math.max(0, upper),
  }
}
