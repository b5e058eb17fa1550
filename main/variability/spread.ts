import type { SpreadComparison, UnitSpread } from '#contract/comparisons.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Db } from '#db/schema.ts'
import { benjaminiHochberg } from '#stats/benjamini-hochberg.ts'
import { brownForsythe } from '#stats/brown-forsythe.ts'
import { type ShrunkenSpread, shrunkenSpread, type UnitSpread as UnitSd } from '#stats/shrunken-spread.ts'
import { kurtosisWithin } from '#stats/kurtosis-within.ts'
import { spreadInterval } from '#stats/spread-interval.ts'
import { spreadLimits } from '#stats/spread-limits.ts'
import { spreadShare } from '#stats/spread-share.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { sufficientOfTally } from '#stats/tally.ts'
import { varianceRatio } from '#stats/variance-ratio.ts'
import { hasEnough, orTooFew } from '../fewest-answers.ts'
import { askedGroups, groupKey, interactionsByGroup, namedGroups } from '../groups.ts'
import type { MetricCells } from '../metric-cells.ts'
import { factsOf } from '../metric-facts.ts'
import { fewestForRange } from '../fewest-for-range.ts'
import { aboutOf } from '../selection.ts'
import { tallies, type TallyGroup } from '../tallies.ts'
import { fTestOf } from './f-test.ts'
import { spreadAnswerReading, spreadReading } from './spread-reading.ts'

/**
 * Do locations, or the people of each location, differ in how uneven they are from one customer to the next? Brown-Forsythe,
 * with every unit's spread: its own, and allowing for few values.
 */
export async function spreadBetween(db: Db, input: Input<'variability.spread'>): Promise<Output<'variability.spread'>> {
  const { metric, between = 'locations', scale, ...asked } = input
  const by = between === 'locations' ? 'location' : 'provider'
  const { chosen } = await askedGroups(db, asked)
  const { values, method, groups } = await tallies(db, { metric, chosen, by: by === 'location' ? [by] : ['location', by], scale })
  const { groups: counted, missingProvider } = await interactionsByGroup(db, chosen, by)
  const { whose, inOrder } = await namedGroups(db)
  const tallyOf = new Map(groups.map(group => [groupKey(group), group]))
  const units = inOrder(counted).map(({ interactions, ...group }): Unit => {
    const found = tallyOf.get(groupKey(group))
    const tally = found?.tally ?? []
    const own = { tally, sufficient: sufficientOfTally(tally), shrunken: null }
    return { whose: whose(group), place: by === 'location' ? 0 : group.location, interactions, ...own }
  })
  const shrunken =
    factsOf(metric).kind === 'share' ? null : shrunkenSpread(units.map(({ sufficient }) => unitSpreadOf(sufficient)))
  const pulled = units.map((unit, i) => ({ ...unit, shrunken: shrunken?.sds[i] ?? null }))
  const places = [...Map.groupBy(pulled, unit => unit.place).values()]
  const compared = places.map(own => comparisonOf(values, own, by === 'provider'))
  const tested = compared.flatMap(({ test }) => (test === null ? [] : [test.p]))
  const adjusted = benjaminiHochberg(tested)
  const comparisons = compared.map(one => {
    const whole = { ...one, pAdjusted: one.test === null ? null : adjusted.shift()! }
    const told = { ...whole, rows: whole.rows.filter(row => hasEnough(chosen, row)) }
    return { ...whole, reading: spreadReading(metric, told) }
  })
  const { unit, scale: used, n, missing } = values
  const about = await aboutOf(db, chosen)
  const shown = comparisons.map(one => ({ ...one, rows: orTooFew(one.rows, chosen) }))
  const rest = { prior: priorOf(shrunken), comparisons: shown, reading: spreadAnswerReading(metric, between, comparisons) }
  return { about, metric, unit, scale: used, between, method, n, missing, missingProvider, ...rest }
}

interface Unit {
  readonly whose: Pick<UnitSpread, 'locationId' | 'locationName' | 'providerId' | 'name'>
  readonly place: number
  readonly interactions: number
  readonly tally: TallyGroup['tally']
  readonly sufficient: Sufficient
  /** Standard deviation allowing for few values. */
  readonly shrunken: number | null
}

type Compared = Omit<SpreadComparison, 'reading' | 'pAdjusted' | 'rows'> & { rows: UnitSpread[] }

function comparisonOf(values: MetricCells, units: readonly Unit[], within: boolean): Compared {
  const known = units.filter(({ sufficient }) => sufficient.n > 0)
  const enough = units.filter(({ sufficient }) => sufficient.n > 1)
  const shares = factsOf(values.metric).kind === 'share'
  const found = shares ? null : brownForsythe(enough.map(({ tally }) => tally))
  const n = known.reduce((sum, { sufficient }) => sum + sufficient.n, 0)
  const usual = shares ? { common: null, kurtosis: null } : commonSpread(enough)
  const { locationId, locationName } = units[0]!.whose
  return {
    ...(within ? { locationId: locationId!, locationName: locationName! } : {}),
    state: shares ? 'no-spread' : found !== null ? 'compared' : enough.length < 2 ? 'too-few' : 'equal',
    n,
    missing: units.reduce((sum, { interactions }) => sum + interactions, 0) - n,
    units: enough.length,
    leftOut: units.length - enough.length,
    test: found && fTestOf(found),
    ratio: shares || enough.length !== 2 ? null : varianceRatio(enough[0]!.sufficient, enough[1]!.sufficient),
    ...usual,
    rows: known.map(unit => rowOf(values, unit, usual)),
  }
}

/** Pooled standard deviation within units, and how far values lie off compared with normal ones. */
function commonSpread(units: readonly Unit[]): { common: number | null; kurtosis: number | null } {
  const df = units.reduce((sum, { sufficient }) => sum + sufficient.n - 1, 0)
  const ss = units.reduce((sum, { sufficient }) => sum + sufficient.ss, 0)
  return { common: df > 0 ? Math.sqrt(ss / df) : null, kurtosis: kurtosisWithin(units.map(({ tally }) => tally)) }
}

function priorOf(shrunken: ShrunkenSpread | null): Output<'variability.spread'>['prior'] {
  if (shrunken === null) return null
  return { df: Number.isFinite(shrunken.priorDf) ? shrunken.priorDf : null, variance: shrunken.priorVariance }
}

function unitSpreadOf({ n, ss }: Sufficient): UnitSd {
  return { n, sd: n < 2 ? null : Math.sqrt(ss / (n - 1)) }
}

/** A share has no spread beside its average. */
function rowOf(
  { scale, metric }: MetricCells,
  { whose, interactions, sufficient, shrunken: pulled }: Unit,
  { common, kurtosis }: ReturnType<typeof commonSpread>,
): UnitSpread {
  const { n, mean } = sufficient
  const sd = factsOf(metric).kind === 'share' ? null : unitSpreadOf(sufficient).sd
  const interval = sd === null ? null : spreadInterval(n, sd)
  const limits = sd === null || common === null ? null : spreadLimits(n, common)
  const adjusted = limits && (kurtosis === null ? limits : spreadLimits(n, common!, kurtosis))
  const shrunken = sd === null ? null : pulled
  const bounded = scale.minimum !== null && scale.maximum !== null ? { lowest: scale.minimum, highest: scale.maximum } : null
  return {
    ...whose,
    state: 'shown',
    n,
    missing: interactions - n,
    mean,
    sd,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    shrunken,
    shareOfLargest: shrunken === null || bounded === null ? null : spreadShare({ n, mean, sd: shrunken }, bounded),
    limits,
    adjusted,
    signal: signalOf(sd, adjusted),
    enough: n >= fewestForRange,
  }
}

function signalOf(sd: number | null, limits: UnitSpread['adjusted']): UnitSpread['signal'] {
  if (sd === null || limits === null) return 'none'
  if (sd > limits.upper998 || sd < limits.lower998) return 'beyond-998'
  return sd > limits.upper95 || sd < limits.lower95 ? 'beyond-95' : 'none'
}
