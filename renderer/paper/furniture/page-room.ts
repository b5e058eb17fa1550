import type { Sheet } from '#contract/reports/params.ts'

const PIXELS_PER_MM = 96 / 25.4
/** Millimetres, upright. */
const papers = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const
/** Millimetres around the print area; the first page has its own title instead of a header. */
export const margin = { side: 14, top: 22, first: 13, bottom: 18 } as const
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
  const pixels = (millimetres: number) => Math.floor((millimetres * PIXELS_PER_MM) / scale)
  return {
    width: pixels(width - 2 * margin.side),
    height: pixels(height - margin.top - margin.bottom),
    firstHeight: pixels(height - margin.first - margin.bottom),
    isLandscape: sheet.orientation === 'landscape',
    scale,
  }
}

/** Of the whole sheet, as it lies. */
export function millimetresOf({ paper, orientation }: Sheet): { readonly width: number; readonly height: number } {
  const { width, height } = papers[paper]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}
