import { useDensity } from '../ways.ts'

/** What a plot is drawn for: the screen has colours that follow the theme, paper is black on white. */
export type InkName = 'screen' | 'paper'

export interface Ink {
  readonly name: InkName
  readonly text: string
  readonly muted: string
  readonly grid: string
  readonly ground: string
  readonly band: string
  readonly bandEdge: string
  readonly line: string
  readonly better: string
  readonly worse: string
  readonly seriesA: string
  readonly seriesB: string
  readonly parts: readonly [string, string, string]
  readonly partGround: string
  /** Pixels: chart text, also the smallest on paper (9 pt = 12 px). */
  readonly fontSize: number
  readonly lineWidth: number
}

const screen: Ink = {
  name: 'screen',
  text: 'var(--text)',
  muted: 'var(--muted)',
  grid: 'var(--grid)',
  ground: 'var(--surface)',
  band: 'var(--band)',
  bandEdge: 'var(--band-edge)',
  line: 'var(--accent)',
  better: 'var(--better)',
  worse: 'var(--worse)',
  seriesA: 'var(--series-a)',
  seriesB: 'var(--series-b)',
  parts: ['var(--part-1)', 'var(--part-2)', 'var(--part-3)'],
  partGround: 'var(--part-ground)',
  fontSize: 11,
  lineWidth: 1.5,
}

/** Without colour unless the sheet gives it (styles/paper.css): shapes, dashes and textures tell everything apart as well. */
export const paperInk: Ink = {
  name: 'paper',
  text: '#000000',
  muted: '#3a3a3a',
  grid: '#d6d6d6',
  ground: '#ffffff',
  band: '#ececec',
  bandEdge: '#5a5a5a',
  line: 'var(--paper-line, #000000)',
  better: 'var(--paper-better, #000000)',
  worse: 'var(--paper-worse, #000000)',
  seriesA: 'var(--paper-series-a, #000000)',
  seriesB: 'var(--paper-series-b, #000000)',
  parts: ['var(--paper-part-1, #000000)', 'var(--paper-part-2, #000000)', 'var(--paper-part-3, #000000)'],
  partGround: '#ffffff',
  fontSize: 12,
  lineWidth: 1.25,
}

/** To be read from the other end of a meeting room. */
const meetingRoom: Ink = { ...screen, fontSize: 14, lineWidth: 2 }

/** What a plot is drawn with; on screen it follows the density. */
export function useInk(name: InkName = 'screen'): Ink {
  const density = useDensity()
  if (name === 'paper') return paperInk
  return density === 'meeting-room' ? meetingRoom : screen
}
