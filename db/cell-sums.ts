import type { CellTable, RatingCellTable, RatingMetric } from './schema.ts'

/** A sum of a cell. */
export type CellSum = Exclude<keyof CellTable, 'location_id' | 'day' | 'provider_id' | 'wait_kind'>

/** Sums of a cell, in the order in which they are added up and stored. */
export const cellSums = [
  'n',
  'outcome_n',
  'gave_up',
  'complaint_n',
  'complaints',
  'offered_known',
  'offered',
  'answered_of_known',
  'answered',
  'hash_low',
  'hash_high',
  'wait_n',
  'wait_total',
  'wait_squares',
  'wait_log_n',
  'wait_log_total',
  'wait_log_squares',
  'service_n',
  'service_total',
  'service_squares',
  'service_log_n',
  'service_log_total',
  'service_log_squares',
  'resolution_n',
  'resolution_total',
  'resolution_squares',
  'resolution_log_n',
  'resolution_log_total',
  'resolution_log_squares',
] as const satisfies readonly CellSum[]

/** Sums of a rating cell, in order. */
export const ratingSums = [
  'n',
  'total',
  'squares',
  'satisfied',
  'promoters',
  'detractors',
  'c0',
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
  'c9',
  'c10',
] as const satisfies readonly (keyof RatingCellTable)[]

export const ratingMetrics = ['csat', 'nps', 'ces'] as const satisfies readonly RatingMetric[]
