import { useLayoutEffect, useRef } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Later } from '#renderer/parts/later.tsx'
import { Visit } from '#renderer/parts/visit.ts'
import { go, usePlace } from '#renderer/place.ts'

/** What stood below, and whether it was busy, each time that what is above had been drawn. */
let below: [text: string, busy: string | null][] = []
beforeEach(() => {
  below = []
  go('#/overview?services=Cash', 'replace')
})
afterEach(() => go('#/', 'replace'))

function Above({ of }: { readonly of: string }) {
  const self = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const later = self.current!.nextElementSibling!
    below.push([later.textContent, later.getAttribute('aria-busy')])
  })
  return <h1 ref={self}>{of}</h1>
}

function Below({ of }: { readonly of: string }) {
  const { link } = usePlace()
  return <a href={link(['locations', of])}>{of}</a>
}

const screenOf = (of: string) => (
  <>
    <Above of={of} />
    <Later height={300}>
      <Below of={of} />
    </Later>
  </>
)

test('what is above is drawn first, over a place of the right height and then over what was there before', async () => {
  const screen = await render(screenOf('May'))
  const later = () => screen.container.querySelector('.later')!
  await expect.poll(() => later().textContent).toBe('May')
  await screen.rerender(screenOf('June'))
  await expect.poll(() => later().textContent).toBe('June')
  expect(below).toEqual([
    ['', 'true'],
    ['May', 'true'],
  ])
  expect(later().getAttribute('aria-busy')).toBe('false')
})

test('until it is drawn again it leads to what it shows', async () => {
  const screen = await render(screenOf('May'))
  const link = () => screen.container.querySelector('a')?.getAttribute('href')
  await expect.poll(link).toBe('#/locations/May?services=Cash')
  const seen: unknown[] = []
  const observer = new MutationObserver(() => seen.push([link(), screen.container.querySelector('a')?.textContent]))
  observer.observe(screen.container, { subtree: true, attributes: true, characterData: true, childList: true })
  go('#/overview?services=Loan')
  await screen.rerender(screenOf('June'))
  await expect.poll(link).toBe('#/locations/June?services=Loan')
  observer.disconnect()
  const shown = new Set(seen.map(each => JSON.stringify(each)))
  expect(shown).toEqual(
    new Set([
      JSON.stringify(['#/locations/May?services=Cash', 'May']),
      JSON.stringify(['#/locations/June?services=Loan', 'June']),
    ]),
  )
})

test('on a screen that comes back it waits for a frame, in a place of the right height, and is not made anew', async () => {
  const back = (visit: number) => <Visit value={visit}>{screenOf('May')}</Visit>
  const screen = await render(back(0))
  const later = () => screen.container.querySelector<HTMLElement>('.later')!
  await expect.poll(() => later().innerText).toBe('May')
  const link = screen.container.querySelector('a')
  const seen: string[] = []
  const observer = new MutationObserver(() => seen.push(`${later().innerText} ${later().offsetHeight} ${later().ariaBusy}`))
  observer.observe(screen.container, { subtree: true, attributes: true })
  await screen.rerender(back(1))
  await expect.poll(() => later().ariaBusy).toBe('false')
  expect(later().innerText).toBe('May')
  expect(screen.container.querySelector('a')).toBe(link)
  expect(seen[0]).toBe(' 300 true')
  observer.disconnect()
})
