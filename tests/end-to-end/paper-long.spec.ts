import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatFigure, formatNumber } from '#words/format.ts'
import { answerSaveDialog } from './app.ts'
import { exportOf, importWhole } from './made-up-export.ts'
import { paperOf } from './printed.ts'
import { ask, expect, onEmpty as test } from './region.ts'

const places = Array.from({ length: 2000 }, (_, i) => `Branch ${String(i + 1).padStart(4, '0')}`)
const head = /Location +n +Missing/

test('a table of 2,000 rows loses none, has each once with its figures, and repeats its head on every page', async ({
  app,
  page,
  folder,
}) => {
  test.setTimeout(600_000)
  const csv = join(folder, 'places.csv')
  await writeFile(csv, exportOf(places, { visits: 4, withWaits: false }))
  await importWhole(page, csv)
  const path = join(folder, 'long.pdf')
  await answerSaveDialog(app, path)
  const reply = await page.evaluate(() => window.branchwise.savePdf({ name: 'regional-comparison' }))
  expect(reply).toMatchObject({ ok: true })
  const { pages } = await paperOf(path)
  const { rows } = await ask(page, 'locations.list', { metric: 'csat' })
  const figures = new Map(rows.map(({ name, n, raw }) => [name, `${formatNumber(n)} ${formatFigure(raw, 'points')}`]))
  const printed = pages.flatMap(({ text }) =>
    text.split('\n').flatMap(line => {
      const [, name, n, mean] =
        /^\s*(Branch \d{4}) +(\d+) +\d+ +([\d.]+) .*(?:Steady|Better|Worse|Too early)\s*$/.exec(line) ?? []
      return name === undefined ? [] : [[name, `${n} ${mean}`] as const]
    }),
  )
  expect(printed.map(([name]) => name)).toEqual(places)
  expect(new Map(printed)).toEqual(figures)
  const withRows = pages.filter(({ text }) => /^\s*Branch \d{4} +\d+ +\d+ +[\d.]+ .*(Steady|Too early)\s*$/m.test(text))
  expect(withRows.length).toBeGreaterThan(40)
  for (const { text } of withRows) expect(text.match(new RegExp(head, 'g'))).toHaveLength(1)
})
