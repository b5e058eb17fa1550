import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatFigure, formatMonth, formatNumber } from '#words/format.ts'
import { say, sayReading } from '#words/say.ts'
import { answerSaveDialog } from './app.ts'
import { fillDay } from './fill-day.ts'
import { ask, button, drawn, expect, goTo, onSample as test, rowOf } from './region.ts'

test('a computer without a network is as good as any', async ({ page }) => {
  await goTo(page, 'overview')
  await page.context().setOffline(true)
  try {
    const { services } = await ask(page, 'interactions.facets', {})
    await goTo(page, `overview?services=${encodeURIComponent(services[0]!)}`)
    const { about } = await ask(page, 'overview.headlines', { filter: { services: [services[0]!] } })
    await expect(page.getByRole('main')).toContainText(formatNumber(about.interactions))
    await goTo(page, 'data/settings')
    await page.getByLabel(say('settings.company')).fill('Without a wire')
    await button(page, say('settings.save')).click()
    await expect(page.getByText(say('settings.saved'))).toBeVisible()
  } finally {
    await page.context().setOffline(false)
  }
})

test('the quality of the data: who is silent, who asks only few, and why', async ({ page }) => {
  await goTo(page, 'data/quality')
  const { rows, reading } = await ask(page, 'quality.list', {})
  await expect(page.getByRole('heading', { name: sayReading(reading) })).toBeVisible()
  for (const name of ['Torquay Union Street', 'Truro Boscawen Street'])
    await expect(page.getByRole('row', { name: new RegExp(`^${name} C `) })).toBeVisible()
  await page.getByRole('link', { name: 'Truro Boscawen Street', exact: true }).click()
  await expect(page.getByRole('row', { name: new RegExp(`^${formatMonth('2026-10')} – .* 0 of 27 `) })).toBeVisible()
  await page.getByRole('link', { name: say('quality.to-location') }).click()
  const silent = rows.find(({ reporting }) => reporting.state === 'silent')!
  await expect(page.getByText(sayReading(silent.trust.doubts[0]!.reading))).toBeVisible()
})

test('period and filters hold across screens, and back and forward restore them', async ({ page }) => {
  await goTo(page, 'overview')
  await button(page, new RegExp(say('filter.period'))).click()
  await page.getByRole('option', { name: say('filter.period.weeks-13') }).click()
  await drawn(page)
  const { lastDay } = await ask(page, 'interactions.facets', {})
  const from = new URL(page.url().replace('#/', '')).searchParams.get('from')
  expect(Date.parse(lastDay!) - Date.parse(from!)).toBeLessThanOrEqual(13 * 7 * 86_400_000)

  await button(page, new RegExp(say('filter.services'))).click()
  const service = (await ask(page, 'interactions.facets', {})).services[0]!
  await page.getByRole('option', { name: service, exact: true }).click()
  await page.keyboard.press('Escape')
  await drawn(page)
  const selection = { from: from!, to: lastDay!, filter: { services: [service] } }
  const total = (await ask(page, 'overview.summary', selection)).about.interactions
  expect(total).toBeLessThan((await ask(page, 'overview.summary', {})).about.interactions)
  await expect(page.getByRole('main')).toContainText(total.toLocaleString('en-GB'))

  for (const [name, path] of [
    ['shell.locations', 'locations'],
    ['shell.providers', 'providers'],
    ['shell.overview', 'overview'],
  ] as const) {
    await page.getByRole('link', { name: say(name), exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`#/${path}\\?`))
    await drawn(page)
    await expect(button(page, new RegExp(`${say('filter.services')}.*${service}`))).toBeVisible()
  }
  await page.goBack()
  await page.goBack()
  await drawn(page)
  await expect(page).toHaveURL(/#\/locations\?/)
  const list = await ask(page, 'locations.list', { ...selection, metric: 'csat' })
  await expect(page.getByRole('main')).toContainText(sayReading(list.reading))
  await page.goForward()
  await drawn(page)
  await expect(page).toHaveURL(/#\/providers\?/)
  await button(page, say('filter.clear-everything')).click()
  await drawn(page)
  await expect(page).toHaveURL(/#\/providers$/)
})

test('from the list of locations to one of them, and to two side by side', async ({ page }) => {
  await goTo(page, 'locations')
  const list = await ask(page, 'locations.list', { metric: 'csat' })
  await expect(page.getByRole('figure').first()).toContainText(sayReading(list.reading))
  const caption = say('locations.table.caption', { metric: say('metric.csat.name') })
  const table = page.getByRole('table', { name: caption })
  await expect(table.getByRole('row')).toHaveCount(25)
  const worst = list.rows.find(row => row.name === 'Swansea Oxford Street')!
  expect((await rowOf(page, caption, worst.name)).join(' ')).toContain(formatFigure(worst.estimate, 'points'))
  expect((await rowOf(page, caption, worst.name)).join(' ')).toContain(formatFigure(worst.raw, 'points'))

  await table.getByRole('link', { name: worst.name }).click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1, name: worst.name })).toBeVisible()
  const detail = await ask(page, 'locations.detail', { locationId: worst.locationId })
  for (const { reading } of [...detail.charts, ...detail.splits])
    await expect(page.getByRole('main')).toContainText(sayReading(reading))
  await expect(page.getByRole('figure').first().locator('svg').first()).toBeVisible()

  await page.goBack()
  await drawn(page)
  const best = list.rows.find(row => row.name === 'Salisbury Blue Boar Row')!
  for (const { name } of [worst, best]) await page.getByRole('checkbox', { name: say('locations.tick', { name }) }).check()
  await button(page, say('locations.compare', { a: worst.name, b: best.name })).click()
  await drawn(page)
  const comparison = await ask(page, 'locations.compare', { a: worst.locationId, b: best.locationId })
  expect(comparison.metrics.find(metric => metric.metric === 'csat')?.verdict).toBe('b-better')
  for (const { reading } of comparison.metrics) await expect(page.getByRole('main')).toContainText(sayReading(reading))
  await button(page, say('compare.swap')).click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('compare.title', { a: best.name, b: worst.name }))
})

test('every chart turns into the table of its figures and back', async ({ page }) => {
  await goTo(page, 'overview')
  for (const place of ['overview', 'locations', 'providers'] as const) {
    await goTo(page, place)
    const charts = page.getByRole('figure')
    const count = await charts.count()
    expect(count, place).toBeGreaterThan(0)
    for (let i = 0; i < count; i++) {
      const chart = charts.nth(i)
      await chart.getByRole('button', { name: say('chart.show-table') }).click()
      await expect(chart.getByRole('table').first().getByRole('row').nth(1)).toBeVisible()
      await chart.getByRole('button', { name: say('chart.show-chart') }).click()
      await expect(chart.locator('svg').first()).toBeVisible()
    }
  }
})

test('people stand under pseudonyms until the one question is answered', async ({ page }) => {
  await goTo(page, 'providers')
  const question = page.getByRole('region', { name: say('providers.ask.title') })
  await expect(question).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Ollerton')
  await expect(
    page
      .getByRole('table', { name: say('providers.list') })
      .getByRole('rowheader')
      .first(),
  ).toHaveText(/^Person \d{3}$/)
  const few = (await ask(page, 'providers.list', { metric: 'csat' })).rows.filter(row => row.state === 'too-few')
  expect(few.length).toBeGreaterThan(3)
  await expect(page.getByRole('list', { name: say('providers.few.title') }).getByRole('listitem')).toHaveCount(few.length)

  await question.getByRole('radio', { name: say('settings.names.names') }).check()
  await question.getByRole('button', { name: say('providers.ask.save') }).click()
  await expect(question).toHaveCount(0)
  // Of so many people only those on screen are drawn.
  await page.getByRole('searchbox', { name: say('table.find', { table: say('providers.list') }) }).fill('Ollerton')
  await expect(page.getByRole('main')).toContainText('Stuart Ollerton')
  const list = page.getByRole('table', { name: say('providers.list') }) // on the map a mark asks where to go
  await list.getByRole('link', { name: 'Stuart Ollerton' }).click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Stuart Ollerton' })).toBeVisible()
  await goTo(page, 'providers')
  await expect(page.getByRole('table', { name: say('providers.list') })).toBeVisible()
  await expect(question).toHaveCount(0)
})

test('the definition of every metric stands in the window', async ({ page }) => {
  await goTo(page, 'data/definitions')
  const { metrics, definitionsVersion } = await ask(page, 'metrics.list', {})
  await expect(page.getByRole('main')).toContainText(say('definitions.version', { version: definitionsVersion }))
  for (const { name, definition, formula } of metrics) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(definition)
    await expect(page.getByRole('main')).toContainText(formula)
  }
})

test('a promise is set, drawn and judged; its chart goes out as data', async ({ app, page, folder }) => {
  await goTo(page, 'data/definitions')
  await button(page, say('targets.add')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('targets.value')).fill('70')
  await fillDay(dialog, say('targets.from'), '2026-03-01')
  await dialog.getByRole('button', { name: say('targets.add.button') }).click()
  await expect(page.getByRole('table', { name: say('targets.table') }).getByRole('row')).toHaveCount(2)

  await goTo(page, 'overview')
  const { cards, attention } = await ask(page, 'overview.summary', {})
  const { chart } = cards[1]!
  expect(chart).toMatchObject({ promise: { kind: 'target', seconds: 600 }, target: { value: 0.7 } })
  for (const reading of [chart.target!.reading, attention.reading, ...attention.needsYou.map(each => each.reading)])
    await expect(page.getByRole('main')).toContainText(sayReading(reading))

  const path = join(folder, 'waits.csv')
  await answerSaveDialog(app, path)
  await button(page, say('chart.copy.of', { title: sayReading(chart.reading) })).click()
  await page.getByRole('menuitem', { name: say('chart.copy.save-data') }).click()
  await expect(page.getByRole('main')).toContainText(say('chart.copy.saved', { path }))
  const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(chart.points.length + 1)
  expect(lines[1]!.split(',')).toContain(String(chart.points.at(-1)!.value))

  const first = attention.needsYou[0]!
  await page.getByRole('link', { name: sayReading(first.reading) }).click()
  await drawn(page)
  await expect(page.locator('.shown-now').getByRole('figure', { name: sayReading(first.reading) })).toBeInViewport()
})

test('the report of the screen is saved from the window', async ({ app, page, folder }) => {
  await goTo(page, 'locations')
  const path = join(folder, 'region.pdf')
  await answerSaveDialog(app, path)
  await button(page, say('shell.report.save')).click()
  await expect(page.getByRole('region', { name: say('shell.report') })).toContainText(say('shell.report.saved', { path }), {
    timeout: 60_000,
  })
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const pages = text.split('\f').filter(page => page.trim() !== '')
  expect(pages.length).toBeGreaterThanOrEqual(5)
  const { rows, reading } = await ask(page, 'locations.list', { metric: 'csat' })
  const words = text.replaceAll(/\s+/g, ' ')
  for (const { name } of rows) expect(words).toContain(name)
  expect(words).toContain(sayReading(reading))
  expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2)
  await expect.poll(() => app.windows().length).toBe(1) // one that is closed again may show for a moment
})
