import type { Peaks } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Interval } from '#contract/vocabulary.ts'
import { visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { jackknifeInterval } from '#stats/jackknife-interval.ts'
import { servedLikeOthers } from '#stats/served-like-others.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { mondayOf } from '../days.ts'
import { interactionValue } from '../interaction-value.ts'
import { headOf, metricCells } from '../metric-cells.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { waitFigures } from '../waits.ts'
import { busyKinds } from './busiest-hours.ts'
import { hoursCompared } from './hours-compared.ts'
import { type KindCell, kindSums } from './kind-sums.ts'
import { seriesOf } from './series-of.ts'

/** Fewer weeks give no interval. */
const FEWEST_WEEKS = 8

/** What would vanish if the busiest hours of each place were served as its other hours are by the same people. */
export async function peakHours(db: Db, input: Input<'moments.peaks'>): Promise<Output<'moments.peaks'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const values = await metricCells(db, { metric, chosen, by: [] })
  const value = await interactionValue(db, chosen, values)
  const kindsOf = busyKinds(await visitDays(db, chosen))
  const cells = await kindSums(db, { chosen, value, kindsOf })
  const compared = hoursCompared(cells, values)
  const unevenness = compared && vanishing(cells, 'variance')
  const seconds = metric === 'wait' ? (input.longSeconds ?? (await usuallyLong(db, chosen))) : null
  const long =
    seconds === null || value.kind !== 'wait' || !compared
      ? null
      : await longWaits(db, { chosen, kindsOf, seconds, waitKind: value.waitKind })
  const weeks = new Set(cells.map(({ day }) => mondayOf(day))).size
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    enough: unevenness !== null,
    peak: countOf(cells, true),
    others: countOf(cells, false),
    weeks,
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

function countOf(cells: readonly KindCell[], kind: boolean): number {
  return cells.reduce((sum, { isOne, n }) => sum + (isOne === kind ? n : 0), 0)
}

/** Nine in ten of those served wait no longer. */
async function usuallyLong(db: Db, chosen: Chosen): Promise<number | null> {
  return (await waitFigures(db, chosen)).p90.value
}

interface LongQuery {
  readonly chosen: Chosen
  readonly kindsOf: Parameters<typeof kindSums>[1]['kindsOf']
  readonly seconds: number
  readonly waitKind: number | undefined
}

/** Waits longer than so many seconds, as a share of which a part would vanish. */
async function longWaits(db: Db, { chosen, kindsOf, seconds, waitKind }: LongQuery): Promise<Peaks['long']> {
  const value = { kind: 'wait', waitKind, raw: true } as const
  const cells = await kindSums(db, { chosen, value, kindsOf, shareAbove: seconds })
  const vanish = vanishing(cells, 'total')
  return vanish && { seconds, n: cells.reduce((sum, { total }) => sum + total, 0), vanish }
}

/** The share that would vanish, with its interval from leaving out one week after the other; null where there are too few weeks. */
function vanishing(cells: readonly KindCell[], of: 'total' | 'variance'): Interval | null {
  const weeks = [...new Set(cells.map(({ day }) => mondayOf(day)))]
  if (weeks.length < FEWEST_WEEKS) return null
  const groups = groupsOf(cells)
  const whole = servedLikeOthers(groups.map(({ all }) => all))[of]
  const without = weeks.map(week => servedLikeOthers(groups.map(group => group.without(week)))[of])
  if (whole === null || without.includes(null)) return null
  const { value, lower, upper } = jackknifeInterval(whole, without as number[]) // none of them is null
  return { value, lower, upper }
}

interface Group {
  readonly all: { readonly peak: Sufficient; readonly others: Sufficient }
  readonly without: (week: number) => { readonly peak: Sufficient; readonly others: Sufficient }
}

function groupsOf(cells: readonly KindCell[]): Group[] {
  return Array.from(Map.groupBy(cells, ({ group }) => group).values(), own => {
    const all = sumsOf(own)
    const byWeek = Map.groupBy(own, ({ day }) => mondayOf(day))
    const parts = new Map(Array.from(byWeek, ([week, some]) => [week, sumsOf(some)]))
    const whole = sufficientOf(all)
    return {
      all: whole,
      without: week => {
        const part = parts.get(week)
        return part ? sufficientOf({ peak: less(all.peak, part.peak), others: less(all.others, part.others) }) : whole
      },
    }
  })
}

type Sums = Pick<KindCell, 'n' | 'total' | 'squares'>
type BothSums = { readonly peak: Sums; readonly others: Sums }

function sumsOf(cells: readonly KindCell[]): BothSums {
  const [peak, others] = [
    { n: 0, total: 0, squares: 0 },
    { n: 0, total: 0, squares: 0 },
  ]
  for (const { isOne, n, total, squares } of cells) {
    const sums = isOne ? peak : others
    sums.n += n
    sums.total += total
    sums.squares += squares
  }
  return { peak, others }
}

function less(all: Sums, part: Sums): Sums {
  return { n: all.n - part.n, total: all.total - part.total, squares: all.squares - part.squares }
}

function sufficientOf({ peak, others }: BothSums): Group['all'] {
  return { peak: sufficientFromSums(peak), others: sufficientFromSums(others) }
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
