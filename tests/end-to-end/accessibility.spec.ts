import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { answerSaveDialog, test as onNothing } from './app.ts'
import { faults } from './axe.ts'
import { drawPaper } from './draw-paper.ts'
import { fillDay } from './fill-day.ts'
import { ask, button, chooseExports, drawn, expect, goTo, goToStep, onSample, runImport, writeFiles } from './region.ts'
import { tabTo } from './tab-to.ts'

onSample('axe finds nothing on any screen of the sample company, light and dark', async ({ page }) => {
  onSample.setTimeout(180_000)
  await goTo(page, 'overview')
  const { locations } = await ask(page, 'interactions.facets', {})
  const [a, b] = locations.map(location => location.locationId)
  const { rows: people } = await ask(page, 'providers.list', { metric: 'csat' })
  const shown = people.find(person => person.state === 'shown')?.providerId
  const colleague = people.findLast(person => person.state === 'shown' && person.locationId === people[0]?.locationId)?.providerId
  const few = people.find(person => person.state === 'too-few')?.providerId
  const places = [
    'overview',
    'overview?from=2030-01-01',
    'locations',
    'locations?view=panels&metric=wait',
    `locations/${a}`,
    'locations/nowhere',
    `locations/compare?a=${a}&b=${b}`,
    `locations/compare?a=${a}&b=peers`,
    'locations/compare',
    'providers',
    `providers/${shown}?with=${colleague}`,
    `providers/${few}`,
    'data/import',
    'data/files',
    'data/quality',
    'data/names',
    `data/quality/${a}`,
    'data/definitions',
    'data/settings',
    'data/about',
    'first-run',
    'nowhere',
  ]
  const found: string[] = []
  for (const place of places) {
    await page.evaluate(hash => (location.hash = hash), `#/${place}`)
    await expect(page.locator('main .skeleton, main [aria-busy=true]')).toHaveCount(0)
    await expect(page.getByRole('main')).not.toBeEmpty()
    found.push(...(await faults(page, place)))
  }
  expect(found).toEqual([])
})

onSample('axe finds nothing on the Reports screen and a report’s preview, light and dark', async ({ page }) => {
  onSample.setTimeout(180_000)
  await goTo(page, 'reports')
  const found = await faults(page, 'reports')
  await goTo(page, 'reports/regional-comparison', 90_000)
  await expect(page.locator('.preview-page canvas[data-drawn="1"]').first()).toBeVisible({ timeout: 60_000 })
  found.push(...(await faults(page, 'reports/regional-comparison')))
  expect(found).toEqual([])
})

onSample('axe finds nothing on tables behind charts, open lists and the printed pages', async ({ page }) => {
  onSample.setTimeout(120_000)
  const found: string[] = []
  for (const place of ['overview', 'locations', 'providers']) {
    await goTo(page, place)
    await pressAll(page, say('chart.show-table'))
    found.push(...(await faults(page, `${place} as tables`)))
  }
  await button(page, new RegExp(say('filter.locations'))).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  found.push(...(await faults(page, 'open list of locations')))
  await page.keyboard.press('Escape')
  await drawPaper(page, 'regional-comparison')
  await expect(page.getByRole('table').first()).toBeVisible()
  found.push(...(await faults(page, 'paper')))
  expect(found).toEqual([])
})

onSample('axe finds nothing on the events of a location, the answer to one, and the question for another', async ({ page }) => {
  onSample.setTimeout(120_000)
  const { locations } = await ask(page, 'interactions.facets', {})
  const { locationId } = locations[0]!
  const note = 'Advice training'
  await ask(page, 'events.add', { date: '2026-03-02', kind: 'training', scope: [locationId], note })
  await goTo(page, `locations/${locationId}`)
  await expect(page.locator('.event-mark').first()).toBeAttached()
  const card = page.getByRole('region', { name: say('events.title') })
  await button(page, say('events.ask-of', { note })).click()
  await expect(card.locator('.recharts-surface')).toBeVisible()
  const found = await faults(page, 'the answer to an event')
  await card.getByRole('button', { name: say('chart.show-table') }).click()
  await expect(card.getByRole('table')).toBeVisible()
  found.push(...(await faults(page, 'the answer as a table')))
  await button(page, say('events.add')).click()
  await fillDay(page.getByRole('dialog'), say('events.date'), '2026-04-01')
  await page.getByRole('dialog').getByLabel(say('events.note')).fill('New opening hours')
  found.push(...(await faults(page, 'the question for an event')))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('events.add.button'), exact: true })
    .click()
  await expect(card.getByText('New opening hours')).toBeVisible()
  await button(page, say('events.remove-of', { note: 'New opening hours' })).click()
  await expect(card.getByText('New opening hours')).toHaveCount(0)
  expect(found).toEqual([])
})

onSample('axe finds nothing on somebody who moved, on their page and where it was said', async ({ page }) => {
  const { rows } = await ask(page, 'providers.list', { metric: 'csat' })
  const [from, into] = [rows[0]!, rows.findLast(row => row.locationId !== rows[0]!.locationId)!]
  await ask(page, 'people.move', { from: from.providerId, into: into.providerId, date: '2026-01-12' })
  await page.reload()
  await goTo(page, `providers/${from.providerId}`)
  await expect(page.getByText(say('providers.posts'))).toBeVisible()
  const found = await faults(page, 'somebody who moved')
  await goTo(page, 'data/names')
  await expect(button(page, say('names.move.back')).first()).toBeVisible()
  found.push(...(await faults(page, 'moves that were said')))
  expect(found).toEqual([])
})

onNothing('axe finds nothing on the first run and on the way of an import', async ({ app, page, folder }) => {
  onNothing.setTimeout(120_000)
  await drawn(page)
  const found = await faults(page, 'first run')
  for (const tab of ['files', 'settings']) {
    await goTo(page, `data/import`)
    await page.getByRole('tab', { name: say(`data.tab.${tab as 'files' | 'settings'}`) }).click()
    found.push(...(await faults(page, `${tab} without data`)))
  }
  await goTo(page, 'data/import')
  const bad = ['T1', 'Harbour', 'Dai', 'never', '5', '3', '4', '', 'no', 'Loans', 'Phone', '']
  const unproven = exportRows({ days: 9 }).map(row => row.with(3, row[3]!.replace(/^(\d+)-(\d+)-(\d+)/, '$3/$2/$1')))
  const paths = await writeFiles(folder, {
    'good.csv': csvOf([...exportRows(), bad, bad.with(0, 'T2').with(1, 'Harbor').with(3, '2026-02-01 10:00')]),
    'asked.csv': csvOf(
      unproven.map(row => row.slice(0, 7)),
      ['Nr', 'Branch', 'Staff', 'Arrived', 'Wait (min)', 'Service (min)', 'Rating (1-5)'],
    ),
    'empty.csv': '',
  })
  await chooseExports(app, page, paths)
  for (const step of ['files', 'lines', 'columns', 'values', 'names'] as const) {
    await goToStep(page, step)
    found.push(...(await faults(page, `step ${step} of an import`)))
  }
  await button(page, say('import.names.change-of', { name: 'Harbor' })).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  found.push(...(await faults(page, 'what a place stands for')))
  await page.keyboard.press('Escape')
  await goToStep(page, 'try')
  await expect(page.getByRole('heading', { name: say('import.effect') })).toBeVisible()
  found.push(...(await faults(page, 'dry run')))
  await goToStep(page, 'files')
  await runImport(page)
  found.push(...(await faults(page, 'result')))
  await page.getByRole('link', { name: say('import.result.ledger') }).click()
  await button(page, say('ledger.undo-of', { name: 'good.csv' })).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  found.push(...(await faults(page, 'question before undoing')))
  await page.keyboard.press('Escape')
  await button(page, say('ledger.rejects-of', { rows: 1, name: 'good.csv' })).click()
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  found.push(...(await faults(page, 'rejected rows')))
  await page.keyboard.press('Escape')
  await button(page, say('ledger.more', { name: 'good.csv' })).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  found.push(...(await faults(page, 'more about an import')))
  expect(found).toEqual([])
})

/** Presses every button of a name, which changes with it. */
async function pressAll(page: Page, name: string): Promise<void> {
  const buttons = button(page, name)
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click()
    await expect(buttons).toHaveCount(left - 1)
  }
}

onNothing('the main job by keyboard alone', async ({ app, page, folder }) => {
  onNothing.setTimeout(180_000)
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  await expect(page.getByRole('heading', { level: 1, name: say('first-run.title') })).toBeVisible()
  await tabTo(page, 'button', say('first-run.sample'))
  await press('Enter')
  await expect(page).toHaveURL(/#\/overview/, { timeout: 60_000 })
  await drawn(page)

  await tabTo(page, 'link', say('shell.locations'))
  await press('Enter')
  await expect(page).toHaveURL(/#\/locations/)
  await drawn(page)
  await tabTo(page, 'button', say('locations.location'))
  await press('Enter')
  const table = page.getByRole('table', { name: say('locations.table.caption', { metric: say('metric.csat.name') }) })
  await expect(table.getByRole('columnheader', { name: say('locations.location') })).toHaveAttribute('aria-sort', 'ascending')
  const [first, second] = await table.getByRole('rowheader').allInnerTexts()
  expect(first).toBe('Bath Milsom Street')

  for (const name of [first!, second!]) {
    await tabTo(page, 'checkbox', say('locations.tick', { name }))
    await press('Space')
    await expect(page.getByRole('checkbox', { name: say('locations.tick', { name }) })).toBeChecked()
  }
  await tabTo(page, 'button', say('locations.compare', { a: first, b: second }))
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: say('compare.title', { a: first, b: second }) })).toBeVisible()
  await drawn(page)

  await press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/locations\?/)
  await drawn(page)
  await tabTo(page, 'link', first!)
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: first! })).toBeVisible()
  await drawn(page)

  const path = join(folder, 'report.pdf')
  await answerSaveDialog(app, path)
  await tabTo(page, 'button', say('shell.report.save'))
  await press('Enter')
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
})
