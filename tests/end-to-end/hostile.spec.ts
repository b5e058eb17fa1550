import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { answerSaveDialog } from './app.ts'
import { ask, button, chooseExports, drawn, expect, goTo, goToStep, onEmpty as test, runImport, writeFiles } from './region.ts'

declare global {
  /** Set by an attack that worked. */
  var attacked: unknown
}

const MARKUP = '<img src=x onerror="globalThis.attacked=1">'
const SCRIPT = '</title><script>globalThis.attacked=2</script>'
const FORMULA = "=cmd|' /C calc'!A0"
const REVERSED = '\u202Etxt.exe\u202C bank'
const LONG = `Branch ${'of an endless name '.repeat(30)}`
const ICU = "{n, plural, one {#} other {'<b>'}}"
const HEBREW = 'סניף ראשי (תל־אביב)'
const LINK = 'javascript:globalThis.attacked=3'

const branches = {
  [MARKUP]: [SCRIPT, FORMULA, 'Ana'],
  [REVERSED]: ['Ben', `"; globalThis.attacked=4; "`, LONG],
  [LONG]: [MARKUP, 'Cora', HEBREW],
  [FORMULA]: ['Dai', ICU, LINK],
  [HEBREW]: ['Elif', '../../etc/passwd', '__proto__'],
}

const rows = exportRows({ branches, days: 120 }).map((row, i) =>
  row
    .with(9, i % 2 ? ICU : SCRIPT)
    .with(10, i % 3 ? '&lt;b&gt;Phone' : REVERSED)
    .with(11, i % 7 ? '' : `${MARKUP} ${SCRIPT}`),
)
const rejected = [MARKUP, MARKUP, SCRIPT, 'not a time', '1', '1', '1', '', 'no', FORMULA, LINK, MARKUP]

/** Everything on screen is text: no element or address came out of a name, nothing ran, nothing left. */
async function expectOnlyText(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    attacked: globalThis.attacked,
    strangers: document.querySelectorAll('img, iframe, object, embed, script:not([src]), b, main [onerror], [onload]').length,
    addresses: [...document.querySelectorAll('body [href], body [src], body [action]')]
      .flatMap(element => ['href', 'src', 'action'].map(name => element.getAttribute(name) ?? ''))
      .filter(address => /^\s*[a-z]+:/i.test(address)),
    url: location.href,
  }))
  expect({ where, ...found }).toEqual({ where, attacked: undefined, strangers: 0, addresses: [], url: found.url })
  expect(found.url).toMatch(/^(app:\/\/branchwise|http:\/\/branchwise\.app\.localhost)\/index\.html#/)
}

test('hostile names and comments are text on every screen and on paper', async ({ app, page, folder }) => {
  test.setTimeout(120_000)
  const [path] = await writeFiles(folder, { "a&b;'$(touch x)'<i>.csv": csvOf([...rows, rejected]) })
  await chooseExports(app, page, [path!])
  await goToStep(page, 'columns')
  await expect(page.getByRole('table', { name: say('import.columns') })).toContainText(MARKUP)
  await expectOnlyText(page, 'preview')
  await runImport(page)
  await expectOnlyText(page, 'result')
  await ask(page, 'settings.set', { names: 'names', company: MARKUP, purpose: SCRIPT })
  await page.reload()

  const { locations } = await ask(page, 'interactions.facets', {})
  expect(new Set(locations.map(location => location.name))).toEqual(new Set(Object.keys(branches).map(name => name.trim())))
  const people = (await ask(page, 'providers.list', { metric: 'csat' })).rows
  const [a, b] = locations.map(location => location.locationId)
  const places = [
    'overview',
    'locations',
    'locations?metric=wait',
    `locations/compare?a=${a}&b=${b}`,
    ...locations.map(({ locationId }) => `locations/${locationId}`),
    'providers',
    ...[SCRIPT, MARKUP, '__proto__'].map(name => `providers/${people.find(person => person.name === name)?.providerId}`),
    'data/files',
    'data/settings',
    `locations/${encodeURIComponent(MARKUP)}`,
    `overview?services=${encodeURIComponent(SCRIPT)}`,
  ]
  for (const place of places) {
    await goTo(page, place)
    await expectOnlyText(page, place)
  }
  await goTo(page, 'locations')
  await expect(page.getByRole('main')).toContainText(MARKUP)
  await expect(page.getByRole('main')).toContainText(REVERSED)
  await page
    .getByRole('figure')
    .first()
    .getByRole('button', { name: say('chart.show-table') })
    .click()
  await expectOnlyText(page, 'table behind the chart')
  await button(page, new RegExp(say('filter.locations'))).click()
  await page.getByRole('option', { name: MARKUP }).click()
  await page.keyboard.press('Escape')
  await drawn(page)
  await expectOnlyText(page, 'filter')

  await goTo(page, 'data/files')
  await button(page, /rejected row of/).click()
  await expect(page.getByRole('dialog').getByRole('table')).toContainText(SCRIPT)
  await expectOnlyText(page, 'rejected rows')
  await page.keyboard.press('Escape')

  await goTo(page, 'locations')
  const pdf = join(folder, 'report.pdf')
  await answerSaveDialog(app, pdf)
  await button(page, say('shell.report.save')).click()
  await expect(page.getByRole('region', { name: say('shell.report') })).toContainText(pdf, { timeout: 60_000 })
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '')
  expect(text).toContain(MARKUP.replaceAll(' ', ''))
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/JavaScript:\s+no/)
})

test('no location or person runs wider than its place', async ({ app, page, folder }) => {
  const [path] = await writeFiles(folder, { 'long.csv': csvOf(rows) })
  await chooseExports(app, page, [path!])
  await runImport(page)
  await ask(page, 'settings.set', { names: 'names' })
  await page.reload()
  for (const place of ['overview', 'locations', 'providers', 'data/files']) {
    await goTo(page, place)
    const { wide, window: width } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      window: window.innerWidth,
    }))
    expect([place, wide]).toEqual([place, width])
  }
})
