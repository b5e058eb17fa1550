import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { SideScroll } from '#renderer/parts/side-scroll.tsx'
import '#renderer/styles/index.css'

/** A table of the width given, in room for 300 pixels. */
const shown = (width: number) =>
  render(
    <div style={{ width: 300 }}>
      <SideScroll label="Months">
        <table style={{ width }}>
          <tbody>
            <tr>
              <td>1</td>
            </tr>
          </tbody>
        </table>
      </SideScroll>
    </div>,
  )

const edge = ({ container }: { readonly container: Element }) => container.querySelector('.side-more')

const rightOf = (element: Element) => element.getBoundingClientRect().right

test('what is wider than its room fades at its right edge, until its end is seen; keys scroll it', async () => {
  const screen = await shown(340)
  await expect.poll(() => edge(screen)).not.toBeNull()
  const region = screen.getByRole('group', { name: 'Months' })
  expect(rightOf(edge(screen)!)).toBe(rightOf(region.element()))
  await userEvent.keyboard('{Tab}')
  await expect.element(region).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.poll(() => region.element().scrollLeft).toBe(40)
  await expect.poll(() => edge(screen)).toBeNull()
})

test('what has room has no such edge', async () => {
  const screen = await shown(290)
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  expect(edge(screen)).toBeNull()
})
