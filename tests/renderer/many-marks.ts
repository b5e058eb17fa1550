import type { ShownDistribution } from '#contract/distributions.ts'
import type { LoadCurve } from '#contract/moments.ts'
import type { ProviderRow } from '#contract/providers.ts'
import type { ShownScore } from '#contract/scores.ts'

const about = {
  from: null,
  to: null,
  cutOff: '2026-03-31',
  interactions: 1000,
  definitionsVersion: '1',
  sample: false,
}
const reading = { id: 'distribution.none', values: {} }

export function manyPeople<Person>(count: number, one: (i: number) => Person): Person[] {
  return Array.from({ length: count }, (_, i) => one(i))
}

function whose(i: number) {
  return { state: 'shown' as const, locationId: 'L1', locationName: 'Bath', providerId: `P${i}`, name: `Person ${i}` }
}

/** Somebody whose customers used all eleven steps of a scale. */
export function person(i: number): ShownScore {
  return {
    ...whose(i),
    interactions: 120,
    n: 110,
    missing: 10,
    figure: { value: 6, lower: 5.5, upper: 6.5 },
    enough: true,
    rating: {
      mean: 6,
      sd: 2,
      standardError: 0.2,
      lower: 5.5,
      upper: 6.5,
      histogram: Array.from({ length: 11 }, (_, step) => 5 + step),
      satisfied: { share: 0.4, lower: 0.3, upper: 0.5, count: 44, n: 110 },
    },
    score: null,
    rate: null,
    share: null,
    response: null,
    reading,
  }
}

export function personWaits(i: number): ShownDistribution {
  return {
    ...whose(i),
    interactions: 120,
    n: 110,
    zeros: 0,
    missing: 10,
    enough: true,
    median: { value: 300, lower: 250, upper: 350, lowerRank: 45, upperRank: 66, coverage: 0.95 },
    p90: null,
    mean: { value: 320, lower: 300, upper: 340, sd: 100, standardError: 10 },
    geometricMean: { value: 290, lower: 280, upper: 300 },
    box: { q1: 200, median: 300, q3: 420, lowerWhisker: 30, upperWhisker: 700, outliers: { below: 0, above: 2 } },
    spread: { cv: 0.3, gini: 0.2, iqr: 220, mad: 100, range: 900 },
    bins: [],
    reading,
  } as unknown as ShownDistribution // what the strip does not draw is left at something
}

export function providerRow(i: number): ProviderRow {
  return {
    ...whose(i),
    n: 30 + (i % 200),
    missing: 3,
    raw: 4,
    estimate: 3.5 + ((i * 7) % 100) / 100,
    lower: 3.4,
    upper: 4.6,
    spread: 0.8,
    unevenness: 0.2 + ((i * 13) % 100) / 300,
    quadrant: i % 40 === 0 ? 'needs-help' : null,
  } as unknown as ProviderRow // enough of it for a mark
}

export function loadCurve(): LoadCurve {
  const interval = (value: number) => ({ value, lower: value - 30, upper: value + 30 })
  return {
    about,
    per: 'person',
    n: 800,
    gaveUp: 20,
    missing: 5,
    enough: true,
    bins: Array.from({ length: 8 }, (_, i) => ({
      from: i,
      to: i + 0.9,
      load: i + 0.5,
      n: 100,
      gaveUp: 2,
      median: interval(200 + 30 * i),
      p90: interval(500 + 50 * i),
    })),
    perDoubling: null,
    reading,
  }
}

/** Marks that are drawn, each of which begins anew in the path of its look. */
export function marksDrawn(container: Element): number {
  const paths = [...container.querySelectorAll('.marks')].map(path => path.getAttribute('d') ?? '')
  return paths.join('').split('M').length - 1
}
