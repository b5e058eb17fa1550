import type { Day } from './schema.ts'

export interface Move {
  readonly fromId: number
  readonly intoId: number
  /** First day at the second location. */
  readonly day: Day
}

/**
 * Of moves in the order in which they were said, those that stand. Between two people a move that is said again has another day;
 * it is a second move where somebody left the second location, or came to the first one, between the two days.
 */
export function standingMoves<Said extends Move>(said: readonly Said[]): Said[] {
  return said.filter((move, i) => !said.slice(i + 1).some(later => isSaidAnew(move, later, said)))
}

function isSaidAnew(move: Move, later: Move, said: readonly Move[]): boolean {
  const { fromId, intoId } = move
  if (later.fromId !== fromId || later.intoId !== intoId) return false
  const [first, last] = [Math.min(move.day, later.day), Math.max(move.day, later.day)]
  return !said.some(one => (one.fromId === intoId || one.intoId === fromId) && one.day > first && one.day <= last)
}
