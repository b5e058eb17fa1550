import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Fitted } from '#renderer/parts/fitted.tsx'

/** A card of a fixed height: what its words leave is the drawing's room. */
function card(words: number, draw: (width: number, height: number) => string, table: string | null = null) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: 400, height: 300 }}>
      <p style={{ flex: 'none', height: words, margin: 0 }}>Words</p>
      <div className="grows" style={{ display: 'flex', flexDirection: 'column', flex: 'auto' }}>
        <style>{'.grows > .chart-grows { flex: 1 0 auto; position: relative } .chart-drawn { position: absolute }'}</style>
        <Fitted height={150} grows table={table} draw={draw} />
      </div>
    </div>
  )
}

/** Draws its name and size, and keeps what it drew. */
function drawing(name: string) {
  const sizes: string[] = []
  const draw = (width: number, height: number) => {
    sizes.push(`${width} x ${height}`)
    return name
  }
  return { draw, sizes }
}

test('another drawing in another room is drawn once, as the room is by then', async () => {
  const [before, after] = [drawing('before'), drawing('after')]
  const screen = await render(card(100, before.draw))
  expect(before.sizes).toEqual(['400 x 200'])
  await screen.rerender(card(60, after.draw))
  await expect.poll(() => screen.container.textContent).toContain('after')
  await new Promise(requestAnimationFrame)
  expect(before.sizes).toEqual(['400 x 200'])
  expect(after.sizes).toEqual(['400 x 240'])
})

/** A card as wide as it is told, whose drawing leaves what is over alone. */
const plain = (width: number, draw: (width: number, height: number) => string) => (
  <div style={{ width }}>
    <Fitted height={room => room / 2} grows={false} table={null} draw={draw} />
  </div>
)

test('another drawing of the same width is drawn at once and once, and anew where the width changes', async () => {
  const [before, after] = [drawing('before'), drawing('after')]
  const screen = await render(plain(300, before.draw))
  const seen: string[] = []
  const observer = new MutationObserver(() => seen.push(screen.container.textContent))
  observer.observe(screen.container, { subtree: true, childList: true, characterData: true })
  await screen.rerender(plain(300, after.draw))
  await new Promise(requestAnimationFrame)
  expect([before.sizes, after.sizes, seen]).toEqual([['300 x 150'], ['300 x 150'], ['after']])
  await screen.rerender(plain(420, after.draw))
  await expect.poll(() => after.sizes).toEqual(['300 x 150', '420 x 210'])
  observer.disconnect()
})

test('a drawing follows its room, is never lower than its height and grows within reason', async () => {
  const { draw, sizes } = drawing('one')
  const screen = await render(card(100, draw))
  await screen.rerender(card(250, draw))
  await expect.poll(() => sizes.at(-1)).toBe('400 x 150')
  await screen.rerender(card(0, draw))
  await expect.poll(() => sizes.at(-1)).toBe('400 x 270')
})

test('a table stands in the place of the drawing', async () => {
  const screen = await render(card(100, drawing('one').draw, 'figures'))
  expect(screen.container.querySelector('.chart-table')?.textContent).toBe('figures')
  expect(screen.container.querySelector('.chart-drawn')).toBeNull()
})
