import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '#tests/read-workbook.ts'
import { answerOpenDialog, answerSaveDialog } from './app.ts'
import { expect, goTo, onSample as test } from './region.ts'

test('a report’s tables are saved from its screen, as a workbook and as CSV files', async ({ app, page, folder }) => {
  await goTo(page, 'reports/moments')
  const told = page.locator('.report-told')
  const workbook = join(folder, 'tables.xlsx')
  await answerSaveDialog(app, workbook)
  await page.getByRole('button', { name: 'Tables as Excel' }).click()
  await expect(told).toContainText(workbook, { timeout: 60_000 })
  expect((await readWorkbook(workbook)).map(({ name }) => name)).toContain('Waits by load')
  const into = join(folder, 'tables')
  await answerOpenDialog(app, [into])
  await page.getByRole('button', { name: 'Tables as CSV' }).click()
  await expect(told).toHaveText(`Saved to ${into}`, { timeout: 60_000 })
  expect(readdirSync(into)).toContain('moments 1 About.csv')
})
