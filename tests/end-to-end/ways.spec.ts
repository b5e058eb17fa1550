import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { formatDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { learn, type Speech } from '#words/speech.ts'
import { axeFaults } from './axe.ts'
import { ask, drawn, expect, goTo, onSampleAlone as test } from './region.ts'

const german: Speech = { language: 'de', locale: 'de-DE' }

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Nothing of the page leads sideways: wide tables scroll in their own card. */
const isNarrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

const menuItem = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)

test('German, formats, density, theme and zoom are chosen, followed at once and kept; so is the window', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  await learn('de')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await goTo(page, 'data/settings')

  // The page is loaded anew, at the same place, in German.
  await Promise.all([page.waitForEvent('load'), choose(page, say('ways.language'), say('ways.language.de'))])
  await drawn(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-GB')
  await expect(page.getByRole('tab', { name: say('data.tab.settings', {}, german), selected: true })).toBeVisible()
  await Promise.all([page.waitForEvent('load'), choose(page, say('ways.region', {}, german), say('ways.region.DE', {}, german))])
  await drawn(page)
  expect(await axeFaults(page)).toEqual([])
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label))).toContain(
    say('menu.file', {}, german),
  )

  await goTo(page, 'overview')
  const { about } = await ask(page, 'overview.summary', {})
  await expect(page.getByRole('main')).toContainText(formatNumber(about.interactions, 0, 'de-DE'))
  await expect(page.getByRole('main')).toContainText(formatDate(about.cutOff!, 'de-DE'))

  // Density and theme from the menu, seen in the page; zoom by its keys' menu items.
  const rowHeight = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--row'))
  await menuItem(app, 'ways.density.compact')
  await expect.poll(rowHeight).toBe('26px')
  await menuItem(app, 'ways.density.meeting-room')
  await expect.poll(rowHeight).toBe('44px')
  await menuItem(app, 'ways.theme.dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await axeFaults(page)).toEqual([])
  await menuItem(app, 'ways.density.normal')

  for (let step = 0; step < 6; step++) await menuItem(app, 'zoom-in')
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.devicePixelRatio])).toEqual([640, 2])
  for (const place of ['overview', 'locations', 'providers', 'moments', 'data/settings', 'data/files']) {
    await goTo(page, place)
    expect(await isNarrow(page), place).toBe(true)
  }
  await menuItem(app, 'zoom-out')
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(1.75)

  const userData = await app.evaluate(electron => electron.app.getPath('userData'))
  const kept = async (name: string) => JSON.parse(await readFile(join(userData, name), 'utf8')) as unknown
  await expect
    .poll(() => kept('preferences.json'))
    .toEqual({ language: 'de', region: 'DE', theme: 'dark', density: 'normal', zoom: 1.75 })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('close'))
  expect(await kept('window.json')).toMatchObject({ width: 1280, height: 800, maximized: false })
})
