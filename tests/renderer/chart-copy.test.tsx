import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { CopyRequest, Host, SavePictureRequest, SaveTextRequest, SaveWorkbookRequest } from '#contract/host.ts'
import { ControlChartFrame } from '#renderer/parts/control-chart-frame.tsx'
import { about, controlChart } from './payloads.ts'

/** What the page handed to its host. */
const handed: { copied: CopyRequest[]; saved: (SaveTextRequest | SavePictureRequest | SaveWorkbookRequest)[] } = {
  copied: [],
  saved: [],
}
const host: Pick<Host, 'copy' | 'saveText' | 'savePicture' | 'saveWorkbook'> = {
  copy: async request => void handed.copied.push(request),
  saveText: async request => (handed.saved.push(request), { path: `/home/${request.suggestedName}` }),
  saveWorkbook: async request => (handed.saved.push(request), { path: `/home/${request.suggestedName}` }),
  savePicture: async request => (handed.saved.push(request), { path: `/home/${request.suggestedName}` }),
}
Object.defineProperty(window, 'branchwise', { value: host, configurable: true })
afterEach(() => {
  handed.copied = []
  handed.saved = []
})

const chart = controlChart({
  target: {
    steps: [{ from: '2025-09-01', to: '2026-03-23', value: 4.1 }],
    value: 4.1,
    assurance: 'may-miss',
    points: 28,
    met: 9,
    reading: {
      id: 'target.may-miss',
      values: {
        metric: 'csat',
        scope: 'region',
        grain: 'week',
        unit: 'points',
        side: 'higher',
        points: 28,
        met: 9,
        targetPoints: 4.1,
      },
    },
  },
})

async function choose(act: string) {
  const screen = await render(<ControlChartFrame chart={chart} about={about} />)
  await expect.poll(() => screen.container.querySelectorAll('.signal').length).toBe(8)
  await screen.getByRole('button', { name: /^Copy or save/ }).click()
  await screen.getByRole('menuitem', { name: act }).click()
  return screen
}

test('the target is drawn where it held, judged beside the verdict and told in a sentence', async () => {
  const screen = await choose('Copy data (CSV)')
  expect(screen.container.querySelectorAll('.target path')).toHaveLength(1)
  await expect.element(screen.getByText('Hit and miss')).toBeVisible()
  await expect.element(screen.getByText(/some weeks will meet the target of at least 4.10/)).toBeVisible()
})

test('data are the rows of the table, with plain numbers behind what is written with a unit', async () => {
  await choose('Copy data (CSV)')
  await expect.poll(() => handed.copied.length).toBe(1)
  const [request] = handed.copied
  const lines = request && 'text' in request ? request.text.trimEnd().split('\r\n') : []
  expect(lines[0]).toBe('Week of,Value,n,Usual range,Target,Signal,Value (number)')
  expect(lines).toHaveLength(chart.points.length + 1)
  const last = chart.points.at(-1)!
  expect(lines[1]!.endsWith(`,${last.value}`)).toBe(true)
})

test('a workbook has the same rows, numbers as numbers', async () => {
  await choose('Save data (Excel)…')
  await expect.poll(() => handed.saved.length).toBe(1)
  const [file] = handed.saved
  if (!file || !('sheets' in file)) throw new Error('a workbook has sheets')
  expect(file.suggestedName).toMatch(/\.xlsx$/)
  const [sheet] = file.sheets
  expect(sheet!.rows[0]!.slice(0, 3)).toEqual(['Week of', 'Value', 'n'])
  const last = chart.points.at(-1)!
  expect(sheet!.rows[1]!.at(-1)).toBe(last.value)
  expect(sheet!.rows[1]![2]).toBe(last.n)
})

test('two figures whose data are taken at once give their own, and say so', async () => {
  const first = { ...chart, points: chart.points.slice(0, 12) }
  const screen = await render(
    <>
      <ControlChartFrame chart={first} about={about} />
      <ControlChartFrame chart={{ ...chart, metric: 'nps' }} about={about} />
    </>,
  )
  const buttons = screen.container.querySelectorAll<HTMLElement>('.chart-copy')
  for (const button of buttons) {
    button.click()
    await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBe(6)
    for (const twice of [1, 2]) document.querySelectorAll<HTMLElement>('[role=menuitem]')[2 + twice]!.click()
    await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBe(0)
  }
  await expect.poll(() => [handed.copied.length, handed.saved.length]).toEqual([2, 2])
  const lines = handed.saved.map(file => ('text' in file ? file.text.trimEnd().split('\r\n').length : 0))
  expect(lines).toEqual([first.points.length + 1, chart.points.length + 1])
  await expect.poll(() => [...screen.container.querySelectorAll('.chart-copied')].every(said => said.textContent)).toBe(true)
  expect(screen.container.querySelectorAll('div[inert]')).toHaveLength(0)
})

test('a drawing says its finding, keeps its marks and needs no style sheet', async () => {
  await choose('Save drawing (SVG)…')
  await expect.poll(() => handed.saved.length).toBe(1)
  const [file] = handed.saved
  if (!file || !('text' in file)) throw new Error('a drawing is text')
  expect(file.suggestedName).toMatch(/^Satisfaction.*\.svg$/)
  const drawing = new DOMParser().parseFromString(file.text, 'image/svg+xml')
  expect(drawing.querySelector('parsererror')).toBeNull()
  expect(drawing.documentElement.textContent).toContain('Satisfaction')
  expect(file.text).not.toMatch(/var\(--|class=/)
  expect(drawing.querySelectorAll('path[fill]').length).toBeGreaterThan(8)
})

test('a picture is a PNG of twice the size', async () => {
  const screen = await choose('Save picture (PNG)…')
  await expect.poll(() => handed.saved.length, { timeout: 10_000 }).toBe(1)
  const [file] = handed.saved
  if (!file || !('png' in file)) throw new Error('a picture is bytes')
  const bytes = Uint8Array.from(atob(file.png), sign => sign.charCodeAt(0))
  expect(new TextDecoder().decode(bytes.slice(1, 4))).toBe('PNG')
  const width = new DataView(bytes.buffer).getUint32(16)
  expect(width).toBe(2 * (Math.ceil(screen.container.querySelector('.chart-plot')!.getBoundingClientRect().width) + 32))
  await expect.element(screen.getByText(/^Saved as/)).toBeVisible()
})

test('a table that is shown offers its data alone', async () => {
  const screen = await render(<ControlChartFrame chart={chart} about={about} />)
  await screen.getByRole('button', { name: 'Show table' }).click()
  await screen.getByRole('button', { name: /^Copy or save/ }).click()
  expect(
    screen
      .getByRole('menuitem')
      .elements()
      .map(item => item.textContent),
  ).toEqual(['Copy data (CSV)', 'Save data (CSV)…', 'Save data (Excel)…'])
})
