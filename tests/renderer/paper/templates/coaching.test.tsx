import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { CoachedPerson } from '#contract/reports/coaching.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { ReportPages } from '#renderer/paper/pages.tsx'
import { about, controlChart, fiveStars, hostileName } from '../../payloads.ts'
import { furniture } from '../report.ts'

type Report = ReportOf<'coaching'>
type Shown = Extract<CoachedPerson, { state: 'shown' }>
type Figure = Shown['figures'][number]

const named = { about, providerId: 'p1', locationId: 'L1', locationName: 'Northgate', name: 'Person 007' }

function figure(metric: Figure['metric'], change: Partial<Figure> = {}): Figure {
  return {
    metric,
    unit: metric === 'csat' ? 'points' : 'seconds',
    scale: metric === 'csat' ? fiveStars : { kind: 'log-seconds', minimum: null, maximum: null },
    better: metric === 'csat' ? 'higher' : 'lower',
    n: 40,
    missing: 3,
    raw: 4.2,
    estimate: { value: 4.2, lower: 4, upper: 4.4 },
    spread: 0.5,
    peers: { lower: 3.8, upper: 4 },
    ...change,
  }
}

function person(change: Partial<Shown> = {}): Shown {
  return {
    state: 'shown',
    ...named,
    n: 40,
    interactions: 60,
    posts: [],
    figures: [figure('csat'), figure('service'), figure('wait')],
    charts: [controlChart(), controlChart({ metric: 'wait', unit: 'seconds' })],
    consistency: [],
    reading: { id: 'provider.near', values: {} },
    grid: null,
    pace: null,
    liked: [{ text: 'Kind and quick', date: '2026-03-02' }],
    missed: [],
    leftOut: 2,
    ...change,
  }
}

async function draw(change: Partial<Report> = {}): Promise<HTMLElement> {
  const { container } = await render(
    <ReportPages report={{ name: 'coaching', ...furniture(), person: person(), why: null, ...change }} />,
  )
  await expect.poll(() => container.querySelector('.paper')).not.toBeNull()
  return container
}

test('own weeks come before own figures, and service time stands under satisfaction', async () => {
  const container = await draw()
  await expect.poll(() => container.querySelectorAll('.recharts-wrapper').length).toBe(2)
  const figures = [...container.querySelectorAll('[data-figure]')].map(each => each.getAttribute('data-figure'))
  expect(figures).toEqual(['history.csat', 'history.wait', 'figures', 'remarks'])
  const rows = [...container.querySelectorAll('table tbody th')].map(row => row.textContent)
  expect(rows).toEqual(['Satisfaction', 'Service time', 'Wait'])
})

test('without satisfaction service time is not there at all', async () => {
  const container = await draw({ person: person({ figures: [figure('service'), figure('wait')] }) })
  expect([...container.querySelectorAll('table tbody th')].map(row => row.textContent)).toEqual(['Wait'])
})

test('where service time is drawn with satisfaction, it stands nowhere else', async () => {
  const bin = (middle: number, share: number) => ({
    from: middle - 60,
    to: middle + 60,
    middle,
    n: 40,
    satisfied: { count: 40 * share, n: 40, share, lower: share - 0.15, upper: share + 0.15 },
  })
  const values = { verdict: 'longer', shortSeconds: 180, shortShare: 0.5, longSeconds: 540, longShare: 0.8 }
  const pace = { n: 80, missing: 7, bins: [bin(120, 0.5), bin(600, 0.8)], reading: { id: 'coaching.pace', values } }
  const container = await draw({ person: person({ pace }) })
  const drawn = () => container.querySelectorAll('[data-figure="pace"] svg circle.mark')
  await expect.poll(() => drawn().length).toBe(2)
  const figure = container.querySelector('[data-figure="pace"]')!
  expect(figure.querySelector('h2')!.textContent).toContain('satisfied more often when you took longer')
  expect(figure.textContent).toContain('80 values, 7 missing.')
  expect([...container.querySelectorAll('table tbody th')].map(row => row.textContent)).toEqual(['Satisfaction', 'Wait'])
})

test('what is said of the person is said to the person', async () => {
  const whose = { scope: 'provider', place: '' }
  const charts = [controlChart(), controlChart({ metric: 'wait', unit: 'seconds' })].map(chart => ({
    ...chart,
    reading: { id: 'control.none', values: { metric: chart.metric, ...whose } },
  }))
  const container = await draw({ person: person({ charts }) })
  expect(container.textContent).toContain('Satisfaction at your counter')
  expect(container.textContent).not.toContain('this person')
})

test('what customers wrote is text, each tone for itself, and what is not printed is counted', async () => {
  const missed = [{ text: `${hostileName} ${'long '.repeat(200)}`, date: '2026-03-01' }]
  const container = await draw({ person: person({ missed }) })
  expect(container.querySelectorAll('blockquote')).toHaveLength(2)
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toContain('2 comments that name somebody are not printed')
  expect(container.querySelectorAll('blockquote')[1]!.textContent.length).toBeLessThan(400)
})

test('of somebody with too few values nothing but that is said', async () => {
  const container = await draw({
    person: { state: 'too-few', ...named },
    footnotes: [{ id: 'footnote.too-few', values: { people: 2, minimumGroup: 5, further: 0 } }],
  })
  expect(container.querySelector('.paper-footnotes')?.textContent).toContain('2 people have fewer than 5 values here')
  expect(container.querySelector('h2')?.textContent).toBe('Too few to say')
  expect(container.querySelector('table, svg, blockquote')).toBeNull()
})

test('where nobody has enough a sentence says so', async () => {
  const container = await draw({ person: null, why: { id: 'coaching.none', values: { people: 3 } } })
  expect(container.textContent).toContain('None of 3 people has enough values')
})

test.each(['A4', 'Letter'] as const)(
  'on %s nothing is wider than the page or smaller than it may be, whatever the names',
  async paper => {
    for (const orientation of ['portrait', 'landscape'] as const)
      for (const textSize of ['normal', 'large'] as const) {
        const long = person({ name: 'W'.repeat(60), locationName: `שדרות ${'L'.repeat(60)}` })
        const container = await draw({ person: long, sheet: { paper, orientation, textSize, ink: 'grey' } })
        const page = container.querySelector<HTMLElement>('.paper')!
        expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth)
        const sizes = [...page.querySelectorAll('p, li, h1, h2, h3, th, td, text, footer')].map(each =>
          Number.parseFloat(getComputedStyle(each).fontSize),
        )
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
        const lines = [...page.querySelectorAll('.peers-strip line')].map(line =>
          Number.parseFloat(getComputedStyle(line).strokeWidth),
        )
        expect(Math.min(...lines)).toBeGreaterThanOrEqual(1)
      }
  },
)
