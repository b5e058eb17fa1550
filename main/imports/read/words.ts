import { detached } from './detached.ts'

/** Texts told apart at most, and their longest: what is longer or comes later is cut out each time. */
const MOST_WORDS = 20_000
const LONGEST = 64
const SLOTS = 2 ** 16

/** Characters as numbers; of a text without any beyond Latin-1 in one byte each. */
export type Codes = Uint16Array | Uint8Array

const FREE = 0

/** One copy of every text that comes again and again, found by its characters: cutting out each anew costs several times as much. */
export class Words {
  /** Numbers of texts, by their hash; made when the first comes, since files are looked at by many readers that never ask for one. */
  private slots: Int32Array | null = null
  /** By number, from 1: the text, and where its characters begin and end in `pool`. */
  private readonly texts = ['']
  private ends = new Int32Array(2 ** 6)
  private pool = new Uint16Array(2 ** 9)
  private readonly known = new Map<string, string>()

  /** The word between two places of a text. */
  at(text: string, codes: Codes, from: number, to: number): string {
    if (to === from) return ''
    if (to - from > LONGEST) return detached(text.substring(from, to))
    const slots = (this.slots ??= new Int32Array(SLOTS))
    let slot = hashOf(codes, from, to)
    for (;;) {
      const word = slots[slot]!
      if (word === FREE) return this.keep(slots, slot, { text, codes, from, to })
      if (this.isAt(word, codes, from, to)) return this.texts[word]!
      slot = (slot + 1) & (SLOTS - 1)
    }
  }

  private isAt(word: number, codes: Codes, from: number, to: number): boolean {
    const { pool, ends } = this
    const start = ends[word - 1]!
    const length = to - from
    if (ends[word]! - start !== length) return false
    for (let i = 0; i < length; i++) if (pool[start + i] !== codes[from + i]) return false
    return true
  }

  private keep(slots: Int32Array, slot: number, { text, codes, from, to }: Found): string {
    const word = detached(text.substring(from, to))
    const number = this.texts.length
    if (number > MOST_WORDS) return word
    const start = this.ends[number - 1]!
    const end = start + to - from
    if (end > this.pool.length) this.pool = wider(this.pool, new Uint16Array(2 * end))
    if (number === this.ends.length) this.ends = wider(this.ends, new Int32Array(2 * number))
    this.pool.set(codes.subarray(from, to), start)
    this.ends[number] = end
    this.texts.push(word)
    slots[slot] = number
    return word
  }

  /** The copy of a text that was cut out already. */
  of(text: string): string {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const word = detached(text)
    if (this.known.size < MOST_WORDS) this.known.set(word, word)
    return word
  }
}

function wider<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** A word in a text. */
interface Found {
  readonly text: string
  readonly codes: Codes
  readonly from: number
  readonly to: number
}

/** Two characters at a time: each step waits for the one before. */
function hashOf(codes: Codes, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 1 < to; at += 2) hash = Math.imul(hash ^ codes[at]! ^ (codes[at + 1]! << 12), 0x9e3779b1)
  if (at < to) hash = Math.imul(hash ^ codes[at]!, 0x9e3779b1)
  return (hash ^ (hash >>> 16)) & (SLOTS - 1)
}
