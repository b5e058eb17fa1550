import type { DatedPost } from '#contract/places.ts'
import type { Move } from '#db/queries/moves.ts'
import { dateOf } from '../days.ts'

/** Numbers for people: those whom moves join have one, everybody else that of `numberOf`. */
export function joinedBy(moves: readonly Move[], numberOf: (providerId: number) => number): (providerId: number) => number {
  const joined = new Map<number, number>()
  const headOf = (number: number): number => {
    const next = joined.get(number)
    return next === undefined ? number : headOf(next)
  }
  for (const { fromId, intoId } of moves) {
    const [from, into] = [headOf(numberOf(fromId)), headOf(numberOf(intoId))]
    if (from !== into) joined.set(from, into)
  }
  return providerId => headOf(numberOf(providerId))
}

/** When somebody came and left, as it was said. */
export function datesOf(providerId: number, moves: readonly Move[]): Pick<DatedPost, 'since' | 'until'> {
  const came = moves.findLast(({ intoId }) => intoId === providerId)
  const left = moves.findLast(({ fromId }) => fromId === providerId)
  return { since: came ? dateOf(came.day) : null, until: left ? dateOf(left.day - 1) : null }
}

/** In order of the first day that is said of each. */
export function inOrder<Dated extends Pick<DatedPost, 'since' | 'until'>>(posts: readonly Dated[]): Dated[] {
  const first = ({ since, until }: Dated) => [since, until].filter(date => date !== null).sort()[0] ?? ''
  return posts.toSorted((a, b) => first(a).localeCompare(first(b)))
}
