import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { fillDay } from './fill-day.ts'
import { ask, drawn, expect, goTo, onSample as test } from './region.ts'

const NORTH = 'Newport Commercial Street'

/** With a folder in BRANCHWISE_PICTURES the states are photographed there. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.BRANCHWISE_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: 'disabled' })
}

test('kind and rules of a chart can be chosen, and limits set with a reason and taken back', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1280, height: 1100 })
  const { locations } = await ask(page, 'interactions.facets', {})
  const { locationId } = locations.find(({ name }) => name === NORTH)!
  await goTo(page, `locations/${locationId}`)
  const chart = page
    .getByRole('region', { name: say('location.over-time') })
    .getByRole('figure')
    .first()
  await expect(chart.locator('.mark').first()).toBeVisible()
  await chart.getByRole('button', { name: say('chart.show-table') }).focus()
  await page.keyboard.press('Shift+Tab') // the keyboard was used last
  await page.keyboard.press('Tab')
  await page.keyboard.press('.')
  await expect(page.getByRole('dialog', { name: say('explain.title') })).toContainText('By chance alone')
  await page.keyboard.press('Escape')
  await picture(page, 'charts-1')

  await chart.getByRole('button', { name: say('chart.choose') }).click()
  await chart.getByRole('button', { name: say('chart.kind') }).click()
  await page.getByRole('option', { name: say('chart.kind.xbar-s') }).click()
  await expect(chart.getByRole('button', { name: say('chart.kind') })).toContainText(say('chart.kind.xbar-s'))
  await chart
    .getByRole('button', { name: say('chart.rules'), exact: false })
    .last()
    .click()
  await page.getByRole('option', { name: say('chart.rules.nelson') }).click()
  await expect(chart.getByRole('button', { name: say('chart.rules') })).toContainText(say('chart.rules.nelson'))
  await drawn(page)
  await picture(page, 'charts-2')

  await chart.getByRole('button', { name: say('chart.kind') }).click()
  await page.getByRole('option', { name: say('chart.kind.xmr') }).click()
  await chart.getByText(say('chart.spreads.show')).click()
  await expect(chart.locator('.spread').first()).toBeVisible()
  await chart.getByRole('button', { name: say('chart.grain') }).click()
  await page.getByRole('option', { name: say('chart.grain.month') }).click()
  await expect(chart).toContainText(say('statistic.mean', { grain: 'month' }))
  await chart.getByRole('button', { name: say('chart.grain') }).click()
  await page.getByRole('option', { name: say('chart.grain.week') }).click()
  await expect(chart).toContainText(say('statistic.mean', { grain: 'week' }))

  await chart.getByRole('button', { name: say('baseline.open') }).click()
  const dialog = page.getByRole('dialog')
  const set = dialog.getByRole('button', { name: say('baseline.set') })
  await expect(set).toBeDisabled()
  const { points } = await ask(page, 'moments.control', { metric: 'csat', locationId })
  const from = points[Math.floor(points.length / 2)]!.week
  await fillDay(dialog, say('baseline.from'), from)
  await dialog.getByLabel(say('baseline.reason')).fill('Two more counters since then')
  await picture(page, 'charts-3')
  await set.click()
  await expect(dialog).toBeHidden()
  await expect(chart.locator('.ghosts polyline')).toHaveCount(3)
  await drawn(page)
  await picture(page, 'charts-4')
  expect((await ask(page, 'baselines.list', {})).baselines).toMatchObject([
    { from, reason: 'Two more counters since then', locationId },
  ])

  await chart.getByRole('button', { name: say('baseline.open') }).click()
  await dialog.getByRole('button', { name: say('baseline.remove') }).click()
  await expect(dialog.getByText('Two more counters since then')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(chart.locator('.ghosts polyline')).toHaveCount(0)
})
