import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { go, usePlace } from '#renderer/place.ts'
import { Still } from '#renderer/parts/still.tsx'

let drawn = 0
beforeEach(() => {
  drawn = 0
  go('#/overview?services=Cash', 'replace')
})
afterEach(() => go('#/', 'replace'))

function Links({ of }: { readonly of: string }) {
  const { link, here, selection } = usePlace()
  drawn++
  return (
    <>
      <a href={link(['locations', of])}>{JSON.stringify(selection)}</a>
      <button type="button" onClick={() => go(here({ sort: 'name' }))}>
        Sort
      </button>
    </>
  )
}

const part = (still: boolean, of: string) => (
  <Still still={still}>
    <Links of={of} />
  </Still>
)

test('what is about the former choice is not drawn again, and leads to what it shows', async () => {
  const screen = await render(part(false, 'A'))
  const before = drawn
  go('#/overview?services=Loan')
  await screen.rerender(part(true, 'B'))
  await expect.poll(() => window.location.hash).toContain('Loan')
  expect(drawn).toBe(before)
  expect(screen.container.querySelector('a')?.getAttribute('href')).toBe('#/locations/A?services=Cash')

  await screen.rerender(part(false, 'B'))
  expect(screen.container.querySelector('a')?.getAttribute('href')).toBe('#/locations/B?services=Loan')
  expect(screen.container.textContent).toContain('{"filter":{"services":["Loan"]}}')
})

test('what is changed there meanwhile is changed in the address as it is by then', async () => {
  const screen = await render(part(false, 'A'))
  go('#/overview?services=Loan')
  await screen.rerender(part(true, 'A'))
  await screen.getByRole('button', { name: 'Sort' }).click()
  await expect.poll(() => window.location.hash).toBe('#/overview?services=Loan&sort=name')
})
