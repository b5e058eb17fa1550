import { useRef } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { useReadOff } from '#renderer/paper/parts/use-read-off.ts'

function Below() {
  const element = useRef<HTMLElement>(null)
  const top = useReadOff<number>(element, -1, ({ offsetTop, parentElement }) => offsetTop - parentElement!.offsetTop)
  return <section ref={element}>{top}</section>
}

test('what is read off the page follows every change of what stands before', async () => {
  const { container } = await render(
    <main>
      <div id="chart" style={{ height: 200 }} />
      <Below />
    </main>,
  )
  const told = () => container.querySelector('section')?.textContent
  await expect.poll(told).toBe('200')
  container.querySelector<HTMLElement>('#chart')!.style.height = '450px'
  await expect.poll(told).toBe('450')
  const table = document.createElement('div')
  table.style.height = '30px'
  container.querySelector('#chart')!.after(table)
  await expect.poll(told).toBe('480')
})
