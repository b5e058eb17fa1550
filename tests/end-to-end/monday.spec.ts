import { say, sayReading } from '#words/say.ts'
import { ask, drawn, expect, onSample as test } from './region.ts'
import { expectFocusSeen, tabTo } from './tab-to.ts'

test('questions of a Monday, answered by the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  const toDataTab = async (tab: 'quality' | 'definitions') => {
    await press('Control+8')
    await expect(page).toHaveURL(/#\/data/)
    await drawn(page)
    const chosen = () => page.getByRole('tab', { selected: true }).innerText()
    await tabTo(page, 'tab', await chosen())
    for (let before = await chosen(); before !== say(`data.tab.${tab}`); before = await chosen()) {
      await press('ArrowRight')
      await expect.poll(chosen).not.toBe(before)
    }
    await drawn(page)
  }
  await ask(page, 'settings.set', { names: 'pseudonyms' })
  await page.reload()
  await drawn(page)
  await press('Control+1')
  await expect(page).toHaveURL(/#\/overview/)
  await drawn(page)

  await test.step('which location got worse, and since when', async () => {
    const { attention } = await ask(page, 'overview.summary', {})
    const [worst] = attention.needsYou
    const finding = sayReading(worst!.reading)
    await tabTo(page, 'link', finding)
    await press('Enter')
    await drawn(page)
    await expect(heading(worst!.name)).toBeVisible()
    await expect(page.getByRole('figure', { name: finding })).toBeInViewport()
    await press('Tab')
    await expectFocusSeen(page, 'on the chart that was asked for')
    await press('Alt+ArrowLeft')
    await drawn(page)
    await expect(page.getByRole('link', { name: finding })).toBeFocused()
  })

  await test.step('is one of two people really better', async () => {
    await press('Control+3')
    await drawn(page)
    const { rows } = await ask(page, 'providers.list', { metric: 'csat' })
    const [a, b] = rows.filter(row => row.state === 'shown' && row.locationId === rows[0]!.locationId)
    await tabTo(page, 'link', a!.name)
    await press('Enter')
    await drawn(page)
    await expect(heading(a!.name)).toBeVisible()
    await tabTo(page, 'combobox', say('providers.compare'))
    await page.keyboard.type(b!.name)
    await press('ArrowDown', 'Enter')
    await drawn(page)
    const card = page.getByRole('region', { name: say('providers.compare.title', { a: a!.name, b: b!.name }) })
    await expect(card.getByRole('table')).toBeVisible()
    await expectFocusSeen(page, 'after a colleague was chosen')
    await press('Escape')
  })

  await test.step('which hours cost us most, and the rows of one', async () => {
    await press('Control+4')
    await expect(page).toHaveURL(/#\/moments/)
    await drawn(page)
    const { cells } = await ask(page, 'moments.grid', { metric: 'wait' })
    const worst = cells.filter(cell => cell.enough).toSorted((x, y) => y.step! - x.step!)[0]!
    // Found by no role: an open list hides what lies around it until the next Tab.
    const link = page.locator(`.moment-grid a[href*="weekday=${worst.weekday}&hour=${worst.hour}"]`)
    await expect(link).toHaveCount(1)
    for (let presses = 0; presses < 150 && !(await link.evaluate(one => one === document.activeElement)); presses++)
      await press('Tab')
    await expectFocusSeen(page, 'on an hour')
    await press('Enter')
    await expect(page.locator('.rows-body')).toBeVisible() // until then the screen before stands there
    await drawn(page)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(worst.n + 1))
    await press('Alt+ArrowLeft')
    await drawn(page)
    await expect(link).toBeFocused()
  })

  await test.step('who did not report, and what a place reported in a week', async () => {
    await toDataTab('quality')
    const { rows, reading } = await ask(page, 'quality.reporting', { weeks: true })
    await expect(page.getByRole('heading', { name: sayReading(reading) })).toBeVisible()
    await tabTo(page, 'group', say('chart.marks', { label: say('calendar.label') }))
    await press('ArrowRight')
    await expectFocusSeen(page, 'on a week')
    await press('Enter')
    await expect(page.locator('.rows-body')).toBeVisible() // until then the screen before stands there
    await drawn(page)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(rows[0]!.weeks[0]!.n + 1))
    await press('Alt+ArrowLeft')
    await expect(page).toHaveURL(/#\/data\/quality/)
    await drawn(page)
  })

  await test.step('a promise is set; it is drawn and judged', async () => {
    await toDataTab('definitions')
    await tabTo(page, 'button', say('targets.add'))
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: say('targets.add.title') })
    await tabTo(page, 'textbox', say('targets.within'))
    await press('Control+a')
    await page.keyboard.type('15')
    await tabTo(page, 'textbox', say('targets.value'))
    await page.keyboard.type('70')
    await tabTo(page, 'spinbutton', `day, ${say('targets.from')}`)
    await page.keyboard.type('1/3/2026')
    await tabTo(page, 'textbox', say('targets.note'))
    await page.keyboard.type('Opening of the spring campaign')
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await drawn(page)
    const { targets } = await ask(page, 'targets.list', {})
    expect(targets).toMatchObject([{ withinSeconds: 900, value: 0.7, from: '2026-03-01', state: 'holds' }])
    await expectFocusSeen(page, 'after the promise was set')
    await tabTo(page, 'link', say('targets.see-of', { target: sayReading(targets[0]!.reading) }))
    await press('Enter')
    await drawn(page)
    const { panels, reading } = await ask(page, 'locations.charts', { metric: 'wait', promiseSeconds: 'target', sort: 'need' })
    await expect(page.getByRole('figure', { name: sayReading(reading) })).toBeVisible()
    await tabTo(page, 'button', say('chart.show-table'))
    await press('t')
    const table = page.getByRole('table', { name: say('locations.panels.caption') })
    for (const { name, chart } of panels)
      await expect(table.getByRole('row').filter({ hasText: name })).toContainText(say(`assurance.${chart.target!.assurance!}`))
    await press('Control+1')
    await expect(page).toHaveURL(/#\/overview/)
    await drawn(page)
    const { cards } = await ask(page, 'overview.summary', {})
    const wait = cards.find(({ metric }) => metric === 'wait')!
    await expect(page.getByRole('main')).toContainText(sayReading(wait.chart.target!.reading))
  })
})
