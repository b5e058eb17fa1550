import type { Reading } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { apart, sentence } from '../../parts/describe.ts'

/** Characters of a name within a sentence on paper; tables have names whole. */
const NAME = 60

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text of at most so many characters, its end given up for an ellipsis. */
export function shortName(name: string, characters = NAME): string {
  const all = Array.from(signs.segment(name), ({ segment }) => segment)
  if (all.length <= characters) return name
  const kept = all.slice(0, characters - 1)
  return `${kept.join('').trimEnd()}…`
}

/** The sentence of a reading, with names short enough that it stays a sentence. */
export function shortSentence({ id, values }: Reading, characters = NAME): string {
  const short = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? shortName(value, characters)
      : Array.isArray(value)
        ? value.map(name => shortName(name, characters))
        : value,
  ])
  return sentence({ id, values: Object.fromEntries(short) as Reading['values'] })
}

/** At most so many of the texts, the others counted. */
export function firstOf(texts: readonly string[], most: number): string {
  return say('paper.names', { names: texts.slice(0, most).join(', '), more: Math.max(0, texts.length - most) })
}

/** "A, B and 57 more": as many of the names as so many characters hold, at least one; the rest is counted. */
export function namesWithin(names: readonly string[], characters: number): string {
  const shown: string[] = []
  let left = characters
  for (const name of names) {
    const short = characters === Infinity ? name : shortName(name)
    left -= short.length + 2
    if (shown.length > 0 && left < 0) break
    shown.push(apart(short))
  }
  return say('paper.names', { names: shown.join(', '), more: names.length - shown.length })
}
