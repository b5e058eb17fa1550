import { say } from '#words/say.ts'

/** At most so many names, the others counted. */
export function listed(names: readonly string[], most: number): string {
  return say('paper.names', { names: names.slice(0, most).join(', '), more: Math.max(0, names.length - most) })
}
