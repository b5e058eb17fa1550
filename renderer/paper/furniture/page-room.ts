import type { Sheet } from '#contract/reports/params.ts'

const PIXELS_PER_MM = 96 / 25.4
/** Millimetres, upright. */
const papers = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const
/** Millimetres around the print area; the first page has its own title instead of a header. */
const margin = { side: 14, top: 22, first: 13, bottom: 18 } as const
const scales = { normal: 1, large: 1.2 } as const

/** What a page has between its margins, in pixels of the text size: plots on paper get numbers. */
export interface PageRoom {
  readonly width: number
  readonly height: number
  /** The first page has more: no header. */
  readonly firstHeight: number
  readonly isLandscape: boolean
  /** By how much larger than usual everything is drawn. */
  readonly scale: number
}

export function roomOf(sheet: Sheet): PageRoom {
  const { width, height } = millimetresOf(sheet)
  const scale = scales[sheet.textSize]
  const { top, first, side, bottom } = marginsOf(sheet)
  const pixels = (millimetres: number) => Math.floor((millimetres * PIXELS_PER_MM) / scale)
  return {
    width: pixels(width - 2 * side),
    height: pixels(height - top - bottom),
    firstHeight: pixels(height - first - bottom),
    isLandscape: sheet.orientation === 'landscape',
    scale,
  }
}

/** Millimetres around the print area: large text in the margins needs more of them. */
export function marginsOf({ textSize }: Sheet): { readonly [edge in keyof typeof margin]: number } {
  const scale = scales[textSize]
  return { ...margin, top: margin.top * scale, bottom: margin.bottom * scale }
}

/** Of the whole sheet, as it lies. */
export function millimetresOf({ paper, orientation }: Sheet): { readonly width: number; readonly height: number } {
  const { width, height } = papers[paper]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}
