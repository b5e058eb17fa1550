import { isUtf8 } from 'node:buffer'
import { exportName } from './export-name.ts'
import type { Encoding } from '#contract/mapping.ts'
import { Failure } from '../../failure.ts'
import { isMostlyUtf8 } from './encoding/is-mostly-utf8.ts'
import { legacyEncoding } from './encoding/legacy-encoding.ts'
import { legacySample } from './encoding/legacy-sample.ts'
import { passingBytesOf } from './file-bytes.ts'
import { isCompoundFile, looksBinary } from './looks-binary.ts'
import type { Place } from './place-of.ts'

const HEAD = 64 * 1024
/** Also what calls itself a spreadsheet and is a page: many systems write their .xls so. */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|head|body|table|meta)\b/i
/** Least share of one half that is zero in UTF-16, and most zeros of the other for each of those. */
const SEPARATORS = 0.15
const STRAY = 0.02

/**
 * How the text of a file is encoded: by its byte order mark; UTF-16 without one by its regular zeros; UTF-8 when every
 * byte of the whole file agrees, or all but a few; else the one of single bytes whose words are words of a language.
 *
 * @throws Failure file-empty (nothing but blanks), file-binary, file-markup, file-missing, file-unreadable
 */
export async function detectEncoding(place: Place): Promise<Encoding> {
  const { path } = place
  let head: Encoding | null = null
  let rest: Uint8Array = new Uint8Array(0)
  let blank = true
  for await (const { bytes } of passingBytesOf(place)) {
    blank &&= isBlank(bytes)
    if (rest.length === 0 && head === null) head = encodingOfHead(bytes.subarray(0, HEAD), path)
    if (head !== 'utf-8' && !blank) return head ?? 'utf-8'
    const { whole, tail } = splitAtCharacter(rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes)
    if (!isUtf8(whole)) return damagedOrLegacy(place)
    rest = tail
  }
  if (blank) throw new Failure('file-empty', { name: exportName(path), path, reason: 'blank' })
  return rest.length > 0 ? damagedOrLegacy(place) : 'utf-8'
}

/** Of a text that is not all UTF-8. */
async function damagedOrLegacy(place: Place): Promise<Encoding> {
  const sample = await legacySample(place)
  return isMostlyUtf8(sample.bytes) ? 'utf-8' : legacyEncoding(sample)
}

/** 'utf-8' stands for "not yet refuted". */
function encodingOfHead(head: Uint8Array, path: string): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const wide = utf16WithoutMark(head)
  if (wide) return wide
  if (MARKUP.test(Buffer.from(head.subarray(0, 200)).toString('latin1')))
    throw new Failure('file-markup', { name: exportName(path), path })
  if (looksBinary(head))
    throw new Failure('file-binary', { name: exportName(path), path, reason: isCompoundFile(head) ? 'compound' : 'other' })
  return 'utf-8'
}

/** In UTF-16 every separator, digit and line end has a zero in one half; in the other half there are nearly none. */
function utf16WithoutMark(head: Uint8Array): Encoding | null {
  if (!head.includes(0)) return null
  const zeros = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1]!++
  const half = head.length / 2
  if (half < 4) return null
  if (zeros[1]! > half * SEPARATORS && zeros[0]! < zeros[1]! * STRAY) return 'utf-16le'
  if (zeros[0]! > half * SEPARATORS && zeros[1]! < zeros[0]! * STRAY) return 'utf-16be'
  return null
}

/** Cuts off the bytes of a character that a later piece completes, at most three, and keeps them apart from the piece. */
function splitAtCharacter(bytes: Uint8Array): { whole: Uint8Array; tail: Uint8Array } {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    const cut = length > back ? bytes.length - back : bytes.length
    return { whole: bytes.subarray(0, cut), tail: Uint8Array.from(bytes.subarray(cut)) }
  }
  return { whole: bytes, tail: new Uint8Array(0) }
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (!BLANK.has(byte)) return false
  return true
}

const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d, 0x00, 0xef, 0xbb, 0xbf, 0xff, 0xfe])
