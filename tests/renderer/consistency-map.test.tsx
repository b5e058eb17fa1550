import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { ProviderRow } from '#contract/providers.ts'
import { ConsistencyMapPlot } from '#renderer/plots/consistency-map-plot.tsx'
import { MOST_MARKS } from '#renderer/plots/most-marks.tsx'
import { say } from '#words/say.ts'
import { marksDrawn, providerRow } from './many-marks.ts'
import { providersList } from './payloads.ts'

const size = { width: 900, height: 300 }
const links = { pageOf: (id: string) => `#/providers/${id}`, rowsOf: (id: string) => `#/interactions?who=${id}` }
type Shown = Extract<ProviderRow, { state: 'shown' }>

const shownIn = (rows: readonly ProviderRow[]) => rows.filter((row): row is Shown => row.state === 'shown')

async function drawn(rows: readonly ProviderRow[] = providersList().rows) {
  const { container } = await render(<ConsistencyMapPlot list={{ ...providersList(), rows: [...rows] }} {...size} {...links} />)
  await expect.poll(() => marksDrawn(container)).toBeGreaterThan(0)
  const mark = () => container.querySelector<SVGElement>('.field-mark')
  const tip = () => container.querySelector('.mark-tip')?.textContent ?? ''
  return { container, field: container.querySelector<HTMLElement>('.mark-field')!, mark, tip }
}

test('the consistency map shows people with enough answers only', async () => {
  const { container } = await drawn()
  await expect.poll(() => marksDrawn(container)).toBe(12)
})

test('of very many people at most 1,500 are drawn, and it is said that some are not', async () => {
  const { container } = await drawn(Array.from({ length: 5000 }, (_, i) => providerRow(i)))
  expect(marksDrawn(container)).toBe(MOST_MARKS)
  expect(container.querySelector('.left-out')?.textContent).toBe(say('chart.marks.drawn', { drawn: MOST_MARKS, total: 5000 }))
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test('arrow keys lead from the worst to the best, each person once, and say who it is; Home, End and Escape do as elsewhere', async () => {
  const { field, mark, tip } = await drawn()
  const inOrder = shownIn(providersList().rows).toSorted((a, b) => a.estimate - b.estimate)
  expect(field.tabIndex).toBe(0)
  field.focus()
  const reached: string[] = []
  for (const { name, n } of inOrder) {
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(mark())
    reached.push(mark()!.getAttribute('aria-label')!)
    expect(mark()!.getAttribute('aria-label')).toContain(say('chart.n.long', { n }))
    await expect.poll(tip).toContain(name)
  }
  expect(reached.map(label => label.split(',')[0])).toEqual(inOrder.map(({ name }) => name))
  await userEvent.keyboard('{ArrowRight}')
  expect(mark()!.getAttribute('aria-label')).toBe(reached.at(-1))
  await userEvent.keyboard('{ArrowUp}')
  expect(mark()!.getAttribute('aria-label')).toBe(reached.at(-2))
  await userEvent.keyboard('{Home}')
  expect(mark()!.getAttribute('aria-label')).toBe(reached[0])
  await userEvent.keyboard('{End}')
  expect(mark()!.getAttribute('aria-label')).toBe(reached.at(-1))
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(field)
  await userEvent.keyboard('{ArrowLeft}')
  expect(mark()!.getAttribute('aria-label')).toBe(reached.at(-1))
})

test('Enter on a person asks whether page or rows are meant, and both lead there', async () => {
  const { field, mark } = await drawn()
  field.focus()
  await userEvent.keyboard('{Home}{Enter}')
  const [, id] = /who=(\w+)/.exec(mark()!.getAttribute('href')!)!
  await expect.poll(() => document.querySelectorAll('[role=menuitem]').length).toBe(2)
  const words = [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent)
  const { name, n } = shownIn(providersList().rows).find(({ providerId }) => providerId === id)!
  expect(words).toEqual([say('chart.mark.page', { name }), say('chart.mark.rows', { n })])
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/providers/${id}`)
  history.replaceState(null, '', '#')
})

test('the pointer finds the nearest person; beside all of them nobody', async () => {
  const { container, mark, tip } = await drawn()
  const svg = container.querySelector('svg')!
  const at = [...container.querySelectorAll('.marks')].flatMap(path =>
    [...path.getAttribute('d')!.matchAll(/M([\d.]+) ([\d.]+)a([\d.]+)/g)].map(([, x, y, r]) => ({
      x: Number(x) + Number(r),
      y: Number(y),
    })),
  )
  expect(at.length).toBeGreaterThan(3)
  const seen = new Set<string>()
  for (const { x, y } of at.slice(0, 4)) {
    await userEvent.hover(svg, { position: { x: x + 2, y: y - 2 } })
    await expect.poll(() => mark()?.dataset.words).toBeDefined()
    await expect.poll(tip).toContain(mark()!.dataset.words!.split('\n')[0])
    seen.add(mark()!.dataset.words!)
  }
  expect(seen.size).toBe(4)
  await userEvent.hover(svg, { position: { x: 450, y: 4 } })
  await expect.poll(tip).toBe('')
})

test('on paper nothing is to be reached', async () => {
  const { container } = await render(<ConsistencyMapPlot list={providersList()} {...size} ink="paper" still />)
  await expect.poll(() => marksDrawn(container)).toBe(12)
  expect(container.querySelector('[tabindex="0"], a, [data-mark]')).toBeNull()
})
