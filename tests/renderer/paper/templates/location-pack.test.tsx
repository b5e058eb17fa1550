import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Pack, PackPerson } from '#contract/reports/location-pack.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { ReportPages } from '#renderer/paper/pages.tsx'
import { comparison, fiveStars, hostileName, split } from '../../payloads.ts'
import { card, furniture } from '../report.ts'

type Report = ReportOf<'location-pack'>

const csat = { metric: 'csat', unit: 'points', scale: fiveStars, better: 'higher' } as const
const { a: waits, b: peers } = comparison().waits

function person(i: number, change: Partial<Extract<PackPerson, { state: 'shown' }>> = {}): PackPerson {
  const estimate = { value: 4.5 - i * 0.1, lower: 4.3 - i * 0.1, upper: 4.7 - i * 0.1 }
  const named = { providerId: `p${i}`, locationId: 'L1', locationName: 'Northgate', name: `Person ${String(i).padStart(3, '0')}` }
  return { state: 'shown', ...named, n: 40, figures: [{ metric: 'csat', n: 40, missing: 2, estimate }], ...change }
}

function pack(change: Partial<Pack> = {}): Pack {
  return {
    locationId: 'L1',
    name: 'Northgate',
    interactions: 1200,
    providers: 3,
    firstDay: '2026-01-05',
    lastDay: '2026-03-31',
    reading: { id: 'pack.none', values: {} },
    standingReading: null,
    toDo: [{ id: 'to-do.none', values: {} }],
    cards: [card(), card({ metric: 'complaint', unit: 'per-thousand', satisfied: null })],
    standings: [
      {
        ...csat,
        n: 40,
        missing: 2,
        raw: 4.2,
        estimate: { value: 4.1, lower: 4, upper: 4.3 },
        others: { lower: 3.8, upper: 4 },
        standing: 'better',
        verdict: 'steady',
      },
    ],
    splits: [split()],
    waits,
    peers,
    measures: [{ ...csat, others: { lower: 4, upper: 4.4 } }],
    people: [person(0), person(1), { ...person(2), state: 'too-few' }],
    trust: null,
    notes: [{ id: 'note.behind', values: { days: 4 } }],
    footnotes: [],
    ...change,
  }
}

const others = (container: HTMLElement) => container.querySelector('[data-figure="standings.L1"]')!.textContent

test('what others are is told and explained where there are some to draw', async () => {
  expect(others(await draw([pack()]))).toMatch(/Others.*middle half of the other locations/)
  const alone = pack({ standings: pack().standings.map(each => ({ ...each, others: null })) })
  expect(others(await draw([alone]))).not.toMatch(/Others|other locations/)
})

async function draw(packs: readonly Pack[], change: Partial<Report> = {}): Promise<HTMLElement> {
  const { container } = await render(
    <ReportPages report={{ name: 'location-pack', ...furniture(), packs: [...packs], ...change }} />,
  )
  await expect.poll(() => container.querySelectorAll('.paper .recharts-wrapper').length).toBeGreaterThan(0)
  return container
}

test('people stand in the order given, above the band of those elsewhere; who has too few values is counted', async () => {
  const container = await draw([pack({ people: [person(5), person(1), person(3), { ...person(2), state: 'too-few' }] })])
  expect([...container.querySelectorAll('.people-rows .name')].map(name => name.textContent)).toEqual([
    'Person 005',
    'Person 001',
    'Person 003',
  ])
  expect(container.querySelectorAll('.people-rows .row .mark')).toHaveLength(3)
  expect(container.querySelectorAll('.people-rows .others rect')).toHaveLength(1)
  expect(container.textContent).toContain('One person is not shown: too few values')
  expect(container.textContent).not.toContain('Person 002')
})

test('of many people every one is drawn, on one scale over several pages', async () => {
  const container = await draw([pack({ people: Array.from({ length: 130 }, (_, i) => person(i)) })])
  const plots = [...container.querySelectorAll('.people-rows')]
  expect(plots.length).toBeGreaterThan(2)
  expect(container.querySelectorAll('.people-rows .row .mark')).toHaveLength(130)
  const ticks = plots.map(plot =>
    [...plot.querySelectorAll('g > g > text[text-anchor="middle"]')].map(text => text.textContent).join(),
  )
  expect(new Set(ticks).size).toBe(1)
})

test('several packs each begin on a page of their own with a heading, and say nothing of one another', async () => {
  const container = await draw([pack(), pack({ locationId: 'L2', name: hostileName })], {
    filter: { ...furniture().filter, locations: ['Northgate', hostileName] },
  })
  const sections = [...container.querySelectorAll('.paper > section')]
  expect(sections.map(section => section.querySelector('.paper-pack-name')?.textContent)).toEqual(['Northgate', hostileName])
  expect(sections[1]!.classList.contains('paper-page')).toBe(true)
  expect(sections[1]!.textContent).not.toContain('Northgate')
  const figures = [...container.querySelectorAll('[data-figure]')].map(figure => figure.getAttribute('data-figure'))
  expect(new Set(figures).size).toBe(figures.length)
})

test('each of several packs has its own footnote of whom figures are held back', async () => {
  const footnotes = [{ id: 'footnote.too-few', values: { people: 1, minimumGroup: 5, further: 1 } }]
  const all = [{ id: 'footnote.too-few', values: { people: 8, minimumGroup: 5, further: 1 } }]
  const container = await draw([pack({ footnotes }), pack({ locationId: 'L2', name: 'Dunmore' })], { footnotes: all })
  const told = [...container.querySelectorAll('.paper > section')].map(
    section => section.querySelector('.paper-footnotes')?.textContent,
  )
  expect(told).toEqual([expect.stringContaining('One person has fewer than 5 values here'), undefined])
})

test('one pack has its location in the title and all that it rests on', async () => {
  const container = await draw([pack()])
  expect(container.querySelector('.paper-subject')?.textContent).toBe('Northgate')
  expect(container.querySelector('.paper-pack-name')).toBeNull()
  expect(container.textContent).toContain('Nothing here asks for a change')
  expect(container.querySelectorAll('table tbody tr')).toHaveLength(1)
})

test.each(['A4', 'Letter'] as const)(
  'on %s nothing is wider than the page or thinner than it may be, whatever the names',
  async paper => {
    for (const orientation of ['portrait', 'landscape'] as const)
      for (const textSize of ['normal', 'large'] as const) {
        const long = pack({
          name: 'L'.repeat(90),
          people: [person(0, { name: 'W'.repeat(60) }), person(1, { name: 'שדרות רוטשילד' })],
        })
        const container = await draw([long], { sheet: { paper, orientation, textSize, ink: 'grey' } })
        const page = container.querySelector<HTMLElement>('.paper')!
        expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth)
        const lines = [...page.querySelectorAll('.people-rows line')].map(line =>
          Number.parseFloat(getComputedStyle(line).strokeWidth),
        )
        expect(Math.min(...lines)).toBeGreaterThanOrEqual(1)
        const sizes = [...page.querySelectorAll('p, li, h1, h2, h3, th, td, text')].map(each =>
          Number.parseFloat(getComputedStyle(each).fontSize),
        )
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
      }
  },
)

test('what casts doubt is said once, whoever says it', async () => {
  const doubt = { id: 'trust.low-response', values: { responseShare: 0.07 } }
  const trust = {
    grade: 'C',
    doubts: [{ weight: 'serious', reading: doubt }],
    reading: { id: 'trust.grade', values: { grade: 'C', serious: 1, small: 0 } },
  } as const
  const notes = [
    { id: 'note.low-response', values: { responseShare: 0.07 } },
    { id: 'note.behind', values: { days: 4 } },
  ]
  const container = await draw([pack({ trust: { ...trust, doubts: [...trust.doubts] }, notes })])
  const told = [...container.querySelectorAll('[data-figure="trust.L1"] li')].map(each => each.textContent)
  expect(told).toHaveLength(3)
  expect(told.filter(text => text?.includes('answered'))).toHaveLength(1)
})

test('without values, people or others there are sentences, never an empty chart', async () => {
  const nothing = { ...waits, n: 0, median: { value: null, lower: null, upper: null } }
  const bare = pack({ cards: [], standings: [], splits: [], waits: nothing, peers: null, measures: [], people: [], notes: [] })
  const container = await draw([pack(), { ...bare, locationId: 'L2', name: 'Bare' }])
  const [, second] = container.querySelectorAll('.paper > section')
  expect(second!.querySelector('.recharts-wrapper, .people-rows, table')).toBeNull()
  expect(second!.textContent).toContain('There are no values to judge')
  expect(container.innerHTML).not.toContain('NaN')
})
