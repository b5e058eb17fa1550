import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { axeFaults } from './axe.ts'
import { ask, button, drawn, expect, goTo, onSample as test } from './region.ts'

/** Nothing that a reader or a keyboard would stumble over. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await axeFaults(page), what).toEqual([])
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const told = (page: Page) => page.locator('.told')

test('the keyboard alone: places, palette, periods, explaining, pinning, comparing', async ({ page }) => {
  test.setTimeout(120_000)
  await goTo(page, 'overview')

  await test.step('places have numbers', async () => {
    for (const [key, path] of Object.entries({
      2: 'locations',
      3: 'providers',
      4: 'moments',
      7: 'reports',
      8: 'data',
      1: 'overview',
    })) {
      await page.keyboard.press(`Control+${key}`)
      await expect(page).toHaveURL(new RegExp(`#/${path}`))
    }
    await drawn(page)
  })

  await test.step('the palette finds a location and goes there', async () => {
    await page.keyboard.press('Control+k')
    const palette = dialog(page, say('palette.title'))
    await expect(palette.getByRole('combobox')).toBeFocused()
    await expectAccessible(page, 'palette')
    await page.keyboard.type('newport')
    await expect(palette.getByRole('option').first()).toContainText('Newport Commercial Street')
    await page.keyboard.press('Enter')
    await drawn(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Newport Commercial Street')
    await page.keyboard.press('/')
    await page.keyboard.type('person 017')
    await expect(dialog(page, say('palette.search')).getByRole('option').first()).toContainText('Person 017')
    await page.keyboard.press('Escape')
    await expect(dialog(page, say('palette.search'))).toHaveCount(0)
  })

  await test.step('periods step; a letter that is typed is only a letter', async () => {
    await page.keyboard.press('[')
    await expect(told(page)).toHaveText(say('keys.period.none'))
    await goTo(page, 'overview?from=2026-06-01&to=2026-06-30&against=previous')
    await page.keyboard.press('[')
    await expect(page).toHaveURL(/from=2026-05-01&to=2026-05-31/)
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await expect(page).toHaveURL(/from=2026-07-01&to=2026-07-31/)
    await drawn(page)
    await button(page, say('filter.more', { count: 0 })).click()
    const least = page.getByRole('textbox', { name: say('filter.minimumAnswers') })
    await least.fill('30')
    await least.press('?')
    await expect(dialog(page, say('keys.title'))).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/minimumAnswers=30/)
    await goTo(page, 'overview')
  })

  await test.step('? lists the keys', async () => {
    await page.keyboard.press('?')
    await expect(dialog(page, say('keys.title'))).toContainText(say('keys.compare'))
    await expectAccessible(page, 'keys')
    await page.keyboard.press('Escape')
  })

  const chart = page.getByRole('figure').first()
  await test.step('the figure with the focus turns into its table, is explained and pinned', async () => {
    await chart.getByRole('button', { name: say('chart.show-table') }).focus()
    await page.keyboard.press('Shift+Tab') // the keyboard was used last
    await page.keyboard.press('Tab')
    await page.keyboard.press('t')
    await expect(chart.getByRole('table').first()).toBeVisible()
    await page.keyboard.press('t')
    await page.keyboard.press('.')
    const panel = dialog(page, say('explain.title'))
    const { metrics } = await ask(page, 'metrics.list', {})
    const { cards, about } = await ask(page, 'overview.summary', {})
    const [card] = cards
    await expect(panel).toContainText(metrics.find(({ metric }) => metric === card!.metric)!.definition)
    await expect(panel).toContainText(
      say('explain.n.of', { n: card!.n, missing: card!.missing, interactions: about.interactions }),
    )
    const { files } = await ask(page, 'interactions.sources', {})
    await expect(panel).toContainText(files[0]!.file)
    expect(files.reduce((sum, { interactions }) => sum + interactions, 0)).toBe(about.interactions)
    await expectAccessible(page, 'explanation')
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await expect(told(page)).toContainText('Pinned')
    await page.reload()
    await drawn(page)
    await button(page, say('pins.title', { count: 1 })).click()
    const tray = dialog(page, say('pins.title', { count: 1 }))
    await expect(tray.getByRole('listitem')).toHaveCount(1)
    await expectAccessible(page, 'pins')
    await page.keyboard.press('Escape')
  })

  await test.step('two locations are compared', async () => {
    await goTo(page, 'locations')
    const { rows } = await ask(page, 'locations.list', { metric: 'csat' })
    const link = (name: string) => page.getByRole('table').getByRole('link', { name, exact: true }).first()
    await link(rows[0]!.name).focus()
    await page.keyboard.press('c')
    await expect(told(page)).toHaveText(say('keys.compare.first', { name: rows[0]!.name }))
    await link(rows[1]!.name).focus()
    await page.keyboard.press('c')
    await expect(page).toHaveURL(new RegExp(`compare\\?a=${rows[0]!.locationId}&b=${rows[1]!.locationId}`))
    await drawn(page)
  })
})

test('filtered to nothing: which filter to take out, and it comes back', async ({ page }) => {
  const { services } = await ask(page, 'interactions.facets', {})
  await goTo(page, `overview?from=2020-01-01&to=2020-12-31&services=${encodeURIComponent(services[0]!)}`)
  await expect(page.getByRole('heading', { name: say('nothing.title') })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(dialog(page, say('palette.title')).getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^All days/ }).click()
  await drawn(page)
  await expect(page.getByRole('figure').first()).toBeVisible()
  await expect(page).toHaveURL(/overview\?services=/)
})

test('back finds a screen as it was left, and the way down is a way up', async ({ page }) => {
  const { locations } = await ask(page, 'interactions.facets', {})
  for (const { locationId } of locations) await ask(page, 'places.set', { locationId, group: 'South' })
  await page.reload()
  await goTo(page, 'locations')
  const figure = page.getByRole('figure').first()
  await figure.getByRole('button', { name: say('chart.show-table') }).click()
  const table = page.getByRole('table', { name: say('locations.table.caption', { metric: say('metric.csat.name') }) }).last()
  const head = table.getByRole('columnheader', { name: say('locations.n') })
  await head.getByRole('button').click()
  const link = table.getByRole('row').nth(12).getByRole('link').first()
  const name = await link.innerText()
  await link.scrollIntoViewIfNeeded()
  const scrolled = () =>
    page.evaluate(() => [window.scrollY, ...Array.from(document.querySelectorAll('.table-scroll'), each => each.scrollTop)])
  await expect.poll(async () => Math.max(...(await scrolled()))).toBeGreaterThan(100)
  const before = await scrolled()
  // Scrolling is told with the next frame.
  await page.evaluate(async () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await scrolled()).toEqual(before)
  await link.click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const crumbs = page.getByRole('navigation', { name: say('crumbs.title') })
  await expect(crumbs.getByRole('listitem')).toHaveText([say('crumbs.region'), 'South', name])
  await page.goBack()
  await drawn(page)
  await expect(figure.getByRole('button', { name: say('chart.show-chart') })).toBeVisible()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(scrolled).toEqual(before)
  await expect(link).toBeFocused()
  await page.goForward()
  await drawn(page)
  await crumbs.getByRole('link', { name: 'South' }).click()
  await expect(page).toHaveURL(/locations\?groups=South/)
})
