import type { HourCell, MomentGrid } from '#contract/charts.ts'
import type { Holidays } from '#contract/holidays.ts'
import type { LoadCurve, Peaks, ShiftEdges } from '#contract/moments.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { about } from '../payloads.ts'
import { furniture } from './report.ts'

const measure = {
  metric: 'wait',
  unit: 'seconds',
  scale: { kind: 'seconds', minimum: null, maximum: null },
  better: 'lower',
} as const
const compared = {
  n: 900,
  others: 2700,
  difference: { value: 0.1, lower: 0.08, upper: 0.12 },
  p: 0.001,
  verdict: 'worse',
} as const
const reading = { id: 'grid.none', values: { metric: 'wait', scope: 'region', place: '' } }

/** Six weekdays from hour 9 on; Tuesday at 10 is too few to say, and nobody comes on Saturday at 11. */
export function momentGrid({ hours = 8, figure = 400 } = {}): MomentGrid {
  const opened = Array.from({ length: hours }, (_, i) => (9 + i) % 24)
  const cells = [1, 2, 3, 4, 5, 6].flatMap(weekday =>
    opened
      .filter(hour => !(weekday === 6 && hour === 11))
      .map((hour): HourCell => {
        const isThin = weekday === 2 && hour === 10
        const value = figure + weekday * 10 + hour
        const step = isThin ? null : 1 + ((weekday + hour) % 5)
        return { weekday, hour, n: isThin ? 3 : 2500, value, lower: null, upper: null, index: 1, enough: !isThin, step }
      }),
  )
  return {
    about,
    ...measure,
    n: 4000,
    missing: 20,
    withoutHour: 0,
    overall: figure,
    cells,
    weekdays: [],
    minimum: 10,
    steps: [1, 2, 3, 4, 5].map(step => ({
      step,
      lower: step === 1 ? null : figure + step * 10,
      upper: step === 5 ? null : figure + (step + 1) * 10,
    })),
    opening: { weekdays: [1, 2, 3, 4, 5, 6], hours: opened, outside: 0 },
    tests: { weekday: null, hour: null, interaction: null },
    reading,
  }
}

const load: LoadCurve = {
  about,
  per: 'person',
  n: 3900,
  gaveUp: 100,
  missing: 20,
  enough: true,
  bins: [1, 2, 3].map(at => ({
    from: at - 0.5,
    to: at + 0.5,
    load: at,
    n: 1300,
    gaveUp: 33,
    median: { value: 300 + at * 60, lower: 290 + at * 60, upper: 310 + at * 60 },
    p90: { value: 900 + at * 90, lower: 850 + at * 90, upper: 950 + at * 90 },
  })),
  perDoubling: null,
  reading: { ...reading, id: 'load.too-few' },
}

const holidays: Holidays = {
  about,
  ...measure,
  n: 4000,
  missing: 20,
  enough: true,
  source: 'entered',
  holidays: [],
  days: [
    {
      kind: 'before',
      n: 90,
      others: 3000,
      dates: [],
      ordinaryDays: 60,
      difference: { value: 0.2, lower: 0.1, upper: 0.3 },
      p: 0.01,
      verdict: 'worse',
      arrivals: { value: 0.4, lower: 0.2, upper: 0.6 },
    },
  ],
  proposals: [],
  reading: { ...reading, id: 'holidays.too-few' },
}

/** The page of a whole region. */
export function momentsReport(change: Partial<ReportOf<'moments'>> = {}): ReportOf<'moments'> {
  const told = { about, ...measure, n: 4000, missing: 20, enough: true }
  const peaks: Peaks = { ...told, peak: 1000, others: 3000, weeks: 20, compared, unevenness: null, long: null, reading }
  const edges: ShiftEdges = { ...told, first: compared, last: compared, reading }
  const ratings = { metric: 'csat', unit: 'points', better: 'higher' } as const
  return {
    name: 'moments',
    ...furniture(),
    place: null,
    findings: [reading, { ...reading, id: 'peaks.too-few' }, { ...reading, id: 'edges.too-few' }],
    grid: momentGrid(),
    hours: [
      { peaks, edges },
      { peaks: { ...peaks, ...ratings }, edges: { ...edges, ...ratings } },
    ],
    load,
    holidays,
    ...change,
  }
}
