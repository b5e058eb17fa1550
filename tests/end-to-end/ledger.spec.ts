import type { Page } from '@playwright/test'
import { expect, goTo, drawn, onSampleAlone as test } from './region.ts'

/** How many buttons a row has that can be undone, in how many lines, and what the table is wider than its card. */
const rows = (page: Page) =>
  page.evaluate(() => {
    const [first] = document.querySelectorAll('.ledger tbody .acts')
    const buttons = [...first!.querySelectorAll('button')].map(each => each.getBoundingClientRect())
    const scroll = document.querySelector('.ledger .table-scroll')!
    return {
      buttons: buttons.length,
      lines: new Set(buttons.map(({ top }) => top)).size,
      inSight: buttons.every(({ right }) => right <= window.innerWidth),
      beyond: scroll.scrollWidth - scroll.clientWidth,
    }
  })

test('what can be done with an import stands in one line, in both languages, and at 200 % zoom', async ({ page }) => {
  for (const language of ['en', 'de'] as const) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await goTo(page, 'data/files')
    await page.evaluate(chosen => void window.branchwise.prefer({ language: chosen }), language)
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
    await drawn(page)
    const sideBySide = { buttons: 2, lines: 1, inSight: true }
    await expect.poll(() => rows(page), language).toEqual({ ...sideBySide, beyond: 0 })
    await page.setViewportSize({ width: 640, height: 400 })
    await expect.poll(() => rows(page), language).toMatchObject(sideBySide)
  }
})
