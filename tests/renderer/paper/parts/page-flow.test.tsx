import { expect, test } from 'vitest'
import { blocksBefore, endOfFlow, type FlowBlock } from '#renderer/paper/parts/page-flow.ts'

const block = (height: number, space = 0) => ({ height, space })

test.each([
  [[], 0],
  [[300], 300],
  [[300, 400], 700],
  [[300, 400, 400], 400],
  [[600, 600, 600], 600],
  [[200, 2300], 300], // a text goes on over pages
  [[1000], 1000],
])('blocks of %j end at %i of 1000', (heights, end) => {
  expect(
    endOfFlow(
      heights.map(height => block(height)),
      1000,
    ),
  ).toBe(end)
})

test('the space after a block that fills its page makes no other page', () => {
  expect(endOfFlow([block(480, 22), block(490, 22)], 1000)).toBe(1000)
  expect(endOfFlow([block(480, 22), block(490, 22), block(200, 22)], 1000)).toBe(222)
  expect(endOfFlow([block(480, 22), block(500, 22)], 1000)).toBe(522)
})

test('blocks are counted from the last start of a page', () => {
  const found = before(`
    <section><div class="paper-block" data-height="500"></div></section>
    <section class="paper-page">
      <h2 data-height="20"></h2>
      <div class="paper-block" data-height="100" data-space="5"></div>
      <div class="paper-block" data-height="50" data-space="4"></div>
    </section>
    <section data-height="70"></section>`)
  expect(found).toEqual([block(120, 5), block(50, 4), block(70)])
})

/** Elements of the given heights in a page of their own; what stands before `#here` is counted. */
function before(html: string): readonly FlowBlock[] {
  const page = document.createElement('main')
  page.innerHTML = `${html}<section id="here"></section>`
  for (const element of page.querySelectorAll<HTMLElement>('[data-height]')) {
    element.style.height = `${element.dataset.height}px`
    element.style.margin = `0 0 ${element.dataset.space ?? 0}px`
  }
  document.body.append(page)
  const found = blocksBefore(page.querySelector('#here')!)
  page.remove()
  return found
}

test('blocks side by side are as high as the highest of them', () => {
  const found = before(`
    <section class="paper-page" style="display: grid; grid-template-columns: 1fr 1fr">
      <div class="paper-block" data-height="300"></div><div class="paper-block" data-height="200"></div>
      <div class="paper-block" data-height="50"></div>
    </section>`)
  expect(found).toEqual([block(300), block(50)])
})

test('of a table in parts the last page has the last part, under the head of the table', () => {
  const row = '<tr data-height="100"><td style="padding: 0"></td></tr>'
  const found = before(`
    <section data-height="70"></section>
    <section class="paper-long" style="padding-bottom: 30px">
      <h2 data-height="40"></h2>
      <table style="border-collapse: collapse">
        <thead><tr data-height="20"><th style="padding: 0"></th></tr></thead>
        <tbody>${row.repeat(5)}</tbody><tbody>${row.repeat(4)}</tbody>
      </table>
    </section>
    <section data-height="60"></section>`)
  expect(found.map(({ height }) => Math.round(height))).toEqual([20 + 400 + 30, 60])
})
