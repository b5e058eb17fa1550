import type { Page } from '@playwright/test'

/** A place in CSS pixels from the first letter of the heading above a chart. */
export type Place = readonly [x: number, y: number]

/** Something that stands for data: a line, a dot, a bar. */
export interface Mark {
  /** Along its edge, evenly. */
  readonly edge: readonly Place[]
  /** As it is painted, from 0. */
  readonly light: number
  /** Of which of the lines that a reader tells apart; null of anything else. */
  readonly series: number | null
  /** A dot of one of two series. */
  readonly side: 'a' | 'b' | null
  readonly centre: Place
  /** A line of dashes has gaps. */
  readonly isDashed: boolean
}

/** A part of a bar that a texture tells from its neighbours. */
interface Part {
  readonly texture: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A chart of the drawn page. */
export interface Chart {
  readonly heading: string
  readonly marks: readonly Mark[]
  readonly parts: readonly Part[]
}

/** The charts of the page to be printed, each below the last heading before it, without axes, gridlines, legends and words. */
export function chartsOn(page: Page): Promise<Chart[]> {
  return page.evaluate(() => {
    const DATA = `.mark, .mark *, .mark-raw, .interval-line, .part, .bin, .outline, .box, .signal, .estimate, .placebo, .slope,
      .recharts-line-curve, .recharts-bar-rectangle path, .peers-strip *`
    /** Gridlines and bands are lighter. */
    const LIGHTEST = 190
    const FRAME = '.recharts-cartesian-grid, .recharts-cartesian-axis, defs, clipPath, pattern, .swatch, .hit, text'
    const headings = [...document.querySelectorAll<HTMLElement>('.paper h1, .paper h2, .paper h3')]
    const saying = (heading: HTMLElement) => heading.textContent.replaceAll(/\s/g, '')
    /** Where its letters begin, whatever sign stands before them. */
    const firstWords = (heading: HTMLElement) => {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) if (texts.currentNode.textContent?.trim()) return texts.currentNode
      return heading
    }
    const charts = [...document.querySelectorAll<SVGSVGElement>('.paper svg')].filter(svg => !svg.parentElement?.closest('svg'))

    /** How light a paint is, from 0; what is not painted is as light as paper. */
    const lightness = (paint: string) => {
      const [r = 255, g = 255, b = 255, alpha = 1] = (paint.match(/[\d.]+/g) ?? []).map(Number)
      return paint.startsWith('rgb') && alpha > 0.4 ? (r + g + b) / 3 : 255
    }
    const marksOf = (svg: SVGSVGElement, from: DOMRect) => {
      const own = [...svg.querySelectorAll<SVGGeometryElement>('path, line, circle, rect, polygon, polyline')].filter(
        each => !each.closest(FRAME) && each.getTotalLength() > 0,
      )
      const data = own.filter(each => each.matches(DATA))
      let lines = 0
      return (data.length > 0 ? data : own).flatMap(each => {
        const { stroke, fill, strokeDasharray, strokeWidth } = getComputedStyle(each)
        const light = Math.min(lightness(stroke), lightness(fill))
        if (light > LIGHTEST) return []
        const to = each.getScreenCTM()
        const length = each.getTotalLength()
        const steps = Math.max(8, Math.min(2000, Math.ceil(length / 1.5)))
        const edge = Array.from({ length: steps }, (_, i) => {
          const { x, y } = each.getPointAtLength((length * (i + 0.5)) / steps).matrixTransform(to ?? undefined)
          return [x - from.left, y - from.top] as const
        })
        const series = each.matches('.recharts-line-curve') && parseFloat(strokeWidth) > 1 ? lines++ : null
        const side = each.closest('.mark-a') ? ('a' as const) : each.closest('.mark-b') ? ('b' as const) : null
        const box = each.getBoundingClientRect()
        const centre = [box.left + box.width / 2 - from.left, box.top + box.height / 2 - from.top] as const
        return [{ edge, light, series, side, centre, isDashed: !/^(none|0px)?$/.test(strokeDasharray) }]
      })
    }
    const partsOf = (svg: SVGSVGElement, from: DOMRect) =>
      [...svg.querySelectorAll<SVGRectElement>('rect.part')].map(each => {
        const { left, top, width, height } = each.getBoundingClientRect()
        return { texture: each.classList[1] ?? '', left: left - from.left, top: top - from.top, width, height }
      })

    /** Above and below rows that are charts of their own; a chart without data would have its grid. */
    const isFrameAlone = (svg: SVGSVGElement) =>
      [...svg.querySelectorAll('path, line, circle, rect')].every(each => each.closest('.recharts-cartesian-axis') !== null)
    // Rows of one plot lie in one element.
    const plots = Map.groupBy(charts, svg => svg.parentElement?.parentElement)
    return [...plots.values()].flatMap(svgs => {
      const drawn = svgs.filter(svg => {
        const { width, height } = svg.getBoundingClientRect()
        return width >= 60 && height >= 10 && !isFrameAlone(svg)
      })
      const [first] = drawn
      const heading = first && headings.findLast(each => each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING)
      if (!heading) return []
      const range = document.createRange()
      range.selectNodeContents(firstWords(heading))
      const from = range.getClientRects()[0]!
      const all = <Found>(of: (svg: SVGSVGElement, at: DOMRect) => Found[]) => drawn.flatMap(svg => of(svg, from))
      return [{ heading: saying(heading), marks: all(marksOf), parts: all(partsOf) }]
    })
  })
}
