import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { say } from '#words/say.ts'

interface Cell {
  readonly text: string
  /** The number behind the text, where the screen keeps it. */
  readonly number: number | null
}

/** Header cells first. */
export type Table = readonly (readonly Cell[])[]

/** A figure of the screen as its table form shows it, and as its saved CSV says it. */
export interface ReadFigure {
  readonly title: string
  readonly tables: readonly Table[]
  readonly csv: readonly (readonly (readonly string[])[])[]
}

/** Milliseconds; a long run may wait for its turn on a busy machine. */
const PATIENCE = process.env.BRANCHWISE_LONG === '1' ? 1_800_000 : 60_000

/** Turns every figure of the screen into its table, reads it, and saves its data: through its own buttons, in the page. */
export async function readFigures(app: ElectronApplication, page: Page, folder: string): Promise<ReadFigure[]> {
  await app.evaluate(({ dialog }, into) => {
    let files = 0
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${into}/${files++}.csv` })
  }, folder)
  const words = { patience: PATIENCE, table: say('chart.show-table'), save: say('chart.copy.save-data') }
  const figures = await page.evaluate(async ({ patience, table, save }) => {
    const until = async <Found>(look: () => Found | null | undefined | false, what: string): Promise<Found> => {
      for (const end = performance.now() + patience; performance.now() < end; ) {
        const found = look()
        if (found) return found
        await new Promise(resolve => setTimeout(resolve, 5))
      }
      throw new Error(`${what} never came`)
    }
    const textOf = (cell: Element) => {
      const copy = cell.cloneNode(true) as Element
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
      return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    }
    const cellOf = (cell: HTMLTableCellElement) => {
      const { number } = cell.dataset
      return { text: textOf(cell), number: number === undefined ? null : Number(number) }
    }
    const cellsOf = (row: HTMLTableRowElement) => [...row.cells].map(cellOf)
    // A long table draws only the rows that are seen: it is scrolled to those that were not.
    const wholeTable = async (table: HTMLTableElement) => {
      const count = Number(table.getAttribute('aria-rowcount'))
      if (count === 0) return [...table.rows].map(cellsOf)
      const seen = new Map<number, ReturnType<typeof cellsOf>>()
      const scroller = table.closest('.table-scroll')!
      await until(() => {
        const drawn = [...table.tBodies[0]!.rows].filter(row => row.dataset.index !== undefined)
        for (const row of drawn) seen.set(Number(row.dataset.index), cellsOf(row))
        let missing = 0
        while (seen.has(missing)) missing++
        scroller.scrollTop = missing * (drawn[0]?.offsetHeight ?? 0)
        return seen.size === count - 1
      }, 'all rows of a long table')
      return [...[...table.tHead!.rows].map(cellsOf), ...[...seen].sort(([a], [b]) => a - b).map(([, cells]) => cells)]
    }
    const found = []
    for (const figure of document.querySelectorAll<HTMLElement>('main figure.chart')) {
      const toggle = [...figure.querySelectorAll('button')].find(button => button.textContent === table)
      toggle?.click()
      await until(() => figure.querySelector('.chart-plot table'), 'the table')
      const tables = []
      for (const each of figure.querySelectorAll<HTMLTableElement>('.chart-plot table')) tables.push(await wholeTable(each))
      figure.querySelector<HTMLElement>('.chart-copy')?.click()
      const item = await until(
        () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(each => each.textContent === save),
        'the menu',
      )
      item.click()
      await until(() => figure.querySelector('.chart-copied')?.textContent, 'the word that it is saved')
      await until(() => document.querySelector('[role=menuitem]') === null, 'the end of the menu')
      found.push({
        title: figure.querySelector('h2, h3')?.textContent ?? '',
        tables,
      })
    }
    return found
  }, words)
  return Promise.all(
    figures.map(async (figure, i) => ({ ...figure, csv: tablesIn(await readFile(join(folder, `${i}.csv`), 'utf8')) })),
  )
}

/** Tables of a CSV file, an empty line between them. */
function tablesIn(text: string): string[][][] {
  const tables: string[][][] = [[]]
  for (const row of rowsOf(text)) {
    if (row.length === 1 && row[0] === '') tables.push([])
    else tables.at(-1)!.push(row)
  }
  return tables
}

/** RFC 4180. A leading apostrophe that keeps a spreadsheet from running a text is not part of it. */
function rowsOf(text: string): string[][] {
  return [...text.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g)].map(([line]) =>
    [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
      (quoted === undefined ? plain : quoted.replaceAll('""', '"')).replace(/^'(?=[=+\-@\t\r])/, ''),
    ),
  )
}

/** What the CSV of a table has to be: its texts, and after them the numbers behind those that do not say them as plainly. */
export function csvOf([head = [], ...body]: Table): string[][] {
  const numbered = head.flatMap((_, i) =>
    body.some(row => row[i]?.number !== null && row[i]?.number !== undefined && String(row[i].number) !== row[i].text) ? [i] : [],
  )
  return [
    [...head.map(cell => cell.text), ...numbered.map(i => say('chart.copy.number', { column: head[i]!.text }))],
    ...body.map(row => [
      ...row.map(cell => cell.text),
      ...numbered.map(i => (row[i]?.number == null ? '' : String(row[i].number))),
    ]),
  ]
}
