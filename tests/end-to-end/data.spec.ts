import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, dropFiles, expect } from './app.ts'
import { ask, goTo, onEmpty as test } from './region.ts'

/** 60 visits whose dates can be read both ways, one row that cannot be read, names that try to be more than text. */
function branchExport(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const place = i % 7 === 0 ? '\u202e=CMD()|evil' : 'North <b>gate</b>'
    return `${place};Emp ${i % 4};0${1 + (i % 9)}/0${1 + (i % 8)}/2026;${5 + (i % 20)};${1 + (i % 4)}`
  })
  return ['Branch;Employee;Date;Wait (min);Score (1-5)', ...rows, 'North;Emp 1;99/99/2026;5;3', ''].join('\n')
}

/** A folder with one export and one empty file. */
async function exportsIn(folder: string): Promise<string> {
  const exports = join(folder, 'exports')
  await mkdir(exports)
  await writeFile(join(exports, 'north.csv'), branchExport())
  await writeFile(join(exports, 'empty.csv'), '')
  return exports
}

async function importDropped(page: Page, folder: string): Promise<void> {
  await dropFiles(page, [folder])
  await page.getByRole('button', { name: 'Answer the questions' }).click()
  await page.getByRole('radio', { name: 'Day, month, year' }).click()
  await page.getByRole('button', { name: 'Import 1 file', exact: true }).click()
  await expect(page.getByText('1 file imported: 60 new interactions')).toBeVisible()
}

test('a dropped folder is read, asks what its values cannot prove, and is imported', async ({ page, folder }) => {
  const exports = await exportsIn(folder)
  await dropFiles(page, [exports])
  await expect(page.getByText('2 files found')).toBeVisible()
  await expect(page.getByText('1 file needs an answer')).toBeVisible()
  await expect(page.getByText('“empty.csv” is empty.')).toBeVisible()
  await importDropped(page, exports)
  const sum = page.getByRole('row', { name: /^All files/ }).getByRole('cell')
  await expect(sum).toHaveText(['61', '60', '0', '0', '0', '1', ''])
})

test('rejected rows are shown with their reason and saved as CSV', async ({ app, page, folder }) => {
  await importDropped(page, await exportsIn(folder))
  await page.getByRole('button', { name: 'See the rejected row of north.csv' }).click()
  await expect(page.getByRole('dialog').getByText('99/99/2026', { exact: true })).toBeVisible()
  const path = join(folder, 'rejects.csv')
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect(page.getByText('Saved as')).toBeVisible()
  expect((await readFile(path, 'utf8')).split(/\r?\n/)[1]).toContain('99/99/2026')
})

test('an import is tried, then made, then replaced by a corrected file', async ({ app, page, folder }) => {
  const exports = await exportsIn(folder)
  await dropFiles(page, [exports])
  await page.getByRole('button', { name: 'Answer the questions' }).click()
  await page.getByRole('radio', { name: 'Day, month, year' }).click()
  await page.getByRole('button', { name: 'Try it first' }).click()
  await expect(page.getByText('Nothing is written yet. Importing this file would add 60 new interactions.')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Interactions 0 60' })).toBeVisible()
  await page.getByRole('button', { name: 'Import 1 file', exact: true }).click()
  await expect(page.getByText('1 file imported: 60 new interactions')).toBeVisible()
  await page.getByRole('link', { name: 'See all imported files' }).click()
  const corrected = join(folder, 'corrected.csv')
  await writeFile(corrected, branchExport().replace('99/99/2026', '09/09/2026'))
  await answerOpenDialog(app, [corrected])
  await page.getByRole('button', { name: 'Replace the import of north.csv by a corrected file' }).click()
  await expect(page.getByText('Takes the place of north.csv')).toBeVisible()
  await page.getByRole('button', { name: 'Replace the import', exact: true }).click()
  await expect(page.getByText('1 file imported: 1 new interaction', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'See all imported files' }).click()
  await expect(page.getByRole('row', { name: /^More about north.csv .* Undone/ })).toBeVisible()
})

test('an import is undone and redone, and importing it again adds nothing', async ({ app, page, folder }) => {
  const exports = await exportsIn(folder)
  await importDropped(page, exports)
  await page.getByRole('link', { name: 'See all imported files' }).click()
  await page.getByRole('button', { name: 'Undo the import of north.csv' }).click()
  await expect(page.getByRole('dialog')).toContainText('takes up to 60 interactions out')
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click()
  await page.getByRole('button', { name: 'Redo the import of north.csv' }).click()
  await page.getByRole('button', { name: 'Redo the import', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Undo the import of north.csv' })).toBeVisible()
  await answerOpenDialog(app, [join(exports, 'north.csv')])
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Import 1 file', exact: true }).click()
  await expect(page.getByText('1 file imported: no new interaction')).toBeVisible()
})

test('a column left out and put back is read again at once', async ({ page, folder }) => {
  await dropFiles(page, [await exportsIn(folder)])
  await page.getByRole('button', { name: 'Answer the questions' }).click()
  const row = page.getByRole('row', { name: /^Wait \(min\)/ })
  await expect(row).toContainText('5 min')
  await row.getByRole('button', { name: /Meaning of/ }).click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(row).not.toContainText('5 min')
  await row.getByRole('button', { name: /Meaning of/ }).click()
  await page.getByRole('option', { name: 'Wait', exact: true }).click()
  await expect(row).toContainText('5 min')
})

test('people stand under pseudonyms until the question is answered, and below the minimum without figures', async ({
  page,
  folder,
}) => {
  await importDropped(page, await exportsIn(folder))
  await page.getByRole('link', { name: 'Providers' }).click()
  await expect(page.getByText('People are shown under pseudonyms. Change')).toBeVisible()
  await expect(page.getByText('Emp 1')).toHaveCount(0)
  await page.getByRole('radio', { name: 'By name' }).click()
  await page.getByLabel('Smallest group').fill('13')
  await page.getByRole('button', { name: 'Use this from now on' }).click()
  await expect(page.getByText('People are shown by name. Change')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How should people be shown?' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Too few to say' }).getByRole('listitem').first()).toContainText('Emp')
})

test('a location is handed over in a file of its own, which opens to be read', async ({ app, page, folder }) => {
  await importDropped(page, await exportsIn(folder))
  const { locations } = await ask(page, 'interactions.facets', {})
  const north = locations.find(({ name }) => name === 'North <b>gate</b>')!
  await goTo(page, `locations/${north.locationId}`)
  await page.getByRole('button', { name: 'Hand over…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over data' })
  await expect(dialog.getByRole('radio', { name: 'Under pseudonyms' })).toBeChecked()
  await answerOpenDialog(app, [folder])
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog.getByText('Written:')).toContainText(`${folder}/North _b_gate__b_-`)
  const handed = (await readdir(folder)).find(name => name.startsWith('North _b_gate__b_-'))!
  await ask(page, 'data.open', { path: join(folder, handed) })
  await page.reload()
  await expect(page.getByText('Hand-over of North <b>gate</b>, read only')).toBeVisible()
})
