/** A stream of pseudo-random numbers; the same seeds give the same stream on every machine. */
export interface Random {
  /** At least 0, below 1. */
  readonly uniform: () => number
  /** Standard normal. */
  readonly normal: () => number
  /** How many events of a Poisson process with this mean. */
  readonly poisson: (mean: number) => number
}

/**
 * Small fast chaotic generator (sfc32, Chris Doty-Humphrey, PractRand), with normal values by Box and Muller.
 * Streams with different numbers are independent for all practical purposes.
 */
export function random(seed: number, stream: number): Random {
  const uniform = sfc32(seed, stream)
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  return { uniform, normal, poisson: mean => poisson(uniform, mean) }
}

function sfc32(seed: number, stream: number): () => number {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** Counts uniforms until their product falls below e^-mean (Knuth); meant for means below 100. */
function poisson(uniform: () => number, mean: number): number {
  const floor = Math.exp(-mean)
  let count = 0
  for (let product = uniform(); product > floor; product *= uniform()) count++
  return count
}
