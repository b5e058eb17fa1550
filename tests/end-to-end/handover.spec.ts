import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { answerOpenDialog } from './app.ts'
import { fillDay } from './fill-day.ts'
import { ask, expect, goTo, onSample as test } from './region.ts'

test('a hand-over chooses its days, shows how far it is, and can be stopped', async ({ app, page, folder }) => {
  test.setTimeout(180_000)
  const into = join(folder, 'handed')
  await mkdir(into)
  await answerOpenDialog(app, [into])
  await goTo(page, 'data/settings')
  await page.getByRole('button', { name: 'Hand over locations…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over data' })
  await dialog.getByRole('button', { name: /^Locations/ }).click()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog.getByText(/of 120,422 interactions/)).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Stop, write nothing' }).click()
  await expect(dialog.getByText('Stopped. Nothing was written.')).toBeVisible({ timeout: 60_000 })
  expect(readdirSync(into)).toEqual([])

  await dialog.getByRole('button', { name: /Period/ }).click()
  await page.getByRole('option', { name: 'Own dates' }).click()
  await fillDay(dialog, 'From', '2026-10-01')
  await fillDay(dialog, 'To', '2026-09-01')
  await expect(dialog.getByRole('alert')).toHaveText('The last day lies before the first.')
  await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toBeDisabled()
  await fillDay(dialog, 'To', '2026-10-07')
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog.getByText('Written:')).toContainText('24 locations', { timeout: 60_000 })
  const [written] = readdirSync(into)
  await ask(page, 'data.open', { path: join(into, written!) })
  expect(await ask(page, 'data.status', {})).toMatchObject({
    firstDay: '2026-10-01',
    lastDay: '2026-10-07',
    handover: { from: '2026-10-01', to: '2026-10-07' },
  })
})
