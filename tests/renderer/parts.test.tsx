import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ControlChartFrame } from '#renderer/parts/control-chart-frame.tsx'
import { apart, sentence } from '#renderer/parts/describe.ts'
import { Figure } from '#renderer/parts/figure.tsx'
import { Name } from '#renderer/parts/name.tsx'
import { Spark } from '#renderer/parts/spark.tsx'
import { VerdictMark } from '#renderer/parts/verdict-mark.tsx'
import { shortRankWords, rankWords } from '#renderer/locations/rank-words.ts'
import { differenceWords } from '#renderer/plots/difference-plot.tsx'
import { about, controlChart, hostileName } from './payloads.ts'

test('a chart says its finding and verdict, and toggles to a row per week and back', async () => {
  const chart = controlChart()
  const screen = await render(<ControlChartFrame chart={chart} about={about} />)
  await expect.element(screen.getByRole('figure', { name: sentence(chart.reading) })).toBeVisible()
  await expect.element(screen.getByText('Worse')).toBeVisible()
  await screen.getByRole('button', { name: 'Show table' }).click()
  await expect.poll(() => screen.container.querySelectorAll('tbody tr').length).toBe(chart.points.length)
  await screen.getByRole('button', { name: 'Show chart' }).click()
  await expect.poll(() => screen.container.querySelectorAll('.signal').length).toBe(8)
})

test('the foot counts what is missing', async () => {
  const screen = await render(<ControlChartFrame chart={controlChart({ n: 1240, missing: 0 })} about={about} />)
  await expect.element(screen.getByText(/^1,240 values, none missing/)).toBeVisible()
})

test('a hostile name is text in its own direction', async () => {
  const { container } = await render(<Name>{hostileName}</Name>)
  expect(container.querySelector('bdi')?.textContent).toBe(hostileName)
  expect(container.querySelector('img')).toBeNull()
})

test('a name that would turn a sentence round is set apart, others stay as they are', () => {
  expect(apart('Northgate')).toBe('Northgate')
  expect(apart('\u202Egnol')).toBe('\u2068\u202Egnol\u2069')
})

test.each(['better', 'worse', 'steady', 'too-early'] as const)('the verdict %s has a shape and a word', async verdict => {
  const { container } = await render(<VerdictMark verdict={verdict} />)
  expect(container.querySelector('svg path')).not.toBeNull()
  expect(container.textContent).not.toBe('')
})

test('a spark line keeps its gaps and draws nothing of a single value', async () => {
  const gaps = await render(<Spark values={[1, 2, null, 3, 4]} />)
  expect(gaps.container.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
  const one = await render(<Spark values={[null, 4]} />)
  expect(one.container.querySelector('path')).toBeNull()
})

test('a figure without a value is an en dash with its reason', async () => {
  const { container } = await render(<Figure value={null} unit="points" why="Too few to say" />)
  expect(container.textContent).toBe('–')
  expect(container.querySelector('[title="Too few to say"]')).not.toBeNull()
})

test('ranks are ranges unless they are certain', () => {
  expect(rankWords({ rank: 7, best: 4, worst: 19 })).toBe('ranked 4th to 19th')
  expect(shortRankWords({ rank: 2, best: 1, worst: 3 })).toBe('1st to 3rd')
  expect(rankWords({ rank: 22, best: 22, worst: 22 })).toBe('ranked 22nd')
  expect(rankWords(null)).toBe('–')
})

test('differences carry their sign, durations as per cent', () => {
  expect(differenceWords({ value: 0.3, lower: -0.1, upper: 0.7 }, 'points')).toBe('+0.30 (−0.10 to +0.70)')
  expect(differenceWords({ value: -0.28, lower: null, upper: null }, 'seconds')).toBe('−28 %')
  expect(differenceWords({ value: -0.043, lower: -0.1, upper: 0.014 }, 'share')).toBe('−4.3\u00a0pp (−10.0 to +1.4)')
  expect(differenceWords({ value: 0.0002, lower: -0.0001, upper: 0.0004 }, 'share')).toBe('0.0\u00a0pp (0.0 to 0.0)')
  expect(differenceWords({ value: null, lower: null, upper: null }, 'share')).toBe('–')
})
