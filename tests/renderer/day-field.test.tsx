import { useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { afterEach, expect, test } from 'vitest'
import { type Locator, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { DayField, type DayFieldProps } from '#renderer/parts/day-field/day-field.tsx'
import { say } from '#words/say.ts'
import { english, speak } from '#words/speech.ts'
import { typeDay, typePart } from './type-day.ts'

afterEach(() => speak(english))

type Given = Partial<DayFieldProps> & { readonly locale?: string }

/** A field that keeps what it passes on, and all that it passed on. */
async function shown({ locale = 'en-GB', value = '', ...rest }: Given = {}) {
  const passed: string[] = []
  function Held() {
    const [day, setDay] = useState(value)
    const take = (next: string) => {
      passed.push(next)
      setDay(next)
    }
    return (
      <I18nProvider locale={locale}>
        <DayField label="From" {...rest} value={day} onChange={take} />
        <button type="button" onClick={() => setDay('2025-12-24')}>
          Other
        </button>
        <button type="button" onClick={() => setDay('')}>
          None
        </button>
      </I18nProvider>
    )
  }
  const screen = await render(<Held />)
  const field = screen.getByRole('group', { name: 'From' })
  await expect.element(field).toBeVisible()
  return { screen, field, passed, text: () => field.element().querySelector('.day-parts')!.textContent }
}

test.each([
  ['en-GB', '31/03/2026', '31032026'],
  ['de-DE', '31.03.2026', '31.3.2026'],
  ['de-DE', '31.03.2026', '31032026'],
  ['en-US', '03/31/2026', '3/31/2026'],
  ['en-CA', '2026-03-31', '2026-3-31'],
])('in %s a day is written %s, and typed “%s”', async (locale, written, typed) => {
  const { field, passed, text } = await shown({ locale })
  await userEvent.click(field.getByRole('spinbutton').first())
  await userEvent.keyboard(typed)
  expect(text()?.replaceAll(/[\u2066-\u2069]/g, '')).toBe(written)
  expect(passed.at(-1)).toBe('2026-03-31')
})

test('a day is passed on once it is whole; a changed one follows, and one that is emptied is none', async () => {
  const { field, passed, screen, text } = await shown({ value: '2026-03-01' })
  await typePart(field, 'year', '2025')
  expect(passed).toEqual(['2025-03-01'])
  await userEvent.click(screen.getByRole('button', { name: 'Other' }))
  expect(text()).toContain('24/12/2025')
  await userEvent.click(screen.getByRole('button', { name: 'None' }))
  expect(text()).toContain('dd/mm/yyyy')
  await typeDay(field, '2026-03-31')
  await userEvent.click(screen.getByRole('button', { name: 'None' }))
  expect(text()).toContain('dd/mm/yyyy')
  await typeDay(field, '2026-03-31')
  for (const part of ['day', 'month', 'year']) await typePart(field, part, '{Backspace>6}{/Backspace}')
  expect(passed.at(-1)).toBe('')
})

test('a year of two digits is one of this century', async () => {
  const { field, passed } = await shown()
  await userEvent.click(field.getByRole('spinbutton').first())
  await userEvent.keyboard('1/3/26{Tab}')
  await userEvent.keyboard('{Tab}')
  expect(passed).toEqual(['2026-03-01'])
})

test('half a day is none once the field is left, which says what is needed, and whole again it counts', async () => {
  const { field, passed, screen } = await shown({ value: '2026-03-01' })
  await typePart(field, 'month', '{Backspace}')
  expect(passed).toEqual([])
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  await userEvent.click(screen.getByText('Other'), { button: 'right' })
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent(say('day.unfinished'))
  expect(passed).toEqual([''])
  await typePart(field, 'month', '3')
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  expect(passed).toEqual(['', '2026-03-01'])
})

test('of a day that its month does not have it is said while it is typed, and what stands in its place', async () => {
  const { field, passed, screen, text } = await shown()
  await userEvent.click(field.getByRole('spinbutton').first())
  await userEvent.keyboard('31022026')
  await expect.element(screen.getByRole('alert')).toHaveTextContent(say('day.impossible', { days: 28 }))
  expect(passed).toEqual([])
  await userEvent.keyboard('{Tab}{Tab}')
  expect(text()).toContain('28/02/2026')
  expect(passed).toEqual(['2026-02-28'])
  await expect.element(screen.getByText(say('day.replaced', { day: 31 }))).toBeVisible()
})

test('days before the first or after the last that make sense are said to be wrong; days without data are not', async () => {
  const { field, passed, screen } = await shown({ min: '2026-02-01', max: '2026-02-28' })
  await typeDay(field, '2026-01-31')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Not before 1 Feb 2026.')
  await typeDay(field, '2026-03-01')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Not after 28 Feb 2026.')
  expect(passed.at(-1)).toBe('2026-03-01')
})

test('of a day outside the data it is said, and it is taken', async () => {
  const { field, passed, screen } = await shown({ data: { firstDay: '2026-02-01', lastDay: '2026-02-28' } })
  await typeDay(field, '2027-01-01')
  await expect.element(screen.getByText('The data go from 1 Feb 2026 to 28 Feb 2026.')).toBeVisible()
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  expect(passed.at(-1)).toBe('2027-01-01')
})

test.each([
  ['de-DE', 'Mo', 'März 2026'],
  ['en-US', 'Sun', 'March 2026'],
])(
  'in %s the calendar begins its weeks on %s; a day is chosen by keys, and the focus comes back',
  async (locale, first, month) => {
    const [language] = locale.split('-') as ['de' | 'en']
    await speak({ language, locale })
    const { field, passed, screen } = await shown({ locale, value: '2026-03-10' })
    await userEvent.click(field.getByRole('spinbutton').first())
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    const dialog = screen.getByRole('dialog')
    await expect.element(dialog.getByText(month, { exact: true }).first()).toBeVisible()
    expect(dialog.element().querySelector('th')?.textContent).toBe(first)
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}')
    await expect.element(dialog).not.toBeInTheDocument()
    expect(passed).toEqual(['2026-03-18'])
    expect(field.element().contains(document.activeElement)).toBe(true)
  },
)

/** Puts a text on the clipboard, as a person does who copies it from elsewhere. */
async function copied(text: string) {
  const source = document.createElement('textarea')
  source.value = text
  document.body.append(source)
  source.select()
  await userEvent.copy()
  source.remove()
}

async function paste(field: Locator, text: string) {
  await copied(text)
  await userEvent.click(field.getByRole('spinbutton').nth(1))
  await userEvent.paste()
}

test.each([
  ['en-GB', '2026-03-05'],
  ['en-GB', ' 2026-03-05T10:15:00.000Z\n'],
  ['en-GB', '20260305'],
  ['en-GB', '05/03/2026'],
  ['en-GB', '5/3/26 10:15'],
  ['en-GB', '5 Mar 2026, 10:15'],
  ['en-GB', 'Thursday, 5 March 2026'],
  ['en-GB', '\u206805\u2069/\u206803\u2069/\u20682026\u2069'],
  ['en-US', '3/5/2026, 10:15 AM'],
  ['en-US', 'Mar 5, 2026'],
  ['en-US', 'March 5th, 2026'],
  ['de-DE', '5.3.2026'],
  ['de-DE', '05.03.2026 10:15 Uhr'],
  ['de-DE', 'Do., 5. März 2026 um 10:15'],
  ['de-DE', '5. 3. 26'],
  ['de-DE', '5-Mar-2026'],
  ['en-CA', '2026/3/5'],
])('in %s “%s” can be pasted', async (locale, said) => {
  const { field, passed, text, screen } = await shown({ locale })
  await paste(field, said)
  await expect.poll(() => passed).toEqual(['2026-03-05'])
  expect(text()).toContain('2026')
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test.each([
  ['en-GB', 'no day'],
  ['en-GB', '31/02/2026'],
  ['en-GB', '03/25/2026'],
  ['en-GB', '5 March'],
  ['en-GB', '05/03/2026 – 07/03/2026'],
  ['en-GB', '2026-13-05'],
  ['en-CA', '05/03/2026'],
  ['de-DE', 'Grün, 5. März 2026'],
])('in %s “%s” is said to be no day, and what stood there stays', async (locale, said) => {
  const { field, passed, text, screen } = await shown({ locale, value: '2026-03-01' })
  const before = text()
  await paste(field, said)
  await expect.element(screen.getByRole('alert').filter({ hasText: said })).toBeVisible()
  expect([text(), passed]).toEqual([before, []])
  await userEvent.keyboard('{Tab}{Tab}{Tab}')
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  await expect.element(screen.getByText(said, { exact: false })).toBeVisible()
  await paste(field, '2026-03-31')
  await expect.element(screen.getByText(said, { exact: false })).not.toBeInTheDocument()
  expect(passed).toEqual(['2026-03-31'])
})

test('a pasted day takes the place of one half typed, also if it is the one before', async () => {
  const { field, passed, text } = await shown({ value: '2026-03-01' })
  const before = text()
  await copied('1/3/2026')
  await typePart(field, 'month', '{Backspace}')
  await userEvent.paste()
  await expect.poll(text).toBe(before)
  await typePart(field, 'day', '2')
  expect(passed).toEqual(['2026-03-02'])
})

test('a form is not sent while a day in it is half typed, and is sent by Enter in a whole one', async () => {
  let sent = 0
  function Form() {
    const [day, setDay] = useState('')
    return (
      <form
        onSubmit={event => {
          event.preventDefault()
          sent++
        }}
      >
        <DayField label="From" value={day} onChange={setDay} />
        <button type="submit">Send</button>
      </form>
    )
  }
  const screen = await render(<Form />)
  const field = screen.getByRole('group', { name: 'From' })
  await typePart(field, 'month', '3')
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await expect.element(screen.getByRole('alert')).toHaveTextContent(say('day.unfinished'))
  expect(sent).toBe(0)
  await typeDay(field, '2026-03-01')
  await userEvent.keyboard('{Enter}')
  expect(sent).toBe(1)
})
