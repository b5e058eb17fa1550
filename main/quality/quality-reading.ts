import type { QualityRow } from '#contract/quality.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { firstNames } from '../first-names.ts'

/** One sentence: at how many locations figures can be trusted, and at which not. */
export function qualityReading(rows: readonly Pick<QualityRow, 'name' | 'trust'>[]): Reading {
  const graded = rows.filter(({ trust }) => trust.grade !== null)
  if (graded.length === 0) return { id: 'quality.none', values: { locations: rows.length } }
  const doubtful = graded.filter(({ trust }) => trust.grade === 'C' || trust.grade === 'D').map(({ name }) => name)
  return {
    id: 'quality.some',
    values: { locations: graded.length, doubtful: doubtful.length, ...firstNames(doubtful) },
  }
}
