import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { chosenOf, valuesOf } from '#renderer/reports/chosen.ts'
import { FigureNotes } from '#renderer/reports/figure-notes.tsx'
import { optionsChosen, useOptions } from '#renderer/reports/report-options.ts'
import { say } from '#words/say.ts'

beforeEach(() => localStorage.clear())

test('what a report is about stands in the address and is read back from it', () => {
  const params = new URLSearchParams({ location: 'L1', provider: 'P1', a: 'L2', b: 'L3' })
  const chosen = chosenOf(params)
  expect(chosen).toEqual({ location: 'L1', provider: 'P1', compare: ['L2', 'L3'] })
  expect(valuesOf(chosen)).toEqual({ location: 'L1', provider: 'P1', a: 'L2', b: 'L3' })
  expect(chosenOf(new URLSearchParams({ a: 'L2' }))).toEqual({})
  expect(valuesOf({})).toEqual({ location: undefined, provider: undefined, a: undefined, b: undefined })
})

function Paper() {
  const [options, choose] = useOptions()
  return (
    <>
      <output>{JSON.stringify(options)}</output>
      <button onClick={() => choose({ paper: 'Letter', language: 'de' })}>choose</button>
      <button onClick={() => choose({ language: undefined })}>undo</button>
    </>
  )
}

test('options are kept on this computer, and taken back', async () => {
  const screen = await render(<Paper />)
  await screen.getByRole('button', { name: 'choose' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('{"paper":"Letter","language":"de"}')
  await screen.getByRole('button', { name: 'undo' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('{"paper":"Letter"}')
  expect(optionsChosen()).toEqual({ paper: 'Letter' })
})

test.each(['{', '[]', '{"paper":"A3"}', '{"unknown":1,"ink":"red"}'])('%s is no choice', text => {
  localStorage.setItem('report-options', text)
  expect(optionsChosen()).toEqual({})
})

test('a note goes to the figure that was chosen, and can be taken away', async () => {
  const figures = [
    { figure: 'card.csat', title: 'Satisfaction is steady' },
    { figure: 'card.wait', title: 'Waits are steady' },
  ]
  const changes: unknown[] = []
  const screen = await render(
    <FigureNotes
      figures={figures}
      notes={[{ figure: 'card.wait', text: 'New queue' }]}
      onChange={notes => changes.push(notes)}
    />,
  )
  expect(screen.container.querySelector('li')?.textContent).toContain('Waits are steady New queue')
  await screen.getByLabelText(say('reports.notes.text')).fill('  Holiday week ')
  await screen.getByRole('button', { name: say('reports.notes.add') }).click()
  await screen.getByRole('button', { name: say('reports.notes.remove') }).click()
  expect(changes).toEqual([
    [
      { figure: 'card.wait', text: 'New queue' },
      { figure: 'card.csat', text: 'Holiday week' },
    ],
    [],
  ])
})
