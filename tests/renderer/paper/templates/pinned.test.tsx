import { expect, test } from 'vitest'
import type { PinnedFigure } from '#contract/reports/pinned.ts'
import {
  about,
  comparison,
  controlChart,
  effect,
  funnel,
  hostileName,
  locationRow,
  locationsList,
  providersList,
  split,
} from '../../payloads.ts'
import { drawn, paperFaults } from '../drawn.tsx'
import { momentGrid } from '../moments.ts'
import { furniture, noFilter } from '../report.ts'

const locations = [] as const

function figure(pinId: string, drawnAs: PinnedFigure['drawn'], change: Partial<PinnedFigure> = {}): PinnedFigure {
  return {
    pinId,
    title: 'Once pinned',
    part: null,
    question: { name: 'moments.control', input: {} },
    about: { ...about, from: '2026-01-01', to: '2026-03-31' },
    filter: { ...noFilter, services: ['Loans'] },
    person: null,
    drawn: drawnAs,
    why: null,
    ...change,
  }
}

const all: PinnedFigure[] = [
  figure('control', { name: 'moments.control', answer: controlChart() }),
  figure('grid', { name: 'moments.grid', answer: momentGrid() }),
  figure('list', { name: 'locations.list', answer: locationsList() }),
  figure('funnel', { name: 'locations.funnel', answer: funnel() }),
  figure('two', { name: 'locations.compare', answer: comparison() }),
  figure('people', { name: 'providers.list', answer: providersList() }),
  figure('split', { name: 'variability.split', answer: { ...split(), locations: [...locations], providers: [] } }),
  figure('effect', { name: 'effects.estimate', answer: effect() }),
]

const draw = (figures: PinnedFigure[], change = {}) => drawn({ name: 'pinned', ...furniture(change), figures })

test('eight pins are drawn in their order, each with its own period and filters', async () => {
  const container = await draw(all)
  const figures = [...container.querySelectorAll<HTMLElement>('[data-figure^="pin."]')]
  expect(figures.map(each => each.dataset.figure)).toEqual(all.map(({ pinId }) => `pin.${pinId}`))
  await expect.poll(() => figures.every(each => each.querySelector('svg, .paper-moments') !== null)).toBe(true)
  for (const each of figures) expect(each.textContent).toContain('Services: Loans')
  expect(paperFaults(container)).toEqual([])
})

test('a note stands under its pin', async () => {
  const container = await draw(all.slice(0, 2), { notes: [{ figure: 'pin.grid', text: 'Speak to the early shift' }] })
  expect(container.querySelector('[data-figure="pin.grid"] .paper-remark')!.textContent).toBe('Speak to the early shift')
})

test('what cannot be drawn any more says why, under the title it had', async () => {
  const gone = figure('gone', null, { title: hostileName, why: { code: 'too-few', values: { minimumGroup: 5 } } })
  const container = await draw([gone])
  expect(container.querySelector('[data-figure] h2')!.textContent).toBe(hostileName)
  expect(container.textContent).toMatch(/5/)
  expect(container.querySelector('img, b, script')).toBeNull()
})

test('of a person stands the name that the privacy rule gives', async () => {
  const container = await draw([figure('own', all[0]!.drawn, { person: { providerId: 'P1', name: 'Person 001' } })])
  expect(container.querySelector('[data-figure]')!.textContent).toContain('Person 001')
})

test('sixty locations go on over pages', async () => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    locationRow(i, { name: `${i} ${'Northgate and Old Market '.repeat(3)}`.slice(0, 60) }),
  )
  const container = await draw([figure('list', { name: 'locations.list', answer: locationsList({ rows }) })])
  await expect.poll(() => container.querySelectorAll('.row .mark').length).toBe(60)
  expect(container.querySelectorAll('.paper-page').length).toBeGreaterThan(0)
})

test('without pins the page says how to pin', async () => {
  const container = await draw([])
  expect(container.textContent).toContain('press P')
})
