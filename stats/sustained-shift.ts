export type SustainedShift = { start: number; points: number[]; direction: 'up' | 'down' }

/**
 * The latest run of at least `length` scores on one side of the centre: a level that moved and stayed for a while. A score on the
 * centre ends a run; nulls are passed over.
 *
 * @param scores (value - centre) / sigma, oldest first
 * @example sustainedShift([-1, 1, 1, 2, 1, 1, 1, 2, 1]) // { start: 1, points: [1 .. 8], direction: 'up' }
 */
export function sustainedShift(scores: readonly (number | null)[], length = 8): SustainedShift | null {
  const runs: (Omit<SustainedShift, 'direction'> & { side: number })[] = []
  for (const [i, score] of scores.entries()) {
    if (score === null) continue
    const side = Math.sign(score)
    const last = runs.at(-1)
    if (last?.side === side) last.points.push(i)
    else runs.push({ start: i, points: [i], side })
  }
  const found = runs.findLast(run => run.side !== 0 && run.points.length >= length)
  return found ? { start: found.start, points: found.points, direction: found.side > 0 ? 'up' : 'down' } : null
}
