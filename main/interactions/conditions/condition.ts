import type { VisitDay } from '#db/queries/visits.ts'

/** Whether the visit at a position of a day is wanted. */
export type IsWanted = (position: number) => boolean

/** One condition on rows: told a day, it tells which of its visits are wanted. */
export type Condition = (day: VisitDay) => IsWanted
