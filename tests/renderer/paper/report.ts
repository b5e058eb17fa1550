import type { FilterNames, Furniture } from '#contract/reports/furniture.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import {
  about,
  comparison,
  controlChart,
  fiveStars,
  funnel,
  hostileName,
  locationRow,
  locationsList,
  split,
} from '../payloads.ts'

export type Report = ReportOf<'regional-comparison'>
type Card = Report['overview']['cards'][number]
type SignalRow = Report['overview']['signals'][number]

export function card(change: Partial<Card> = {}): Card {
  return {
    metric: 'csat',
    unit: 'points',
    scale: fiveStars,
    better: 'higher',
    headline: { value: 4.1, lower: 4, upper: 4.2 },
    median: null,
    p90: null,
    satisfied: { share: 0.8, lower: 0.75, upper: 0.84, count: 160, n: 200 },
    n: 1240,
    missing: 33,
    chart: controlChart(),
    before: null,
    ...change,
  }
}

export function signalRow(i: number, verdict: 'better' | 'worse' | 'steady'): SignalRow {
  const cell = { unit: 'points' as const, scale: fiveStars, value: 4.1, n: 200, assurance: null, spark: [4, 4.1] }
  const rule = verdict === 'steady' ? null : 'shift'
  return {
    locationId: `L${i + 1}`,
    name: i === 2 ? hostileName : `Location ${i + 1}`,
    interactions: 500,
    cells: [
      { ...cell, metric: 'csat', verdict, rule, week: rule && '2026-03-02' },
      { ...cell, metric: 'wait', unit: 'seconds', verdict: 'steady', rule: null, week: null },
    ],
    standing: 'not-distinguishable',
  }
}

export const noFilter: FilterNames = {
  locations: [],
  groups: [],
  services: [],
  channels: [],
  customerTypes: [],
  handling: null,
  minimumAnswers: null,
}

export function attention(change: Partial<Report['overview']['attention']> = {}): Report['overview']['attention'] {
  return {
    needsYou: [],
    thanks: [],
    furtherWorse: 0,
    furtherBetter: 0,
    series: 72,
    byChance: 6.5,
    reading: { id: 'attention.quiet', values: { worse: 0, better: 0, series: 72, byChance: 7 } },
    ...change,
  }
}

/** What every report carries. */
export function furniture(change: Partial<Furniture> = {}): Furniture {
  return {
    sheet: { paper: 'A4', orientation: 'portrait', textSize: 'normal', ink: 'grey' },
    people: 'pseudonyms',
    company: 'Acme <b>&</b> Sons',
    logo: null,
    printedAt: '2026-04-01T08:15:00.000Z',
    frozen: null,
    appVersion: '0.1.0',
    contentHash: '00000fa0-0123456789ab-cdef01234567',
    about,
    filter: noFilter,
    locations: 24,
    providers: 168,
    missing: [{ name: 'Location 5', lastDay: '2026-02-01' }],
    notes: [],
    footnotes: [],
    ...change,
  }
}

/** A whole report of 24 locations, one of them with a hostile name. */
export function report(change: Partial<Report> = {}): Report {
  const waits = Array.from({ length: 24 }, (_, i) => {
    const seconds = { raw: 400, estimate: 390 + i * 10, lower: 380 + i * 10, upper: 400 + i * 10 }
    return locationRow(i, { ...seconds, median: 360 + i, p90: 1200, satisfied: null })
  })
  return {
    name: 'regional-comparison',
    ...furniture(),
    overview: {
      about,
      locations: 24,
      providers: 168,
      reported: [
        { locationId: 'L5', name: 'Location 5', lastDay: '2026-02-01', interactions: 200, daysBehind: 58, state: 'silent' },
        { locationId: 'L1', name: 'Location 1', lastDay: '2026-03-31', interactions: 200, daysBehind: 0, state: 'reported' },
      ],
      cards: [
        card(),
        card({ metric: 'wait', unit: 'seconds', p90: 900, satisfied: null, chart: controlChart({ verdict: 'better' }) }),
        card({ metric: 'complaint', unit: 'per-thousand', satisfied: null, chart: controlChart({ verdict: 'steady' }) }),
      ],
      splits: [split(), split({ metric: 'wait' })],
      beside: null,
      attention: attention(),
      signals: [signalRow(0, 'worse'), signalRow(1, 'better'), signalRow(2, 'worse'), signalRow(3, 'steady')],
      reading: { id: 'overview.none', values: {} },
    },
    csat: locationsList(),
    wait: locationsList({ metric: 'wait', unit: 'seconds', better: 'lower', rows: waits }),
    funnels: [funnel(), funnel({ metric: 'wait' })],
    comparison: comparison(),
    ...change,
  }
}
