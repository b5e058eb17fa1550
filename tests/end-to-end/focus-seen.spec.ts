import type { Page } from '@playwright/test'
import { ask, expect, goTo, onSample as test } from './region.ts'

/** Which links and buttons in tables, got by focus from first to last and back, are then hidden by what stays in view. */
async function hiddenByOthers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main table :is(a, button)')].filter(each => each.tabIndex >= 0)
    const over = (element: HTMLElement) => {
      element.focus()
      const { left, top, width, height } = element.getBoundingClientRect()
      const other = document.elementFromPoint(left + width / 2, top + height / 2)
      if (element.contains(other)) return []
      return [`${element.getAttribute('aria-label') ?? element.textContent} under ${other?.outerHTML.slice(0, 80)}`]
    }
    return [...all, ...all.toReversed()].flatMap(over)
  })
}

test('what gets the focus in a table is hidden neither by its first column and head nor by the bar above', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  const { locations } = await ask(page, 'interactions.facets', {})
  for (const place of ['data/files', `data/quality/${locations[0]!.locationId}`, 'locations']) {
    await goTo(page, place)
    await expect(page.getByRole('table').last()).toBeVisible()
    expect(await hiddenByOthers(page), place).toEqual([])
  }
})
