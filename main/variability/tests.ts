import type { LevelComparison, TestedBetween } from '#contract/comparisons.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Db } from '#db/schema.ts'
import { anova } from '#stats/anova.ts'
import { benjaminiHochberg } from '#stats/benjamini-hochberg.ts'
import { brownForsythe } from '#stats/brown-forsythe.ts'
import { kruskalWallis } from '#stats/kruskal-wallis.ts'
import { sufficientOfTally, type Tally } from '#stats/tally.ts'
import { welchAnova } from '#stats/welch-anova.ts'
import { askedGroups, interactionsByGroup, namedGroups } from '../groups.ts'
import { factsOf } from '../metric-facts.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { tallies, type Tallies, type TallyGroup } from '../tallies.ts'
import { fTestOf } from './f-test.ts'
import { splitOf } from './split.ts'
import { type Asking, testsAnswerReading, testsReading } from './tests-reading.ts'

type Answer = Output<'variability.tests'>
type Tested = Omit<LevelComparison, 'reading' | 'pAdjusted'>

/**
 * Do groups differ in level? Kruskal-Wallis, Welch and plain analysis of variance, and Brown-Forsythe for the spread, between the
 * people of each location, or between weekdays or hours. Not between locations: their customers share a handful of people, so
 * these tests would find differences that are not there. For locations the variance component of the nested model answers.
 */
export async function testsBetween(db: Db, input: Input<'variability.tests'>): Promise<Answer> {
  const { metric, between, scale, ...asked } = input
  const { chosen } = await askedGroups(db, asked)
  if (between === 'locations') return redirected(db, input, chosen)
  const found = await tallies(db, { metric, chosen, by: grains[between], scale })
  const tested = between === 'providers' ? await withinPlaces(db, found) : [comparisonOf(found.groups, 1)]
  const places = (await interactionsByGroup(db, chosen, 'location')).groups.length
  const asking: Asking = { metric, between, mixed: between !== 'providers' && places > 1 }
  const adjusted = benjaminiHochberg(tested.flatMap(({ kruskalWallis: kw }) => (kw === null ? [] : [kw.p])))
  const comparisons = tested.map(one => {
    const whole = { ...one, pAdjusted: one.kruskalWallis === null ? null : adjusted.shift()! }
    return { ...whole, reading: testsReading(asking, whole) }
  })
  return shape(db, { chosen, between, found, comparisons, reading: testsAnswerReading(asking, comparisons) })
}

const grains = {
  providers: ['location', 'provider'],
  weekdays: ['weekday'],
  hours: ['hour'],
} as const

async function shape(
  db: Db,
  {
    chosen,
    between,
    found: { values, method },
    comparisons,
    reading,
  }: { chosen: Chosen; between: TestedBetween; found: Tallies } & Pick<Answer, 'comparisons' | 'reading'>,
): Promise<Answer> {
  const { metric, unit, scale, interactions } = values
  const n = comparisons.reduce((sum, one) => sum + one.n, 0)
  const about = await aboutOf(db, chosen)
  return { about, metric, unit, scale, between, method, n, missing: interactions - n, comparisons, reading }
}

/** One comparison per location, of people with at least two values. */
async function withinPlaces(db: Db, { groups }: Tallies): Promise<Tested[]> {
  const { whose, inOrder } = await namedGroups(db)
  const known = inOrder(groups.filter(({ provider }) => provider > 0))
  return [...Map.groupBy(known, ({ location }) => location).values()].map(own => {
    const { locationId, locationName } = whose({ location: own[0]!.location, provider: 0 })
    return { locationId: locationId!, locationName: locationName!, ...comparisonOf(own, 2) }
  })
}

function comparisonOf(groups: readonly TallyGroup[], fewest: number): Tested {
  const used = groups.filter(({ n }) => n >= fewest)
  const byGroup: Tally[] = used.map(({ tally }) => tally)
  const sufficient = byGroup.map(tally => sufficientOfTally(tally))
  const [level, ranks, unequal, spread] = [
    anova(sufficient),
    kruskalWallis(byGroup),
    welchAnova(sufficient),
    brownForsythe(byGroup),
  ]
  return {
    state: used.length < 2 ? 'too-few' : ranks === null ? 'equal' : 'tested',
    n: groups.reduce((sum, { n }) => sum + n, 0),
    groups: used.length,
    leftOut: groups.length - used.length,
    kruskalWallis: ranks && { statistic: ranks.h, df: ranks.df, p: ranks.p, epsilon2: ranks.epsilon2 },
    anova: level && { ...fTestOf(level), eta2: level.eta2, omega2: level.omega2, icc: level.icc },
    welch: unequal && fTestOf(unequal),
    brownForsythe: spread && fTestOf(spread),
    component: null,
  }
}

/** Locations: the variance component and its test, and why. Spread can be compared: `variability.spread`. */
async function redirected(db: Db, { metric, scale }: Input<'variability.tests'>, chosen: Chosen): Promise<Answer> {
  const model = await splitOf(db, metric, chosen, factsOf(metric).kind === 'share' ? {} : { scale })
  const component = model.levels.find(({ level }) => level === 'location') ?? null
  const comparison: Omit<LevelComparison, 'reading'> = {
    state: component === null ? 'too-few' : 'redirected',
    n: model.n,
    groups: component?.groups ?? 0,
    leftOut: 0,
    kruskalWallis: null,
    anova: null,
    welch: null,
    brownForsythe: null,
    component,
    pAdjusted: null,
  }
  const asking: Asking = { metric, between: 'locations', mixed: false }
  const comparisons = [{ ...comparison, reading: testsReading(asking, comparison) }]
  const { about, unit, scale: used, n, missing } = model
  const rest = { comparisons, reading: testsAnswerReading(asking, comparisons) }
  return { about, metric, unit, scale: used, between: 'locations', method: 'exact', n, missing, ...rest }
}
