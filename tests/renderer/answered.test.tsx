import type { UseQueryResult } from '@tanstack/react-query'
import { Activity } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Answered } from '#renderer/parts/answered.tsx'

/** An answer that is there, about the former choice or the present one. */
function answered(data: string, isPlaceholderData: boolean, isStale = false) {
  const query = { data, isPlaceholderData, isStale, isError: false } as UseQueryResult<string>
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

test('so does an answer to the same question from before the data changed', async () => {
  const screen = await render(answered('May', false, true))
  const part = () => screen.container.querySelector('p')!
  expect(screen.container.querySelector('.answered')?.getAttribute('aria-busy')).toBe('true')
  await expect.poll(() => part().hasAttribute('data-former')).toBe(true)
  await screen.rerender(answered('May', false))
  expect(part().hasAttribute('data-former')).toBe(false)
})

test('a mark does not stay on a screen that was left before the answer came', async () => {
  const kept = (isShown: boolean, isFormer: boolean) => (
    <Activity mode={isShown ? 'visible' : 'hidden'}>{answered('May', isFormer)}</Activity>
  )
  const screen = await render(kept(true, true))
  const part = () => screen.container.querySelector('p')!
  await expect.poll(() => part().hasAttribute('data-former')).toBe(true)
  await screen.rerender(kept(false, true))
  await screen.rerender(kept(true, false))
  expect(part().hasAttribute('data-former')).toBe(false)
})
