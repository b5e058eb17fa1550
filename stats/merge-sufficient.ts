import type { Sufficient } from './sufficient.ts'

/**
 * Sufficient statistics of a whole from those of its parts: n = sum n_i, mean = sum n_i m_i / n,
 * ss = sum ss_i + sum n_i (m_i - mean)^2. Chan, Golub and LeVeque, American Statistician 37:242 (1983).
 *
 * @example mergeSufficient([{ n: 1, mean: 1, ss: 0 }, { n: 1, mean: 3, ss: 0 }]) // { n: 2, mean: 2, ss: 2 }
 */
export function mergeSufficient(parts: Iterable<Sufficient>): Sufficient {
  let n = 0
  let mean = 0
  let ss = 0
  for (const part of parts) {
    if (part.n === 0) continue
    const step = part.mean - mean
    const before = n
    n += part.n
    mean += (step * part.n) / n
    ss += part.ss + (step * step * before * part.n) / n
  }
  return { n, mean, ss }
}
