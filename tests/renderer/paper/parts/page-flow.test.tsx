import { expect, test } from 'vitest'
import { endOfFlow, heightsBefore } from '#renderer/paper/parts/page-flow.ts'

test.each([
  [[], 0],
  [[300], 300],
  [[300, 400], 700],
  [[300, 400, 400], 400],
  [[600, 600, 600], 600],
  [[200, 2300], 300], // a long table goes on over pages
  [[1000], 1000],
])('blocks of %j end at %i of 1000', (heights, end) => {
  expect(endOfFlow(heights, 1000)).toBe(end)
})

test('blocks are counted from the last start of a page', () => {
  const page = document.createElement('main')
  page.innerHTML = `
    <section><div class="paper-block" data-height="500"></div></section>
    <section class="paper-page"><h2 data-height="20"></h2><div class="paper-block" data-height="100"></div><div class="paper-block" data-height="50"></div></section>
    <section data-height="70"></section>
    <section id="here"></section>`
  for (const element of page.querySelectorAll<HTMLElement>('[data-height]')) {
    element.style.height = `${element.dataset.height}px`
    element.style.margin = '0 0 5px'
  }
  document.body.append(page)
  expect(heightsBefore(page.querySelector('#here')!)).toEqual([130, 55, 75])
  page.remove()
})
