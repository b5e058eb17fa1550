import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { answerSaveDialog, dropFiles, test as onNothing } from './app.ts'
import {
  ask,
  button,
  chooseExports,
  drawn,
  expect,
  goTo,
  goToStep,
  onEmpty as test,
  regionCsv,
  rowOf,
  runImport,
  writeFiles,
} from './region.ts'

const REGION = 540 // rows of the three branches
const table = say('import.result.table')

/** One of the choices that a button opens, in the row of a column. */
async function choose(page: Page, within: Locator, label: string | RegExp, option: string): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('files by dialog: the mapping is shown with values, corrected, and the correction holds', async ({ app, page, folder }) => {
  const [path] = await writeFiles(folder, { 'north.csv': regionCsv() })
  await chooseExports(app, page, [path!])
  await expect(page.getByRole('heading', { name: say('import.summary', { files: 1 }) })).toBeVisible()
  await goToStep(page, 'columns')
  const columns = page.getByRole('table', { name: say('import.columns') })
  const rowFor = (column: string) =>
    columns.getByRole('row').filter({ has: page.getByRole('rowheader', { name: column, exact: true }) })
  await expect(rowFor('Staff')).toContainText('Ana Pohl')
  await expect(rowFor('Staff')).toContainText(say('field.provider'))
  await choose(page, rowFor('Channel'), /Meaning of/, say('import.leave-out'))
  await drawn(page)
  await expect(rowFor('Channel')).toContainText(say('import.leave-out'))

  await goToStep(page, 'values')
  const values = page.getByRole('table', { name: say('import.values') })
  const valuesOf = (column: string) => values.getByRole('row').filter({ hasText: column })
  await expect(valuesOf('Wait (min)')).toContainText(say('import.unit.minutes'))
  await expect(valuesOf('Satisfaction (1-5)').getByLabel(say('import.maximum'))).toHaveValue('5')
  await choose(page, valuesOf('Satisfaction (1-5)'), new RegExp(say('import.best')), say('import.best.low'))
  await drawn(page)
  await runImport(page)
  expect(await rowOf(page, table, 'north.csv')).toEqual(['north.csv', '540', '540', '0', '0', '0', '0', ''])

  const { rows } = await ask(page, 'interactions.list', { limit: 1000 })
  expect(rows).toHaveLength(REGION)
  const rated = rows.filter(row => row.csat !== null)
  expect(rated.length).toBeGreaterThan(100)
  expect(rated.every(row => row.csat?.direction === 'lower_better')).toBe(true)
  expect(rows.every(row => row.channel === null && row.service !== null)).toBe(true)
  const { imports } = await ask(page, 'imports.list', {})
  expect(imports[0]?.mapping.fields.csat).toMatchObject({ best: 'low' })
})

test('the remembered mapping is used for the next file of the same columns', async ({ app, page, folder }) => {
  const later = csvOf(exportRows({ from: '2026-05-01', days: 20 }))
  const [first, second] = await writeFiles(folder, { 'may.csv': later, 'winter.csv': regionCsv() })
  await chooseExports(app, page, [second!])
  await runImport(page)
  await button(page, say('import.result.more')).click()
  await chooseExports(app, page, [first!, second!])
  await expect(page.getByRole('main')).toContainText(say('import.remembered'))
  await expect(page.getByRole('main')).toContainText(say('import.imported-before', { importId: 1 }))
  await runImport(page)
  expect(await rowOf(page, table, 'may.csv')).toEqual(['may.csv', '180', '180', '0', '0', '0', '0', ''])
  expect(await rowOf(page, table, 'winter.csv')).toEqual(['winter.csv', '540', '0', '540', '0', '0', '0', ''])
})

onNothing('files and a folder dropped on the window are shown before anything is written', async ({ page, folder }) => {
  const [, inner] = await writeFiles(folder, {
    'north.csv': regionCsv(),
    'branches/harbour.csv': csvOf(exportRows({ branches: { Harbour: ['Dai'] }, from: '2026-07-01', days: 30 })),
    'branches/letter.pdf': '%PDF-1.4',
    'branches/deep/old.tsv': csvOf(exportRows({ branches: { 'Old Town': ['Gus'] }, days: 25 })).replaceAll(',', '\t'),
  })
  await dropFiles(page, [join(folder, 'north.csv'), join(inner!, '..')])
  await expect(page.getByRole('heading', { name: say('import.summary', { files: 3 }) })).toBeVisible()
  expect(await ask(page, 'data.status', {})).toMatchObject({ path: null, exists: false })
  await runImport(page)
  expect((await rowOf(page, table, say('import.result.total'))).slice(0, 3)).toEqual([say('import.result.total'), '595', '595'])
  await page.getByRole('link', { name: say('import.result.overview') }).click()
  await expect(page).toHaveURL(/#\/overview/)
  await drawn(page)
  await expect(page.getByRole('main')).toContainText('595 interactions')
})

test('a folder by dialog; one of its files cannot be imported and says why', async ({ app, page, folder }) => {
  await writeFiles(folder, { 'all/north.csv': regionCsv(), 'all/empty.csv': '', 'all/prices.csv': 'Item,Price\nTea,2\nCake,3\n' })
  await chooseExports(app, page, [join(folder, 'all')], 'folder')
  const files = page.getByRole('table', { name: say('import.files') })
  await expect(files.getByRole('row').filter({ hasText: 'empty.csv' })).toContainText(say('import.state.refused'))
  await expect(files.getByRole('row').filter({ hasText: 'prices.csv' })).toContainText(say('import.state.refused'))
  await runImport(page)
  expect(await ask(page, 'data.status', {})).toMatchObject({ interactions: REGION, imports: 1 })
})

test('what the values cannot prove is asked in the window', async ({ app, page, folder }) => {
  const rows = exportRows({ days: 9 }).map(row => row.with(3, row[3]!.replace(/^(\d+)-(\d+)-(\d+)/, '$3/$2/$1')))
  const [path] = await writeFiles(folder, { 'asked.csv': csvOf(rows) })
  await chooseExports(app, page, [path!])
  await expect(button(page, say('import.run.none'))).toBeDisabled()
  await button(page, say('import.result.answer')).click()
  const questions = page.getByRole('group', { name: say('import.questions') })
  await expect(questions.getByRole('radio', { checked: true })).toHaveCount(0)
  await questions.getByRole('radio', { name: say('import.order.dmy') }).check()
  await runImport(page)
  expect(await ask(page, 'data.status', {})).toMatchObject({ firstDay: '2026-01-01', lastDay: '2026-01-09' })
})

onNothing('an import shows its progress and can be cancelled, leaving nothing', async ({ app, page, folder }) => {
  const [path] = await writeFiles(folder, { 'long.csv': csvOf(exportRows({ days: 365, perDay: 36 })) })
  await chooseExports(app, page, [path!])
  await button(page, say('import.run', { files: 1 })).click()
  const bar = page.getByRole('progressbar')
  await expect(bar).toBeVisible()
  await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value), { intervals: [50] }).toBeGreaterThan(0)
  await goTo(page, 'data/definitions')
  await page.goBack()
  await button(page, say('import.cancel')).click()
  await expect(page.getByRole('heading', { name: say('import.cancelled') })).toBeVisible()
  expect(await ask(page, 'data.status', {})).toMatchObject({ path: null, exists: false })
})

test('the ledger undoes and redoes an import, and saves its rejected rows', async ({ app, page, folder }) => {
  const bad = [
    [
      'T1',
      'Harbour',
      "=cmd|' /C calc'!A0",
      '2026-02-30 10:00',
      '5',
      '3',
      '-4',
      '',
      'no',
      '@SUM(A1)',
      'Phone',
      'he said "no", twice',
    ],
    ['T2', 'Harbour', 'Dai Evans', 'yesterday', '-5', '+3', '4', '', 'no', 'Loans', 'Phone', '\u202egnp.exe'],
  ]
  const [path] = await writeFiles(folder, { 'region.csv': csvOf([...exportRows(), ...bad]) })
  await chooseExports(app, page, [path!])
  await runImport(page)
  const before = await ask(page, 'data.status', {})

  await page.getByRole('link', { name: say('import.result.ledger') }).click()
  await button(page, say('ledger.rejects-of', { rows: 2, name: 'region.csv' })).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table')).toContainText('yesterday')
  await answerSaveDialog(app, join(folder, 'rejects.csv'))
  await dialog.getByRole('button', { name: say('rejects.save') }).click()
  await expect(dialog).toContainText(join(folder, 'rejects.csv'))
  const saved = await readFile(join(folder, 'rejects.csv'), 'utf8')
  const { csv } = await ask(page, 'imports.rejects', { importId: 1 })
  expect(saved).toBe(csv)
  expect(saved.split('\r\n')[1]).toMatch(/^542,/)
  expect(saved).toContain(`,'=cmd|' /C calc'!A0,2026-02-30 10:00,5,3,-4,,no,'@SUM(A1),Phone,"he said ""no"", twice"`)
  expect(saved).toContain('yesterday,-5,+3,4')
  await dialog.getByRole('button', { name: say('rejects.close') }).click()

  await button(page, say('ledger.undo-of', { name: 'region.csv' })).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('ledger.undo.button') })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('table')).toContainText(say('ledger.state.undone'))
  expect(await ask(page, 'data.status', {})).toMatchObject({ interactions: 0 })
  await button(page, say('ledger.redo-of', { name: 'region.csv' })).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('ledger.redo.button') })
    .click()
  await expect(page.getByRole('table')).toContainText(say('ledger.state.active'))
  expect(await ask(page, 'data.status', {})).toEqual(before)
})
