import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReportRequest } from '#contract/host.ts'
import type { Output } from '#contract/operations.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { learn, saidIn, type Speech, speechAsked, spoken } from '#words/speech.ts'
import { toCsv } from '#words/to-csv.ts'
import type { Engine } from './engine-client.ts'
import { Failure } from './failure.ts'
import type { Written } from './report-output.ts'
import { fileNameOf } from './reports/file-name.ts'
import { plainCell } from './reports/plain-cell.ts'
import { tablesOfReport } from './reports/tables/report-tables.ts'
import { workbookOf } from './reports/workbook.ts'
import { writeWhole } from './write-whole.ts'

/** Excel takes a text file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Writes a report's tables as a workbook, one sheet for each.
 *
 * @throws Failure what the engine refused, cannot-write, disk-full
 */
export async function writeWorkbook(engine: Pick<Engine, 'call'>, request: ReportRequest, out: string): Promise<Written> {
  const { tables } = await tablesOf(engine, request)
  await mkdir(dirname(out), { recursive: true })
  await writeWhole(out, await workbookOf(tables))
  return { path: out }
}

/**
 * Writes a report's tables into a folder, a CSV file for each, numbered in their order.
 *
 * @throws Failure what the engine refused, cannot-write, disk-full
 */
export async function writeCsvFolder(engine: Pick<Engine, 'call'>, request: ReportRequest, out: string): Promise<Written> {
  const { tables, speech } = await tablesOf(engine, request)
  const decimal = decimalOf(speech)
  const taken = new Set<string>()
  const paths: string[] = []
  await mkdir(out, { recursive: true })
  for (const [i, { name, rows }] of tables.entries()) {
    const path = join(out, fileNameOf(`${request.name} ${i + 1} ${name}`, taken, 'csv'))
    const text = toCsv(
      rows.map(row => row.map(cell => plainCell(cell, decimal))),
      separatorOf(speech),
    )
    await writeWhole(path, BYTE_ORDER_MARK + text)
    paths.push(path)
  }
  return { path: out, paths }
}

/** In the report's own language, else as this host speaks. */
async function tablesOf(
  engine: Pick<Engine, 'call'>,
  { name, params = {} }: ReportRequest,
): Promise<{ tables: readonly WorkbookSheet[]; speech: Speech }> {
  const reply = await engine.call('reports.compose', { name, params })
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
  const report = reply.value as Output<'reports.compose'> // the engine checked it
  const speech = speechAsked(params, spoken())
  await learn(speech.language)
  return { tables: saidIn(speech, () => tablesOfReport(report)), speech }
}

/** Where decimals have a comma, spreadsheets expect semicolons between cells; in Switzerland they do so with a point. */
function separatorOf(speech: Speech): ',' | ';' {
  return decimalOf(speech) === ',' || speech.locale.endsWith('-CH') ? ';' : ','
}

/** Where decimals have a comma, so have those of its spreadsheets. */
function decimalOf({ locale }: Speech): '.' | ',' {
  return new Intl.NumberFormat(locale).formatToParts(0.5).some(({ type, value }) => type === 'decimal' && value === ',')
    ? ','
    : '.'
}
