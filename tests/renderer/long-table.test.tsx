import axe from 'axe-core'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#renderer/styles/index.css'
import { csvOfTables } from '#renderer/parts/chart-copy/tables-of.ts'
import { DataTable, type TableColumn } from '#renderer/parts/data-table.tsx'
import { WholeTables } from '#renderer/parts/whole-tables.ts'
import { TooFewList } from '#renderer/providers/too-few-list.tsx'

const TOTAL = 5000
/** More rows than any window shows, with those around them. */
const MOST = 60

interface Person {
  readonly id: string
  readonly name: string
  readonly n: number
}

const people: readonly Person[] = Array.from({ length: TOTAL }, (_, i) => ({
  id: `P${i}`,
  name: i === 4321 ? 'Żaneta Öztürk of the very long name' : `Person ${i}`,
  n: (i * 7919) % TOTAL,
}))

const columns: readonly TableColumn<Person>[] = [
  { id: 'name', header: 'Person', cell: ({ id, name }) => <a href={`#${id}`}>{name}</a>, sort: ({ name }) => name },
  { id: 'n', header: 'Answers', cell: ({ n }) => n, sort: ({ n }) => n, align: 'end' },
]

async function longTable() {
  const screen = await render(
    <div style={{ width: 900 }}>
      <DataTable caption="People" columns={columns} rows={people} rowId={({ id }) => id} />
      <button type="button">after</button>
    </div>,
  )
  const { container } = screen
  const drawn = () => [...container.querySelectorAll<HTMLTableRowElement>('tbody tr[data-index]')]
  const scroller = container.querySelector<HTMLElement>('.table-scroll')!
  await expect.poll(() => drawn().length).toBeGreaterThan(10)
  /** Of the rows that are seen below the header. */
  const first = () => {
    const head = container.querySelector('thead')!.getBoundingClientRect().bottom
    return drawn().find(row => row.getBoundingClientRect().bottom > head + 1)?.cells[0]?.textContent
  }
  return { screen, container, drawn, scroller, first }
}

const frame = () => new Promise(requestAnimationFrame)

test('of 5,000 rows only those on screen exist, wherever one scrolls to; each says which it is', async () => {
  const { container, drawn, scroller } = await longTable()
  expect(container.querySelector('table')!.getAttribute('aria-rowcount')).toBe(String(TOTAL + 1))
  const widths = () => [...container.querySelectorAll('thead th')].map(cell => cell.clientWidth)
  const before = widths()
  for (let part = 1; part <= 20; part++) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * part) / 20
    await frame()
    expect(drawn().length).toBeLessThan(MOST)
    await expect.poll(() => drawn().length).toBeGreaterThan(10)
    expect(drawn().length).toBeLessThan(MOST)
    for (const row of drawn()) expect(row.getAttribute('aria-rowindex')).toBe(String(Number(row.dataset.index) + 2))
  }
  await expect.poll(() => drawn().at(-1)?.textContent).toContain('Person 4999')
  expect(widths()).toEqual(before)
})

test('keys reach the last row, and the focus outlives a scroll', async () => {
  const { container, drawn, scroller } = await longTable()
  scroller.focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => drawn().at(-1)?.textContent).toContain('Person 4999')
  await userEvent.keyboard('{Home}')
  await expect.poll(() => drawn()[0]?.textContent).toContain('Person 0')
  const link = container.querySelector<HTMLElement>('a[href="#P3"]')!
  link.focus()
  scroller.scrollTop = scroller.scrollHeight
  await expect.poll(() => drawn().at(-1)?.textContent).toContain('Person 4999')
  expect(document.activeElement).toBe(link)
  expect(drawn().length).toBeLessThan(MOST)
})

test('readers hear a table with roles, names and counts that hold', async () => {
  const { container, scroller } = await longTable()
  scroller.scrollTop = 20_000
  await frame()
  const { violations } = await axe.run(container, { resultTypes: ['violations'] })
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
})

test('Tab goes from row to row beyond what was drawn first', async () => {
  const { container, drawn } = await longTable()
  const count = drawn().length
  container.querySelector<HTMLElement>('a[href="#P0"]')!.focus()
  for (let i = 0; i < count + 10; i++) await userEvent.keyboard('{Tab}')
  await expect.poll(() => document.activeElement?.textContent).toBe(`Person ${count + 10}`)
})

test('all rows are sorted, not only those drawn', async () => {
  const { screen, drawn, first } = await longTable()
  await screen.getByRole('button', { name: 'Answers' }).click()
  await expect.poll(() => drawn()[0]?.cells[1]?.textContent).toBe(String(TOTAL - 1))
  await screen.getByRole('button', { name: 'Person' }).click()
  await expect.poll(first).toBe('Person 0')
  await screen.getByRole('button', { name: 'Person' }).click()
  await expect.poll(first).toBe('Żaneta Öztürk of the very long name')
})

test('rows are found by their words, however spelled, and the table says how many', async () => {
  const { screen, container, drawn, scroller } = await longTable()
  scroller.scrollTop = 50_000
  await screen.getByRole('searchbox').fill('ozturk zaneta')
  await expect.poll(() => drawn().length).toBe(0)
  await expect.element(screen.getByText('No row has these words.')).toBeVisible()
  await screen.getByRole('searchbox').fill('ozturk')
  await expect.poll(() => drawn().map(row => row.cells[0]?.textContent)).toEqual(['Żaneta Öztürk of the very long name'])
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 of 5,000 rows')
  expect(container.querySelector('table')!.getAttribute('aria-rowcount')).toBe('2')
  await screen.getByRole('searchbox').fill('')
  await expect.poll(() => drawn().length).toBeGreaterThan(10)
})

test('copied as CSV a long table has all of its rows', async () => {
  const { container } = await render(
    <WholeTables value={true}>
      <DataTable caption="People" columns={columns} rows={people.slice(0, 300)} rowId={({ id }) => id} />
    </WholeTables>,
  )
  const lines = csvOfTables(container).trimEnd().split('\r\n')
  expect(lines.length).toBe(301)
  expect(lines.map(line => line.split(',')[0])).toContain('Person 299')
})

test('up to 100 rows a table is whole', async () => {
  const few = people.slice(0, 100)
  const { container } = await render(<DataTable caption="Few" columns={columns} rows={few} rowId={({ id }) => id} />)
  await expect.poll(() => container.querySelectorAll('tbody tr').length).toBe(100)
  expect(container.querySelector('[type="search"]')).toBeNull()
})

test('of 5,000 people with too few values only those on screen exist', async () => {
  const few = people.map(({ id, name }) => ({
    state: 'too-few' as const,
    providerId: id,
    name,
    locationId: 'L1',
    locationName: 'Bath',
  }))
  const { container } = await render(<TooFewList few={few} minimum={5} />)
  const drawn = () => container.querySelectorAll('li[aria-posinset]')
  await expect.poll(() => drawn().length).toBeGreaterThan(10)
  const list = container.querySelector<HTMLElement>('ul')!
  list.scrollTop = list.scrollHeight
  await expect.poll(() => [...drawn()].at(-1)?.textContent).toContain('Żaneta')
  expect(drawn().length).toBeLessThan(MOST)
})
