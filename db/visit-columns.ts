/** Outcomes as a visit's block has them, by place; 0 = not known. Never reorder, only append. */
export const outcomeCodes = [null, 'served', 'abandoned', 'no_show', 'cancelled', 'transferred', 'escalated', 'open'] as const

/** Columns whose values may be missing, and may be any number. */
export const measuredColumns = ['wait_s', 'service_s', 'resolution_s', 'csat_value', 'nps_value', 'ces_value'] as const

/**
 * What a block of visits holds of each. `minute` is that of the local day and one more, flags (`rating_offered`, `complaint`) are
 * the answer and one more, 0 where nothing is said; `comment` is 1 where there is one; `id` is the row's less the block's first;
 * `as_is` is the same for all: which measures are stored as they are, a bit each; `facts` are those of visit-facts.ts, 0 in older blocks.
 * The order is part of the stored form: never reorder, only append.
 */
export const visitColumns = [
  'mix',
  'provider_id',
  'minute',
  'wait_kind',
  'outcome',
  'rating_offered',
  'complaint',
  'comment',
  'id',
  'csat_scale',
  'nps_scale',
  'ces_scale',
  'as_is',
  ...measuredColumns,
  'facts',
] as const
export type VisitColumn = (typeof visitColumns)[number]
export type MeasuredColumn = (typeof measuredColumns)[number]

/** Whether numbers can be stored as one more than they are, so that 0 says missing and they stay narrow: whole ones can. */
export function areWhole(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!(Number.isNaN(value) || (value >= 0 && value < 2 ** 32 - 1 && Math.floor(value) === value))) return false
  }
  return true
}

/** Makes of whole numbers what is stored: one more than each. Not-a-number says missing. */
export function toStored(values: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = Number.isNaN(values[i]!) ? 0 : values[i]! + 1
}

/** The numbers again; null stands for zeros alone, which are not stored. */
export function readNumbers(stored: ArrayLike<number> | null, count: number, asIs: boolean): Float64Array {
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const value = stored?.[i] ?? 0
    values[i] = asIs ? value : value === 0 ? Number.NaN : value - 1
  }
  return values
}
