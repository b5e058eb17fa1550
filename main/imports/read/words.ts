import { detached } from './detached.ts'
import type { Codes, Piece } from './piece.ts'
import { ShortWords, SHORT } from './short-words.ts'

/** Texts told apart at most, and their longest: what is longer or comes later is cut out each time. */
const MOST_WORDS = 20_000
const LONGEST = 64
const SLOTS = 2 ** 16

const FREE = 0
/** The number of a text that is not kept. */
export const NOT_KEPT = -1

/**
 * One copy of every text that comes again and again, and a number for it, found by its characters: cutting out each anew costs
 * several times as much. The empty text is 0. Texts and numbers: a number stands for one text; a text may have got two.
 */
export class Words {
  /** Numbers of texts, by their hash; made when the first comes, since files are looked at by many readers that never ask for one. */
  private slots: Int32Array | null = null
  private short: ShortWords | null = null
  /** By number, from 1: the text, and where its characters begin and end in `pool`. */
  private readonly texts = ['']
  private ends = new Int32Array(2 ** 6)
  private pool = new Uint16Array(2 ** 9)
  private readonly known = new Map<string, number>([['', 0]])

  /** Numbers so far. */
  get count(): number {
    return this.texts.length
  }

  text(number: number): string {
    return this.texts[number]!
  }

  /** The number of the word between two places; NOT_KEPT where there are too many, or it is too long. */
  number(piece: Piece, from: number, to: number): number {
    const size = to - from
    if (size === 0) return 0
    if (piece.view === null || size > SHORT) return size > LONGEST ? NOT_KEPT : this.numberOfLong(piece, from, to)
    const short = (this.short ??= new ShortWords())
    const slot = short.find(piece.view, from, to)
    const known = short.number(slot)
    if (known !== FREE) return known
    const number = this.keep(piece, from, to)
    if (number !== NOT_KEPT) short.keep(slot, number)
    return number
  }

  private numberOfLong({ text, codes }: Omit<Piece, 'view'>, from: number, to: number): number {
    const slots = (this.slots ??= new Int32Array(SLOTS))
    let slot = hashOf(codes, from, to)
    for (; ; slot = (slot + 1) & (SLOTS - 1)) {
      const word = slots[slot]!
      if (word !== FREE) {
        if (this.isAt(word, codes, from, to)) return word
        continue
      }
      const number = this.keep({ text, codes }, from, to)
      if (number !== NOT_KEPT) slots[slot] = number
      return number
    }
  }

  /** The number of a text that was cut out already. */
  numberOf(text: string): number {
    const known = this.known.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST) return NOT_KEPT
    const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    const number = this.numberOfLong({ text, codes }, 0, codes.length)
    if (number !== NOT_KEPT) this.known.set(this.texts[number]!, number)
    return number
  }

  /** The word between two places of a text. */
  at(piece: Piece, from: number, to: number): string {
    const number = this.number(piece, from, to)
    return number === NOT_KEPT ? detached(piece.text.substring(from, to)) : this.texts[number]!
  }

  /** The copy of a text that was cut out already. */
  of(text: string): string {
    const number = this.numberOf(text)
    return number === NOT_KEPT ? detached(text) : this.texts[number]!
  }

  private isAt(word: number, codes: Codes, from: number, to: number): boolean {
    const { pool, ends } = this
    const start = ends[word - 1]!
    const length = to - from
    if (ends[word]! - start !== length) return false
    for (let i = 0; i < length; i++) if (pool[start + i] !== codes[from + i]) return false
    return true
  }

  private keep({ text, codes }: Omit<Piece, 'view'>, from: number, to: number): number {
    const number = this.texts.length
    if (number > MOST_WORDS) return NOT_KEPT
    const start = this.ends[number - 1]!
    const end = start + to - from
    if (end > this.pool.length) this.pool = wider(this.pool, new Uint16Array(2 * end))
    if (number === this.ends.length) this.ends = wider(this.ends, new Int32Array(2 * number))
    this.pool.set(codes.subarray(from, to), start)
    this.ends[number] = end
    this.texts.push(detached(text.substring(from, to)))
    return number
  }
}

function wider<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Two characters at a time: each step waits for the one before. */
function hashOf(codes: Codes, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 1 < to; at += 2) hash = Math.imul(hash ^ codes[at]! ^ (codes[at + 1]! << 12), 0x9e3779b1)
  if (at < to) hash = Math.imul(hash ^ codes[at]!, 0x9e3779b1)
  return (hash ^ (hash >>> 16)) & (SLOTS - 1)
}
