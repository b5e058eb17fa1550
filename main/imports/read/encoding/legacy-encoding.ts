import type { Encoding } from '#contract/mapping.ts'
import { ALPHABETS } from './alphabets.ts'
import type { LegacySample } from './legacy-sample.ts'

type Legacy = Extract<Encoding, 'windows-1252' | 'windows-1250' | 'macintosh' | 'shift_jis'>

/** In the order in which they are believed when nothing tells them apart. */
const ONE_BYTE = ['windows-1252', 'windows-1250', 'macintosh'] as const satisfies readonly Legacy[]
/** Signs that stand in text of any language, though never inside a word. */
const SIGNS = new Set('€‚„…†•‘’“”–—™ ¡§©«®°±²³·»¼½¾¿£¥×÷ªº¹¦¨´¸¬¶')
const INSIDE_WORDS = new Set('’´·ªº')
const WORD = /[\p{L}\p{M}\x80-\u{10ffff}]+/gu
const LETTER = /\p{L}/u
const UPPER_INSIDE = /\p{Ll}\p{Lu}/u
const MOST_WORDS = 4000
/** One name that suits the others better proves nothing: people of many languages work in a branch. Two do. */
const ONE_NAME = 1.5
/** Share of two-byte characters with another beside them from which a text is Japanese: European ones stand alone. */
const RUNS = 0.6
/** Fewer do where the words are no words of a European language: Japanese names are of two characters, and so are words. */
const FEW_RUNS = 0.3

/**
 * The encoding of a text that is not UTF-8 and in which every character is a byte or two: that in which its words are words of
 * one language. What cannot be told apart is taken for Windows-1252.
 *
 * @param sample where lines end as old Macs write them, MacRoman is believed before the others
 */
export function legacyEncoding({ bytes, endsWithReturns }: LegacySample): Legacy {
  const runs = shiftJisRuns(bytes)
  if (runs >= RUNS) return 'shift_jis'
  const order = endsWithReturns ? [...ONE_BYTE].reverse() : ONE_BYTE
  const scored = order.map(encoding => ({ encoding, score: likeness(new TextDecoder(encoding).decode(bytes)) }))
  if (runs >= FEW_RUNS && scored.every(({ score }) => score < 0)) return 'shift_jis'
  return scored.reduce((best, next) => (next.score > best.score + ONE_NAME ? next : best)).encoding
}

/** How many words with letters beyond ASCII belong to the one language that has most of them, less those that are no words. */
function likeness(text: string): number {
  const words = [...new Set(Array.from(text.matchAll(WORD), ([word]) => word).filter(isBeyondAscii))].slice(0, MOST_WORDS)
  const fits = ALPHABETS.map(alphabet => words.filter(word => isOf(word, alphabet)).length)
  const odd = words.filter(isOdd).length
  return Math.max(...fits) - odd
}

function isOf(word: string, alphabet: string): boolean {
  for (const letter of word.toLowerCase()) if (letter > '\x7f' && !alphabet.includes(letter) && !SIGNS.has(letter)) return false
  return !isOdd(word)
}

/** A sign among letters, a control character, or a capital after a small letter. */
function isOdd(word: string): boolean {
  const letters = Array.from(word)
  const isSignInside = letters.some(
    (sign, i) =>
      i > 0 &&
      i < letters.length - 1 &&
      !LETTER.test(sign) &&
      !INSIDE_WORDS.has(sign) &&
      LETTER.test(letters[i - 1]!) &&
      LETTER.test(letters[i + 1]!),
  )
  // oxlint-disable-next-line no-control-regex -- the bytes that an encoding leaves free
  return isSignInside || /[\x80-\x9f\ufffd]/.test(word) || UPPER_INSIDE.test(word)
}

function isBeyondAscii(word: string): boolean {
  // oxlint-disable-next-line no-control-regex -- everything but ASCII
  return /[^\x00-\x7f]/.test(word)
}

/** The share of its pairs of bytes that stand beside another; 0 where they are not whole. */
function shiftJisRuns(bytes: Uint8Array): number {
  let pairs = 0
  let beside = 0
  let lastEnd = -1
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte < 0x80 || byte === 0xa0 || byte > 0xfc) {
      if (byte < 0x80) continue
      return 0
    }
    const isKana = byte >= 0xa1 && byte <= 0xdf
    if (!isKana && at + 1 === bytes.length) break
    const trail = bytes[at + 1]!
    if (byte === 0x80 || (!isKana && (trail < 0x40 || trail === 0x7f || trail > 0xfc))) return 0
    pairs++
    if (lastEnd === at) beside++
    at += isKana ? 0 : 1
    lastEnd = at + 1
  }
  return pairs > 1 ? beside / (pairs - 1) : 0
}
