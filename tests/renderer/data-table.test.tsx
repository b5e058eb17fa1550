import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { DataTable, type TableColumn } from '#renderer/parts/data-table.tsx'

interface Row {
  readonly id: string
  readonly wait: number | null
}

const rows: readonly Row[] = [
  { id: 'Branch 10', wait: 120 },
  { id: 'Branch 9', wait: null },
  { id: 'Branch 2', wait: 300 },
]

const columns: readonly TableColumn<Row>[] = [
  { id: 'id', header: 'Location', cell: row => row.id, sort: row => row.id },
  { id: 'wait', header: 'Wait', cell: row => row.wait ?? '–', sort: row => row.wait, align: 'end' },
  { id: 'note', header: 'Note', cell: () => '' },
]

async function table() {
  const screen = await render(<DataTable caption="Waits" columns={columns} rows={rows} rowId={row => row.id} />)
  const order = () => [...screen.container.querySelectorAll('tbody th')].map(cell => cell.textContent)
  return { screen, order }
}

test('rows stay in the order they came until a header is pressed', async () => {
  const { order } = await table()
  expect(order()).toEqual(['Branch 10', 'Branch 9', 'Branch 2'])
})

test('numbers sort from the highest, then from the lowest; what is missing comes last both ways', async () => {
  const { screen, order } = await table()
  const header = screen.getByRole('button', { name: 'Wait' })
  await header.click()
  await expect.poll(order).toEqual(['Branch 2', 'Branch 10', 'Branch 9'])
  await header.click()
  await expect.poll(order).toEqual(['Branch 10', 'Branch 2', 'Branch 9'])
  await expect.element(screen.getByRole('columnheader', { name: 'Wait' })).toHaveAttribute('aria-sort', 'ascending')
})

test('names sort as people count, by keyboard as well', async () => {
  const { screen, order } = await table()
  screen.getByRole('button', { name: 'Location' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(order).toEqual(['Branch 2', 'Branch 9', 'Branch 10'])
  await userEvent.keyboard(' ')
  await expect.poll(order).toEqual(['Branch 10', 'Branch 9', 'Branch 2'])
})

test('a column without an order has no button', async () => {
  const { screen } = await table()
  expect(screen.getByRole('button', { name: 'Note' }).query()).toBeNull()
})
