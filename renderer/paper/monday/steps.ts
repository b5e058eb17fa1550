/** How much of everything the page holds. */
export interface Step {
  /** Entries of each list, and locations named. */
  readonly most: number
  /** Bars of where unevenness comes from. */
  readonly bars: number
  /** Lines of what to do. */
  readonly acts: number
  readonly charts: boolean
  /** Of a name. */
  readonly characters: number
}

const upright: readonly Step[] = [
  { most: 5, bars: 2, acts: 6, charts: true, characters: 40 },
  { most: 5, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 4, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 3, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 3, bars: 0, acts: 5, charts: true, characters: 40 },
  { most: 2, bars: 0, acts: 4, charts: true, characters: 32 },
  { most: 1, bars: 0, acts: 3, charts: true, characters: 24 },
]
/** On a sheet that lies, what to do stands beside the lists. */
const lying: readonly Step[] = [
  { most: 5, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 5, bars: 1, acts: 5, charts: true, characters: 40 },
  { most: 4, bars: 1, acts: 5, charts: true, characters: 40 },
  { most: 4, bars: 1, acts: 4, charts: true, characters: 40 },
  { most: 3, bars: 1, acts: 4, charts: true, characters: 32 },
  { most: 2, bars: 1, acts: 3, charts: true, characters: 32 },
  { most: 2, bars: 0, acts: 3, charts: true, characters: 24 },
]
/** The last that can be done. */
const last: readonly Step[] = [
  { most: 2, bars: 0, acts: 4, charts: false, characters: 24 },
  { most: 1, bars: 0, acts: 3, charts: false, characters: 20 },
  { most: 1, bars: 0, acts: 2, charts: false, characters: 14 },
]

/** Of two pages, which large text takes where one would have no charts. */
export const twoPages: Step = { most: 5, bars: 2, acts: 6, charts: true, characters: 40 }

/** What gives way, step by step, until the page holds it. */
export function stepsOf(isLandscape: boolean): readonly Step[] {
  return [...(isLandscape ? lying : upright), ...last]
}
