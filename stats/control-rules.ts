export type RuleName =
  | 'beyond-limits'
  | 'shift'
  | 'trend'
  | 'two-of-three'
  | 'four-of-five'
  | 'alternating'
  | 'close-to-centre'
  | 'far-from-centre'

/**
 * A rule over the last `length` points: says which of them (positions in the window) to highlight, or null where it does
 * not fire. The last highlighted point is the one that triggers it.
 */
export type Rule = {
  name: RuleName
  length: number
  fires: (window: readonly number[]) => readonly number[] | null
}

/** One point beyond 3 sigma. */
export const beyondLimits: Rule = { name: 'beyond-limits', length: 1, fires: ([z]) => (Math.abs(z!) > 3 ? [0] : null) }

/** So many points in a row on one side of the centre; a point on the centre ends the run. */
export function shift(length: number): Rule {
  return { name: 'shift', length, fires: window => (onOneSide(window) ? all(window) : null) }
}

/** So many points in a row all rising or all falling; an equal neighbour ends the trend. */
export function trend(length: number): Rule {
  return { name: 'trend', length, fires: window => (steps(window, () => 1) || steps(window, () => -1) ? all(window) : null) }
}

/** Fourteen points in a row alternating up and down. */
export const alternating: Rule = {
  name: 'alternating',
  length: 14,
  fires: window =>
    steps(window, i => (i % 2 === 0 ? 1 : -1)) || steps(window, i => (i % 2 === 0 ? -1 : 1)) ? all(window) : null,
}

/** Two of three points in a row beyond 2 sigma on one side; the third may lie anywhere. */
export const twoOfThree: Rule = { name: 'two-of-three', length: 3, fires: window => mostBeyond(window, 2, 2) }

/** As `twoOfThree`, with all three points on the same side of the centre. `outer`: whether points beyond 3 sigma count too. */
export function twoOfThreeSameSide(outer: 'count' | 'leave-out'): Rule {
  const counted = (z: number) => outer === 'count' || Math.abs(z) <= 3
  return {
    name: 'two-of-three',
    length: 3,
    fires: window =>
      onOneSide(window)
        ? mostBeyond(
            window.map(z => (counted(z) ? z : 0)),
            2,
            2,
          )
        : null,
  }
}

/** Four of five points in a row beyond 1 sigma on one side; the fifth may lie anywhere. */
export const fourOfFive: Rule = { name: 'four-of-five', length: 5, fires: window => mostBeyond(window, 1, 4) }

/** Fifteen points in a row within 1 sigma. */
export const closeToCentre: Rule = {
  name: 'close-to-centre',
  length: 15,
  fires: window => (window.every(z => Math.abs(z) < 1) ? all(window) : null),
}

/** Eight points in a row beyond 1 sigma, on both sides. */
export const farFromCentre: Rule = {
  name: 'far-from-centre',
  length: 8,
  fires: window => (window.every(z => Math.abs(z) > 1) && !onOneSide(window) ? all(window) : null),
}

function onOneSide(window: readonly number[]): boolean {
  return window.every(z => z > 0) || window.every(z => z < 0)
}

function steps(window: readonly number[], direction: (step: number) => 1 | -1): boolean {
  for (let i = 1; i < window.length; i++) if (!((window[i]! - window[i - 1]!) * direction(i - 1) > 0)) return false
  return true
}

function mostBeyond(window: readonly number[], sigmas: number, needed: number): number[] | null {
  if (window.reduce((count, z) => count + Number(Math.abs(z) > sigmas), 0) < needed) return null
  const above = all(window).filter(i => window[i]! > sigmas)
  const below = all(window).filter(i => window[i]! < -sigmas)
  return [above, below].find(beyond => beyond.length >= needed) ?? null
}

function all(window: readonly number[]): number[] {
  return window.map((_, i) => i)
}
