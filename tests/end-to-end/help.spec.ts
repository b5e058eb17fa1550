import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '#words/say.ts'
import { buildIdOf } from '#tools/build-id.ts'
import { root } from '#tools/electron.ts'
import { shownLicencesPath } from '#tools/licences.ts'
import { expect, test as onNothing } from './app.ts'
import { faults } from './axe.ts'
import { button, drawn, goTo, onSample as test } from './region.ts'

interface Shown {
  readonly packages: readonly {
    readonly name: string
    readonly version: string
    readonly license: string
    readonly notice: number
  }[]
  readonly notices: readonly string[]
}

test('diagnostics are shown word for word, then copied, by keyboard alone; nothing in them names anybody', async ({
  app,
  page,
  data,
}) => {
  await goTo(page, 'overview')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: say('palette.search') }).fill(say('diagnostics.open'))
  await page.keyboard.press('Enter')
  const text = page.getByRole('region', { name: say('diagnostics.text') })
  await expect(text).toContainText(say('diagnostics.state', { damaged: 'no', readOnly: 'no' }))
  const found = await faults(page, 'diagnostics')
  const shown = await text.textContent()
  const copy = page.getByRole('dialog').getByRole('button', { name: say('diagnostics.copy'), exact: true })
  for (let tabs = 0; tabs < 6; tabs++) {
    if (await copy.evaluate(each => each === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('diagnostics.copied'))).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown)
  await page.keyboard.press('Escape')
  await expect(text).toHaveCount(0)

  expect(shown).toContain(`, build ${buildIdOf(root)}\n`) // kept answers go by it
  expect(shown).toMatch(/^Branchwise \d+\.\d+\.\d+, build \w+\nWritten at \d{4}-\d\d-\d\dT[\d:]+Z; all times are UTC\n/)
  expect(shown).toMatch(/^Electron \d[\d.]+, Chromium \d[\d.]+, Node 24[\d.]+, SQLite 3[\d.]+$/m)
  expect(shown).toMatch(/^It holds: [\d,]+ interactions, 24 locations, 180 people, 24 imports$/m)
  for (const name of [data, 'sample', 'Newport', 'Salisbury', process.env.HOME ?? '/root'])
    expect(shown!.toLowerCase()).not.toContain(name.toLowerCase())
  expect(found).toEqual([])
})

test('when programs crashed is told, what they left of themselves is not', async ({ app, page }) => {
  const folder = await app.evaluate(electron => electron.app.getPath('crashDumps'))
  await mkdir(join(folder, 'completed'), { recursive: true })
  await writeFile(join(folder, 'completed', 'a.dmp'), 'Zilpha Quennell'.repeat(100_000))
  await goTo(page, 'data/about')
  await button(page, say('diagnostics.open')).click()
  const text = page.getByRole('region', { name: say('diagnostics.text') })
  await expect(text).toContainText(say('diagnostics.crashes', { crashes: 1 }))
  await expect(text).toContainText(/T[\d:]+Z, 1\.5 MB/)
  expect(await text.textContent()).not.toMatch(/zilpha|a\.dmp/i)
  expect(await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false)
})

test('every package in the app is on the screen with its version, its licence and the text of it', async ({ page }) => {
  const { packages, notices } = JSON.parse(await readFile(shownLicencesPath, 'utf8')) as Shown
  await goTo(page, 'data/about')
  const table = page.getByRole('table', { name: say('licences.table') })
  await expect(table.getByRole('row')).toHaveCount(packages.length + 1)
  const found = await faults(page, 'about')
  const rows = await table
    .locator('tbody tr')
    .evaluateAll(all => all.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent)))
  expect(rows).toEqual(packages.map(({ name, version, license }) => [name, version, license]))
  for (const name of ['zod', '@fontsource/inter', 'better-sqlite3']) {
    await table.getByRole('button', { name: say('licences.text-of', { name }), exact: true }).click()
    const text = page.getByRole('region', { name: say('licences.text-of', { name }) })
    expect(await text.textContent()).toBe(notices[packages.find(each => each.name === name)!.notice])
    await page.keyboard.press('Escape')
    await expect(text).toHaveCount(0)
  }
  expect(found).toEqual([])
})

onNothing('without a data file, what the program is and what to copy can be seen too', async ({ page }) => {
  await goTo(page, 'data/about')
  await expect(page.getByRole('heading', { name: say('licences.title') })).toBeVisible()
  await button(page, say('diagnostics.open')).click()
  await expect(page.getByRole('region', { name: say('diagnostics.text') })).toContainText(say('diagnostics.no-file'))
  await page.keyboard.press('Escape')
  await drawn(page)
})
