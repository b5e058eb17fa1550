import { expect, it } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { temporaryFile } from '../temporary-file.ts'

const ROWS = 28
const two = (n: number): string => String(n).padStart(2, '0')
const minutes = (i: number): number => 3 + (i % 20)

interface Cells {
  readonly wait: (i: number) => string
  readonly rating?: (i: number) => string
  readonly called?: (i: number) => string
}

async function preview(
  { wait, rating = i => String(1 + (i % 5)), called = i => `2024-04-${two(i + 1)} 09:${two(minutes(i))}:00` }: Cells,
  remembered: Mapping | null = null,
) {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `${i},Leeds,Ann,2024-04-${two(i + 1)} 09:00:00,${called(i)},${wait(i)},${rating(i)}`,
  )
  const path = temporaryFile(['id,branch,agent,arrived,called,wait,rating', ...rows].join('\n'))
  return previewFile(path, { mappings: [], remembered: () => remembered, defaultZone: null, zoneOf: () => null })
}

const inSeconds = (i: number): string => String(minutes(i) * 60)
const inMinutes = (i: number): string => String(minutes(i))
const asHours = (i: number): string => `00:${two(minutes(i))}`
const asMinutes = (i: number): string => `${two(minutes(i))}:00`
const none = (): string => ''

it.each([
  ['seconds', inSeconds, 'minutes', inMinutes],
  ['minutes', inMinutes, 'seconds', inSeconds],
  ['h:mm', asHours, 'mm:ss', asMinutes],
  ['seconds', inSeconds, 'mm:ss', asMinutes],
] as const)('a remembered unit, %s, yields to the times of the rows', async (before, earlier, unit, later) => {
  const { mapping } = await preview({ wait: earlier })
  expect(mapping!.fields.wait_s).toMatchObject({ unit: before })
  const found = await preview({ wait: later }, mapping)
  expect(found).toMatchObject({ state: 'ready', remembered: true, mapping: { fields: { wait_s: { unit } } } })
})

it('a remembered unit stays where no times tell', async () => {
  const { mapping } = await preview({ wait: inSeconds })
  const found = await preview({ wait: inMinutes, called: none }, mapping)
  expect(found).toMatchObject({ state: 'ready', mapping: { fields: { wait_s: { unit: 'seconds' } } } })
})

it('a remembered unit that reads nothing of this form is asked for where no times tell', async () => {
  const { mapping } = await preview({ wait: inSeconds })
  const found = await preview({ wait: asMinutes, called: none }, mapping)
  expect(found).toMatchObject({
    state: 'needs-answer',
    questions: [{ id: 'wait_s.unit', options: ['mm:ss', 'h:mm'] }],
    mapping: { fields: { wait_s: { unit: null } } },
  })
})

it('an end of a remembered scale is asked for where more than a few answers lie beyond it', async () => {
  const { mapping } = await preview({ wait: inSeconds })
  expect(mapping!.fields.csat).toMatchObject({ minimum: 1, maximum: 5 })
  const higher = await preview({ wait: inSeconds, rating: i => String(2 * (1 + (i % 5))) }, mapping)
  expect(higher).toMatchObject({
    state: 'needs-answer',
    questions: [{ id: 'csat.maximum', options: [10, 100] }],
    mapping: { fields: { csat: { minimum: 1, maximum: null, best: 'high' } } },
  })
  const lower = await preview({ wait: inSeconds, rating: i => String(i % 6) }, mapping)
  expect(lower.questions).toMatchObject([{ id: 'csat.minimum' }])
})

it('a slip, or a number that stands for none, asks nothing of a remembered scale', async () => {
  const { mapping } = await preview({ wait: inSeconds })
  for (const rating of ['11', '99']) {
    const odd = await preview(
      { wait: inSeconds, rating: i => (i < (rating === '99' ? 9 : 1) ? rating : String(1 + (i % 5))) },
      mapping,
    )
    expect(odd).toMatchObject({ state: 'ready', mapping: { fields: { csat: { maximum: 5 } } } })
  }
})

it('a mapping that is given is taken as it is', async () => {
  const { mapping } = await preview({ wait: inSeconds })
  const path = temporaryFile(
    `id,branch,agent,arrived,called,wait,rating\n${'1,Leeds,Ann,2024-04-01 09:00:00,2024-04-01 09:03:00,3,9\n'.repeat(9)}`,
  )
  const found = await previewFile(path, { mappings: [mapping!], remembered: () => null, defaultZone: null, zoneOf: () => null })
  expect(found).toMatchObject({ state: 'ready', mapping: { fields: { wait_s: { unit: 'seconds' }, csat: { maximum: 5 } } } })
})
