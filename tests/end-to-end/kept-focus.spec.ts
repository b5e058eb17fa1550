import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { ask, button, drawn, expect, goTo, onSample as test } from './region.ts'

/** What has the focus: its role or kind, and its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement === document.body ? 'nothing' : (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent)
  })

test('whoever works by keyboard goes on from where they were, whatever an act takes out of the page', async ({ page }) => {
  const { services, locations } = await ask(page, 'interactions.facets', {})
  const under = `services=${encodeURIComponent(services[0]!)}`

  await test.step('a column that is sorted', async () => {
    await goTo(page, 'interactions')
    await button(page, say('interactions.wait')).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/sort=wait/)
    await drawn(page)
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${say('interactions.wait')}`))
  })

  await test.step('a condition that is dropped', async () => {
    await goTo(page, `interactions?at=${locations[0]!.locationId}`)
    await page.locator('.conditions a').first().focus()
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(/at=/)
    await drawn(page)
    await expect.poll(() => focused(page)).not.toBe('nothing')
  })

  await test.step('filters that are cleared', async () => {
    await goTo(page, `overview?${under}`)
    await button(page, say('filter.clear-everything')).first().focus()
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(/services=/)
    await expect.poll(() => focused(page)).not.toBe('nothing')
    expect(await page.evaluate(() => document.activeElement!.closest('.shell-top') !== null)).toBe(true)
  })

  await test.step('the way out where filters leave nothing', async () => {
    await goTo(page, `overview?from=2020-01-01&to=2020-12-31&${under}`)
    await page.getByRole('button', { name: /^All days/ }).focus()
    await page.keyboard.press('Enter')
    await drawn(page)
    await expect.poll(() => focused(page)).not.toBe('nothing')
  })

  await test.step('a banner that leads to another frame', async () => {
    await page.getByRole('link', { name: say('shell.sample.leave') }).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/first-run/)
    await expect.poll(() => focused(page)).not.toBe('nothing')
  })
})

test('a pin that is moved to the end of the list keeps the keyboard in the tray', async ({ page }) => {
  await goTo(page, 'overview')
  for (const nth of [0, 1]) {
    await page.locator('main figure').nth(nth).hover()
    await page.keyboard.press('p')
    await expect(button(page, say('pins.title', { count: nth + 1 }))).toBeVisible()
  }
  await button(page, say('pins.title', { count: 2 })).press('Enter')
  const tray = page.getByRole('dialog')
  const up = tray.getByRole('button', { name: /^Move up/ }).last()
  const name = (await up.getAttribute('aria-label'))!
  await up.press('Enter')
  await expect(tray.getByRole('button', { name, exact: true })).toBeDisabled()
  await expect.poll(() => page.evaluate(() => document.activeElement!.closest('[role=dialog]') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(tray).toHaveCount(0)
})

test('nothing moves behind what is open over the screen, and a list that was open does not come back open', async ({ page }) => {
  await goTo(page, 'locations')
  await goTo(page, 'overview')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.waitForTimeout(200) // nothing is to happen
  await expect(page).toHaveURL(/overview/)
  await page.keyboard.press('Escape')
  await page.locator('main .chart-copy').first().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/locations/)
  await drawn(page)
  await page.goForward()
  await expect(page).toHaveURL(/overview/)
  await drawn(page)
  await expect(page.getByRole('menu')).toHaveCount(0)
})

for (const address of [
  'overview?from=2026-02-31',
  'locations?to=2026-04-31&minimumAnswers=100001',
  'reports?from=abc',
  'interactions?weekday=9&hour=77',
])
  test(`an address that cannot be meant is shown without it: ${address}`, async ({ page }) => {
    await goTo(page, address)
    await expect(page.getByRole('main')).not.toContainText(/expected form|went wrong/)
    await expect(page.getByText(say('shell.app')).first()).toBeVisible()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
  })
