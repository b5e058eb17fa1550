import type { Page } from '@playwright/test'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { expect, test } from './app.ts'
import { ask, button, drawn } from './region.ts'

test('a new user opens the sample company and sees its overview', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: say('first-run.title') })).toBeVisible()
  const start = performance.now()
  await button(page, say('first-run.sample')).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.waitForURL(/#\/overview/, { timeout: 60_000 })
  const took = performance.now() - start
  test.info().annotations.push({ type: 'sample opened in', description: `${(took / 1000).toFixed(1)} s` })
  process.stdout.write(`sample opened in ${(took / 1000).toFixed(1)} s\n`)
  await drawn(page)
  process.stdout.write(`and drawn after ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  await expect(page.getByText(say('shell.sample'), { exact: true })).toBeVisible()
  await expectFiguresOfAnswers(page)
})

/** A number shown is a number sent: the overview's figures are those that its operations answer. */
async function expectFiguresOfAnswers(page: Page): Promise<void> {
  const overview = await ask(page, 'overview.summary', {})
  expect(overview).toMatchObject({ locations: 24, providers: 180, about: { sample: true } })
  const main = page.getByRole('main')
  await expect(main).toContainText(formatNumber(overview.about.interactions))
  expect(overview.cards.map(card => card.metric)).toEqual(['csat', 'wait', 'complaint'])
  const figures = await main.locator('.headline-figure').allInnerTexts()
  expect(figures).toEqual(overview.cards.map(card => formatFigure(card.headline.value, card.unit)))
  for (const { metric, headline, unit, n } of overview.cards) {
    const list = await ask(page, 'locations.list', { metric })
    expect(list.n, metric).toBe(n)
    const interval = say('card.interval', {
      lower: formatFigure(headline.lower, unit),
      upper: formatFigure(headline.upper, unit),
    })
    if (headline.lower !== null) await expect(main).toContainText(interval)
  }
  const table = page.getByRole('table', { name: say('signals.caption') })
  await expect(table.getByRole('rowheader')).toHaveText(overview.signals.map(row => row.name))
}
