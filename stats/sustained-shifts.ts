export type SustainedShift = { start: number; points: number[]; direction: 'up' | 'down' }

/**
 * Runs of at least `length` scores on one side of the centre, oldest first: levels that moved and stayed for a while. A score on
 * the centre ends a run; nulls are passed over.
 *
 * @param scores (value - centre) / sigma, oldest first
 * @example sustainedShifts([-1, 1, 1, 2, 1, 1, 1, 2, 1]) // [{ start: 1, points: [1 .. 8], direction: 'up' }]
 */
export function sustainedShifts(scores: readonly (number | null)[], length = 8): SustainedShift[] {
  const runs: (Omit<SustainedShift, 'direction'> & { side: number })[] = []
  for (const [i, score] of scores.entries()) {
    if (score === null) continue
    const side = Math.sign(score)
    const last = runs.at(-1)
    if (last?.side === side) last.points.push(i)
    else runs.push({ start: i, points: [i], side })
  }
  return runs
    .filter(run => run.side !== 0 && run.points.length >= length)
    .map(({ start, points, side }) => ({ start, points, direction: side > 0 ? 'up' : 'down' }))
}
