import { detached } from './detached.ts'

/** Texts told apart at most, and their longest: what is longer or comes later is cut out each time. */
const MOST_WORDS = 20_000
const LONGEST = 64
const SLOTS = 2 ** 16

/** Characters as numbers; of a text without any beyond Latin-1 in one byte each. */
export type Codes = Uint16Array | Uint8Array

/** One copy of every text that comes again and again, found by its characters: cutting out each anew costs several times as much. */
export class Words {
  /** Made when the first word comes: files are looked at by many readers that never ask for one. */
  private slots: (string | undefined)[] | null = null
  private readonly known = new Map<string, string>()
  private size = 0

  /** The word between two places of a text. */
  at(text: string, codes: Codes, from: number, to: number): string {
    if (to === from) return ''
    if (to - from > LONGEST) return detached(text.substring(from, to))
    const slots = (this.slots ??= emptySlots())
    let slot = hashOf(codes, from, to)
    for (;;) {
      const word = slots[slot]
      if (word === undefined) return this.keep(slots, slot, text.substring(from, to))
      if (isAt(word, codes, from, to)) return word
      slot = (slot + 1) & (SLOTS - 1)
    }
  }

  private keep(slots: (string | undefined)[], slot: number, text: string): string {
    const word = detached(text)
    if (this.size < MOST_WORDS) {
      slots[slot] = word
      this.size++
    }
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

function emptySlots(): (string | undefined)[] {
  return Array<string | undefined>(SLOTS).fill(undefined)
}

/** Two characters at a time: each step waits for the one before. */
function hashOf(codes: Codes, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 1 < to; at += 2) hash = Math.imul(hash ^ codes[at]! ^ (codes[at + 1]! << 12), 0x9e3779b1)
  if (at < to) hash = Math.imul(hash ^ codes[at]!, 0x9e3779b1)
  return (hash ^ (hash >>> 16)) & (SLOTS - 1)
}

function isAt(word: string, codes: Codes, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== codes[from + i]) return false
  return true
}
