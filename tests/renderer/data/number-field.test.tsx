import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { NumberField } from '#renderer/parts/number-field.tsx'

function Held({ onNumber }: { readonly onNumber: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(5)
  const take = (number: number | null) => {
    onNumber(number)
    if (number !== null) setValue(number)
  }
  return <NumberField label="Lowest" value={value} onChange={take} />
}

test('a field can be emptied and typed anew, with point or comma; what is no number is not passed on', async () => {
  const numbers: (number | null)[] = []
  const screen = await render(<Held onNumber={number => numbers.push(number)} />)
  const field = screen.getByLabelText('Lowest')
  await userEvent.clear(field)
  await expect.element(field).toHaveValue('')
  await userEvent.type(field, '1,5x')
  await expect.element(field).toHaveValue('1,5x')
  expect(numbers).toEqual([null, 1, 1.5])
})

test('what was typed goes with the value that it became, also where that is as it was before', async () => {
  function Longer() {
    const [value, setValue] = useState<number | null>(null)
    return (
      <>
        <NumberField label="Longer than" value={value} onChange={setValue} />
        <button type="button" onClick={() => setValue(null)}>
          Any
        </button>
      </>
    )
  }
  const screen = await render(<Longer />)
  const field = screen.getByLabelText('Longer than')
  await userEvent.type(field, '5')
  await expect.element(field).toHaveValue('5')
  await screen.getByRole('button', { name: 'Any' }).click()
  await expect.element(field).toHaveValue('')
})
