import type { DatedPost } from '#contract/places.ts'
import type { Move } from '#db/standing-moves.ts'
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

type Stay = Pick<DatedPost, 'since' | 'until'>

/**
 * From when to when somebody was at a location, as it was said: once for each time that they came.
 *
 * @param moves the earliest first
 */
export function staysOf(providerId: number, moves: readonly Move[]): Stay[] {
  const own = moves.filter(({ fromId, intoId }) => fromId === providerId || intoId === providerId)
  const stays: Stay[] = []
  let since: number | null | undefined = own[0]?.intoId === providerId ? undefined : null // undefined = not there
  for (const { intoId, day } of own) {
    if (intoId === providerId) since = since === undefined ? day : since
    else if (since !== undefined) {
      if (since === null || since < day) stays.push({ since: dateOrNull(since), until: dateOf(day - 1) })
      since = undefined
    }
  }
  return since === undefined ? stays : [...stays, { since: dateOrNull(since), until: null }]
}

function dateOrNull(day: number | null): string | null {
  return day === null ? null : dateOf(day)
}

/** In order of the first day that is said of each. */
export function inOrder<Dated extends Stay>(posts: readonly Dated[]): Dated[] {
  const first = ({ since, until }: Dated) => [since, until].filter(date => date !== null).sort()[0] ?? ''
  return posts.toSorted((a, b) => first(a).localeCompare(first(b)))
}
