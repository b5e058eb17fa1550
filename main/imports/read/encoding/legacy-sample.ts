import { bytesOf } from '../file-bytes.ts'
import type { Place } from '../place-of.ts'

const ENOUGH = 256 * 1024
const LF = 10
const CR = 13
const LAST_ASCII = 0x7f

export interface LegacySample {
  /** Lines of a file that have bytes above 127, a good many of them: by these an encoding shows. */
  readonly bytes: Uint8Array
  /** Lines end with a return alone, as old Macs write them. */
  readonly endsWithReturns: boolean
}

export async function legacySample(place: Place): Promise<LegacySample> {
  let returns = 0
  let feeds = 0
  const lines: Uint8Array[] = []
  let size = 0
  let carry: Uint8Array = new Uint8Array(0)
  for await (const { bytes } of bytesOf(place)) {
    const all: Uint8Array = carry.length > 0 ? Buffer.concat([carry, bytes]) : bytes
    let start = 0
    let isTelling = false
    for (let at = 0; at < all.length && size < ENOUGH; at++) {
      const byte = all[at]!
      if (byte > LAST_ASCII) isTelling = true
      if (byte !== LF && byte !== CR) continue
      if (byte === CR) returns++
      else feeds++
      if (isTelling) {
        lines.push(all.subarray(start, at + 1))
        size += at + 1 - start
      }
      start = at + 1
      isTelling = false
    }
    if (size >= ENOUGH) break
    carry = all.subarray(Math.max(start, all.length - ENOUGH))
  }
  const isOpen = size < ENOUGH && carry.some(byte => byte > LAST_ASCII)
  return { bytes: Buffer.concat(isOpen ? [...lines, carry] : lines), endsWithReturns: returns > 0 && feeds === 0 }
}
