import { bytesOf } from '../file-bytes.ts'

const ENOUGH = 256 * 1024
const LF = 10
const CR = 13

/** Lines of a file that have bytes above 127, a good many of them: by these an encoding shows. */
export async function legacySample(path: string): Promise<Uint8Array> {
  const lines: Uint8Array[] = []
  let size = 0
  let carry: Uint8Array = new Uint8Array(0)
  for await (const { bytes } of bytesOf(path)) {
    const all: Uint8Array = carry.length > 0 ? Buffer.concat([carry, bytes]) : bytes
    let start = 0
    for (let at = 0; at < all.length && size < ENOUGH; at++) {
      if (all[at] !== LF && all[at] !== CR) continue
      const line = all.subarray(start, at + 1)
      if (isBeyondAscii(line)) {
        lines.push(line)
        size += line.length
      }
      start = at + 1
    }
    if (size >= ENOUGH) return Buffer.concat(lines)
    carry = all.subarray(Math.max(start, all.length - ENOUGH))
  }
  return Buffer.concat(isBeyondAscii(carry) ? [...lines, carry] : lines)
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return true
  return false
}
