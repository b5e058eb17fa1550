import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { answerOpenDialog } from './app.ts'
import { ask, button, drawn, expect, goTo, onSample as test } from './region.ts'

const rail = async (page: Page, name: 'overview' | 'locations' | 'moments') => {
  await page.getByRole('link', { name: say(`shell.${name}`), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`#/${name}`))
  await drawn(page)
}

/** Marks what is made now, to know it again. */
const mark = (page: Page) => page.evaluate(() => Object.assign(document.querySelector('main .screen')!, { mark: 'made' }))
const isMarked = (page: Page) => page.evaluate(() => 'mark' in document.querySelector('main .screen')!)
const titles = (page: Page) => page.locator('main h1').allInnerTexts()

test('a screen that was seen stays made, outside the document, and comes back as it was', async ({ page }) => {
  await goTo(page, 'overview')
  const main = () => page.getByRole('main').innerText()
  const before = await main()
  await mark(page)
  await rail(page, 'locations')
  expect(await titles(page)).toEqual([say('locations.title')])
  expect(await isMarked(page)).toBe(false)
  await rail(page, 'moments')
  expect(await titles(page)).toEqual([say('moments.title')])
  await rail(page, 'overview')
  expect(await isMarked(page)).toBe(true)
  expect(await main()).toBe(before)
})

test('looking at data or reports meanwhile changes nothing', async ({ page }) => {
  await goTo(page, 'overview')
  await mark(page)
  await goTo(page, 'data/definitions')
  await goTo(page, 'reports')
  await rail(page, 'overview')
  expect(await isMarked(page)).toBe(true)
})

test('a screen about another location is made anew: nothing of the former stands under its name', async ({ page }) => {
  const [one, other] = (await ask(page, 'interactions.facets', {})).locations
  await goTo(page, `interactions?at=${one!.locationId}`)
  await mark(page)
  await rail(page, 'overview')
  await goTo(page, `interactions?at=${one!.locationId}`)
  expect(await isMarked(page)).toBe(true)
  await rail(page, 'overview')
  await goTo(page, `interactions?at=${other!.locationId}`)
  expect(await isMarked(page)).toBe(false)
})

test('names that are to be seen no longer are on no screen that was kept', async ({ page }) => {
  const names = (choice: 'names' | 'pseudonyms') => page.getByRole('radio', { name: say(`settings.names.${choice}`) })
  const choose = async (choice: 'names' | 'pseudonyms') => {
    await goTo(page, 'data/settings')
    await names(choice).check()
    await button(page, say('settings.save')).click()
    await expect(page.getByText(say('settings.saved'))).toBeVisible()
  }
  await choose('names')
  const { rows } = await ask(page, 'providers.list', { metric: 'csat' })
  await goTo(page, 'providers')
  await expect(page.getByRole('main')).toContainText(rows[0]!.name)
  await choose('pseudonyms')
  const seen = await page.evaluate(async () => {
    const texts: string[] = []
    const look = () => texts.push(document.body.innerText)
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    location.hash = '#/providers'
    for (let frames = 0; frames < 40; frames++) await new Promise(resolve => requestAnimationFrame(resolve))
    look()
    return texts
  })
  expect(seen.at(-1)).toMatch(/Person \d{3}/)
  for (const text of seen) expect(text).not.toContain(rows[0]!.name)
})

test('a list that comes back begins at its top, unless its step of the history was left further down', async ({ page }) => {
  await goTo(page, 'interactions')
  const list = page.locator('.rows')
  const top = () => list.evaluate(each => each.scrollTop)
  await list.evaluate(each => each.scrollTo({ top: 3000 }))
  await expect(list.locator('[aria-rowindex="100"]')).toBeVisible()
  await rail(page, 'overview')
  await goTo(page, 'interactions')
  await expect.poll(top).toBe(0)
  await expect(list.locator('[aria-rowindex="2"]')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/overview/)
  await page.goBack()
  await expect(page).toHaveURL(/interactions/)
  await expect.poll(top).toBe(3000)
  await expect(list.locator('[aria-rowindex="100"]')).toBeVisible()
})

test('what was chosen meanwhile holds on the screen that comes back', async ({ page }) => {
  await goTo(page, 'overview')
  await mark(page)
  await rail(page, 'locations')
  const service = (await ask(page, 'interactions.facets', {})).services[0]!
  await button(page, new RegExp(say('filter.services'))).click()
  await page.getByRole('option', { name: service, exact: true }).click()
  await page.keyboard.press('Escape')
  await rail(page, 'overview')
  const { about } = await ask(page, 'overview.headlines', { filter: { services: [service] } })
  await expect(page.getByRole('main')).toContainText(formatNumber(about.interactions))
  expect(await isMarked(page)).toBe(true)
})

test('a screen that comes back is as its step of the history was left, and as ever at a new step', async ({ page }) => {
  await goTo(page, 'overview')
  const tables = page.locator('main figure table')
  await page
    .getByRole('main')
    .getByRole('button', { name: say('chart.show-table') })
    .first()
    .click()
  await expect(tables).toHaveCount(1)
  await rail(page, 'locations')
  await rail(page, 'overview')
  await expect(tables).toHaveCount(0)
  await page.goBack()
  await page.goBack()
  await drawn(page)
  await expect(page).toHaveURL(/#\/overview/)
  await expect(tables).toHaveCount(1)
  for (const [steps, count] of [
    [2, 0],
    [-2, 1],
  ] as const) {
    await page.evaluate(steps => history.go(steps), steps)
    await expect(tables).toHaveCount(count)
  }
})

test('what is over by then does not come back: a tip, and the word that something was copied', async ({ page }) => {
  await goTo(page, 'overview')
  const bars = page.locator('main figure').nth(3)
  await bars.locator('[data-mark]').first().hover()
  await expect(bars.locator('.mark-tip')).toBeVisible()
  await bars.locator('.chart-copy').click()
  await page.getByRole('menuitem', { name: say('chart.copy.copy-data') }).click()
  await expect(bars.locator('.chart-copied')).not.toBeEmpty()
  await bars.locator('[data-mark]').last().focus()
  await expect(bars.locator('.mark-tip')).toBeVisible()
  const weeks = page.locator('main figure').first()
  const tip = weeks.locator('.recharts-tooltip-wrapper')
  await weeks.locator('.recharts-wrapper').hover()
  await expect(tip).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page).toHaveURL(/#\/locations/)
  await drawn(page)
  await page.mouse.move(5, 5)
  await page.keyboard.press('Control+1')
  await expect(page).toHaveURL(/#\/overview/)
  await drawn(page)
  await expect(tip).toBeHidden()
  await expect(bars.locator('.mark-tip')).toHaveCount(0)
  await expect(bars.locator('.chart-copied')).toBeEmpty()
  await weeks.locator('.recharts-surface').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(tip).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page).toHaveURL(/#\/locations/)
  await drawn(page)
  await page.keyboard.press('Control+1')
  await expect(page).toHaveURL(/#\/overview/)
  await drawn(page)
  await expect(tip).toBeHidden()
})

test('another data file has screens of its own', async ({ app, page, made, folder }) => {
  await goTo(page, 'overview')
  await mark(page)
  await rail(page, 'locations')
  const other = join(folder, 'other.branchwise')
  await copyFile(made.sample, other)
  await answerOpenDialog(app, [other])
  await page.keyboard.press('Control+k')
  await page.keyboard.type(say('keys.open'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/overview/)
  await drawn(page)
  expect((await ask(page, 'data.status', {})).path).toBe(other)
  expect(await isMarked(page)).toBe(false)
})
