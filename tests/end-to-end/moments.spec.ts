import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog } from './app.ts'
import { axeFaults } from './axe.ts'
import { ask, button, drawn, expect, goTo, onSample as test } from './region.ts'

const expectNoFaults = async (page: Page) => expect(await axeFaults(page)).toEqual([])

test('from an hour of the week to its rows, by keyboard, and back', async ({ app, page, folder }) => {
  test.setTimeout(120_000)
  await goTo(page, 'moments')
  const grid = await ask(page, 'moments.grid', { metric: 'wait' })
  await expect(page.locator('.moment-link')).toHaveCount(grid.cells.length)
  await expect(page.getByRole('heading', { name: say('moments.peaks.title') })).toBeVisible()
  await expect(page.getByRole('heading', { name: say('moments.edges.title') })).toBeVisible()
  await expectNoFaults(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectNoFaults(page)

  const cell = grid.cells.find(({ weekday, hour }) => weekday === 2 && hour === 12)!
  await page.locator('.moment-grid tbody tr').nth(1).locator('td').nth(3).locator('a').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.rows-body')).toBeVisible() // until then the screen before stands there, with tables of its own
  await drawn(page)
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(cell.n + 1))
  expect(await page.locator('.rows-body .row').count()).toBeLessThan(60)
  await page.locator('.rows').evaluate(rows => rows.scrollTo(0, rows.scrollHeight))
  await expect(page.locator(`.rows-body .row[aria-rowindex="${cell.n + 1}"]`)).not.toContainText('…')
  await expectNoFaults(page)

  const path = join(folder, 'rows.csv')
  await answerSaveDialog(app, path)
  await button(page, say('interactions.save')).click()
  await expect(page.getByText(say('interactions.saved', { rows: cell.n, path }))).toBeVisible()
  expect((await readFile(path, 'utf8')).trim().split('\r\n')).toHaveLength(cell.n + 1)

  await page.getByRole('link', { name: say('interactions.drop', { condition: say('weekday.2') }) }).click()
  await expect(page.getByRole('table')).not.toHaveAttribute('aria-rowcount', String(cell.n + 1))
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: say('moments.title') })).toBeVisible()

  // A mark of a place asks for its page or its rows; the list has filters of its own.
  await goTo(page, 'locations?view=funnel')
  const { units } = await ask(page, 'locations.funnel', { metric: 'csat' })
  const smallest = units.toSorted((a, b) => a.n - b.n)[0]!
  await drawn(page) // a plot that is drawn anew takes its menu with it
  await page.locator('.mark-field').first().focus()
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByRole('menuitem', { name: say('chart.mark.page', { name: smallest.name }) })).toHaveAttribute(
    'data-focused',
    'true',
  )
  await page.keyboard.press('Escape')
  await expect(page.locator('.field-mark').first()).toBeFocused()
  for (const key of ['Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key) // faster than the next frame
  const rows = page.getByRole('table')
  await expect(rows).toHaveAttribute('aria-rowcount', String(smallest.n + 1))
  await page.getByLabel(say('interactions.longer.label')).fill('10')
  const narrowed = { locationId: smallest.locationId, metric: 'csat', asIn: 'selection', longerThan: 600 } as const
  const { total } = await ask(page, 'interactions.list', { ...narrowed, limit: 1 })
  await expect(rows).toHaveAttribute('aria-rowcount', String(total + 1))
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: say('locations.title') })).toBeVisible()
})

test('in forced colours a bar says how long an hour’s waits are, and hours without customers have no edge', async ({ page }) => {
  await goTo(page, 'moments')
  await page.emulateMedia({ forcedColors: 'active' })
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((cell, name) => getComputedStyle(cell).getPropertyValue(name), property)
  expect(await style('.moment-5', 'background-image')).toContain('linear-gradient')
  expect(await style('.moment-5', 'border-top-color')).not.toBe('rgba(0, 0, 0, 0)')
  expect(await style('.moment:not(:has(.moment-link))', 'border-top-color')).toBe('rgba(0, 0, 0, 0)')
  await page.emulateMedia({ forcedColors: 'none' })
})
