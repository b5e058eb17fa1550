import type { Ground } from './template.ts'

/** What is found once for a report, however many parts of its template ask for it. */
export function oncePer<Found>(find: (ground: Ground) => Promise<Found>): (ground: Ground) => Promise<Found> {
  const found = new WeakMap<Ground, Promise<Found>>()
  return ground => {
    const known = found.get(ground) ?? find(ground)
    found.set(ground, known)
    return known
  }
}
