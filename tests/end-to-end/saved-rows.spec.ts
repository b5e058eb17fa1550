import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '#tests/read-workbook.ts'
import { say } from '#words/say.ts'
import { learn, type Speech } from '#words/speech.ts'
import { answerOpenDialog } from './app.ts'
import { ask, drawn, expect, goTo, onSample, onSampleAlone } from './region.ts'

const german: Speech = { language: 'de', locale: 'de-DE' }

onSampleAlone('listed rows are saved as Excel, with columns named as the window speaks', async ({ app, page, folder }) => {
  await learn('de')
  const anew = page.waitForEvent('load')
  await page.evaluate(() => void window.branchwise.prefer({ language: 'de', region: 'DE' }))
  await anew
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
  await drawn(page)
  const into = join(folder, 'rows')
  mkdirSync(into)
  await answerOpenDialog(app, [into])
  await goTo(page, 'interactions?rated=low')
  await drawn(page)
  await page.getByRole('button', { name: say('interactions.save.workbook', {}, german) }).click()
  await expect.poll(() => readdirSync(into).filter(name => name.endsWith('.xlsx')), { timeout: 60_000 }).toHaveLength(1)
  await expect(page.getByRole('status').filter({ hasText: into })).toBeVisible()
  const [sheet] = await readWorkbook(join(into, readdirSync(into)[0]!))
  const { total } = await ask(page, 'interactions.list', { rated: 'low' })
  expect(sheet!.rows).toHaveLength(Math.min(total, 100_000) + 1)
  expect(sheet!.name).toBe(say('interactions.title', {}, german))
  expect(sheet!.rows[0]!.slice(0, 3)).toEqual(
    (['interactions.date', 'interactions.time', 'interactions.location'] as const).map(id => say(id, {}, german)),
  )
})

onSample(
  'packs that are cancelled in the window end at once; what was written is whole and kept, no more',
  async ({ app, page, folder }) => {
    onSample.setTimeout(180_000)
    const into = join(folder, 'packs')
    await answerOpenDialog(app, [into])
    const kept = async () => (await ask(page, 'reports.snapshots', {})).snapshots.length
    const before = await kept()
    await goTo(page, 'reports/location-pack', 90_000)
    await page.getByRole('button', { name: say('reports.save-folder') }).click()
    const making = page.locator('.report-acts ~ .report-making')
    await expect(making).toContainText(/(report|PDF) ([3-9]|1\d) of/, { timeout: 90_000 })
    await making.getByRole('button', { name: say('shell.cancel') }).click()
    await expect(page.getByText(say('reports.cancelled'))).toBeVisible()
    await expect(making).toBeHidden()
    const written = readdirSync(into)
    expect(written.length).toBeGreaterThanOrEqual(2)
    expect(written.length).toBeLessThan((await ask(page, 'locations.list', { metric: 'csat' })).rows.length)
    for (const name of written) expect(readFileSync(join(into, name), 'latin1')).toMatch(/^%PDF-[^]*%%EOF\s*$/)
    expect((await kept()) - before).toBe(written.length)
  },
)
