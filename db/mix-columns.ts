import { type CellSum, cellSums, ratingSums } from './cell-sums.ts'
import type { RatingCellTable } from './schema.ts'

/** What a group of a packed block is: its mix by number, its provider, and kind of wait or metric (0 csat, 1 nps, 2 ces) and scale. */
export const mixCellKeys = ['mix', 'provider_id', 'wait_kind'] as const
export const mixRatingKeys = ['mix', 'provider_id', 'metric', 'scale_id'] as const

// The order is part of the stored form: never reorder, only append.
export const mixCellColumns: readonly ((typeof mixCellKeys)[number] | CellSum)[] = [...mixCellKeys, ...cellSums]
export const mixRatingColumns: readonly ((typeof mixRatingKeys)[number] | keyof RatingCellTable)[] = [
  ...mixRatingKeys,
  ...ratingSums,
]
