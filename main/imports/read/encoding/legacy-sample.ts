import { bytesOf } from '../file-bytes.ts'
import type { Place } from '../place-of.ts'

const ENOUGH = 256 * 1024
const LF = 10
const CR = 13
const LAST_ASCII = 0x7f

/** Lines of a file that have bytes above 127, a good many of them: by these an encoding shows. */
export async function legacySample(place: Place): Promise<Uint8Array> {
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
      if (isTelling) {
        lines.push(all.subarray(start, at + 1))
        size += at + 1 - start
      }
      start = at + 1
      isTelling = false
    }
    if (size >= ENOUGH) return Buffer.concat(lines)
    carry = all.subarray(Math.max(start, all.length - ENOUGH))
  }
  return Buffer.concat(carry.some(byte => byte > LAST_ASCII) ? [...lines, carry] : lines)
}
