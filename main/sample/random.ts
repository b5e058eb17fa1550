import { randomStream } from '#stats/random-stream.ts'

/** A stream of pseudo-random numbers; the same seeds give the same stream on every machine. */
export interface Random {
  /** At least 0, below 1. */
  readonly uniform: () => number
  /** Standard normal. */
  readonly normal: () => number
  /** How many events of a Poisson process with this mean. */
  readonly poisson: (mean: number) => number
}

/** Uniform values of a random stream, with normal ones by Box and Muller. */
export function random(seed: number, stream: number): Random {
  const uniform = randomStream(seed, stream)
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

/** Counts uniforms until their product falls below e^-mean (Knuth); meant for means below 100. */
function poisson(uniform: () => number, mean: number): number {
  const floor = Math.exp(-mean)
  let count = 0
  for (let product = uniform(); product > floor; product *= uniform()) count++
  return count
}
