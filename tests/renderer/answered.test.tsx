import type { UseQueryResult } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Answered } from '#renderer/parts/answered.tsx'

/** An answer that is there, about the former choice or the present one. */
function answered(data: string, isPlaceholderData: boolean) {
  const query = { data, isPlaceholderData, isError: false } as UseQueryResult<string>
  return <Answered query={query}>{value => <p>{value}</p>}</Answered>
}

test('a former answer stays, is told at once and marked for the eye once the next one takes its time', async () => {
  const screen = await render(answered('May', false))
  const part = () => screen.container.querySelector('p')!
  const isBusy = () => screen.container.querySelector('.answered')?.getAttribute('aria-busy')
  await screen.rerender(answered('May', true))
  expect([isBusy(), part().hasAttribute('data-former')]).toEqual(['true', false])
  await expect.poll(() => part().hasAttribute('data-former')).toBe(true)
  await screen.rerender(answered('June', false))
  expect([isBusy(), part().hasAttribute('data-former'), part().textContent]).toEqual(['false', false, 'June'])
})
