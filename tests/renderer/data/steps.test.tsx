import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { FilePreview, Question } from '#contract/previews.ts'
import { firstAsked, neighbour, openAt, stepOf } from '#renderer/data/steps.ts'
import { StepsNav } from '#renderer/data/steps-nav.tsx'
import { WhatStandsOut } from '#renderer/data/what-stands-out.tsx'
import { say } from '#words/say.ts'
import { filePreview } from './file-preview.ts'

function question(property: Question['property']): Question {
  return { id: property, field: 'csat', property, column: 'C', options: [], samples: [], message: '' }
}

function example(questions: Question[], unreadable = 0): FilePreview {
  const columns = [
    { column: 'Wait', samples: [], filled: 9, field: 'wait_s' as const, unreadable },
    { column: 'When', samples: [], filled: 9, field: 'arrived_at' as const, unreadable },
    { column: 'Note', samples: [], filled: 9, field: null, unreadable: 0 },
  ]
  return filePreview({ columns, questions })
}

test('every question has its step, and what cannot be read the step of its field', () => {
  expect(
    (['unwrap', 'order', 'constant', 'unpivot', 'unit', 'minimum', 'maximum', 'best'] as const).map(property =>
      stepOf({ property }),
    ),
  ).toEqual(['lines', 'columns', 'columns', 'columns', 'values', 'values', 'values', 'values'])
  const open = openAt([example([question('best'), question('order')], 2)], null)
  expect(open.columns).toEqual({ questions: 1, doubts: 1 })
  expect(open.values).toEqual({ questions: 1, doubts: 1 })
  expect(firstAsked(open)).toBe('columns')
  expect(firstAsked(openAt([], null))).toBe(null)
  expect([neighbour('files', -1), neighbour('files', 1), neighbour('try', 1)]).toEqual([null, 'lines', null])
})

test('six numbered steps; the current one is marked, and each says what is open there', async () => {
  const open = openAt([example([question('best')], 1)], null)
  const screen = await render(<StepsNav current="lines" open={open} />)
  const steps = screen.getByRole('button')
  await expect
    .poll(() => steps.elements().map(step => step.querySelector('.step-number')?.textContent))
    .toEqual(['1', '2', '3', '4', '5', '6'])
  expect(steps.elements().filter(step => step.getAttribute('aria-current') === 'step')).toHaveLength(1)
  await expect.element(screen.getByText('1 question', { exact: false })).toBeVisible()
})

test('a file without surprises says that nothing stands out', async () => {
  const quiet = example([])
  const layouts = [{ key: 'k', example: quiet, mapping: quiet.mapping!, files: [quiet] }]
  const screen = await render(<WhatStandsOut layouts={layouts} open={openAt([quiet], null)} names={null} isLater={false} />)
  await expect.element(screen.getByText(say('import.stands-out.nothing'))).toBeVisible()
  const asked = example([question('order')], 3)
  await screen.rerender(
    <WhatStandsOut layouts={[{ ...layouts[0]!, example: asked }]} open={openAt([asked], null)} names={null} isLater={false} />,
  )
  await expect.element(screen.getByText(say('import.stands-out.unread', { column: 'Wait', cells: 3 }))).toBeVisible()
  await expect.element(screen.getByText(say('import.stands-out.asks', { questions: 1 }))).toBeVisible()
})

test('a file that is refused is not said to be importable; files of several places are told with all of them', async () => {
  const of = (place: string): FilePreview =>
    filePreview({ path: place, noticed: [{ kind: 'named', field: 'location', column: '', text: place }] })
  const files = ['Ashford', 'Dover'].map(of)
  const layout = { key: 'k', example: files[0]!, mapping: files[0]!.mapping!, files }
  const open = openAt(files, null)
  const screen = await render(<WhatStandsOut layouts={[layout]} open={open} names={null} isLater={false} />)
  await expect.element(screen.getByText(say('import.stands-out.named-each', { text: 'Ashford, Dover', more: 0 }))).toBeVisible()
  const refused = { ...layout, example: filePreview({ state: 'refused' }) }
  await screen.rerender(<WhatStandsOut layouts={[refused]} open={open} names={null} isLater={false} />)
  expect(screen.getByText(say('import.stands-out')).elements()).toHaveLength(0)
})
