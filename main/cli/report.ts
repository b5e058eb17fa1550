import { spawn } from 'node:child_process'
import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ended, misuse, refused } from './ended.ts'
import { jsonOf } from './json.ts'

interface ReportRequest {
  readonly data: string
  readonly name: string | undefined
  readonly out: string | undefined
  readonly params: string | undefined
  /** Of the report, where its parameters name none. */
  readonly language: string | undefined
  /** Its tables as CSV files into a folder. */
  readonly csv: boolean
}

/**
 * `report NAME --out PATH`: as PDF printed by a hidden window of the app, which is started for it; its tables as a workbook where PATH
 * ends in .xlsx, or with `--csv` as CSV files into the folder PATH.
 */
export async function reportCommand(
  entryUrl: string,
  { data, name, out, params = '{}', language, csv }: ReportRequest,
): Promise<Ended> {
  if (name === undefined) return misuse({ id: 'terminal.missing-argument', values: { name: 'NAME' } })
  if (out === undefined) return misuse({ id: 'terminal.missing-argument', values: { name: '--out PATH' } })
  const json = jsonOf('--params', params)
  if (!json.ok) return misuse(json.message)
  if (csv || extname(out).toLowerCase() === '.xlsx')
    return tables(entryUrl, { data, csv, out: resolve(out), request: { name, params: withLanguage(json.value, language) } })
  if (extname(out).toLowerCase() === '.csv') return misuse({ id: 'terminal.csv-is-a-folder' })
  const args = [
    '--data',
    resolve(data),
    '--report',
    name,
    '--out',
    resolve(out),
    '--params',
    JSON.stringify(withLanguage(json.value, language)),
  ]
  const { exitCode, output } = await openApp(args)
  return { exitCode: exitCode === 0 || exitCode === 2 ? exitCode : 1, output }
}

function withLanguage(params: unknown, language: string | undefined): unknown {
  if (language === undefined || typeof params !== 'object' || params === null) return params
  return { language, ...params }
}

interface TablesRequest {
  readonly data: string
  readonly csv: boolean
  readonly out: string
  readonly request: unknown
}

/** Tables need no window, but the engine; a report as PDF is the app's own, and starts without what these need. */
async function tables(entryUrl: string, { data, csv, out, request }: TablesRequest): Promise<Ended> {
  const { ReportRequest: Request } = await import('#contract/host.ts')
  const { replyOf } = await import('../reply-of.ts')
  const { writeCsvFolder, writeWorkbook } = await import('../tables-output.ts')
  const { withEngine } = await import('./with-engine.ts')
  const asked = Request.safeParse(request)
  if (!asked.success) return misuse(asked.error.issues.map(({ message }) => message).join('; '))
  return withEngine(entryUrl, data, async engine => {
    const reply = await replyOf(() => (csv ? writeCsvFolder : writeWorkbook)(engine, asked.data, out))
    return reply.ok ? { exitCode: 0, output: reply.value } : refused(reply.failure)
  })
}

/** Where Node keeps what it compiled of the program, so that the next report starts sooner. */
const COMPILED = '../../node_modules/.cache/branchwise-compiled'

/** The app tells what is wrong on stderr in words; the last line of its stdout says as JSON where the report went, or why not. */
async function openApp(args: string[]): Promise<{ exitCode: number; output: unknown }> {
  const opener = fileURLToPath(new URL('../../tools/open-app.ts', import.meta.url))
  const env = { NODE_COMPILE_CACHE: fileURLToPath(new URL(COMPILED, import.meta.url)), ...process.env }
  const app = spawn(process.execPath, [opener, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
  let told = ''
  const interrupt = () => void app.kill('SIGINT') // the app then says itself that it was cancelled
  process.on('SIGINT', interrupt)
  app.stdout.on('data', chunk => (told += String(chunk)))
  const { promise, resolve: settle, reject } = Promise.withResolvers<number>()
  app.on('error', reject)
  app.on('close', code => settle(code ?? 1))
  const exitCode = await promise.finally(() => process.removeListener('SIGINT', interrupt))
  const last = jsonOf('', told.trim().split('\n').at(-1) ?? '')
  return { exitCode, output: last.ok ? last.value : undefined }
}
