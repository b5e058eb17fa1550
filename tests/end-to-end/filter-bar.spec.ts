import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { ask, button, drawn, expect, goTo, onSampleAlone as test } from './region.ts'

/** Height of the bar, where the screen below it begins, and what reaches beyond the window. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.filter-bar')!
    const seen = [...bar.querySelectorAll('button, [role=group]')].filter(each => getComputedStyle(each).visibility === 'visible')
    return {
      height: bar.getBoundingClientRect().height,
      content: document.querySelector('main')!.getBoundingClientRect().top,
      beyond: seen.filter(each => each.getBoundingClientRect().right > window.innerWidth - 16).map(each => each.textContent),
    }
  })

/** Selections that ask more and more of the bar. */
async function selections(page: Page): Promise<string[]> {
  const { locations, services } = await ask(page, 'interactions.facets', {})
  const place = `locations=${locations[0]!.locationId}`
  const service = `services=${encodeURIComponent(services[0]!)}`
  return [
    '',
    '?from=2026-08-01&against=previous',
    `?${place}&${service}`,
    `?from=2026-06-01&to=2026-09-30&against=last-year&${place}&${service}&minimumAnswers=5`,
  ]
}

test('the filter bar keeps to one line at 1280 pixels, whatever is set, in both languages', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await goTo(page, 'overview')
  const { height, content } = await layout(page)
  const found: unknown[] = []
  const look = async () => {
    for (const selection of await selections(page)) {
      await goTo(page, `overview${selection}`)
      await expect.poll(() => layout(page), selection).toEqual({ height, content, beyond: [] })
      found.push(selection)
    }
  }
  await look()
  await page.evaluate(() => void window.branchwise.prefer({ language: 'de', region: 'DE' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
  await drawn(page)
  await look()
  expect(found).toHaveLength(8)
})

test('what the bar has no room for is under “More filters”, counted there, and reached by Tab nowhere else', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const full = (await selections(page)).at(-1)!
  await goTo(page, `overview${full}`)
  const more = button(page, say('filter.more', { count: 3 }))
  await expect(more).toBeVisible()
  await expect(page.locator('.filter-bar').getByRole('button', { name: say('filter.services') })).toHaveCount(0)
  await more.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  for (const of of ['locations', 'services', 'channels'] as const)
    await expect(dialog.getByRole('button', { name: say(`filter.${of}`) })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await expect(page.locator('.filter-bar').getByRole('button', { name: say('filter.services') })).toBeVisible()
})
