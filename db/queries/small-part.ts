import type { HeldColumns } from '../held-columns.ts'

/** What is made of so many times fewer rows is made at once: all rows may never be asked for. */
const TIMES_FEWER = 8

/** Whether a part is so small that columns of its own cost little. */
export function isSmallPart({ of, rows }: NonNullable<HeldColumns['part']>): boolean {
  return isFew(rows.length, of.mix.length)
}

/** Whether some are few of so many. */
export function isFew(some: number, all: number): boolean {
  return some * TIMES_FEWER < all
}
