import type { ControlChart, WaitFigures, WeekPoint } from '#contract/charts.ts'
import type { Funnel, FunnelUnit } from '#contract/funnel.ts'
import type { Effect } from '#contract/events.ts'
import type { Comparison, LocationRow, LocationsList } from '#contract/locations.ts'
import type { ProvidersList } from '#contract/providers.ts'
import type { SplitSummary } from '#contract/variability.ts'
import type { About, Metric, Scale } from '#contract/vocabulary.ts'

/** Payloads as the engine sends them, made from a fixed pattern: nothing here is random. */

export const about: About = {
  from: null,
  to: null,
  cutOff: '2026-03-31',
  interactions: 4000,
  definitionsVersion: '1',
  sample: false,
}

export const fiveStars: Scale = { kind: 'rating', minimum: 1, maximum: 5 }

/** A name that tries to be markup and to turn the line round. */
export const hostileName = '<img src=x onerror="alert(1)"> \u202Eevil\u05D0\u05D1'

function mondayAfter(weeks: number): string {
  return new Date(Date.UTC(2025, 8, 1 + weeks * 7)).toISOString().slice(0, 10)
}

export function week(i: number, change: Partial<WeekPoint> = {}): WeekPoint {
  const value = 4 + 0.1 * Math.sin(i * 2.1)
  return { week: mondayAfter(i), value, n: 40 + (i % 5), lower: 3.7, upper: 4.3, partial: false, rules: [], ...change }
}

/** Thirty weeks: a run of eight below the usual level at the end, week 12 absent, the last one not complete. */
export function controlChart(change: Partial<ControlChart> = {}): ControlChart {
  const points = Array.from({ length: 30 }, (_, i) =>
    week(i, i >= 21 && i < 29 ? { value: 3.8 + 0.03 * (i % 3), rules: ['shift'] } : i === 29 ? { partial: true } : {}),
  ).filter((_, i) => i !== 12)
  return {
    state: 'drawn',
    metric: 'csat',
    unit: 'points',
    scale: fiveStars,
    better: 'higher',
    statistic: 'mean',
    method: 'xmr',
    grain: 'week',
    rules: 'making-data-count',
    trend: 7,
    outer: 'count',
    screened: false,
    possible: { charts: ['xmr', 'xbar-s', 'run'], rules: ['making-data-count', 'western-electric', 'nelson'] },
    centre: 4,
    lower: 3.7,
    upper: 4.3,
    sigma: 0.1,
    trial: false,
    verdict: 'worse',
    n: 1240,
    missing: 33,
    promise: null,
    target: null,
    points,
    spreads: null,
    events: [],
    segments: [],
    falseAlarm: null,
    suggestion: null,
    reading: {
      id: 'control.steady',
      values: { metric: 'csat', scope: 'all', unit: 'points', grain: 'week', lowerPoints: 3.7, upperPoints: 4.3 },
    },
    ...change,
  }
}

function splitLevel(
  level: SplitSummary['levels'][number]['level'],
  { groups, share, error, icc, p }: { groups: number; share: number; error: number; icc: number | null; p: number | null },
): SplitSummary['levels'][number] {
  const shareInterval = { lower: share - 2 * error, upper: share + 2 * error }
  return {
    level,
    groups,
    variance: share,
    standardError: error,
    share,
    shareStandardError: error,
    shareInterval,
    icc,
    iccInterval: icc === null ? null : shareInterval,
    lrt: p === null ? null : 9.5,
    p,
    state: 'estimated',
    absorbedBy: null,
  }
}

export function split(change: Partial<SplitSummary> = {}): SplitSummary {
  return {
    about,
    state: 'estimated',
    metric: 'csat',
    unit: 'points',
    scale: fiveStars,
    levels: [
      splitLevel('location', { groups: 24, share: 0.06, error: 0.02, icc: 0.06, p: 0.001 }),
      splitLevel('provider', { groups: 180, share: 0.14, error: 0.02, icc: 0.2, p: 0.001 }),
      splitLevel('interaction', { groups: 4000, share: 0.8, error: 0.03, icc: null, p: null }),
    ],
    mean: 4.1,
    meanStandardError: 0.05,
    criterion: 1000,
    n: 4000,
    missing: 120,
    missingProvider: 10,
    missingMoment: 0,
    effects: [],
    zeros: 0,
    reading: {
      id: 'split.shares',
      values: {
        metric: 'csat',
        hasPlace: 'no',
        locationTold: 'yes',
        locationShare: 0.06,
        providerTold: 'yes',
        providerShare: 0.14,
        monthTold: 'no',
        weekTold: 'no',
        dayTold: 'no',
        ...Object.fromEntries(
          ['location', 'provider', 'month', 'week', 'day', 'moment'].flatMap(level => [
            [`${level}Chance`, 'no'],
            [`${level}Why`, 'none'],
          ]),
        ),
        momentTold: 'no',
        momentOf: '',
        interactionShare: 0.8,
        focus: 'provider',
      },
    },
    ...change,
  }
}

export function locationRow(i: number, change: Partial<LocationRow> = {}): LocationRow {
  const estimate = 4.4 - i * 0.04
  return {
    locationId: `L${i + 1}`,
    name: `Location ${i + 1}`,
    providers: 7,
    interactions: 500,
    n: 200 + i * 7,
    missing: i,
    raw: estimate + 0.05 * Math.sin(i),
    estimate,
    lower: estimate - 0.15,
    upper: estimate + 0.15,
    model: { estimate, standardError: 0.075, weight: 0.8 },
    rank: { rank: i + 1, best: Math.max(1, i - 3), worst: Math.min(24, i + 5) },
    needed: { values: 120, people: 3, state: 'enough' },
    standing: i < 4 ? 'better' : i > 18 ? 'worse' : 'not-distinguishable',
    verdict: i % 5 === 0 ? 'worse' : 'steady',
    spark: controlChart().points.map(point => point.value),
    satisfied: { share: 0.8, lower: 0.75, upper: 0.84, count: 160, n: 200 },
    median: null,
    p90: null,
    ...change,
  }
}

export function locationsList(change: Partial<LocationsList> = {}): LocationsList {
  return {
    about,
    metric: 'csat',
    unit: 'points',
    scale: fiveStars,
    better: 'higher',
    centre: 4,
    n: 4800,
    missing: 40,
    missingProvider: 0,
    method: 'exact',
    rows: Array.from({ length: 24 }, (_, i) => locationRow(i, i === 2 ? { name: hostileName } : {})),
    reading: { id: 'split.none', values: { metric: 'csat' } },
    ...change,
  }
}

/** Waits in minutes' bins, the first one the fullest. */
export function waits(change: Partial<WaitFigures> = {}): WaitFigures {
  const counts = [120, 240, 200, 140, 90, 60, 40, 25, 15, 10, 8, 12]
  const n = counts.reduce((sum, count) => sum + count, 0)
  let served = 0
  return {
    n,
    missing: 12,
    gaveUp: 31,
    method: 'exact',
    median: { value: 300, lower: 280, upper: 320 },
    p90: { value: 960, lower: 900, upper: 1020 },
    mean: 400,
    geometricMean: 280,
    withThoseWhoGaveUp: { median: 320, p90: 1100 },
    curve: counts.map((count, i) => ({ seconds: (i + 1) * 120, served: (served += count) / n })),
    bins: counts.map((count, i) => ({ from: i * 120, to: i === counts.length - 1 ? null : (i + 1) * 120, n: count })),
    ...change,
  }
}

/** Shares served of customers some of whom gave up. */
function servedSteps(slower = 1): Comparison['curves']['a'] {
  return Array.from({ length: 12 }, (_, i) => {
    const served = 0.95 * (1 - 0.75 ** (i + 1))
    const interval = { lower: served - 0.03, upper: Math.min(1, served + 0.03), standardError: 0.015 }
    return {
      seconds: Math.round((i + 1) * 120 * slower),
      served,
      ...interval,
      atRisk: 900 - 70 * i,
      n: 60 * (i + 1),
      upTo: (i + 1) * 120 * slower,
    }
  })
}

function compared(metric: Metric, change: Partial<Comparison['metrics'][number]> = {}): Comparison['metrics'][number] {
  return {
    metric,
    unit: 'points',
    scale: fiveStars,
    better: 'higher',
    a: { value: 4.2, lower: 4.1, upper: 4.3, n: 400 },
    b: { value: 3.9, lower: 3.8, upper: 4, n: 380 },
    observed: { value: 0.3, lower: 0.16, upper: 0.44 },
    fair: { value: 0.22, lower: 0.02, upper: 0.42 },
    verdict: 'a-better',
    standing: { a: 0.8, b: 0.35 },
    mix: null,
    response: null,
    reading: { id: 'split.none', values: { metric } },
    ...change,
  }
}

export function comparison(change: Partial<Comparison> = {}): Comparison {
  const wait = controlChart({ metric: 'wait', unit: 'seconds', statistic: 'median' })
  return {
    about,
    a: { locationId: 'L1', name: 'Northgate' },
    b: { locationId: 'L2', name: 'Harbour Street and Old Market Square' },
    metrics: [
      compared('csat'),
      compared('wait', {
        unit: 'seconds',
        better: 'lower',
        a: { value: 300, lower: 280, upper: 320, n: 900 },
        b: { value: 420, lower: 400, upper: 440, n: 910 },
        observed: { value: -0.28, lower: -0.33, upper: -0.22 },
        fair: null,
      }),
      compared('complaint', {
        unit: 'per-thousand',
        better: 'lower',
        a: { value: 12, lower: 8, upper: 17, n: 2000 },
        b: { value: 11, lower: 7, upper: 16, n: 2100 },
        observed: { value: 1, lower: -5, upper: 7 },
        fair: { value: 0.4, lower: -3, upper: 4 },
        verdict: 'not-distinguishable',
      }),
    ],
    series: [
      { metric: 'csat', unit: 'points', a: controlChart(), b: controlChart() },
      { metric: 'wait', unit: 'seconds', a: wait, b: wait },
    ],
    waits: { a: waits(), b: waits() },
    curves: {
      a: servedSteps(),
      b: servedSteps(1.4),
      reading: {
        id: 'compare.waits',
        values: { a: 'Northgate', b: 'Harbour Street and Old Market Square', halfASeconds: 320, halfBSeconds: 448, sooner: 'a' },
      },
    },
    standingsReading: null,
    reading: { id: 'split.none', values: { metric: 'csat' } },
    ...change,
  }
}

export function providersList(change: Partial<ProvidersList> = {}): ProvidersList {
  const shown = Array.from({ length: 12 }, (_, i) => ({
    state: 'shown' as const,
    providerId: `P${i}`,
    locationId: 'L1',
    locationName: 'Northgate',
    name: `Person ${i}`,
    n: 20 + i * 10,
    missing: 1,
    raw: 4,
    estimate: 3.6 + i * 0.07,
    lower: 3.4 + i * 0.07,
    upper: 3.8 + i * 0.07,
    model: { estimate: 4, standardError: 0.1, weight: 0.7 },
    spread: 0.6 + 0.05 * ((i * 5) % 12),
    ownSpread: 0.7,
    spreadShare: 0.4,
    unevenness: 0.4,
    quadrant: i % 4 === 0 ? ('needs-help' as const) : ('steady-strong' as const),
  }))
  return {
    about,
    metric: 'csat',
    unit: 'points',
    scale: fiveStars,
    better: 'higher',
    names: 'pseudonyms',
    minimumGroup: 5,
    medianEstimate: 4,
    medianUnevenness: 0.4,
    unevenness: 'share-of-largest',
    prior: { df: 40, variance: 0.8 },
    n: 900,
    missing: 12,
    rows: [...shown, { state: 'too-few', providerId: 'P99', locationId: 'L1', locationName: 'Northgate', name: 'Person 99' }],
    reading: { id: 'providers.none', values: {} },
    ...change,
  }
}

function limitsAt(n: number, width: number) {
  const reach = width / Math.sqrt(n)
  return { lower95: 0.7 - reach, upper95: 0.7 + reach, lower998: 0.7 - 1.6 * reach, upper998: 0.7 + 1.6 * reach }
}

export function funnelUnit(i: number, change: Partial<FunnelUnit> = {}): FunnelUnit {
  const n = 40 + i * 30
  const adjusted = limitsAt(n, 2)
  return {
    locationId: `L${i + 1}`,
    name: `Location ${i + 1}`,
    n,
    missing: i,
    count: Math.round(n * 0.7),
    value: 0.7 + 0.02 * Math.sin(i),
    ...adjusted,
    plain: limitsAt(n, 1),
    adjusted,
    z: 0.2,
    zAdjusted: 0.1,
    signal: 'none',
    plainSignal: 'none',
    ...change,
  }
}

/** Twelve locations, of which one lies beyond 95 % and one beyond 99.8 %. */
export function funnel(change: Partial<Funnel> = {}): Funnel {
  const signals = { 5: { value: 0.9, signal: 'beyond-95' }, 11: { value: 0.3, signal: 'beyond-998' } } as const
  return {
    about,
    metric: 'csat',
    kind: 'share',
    promise: null,
    unit: 'share',
    scale: { kind: 'share', minimum: 0, maximum: 1 },
    better: 'higher',
    n: 2460,
    missing: 66,
    state: 'drawn',
    target: 0.7,
    widened: true,
    phi: 3.1,
    threshold: 1.8,
    tau2: 0.01,
    enough: true,
    units: Array.from({ length: 12 }, (_, i) => funnelUnit(i, signals[i as 5 | 11] ?? {})),
    curve: [40, 100, 200, 370].map(n => ({ n, ...limitsAt(n, 2), plain: limitsAt(n, 1), adjusted: limitsAt(n, 2) })),
    reading: { id: 'funnel.inside', values: { metric: 'csat', units: 12, widened: 'yes', few: 'no' } },
    ...change,
  }
}

/** A training that worked: ten weeks before, six after, the event's own left out. */
export function effect(): Effect {
  const offsets = [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]
  const first = Date.parse('2026-01-05T00:00:00Z')
  const weekOf = (offset: number) => new Date(first + offset * 7 * 86_400_000).toISOString().slice(0, 10)
  return {
    about,
    metric: 'csat',
    unit: 'points',
    scale: { kind: 'rating', minimum: 1, maximum: 5 },
    better: 'higher',
    date: '2026-01-07',
    week: weekOf(0),
    verdict: 'worked',
    because: null,
    treated: [{ locationId: 'a', name: hostileName }],
    controls: 8,
    leftOut: [],
    eventful: [],
    weeksBefore: 10,
    weeksAfter: 6,
    n: 900,
    missing: 4,
    effect: { value: 0.4, lower: 0.2, upper: 0.6 },
    p: 0.01,
    method: 'changes',
    assignments: 9,
    clusterRobust: null,
    detectable: 0.29,
    worthwhile: 0.2,
    trend: { value: 0, lower: -0.02, upper: 0.02, p: 0.9 },
    placebos: [-6, -5].map(offset => ({ week: weekOf(offset), offset, effect: 0.05, level: 4.05 })),
    placebosAsLarge: 0,
    levels: { before: 4, reached: 4.4, lower: 4.2, upper: 4.6 },
    series: offsets.map(offset => ({
      week: weekOf(offset),
      offset,
      treated: offset > 0 ? 4.4 : 4,
      controls: 4,
      lower: 3.8,
      upper: 4.2,
      n: 56,
      nTreated: 12,
    })),
    reading: {
      id: 'effect.few-after',
      values: { metric: 'csat', scope: 'location', place: 'A', places: 1, weeksBefore: 10, weeksAfter: 3 },
    },
    trendReading: null,
    placeboReading: null,
  }
}
