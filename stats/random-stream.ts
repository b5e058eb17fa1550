/**
 * Stream of pseudo-random numbers from 0 to below 1; the same seed gives the same stream on every machine. sfc32 (Chris
 * Doty-Humphrey, PractRand), the first 15 numbers thrown away.
 *
 * @param stream streams of one seed with different numbers are independent for all practical purposes; by default what of the
 * seed lies above 32 bits
 */
export function randomStream(seed: number, stream = seed / 2 ** 32): () => number {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  return next
}
