import type { QualityMonth } from '#contract/quality.ts'
import type { Letter } from '#contract/reports/data-quality.ts'

const month = (i: number): QualityMonth => ({
  month: `2025-${String(i + 1).padStart(2, '0')}`,
  n: 300 + i,
  trust: { grade: 'B', doubts: [], reading: { id: 'trust.grade', values: { grade: 'B', serious: 0, small: 1 } } },
  filled: {},
  rounding: [{ field: 'wait_s', n: 300, onFive: 90, expectedShare: 0.2, roundedShare: 0.12 }],
  heaping: null,
  impossible: { order: 1, contradicted: 2, tooLong: 0, future: 0 },
  response: { share: 0.4, lower: 0.35, upper: 0.45, count: 120, n: 300 },
  expected: 25,
  seen: 24,
  lateDays: i === 11 ? 26 : null,
})

/** A branch with everything to mend. */
export function letter(change: Partial<Letter> = {}): Letter {
  return {
    locationId: 'L1',
    name: 'Northgate',
    firstDay: '2025-01-01',
    lastDay: '2025-12-12',
    n: 3700,
    trust: {
      grade: 'D',
      doubts: [
        { weight: 'serious', reading: { id: 'trust.silent', values: { days: 49 } } },
        { weight: 'serious', reading: { id: 'trust.rounded', values: { field: 'wait_s', roundedShare: 0.6 } } },
        { weight: 'small', reading: { id: 'trust.impossible', values: { n: 36, partShare: 0.01 } } },
      ],
      reading: { id: 'trust.grade', values: { grade: 'D', serious: 2, small: 1 } },
    },
    gaps: Array.from({ length: 7 }, (_, i) => ({
      from: `2025-0${i + 1}-03`,
      to: `2025-0${i + 1}-0${i === 2 ? 3 : 7}`,
      openDays: i === 2 ? 1 : 5,
      atEnd: i === 6,
    })),
    expected: 300,
    seen: 250,
    unfilled: [{ field: 'outcome', share: 0.7 }],
    unsent: ['channel', 'csat'],
    rejected: {
      n: 14,
      rows: 3714,
      reasons: [
        {
          reason: 'wrong-number-of-cells',
          n: 12,
          lines: [
            { file: 'march.csv', line: 12 },
            { file: 'march.csv', line: 40 },
            { file: 'april.csv', line: 3 },
          ],
        },
        { reason: 'time-impossible', n: 2, lines: [{ file: 'april.csv', line: 1041 }] },
      ],
    },
    doubted: [{ warning: 'duration-negative', n: 5 }],
    response: { share: 0.4, lower: 0.38, upper: 0.42, count: 1480, n: 3700 },
    months: Array.from({ length: 12 }, (_, i) => month(i)),
    steps: [
      'days',
      'wrong-number-of-cells',
      'time-impossible',
      'values',
      'unfilled',
      'unsent',
      'rounded',
      'impossible',
      'again',
    ].map(id => ({
      id: `mend.${id}`,
      values: { gaps: 7, fields: 2, n: 5 },
    })),
    ...change,
  }
}
