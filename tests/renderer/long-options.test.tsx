import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#renderer/styles/index.css'
import { ComboBox } from '#renderer/parts/combo-box.tsx'
import { MultiPick } from '#renderer/parts/multi-pick.tsx'

const TOTAL = 700
const MOST = 60
const options = Array.from({ length: TOTAL }, (_, i) => ({ id: `P${i}`, name: `Person ${i}` }))
const drawn = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')]

function Picked() {
  const [chosen, setChosen] = useState<readonly string[]>([])
  return <MultiPick label="People" options={options} chosen={chosen} onChange={setChosen} />
}

function One() {
  const [value, setValue] = useState<string | null>(null)
  return <ComboBox label="Person" options={options} value={value} onChange={setValue} />
}

test('of 700 options to tick only those seen exist; the last is reached by keys and ticked', async () => {
  const screen = await render(<Picked />)
  await screen.getByRole('button', { name: /People/ }).click()
  await expect.poll(() => drawn().length).toBeGreaterThan(5)
  expect(drawn().length).toBeLessThan(MOST)
  expect(drawn()[0]!.getAttribute('aria-setsize')).toBe(String(TOTAL))
  await userEvent.keyboard('{Tab}{End}')
  await expect.poll(() => drawn().at(-1)?.textContent).toBe('Person 699')
  expect(drawn().at(-1)!.getAttribute('aria-posinset')).toBe(String(TOTAL))
  await userEvent.keyboard(' ')
  await expect.poll(() => screen.container.querySelector('.select-value')?.textContent).toBe('Person 699')
  await screen.getByRole('searchbox').fill('person 12')
  await expect
    .poll(() =>
      drawn()
        .map(each => each.textContent)
        .slice(0, 3),
    )
    .toEqual(['Person 12', 'Person 120', 'Person 121'])
  expect(drawn().length).toBeLessThan(MOST)
})

test('of 700 options to choose from only those seen exist; one is found by its name', async () => {
  const screen = await render(<One />)
  await screen.getByRole('combobox').click()
  await expect.poll(() => drawn().length).toBeGreaterThan(5)
  expect(drawn().length).toBeLessThan(MOST)
  await userEvent.keyboard('432')
  await expect.poll(() => drawn().map(each => each.textContent)).toEqual(['Person 432'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(screen.getByRole('combobox')).toHaveValue('Person 432')
})

test('Enter takes the first of what matches what was typed; without typing nothing is taken', async () => {
  const screen = await render(<One />)
  const field = screen.getByRole('combobox')
  await field.click()
  await expect.poll(() => drawn().length).toBeGreaterThan(5)
  await userEvent.keyboard('{Tab}')
  await expect.element(field).toHaveValue('')
  await field.click()
  await userEvent.keyboard('son 43')
  await expect.poll(() => document.querySelector('[role="option"][data-focused]')?.textContent).toBe('Person 43')
  await userEvent.keyboard('{Enter}')
  await expect.element(field).toHaveValue('Person 43')
  await userEvent.keyboard('{Tab}')
  await expect.element(field).toHaveValue('Person 43')
})
