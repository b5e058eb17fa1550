import { expect } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Report } from '#contract/reports/report.ts'
import { ReportPages } from '#renderer/paper/pages.tsx'

/** A report as the page to be printed draws it. */
export async function drawn(report: Report): Promise<HTMLElement> {
  const { container } = await render(<ReportPages report={report} />)
  await expect.poll(() => container.querySelector('.paper')).not.toBeNull()
  return container
}

/** What no page may have: hues, text under 9 points, lines under three quarters of a point, anything wider than the page. */
export function paperFaults(container: HTMLElement): string[] {
  const sheet = container.querySelector<HTMLElement>('.paper')!
  const right = sheet.getBoundingClientRect().right + 1
  return [...sheet.querySelectorAll<HTMLElement>('*')].flatMap(element => {
    const style = getComputedStyle(element)
    const found: string[] = []
    const colours = [style.color, style.fill, style.stroke, style.backgroundColor, style.borderLeftColor]
    if (colours.some(hasHue)) found.push('a hue')
    if (hasText(element) && Number.parseFloat(style.fontSize) < 12) found.push(`text of ${style.fontSize}`)
    if (isLine(element) && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) < 1) found.push('a thin line')
    if (hasText(element) && element.getBoundingClientRect().right > right) found.push('beyond the page')
    return found.map(fault => `${fault}: ${element.tagName} ${element.textContent?.slice(0, 40)}`)
  })
}

function hasHue(colour: string): boolean {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)
  return parts !== null && new Set(parts.slice(1)).size > 1
}

function hasText(element: HTMLElement): boolean {
  return [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
}

function isLine(element: HTMLElement): boolean {
  return ['line', 'path', 'circle', 'rect'].includes(element.tagName)
}
