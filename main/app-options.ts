import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ReportRequest } from '#contract/host.ts'

export interface AppOptions {
  /** The data file to open instead of the last one. */
  readonly data?: string
  /** Print this report to this file instead of opening the window. */
  readonly report?: { readonly request: ReportRequest; readonly out: string }
}

/**
 * Reads the app's own command line: `[FILE.branchwise] [--data FILE] [--report NAME --out PATH [--params JSON]]`. Chromium's switches stand
 * there too and are passed over.
 *
 * @param folder that the paths are told from
 * @throws Error that says what is wrong with it
 */
export function appOptions(args: readonly string[], folder = process.cwd()): AppOptions {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { data: text, report: text, out: text, params: text },
  })
  const { data = positionals.find(isDataFile), report, out, params = '{}' } = values
  if (typeof data === 'boolean' || typeof report === 'boolean' || typeof out === 'boolean' || typeof params === 'boolean')
    throw new Error('--data, --report, --out and --params need a value')
  if (report !== undefined && out === undefined) throw new Error('--report needs --out PATH')
  return {
    ...(data !== undefined && { data: resolve(folder, data) }),
    ...(report !== undefined &&
      out !== undefined && { report: { request: requestOf(report, params), out: resolve(folder, out) } }),
  }
}

/** As the system names it that was asked to open one. */
function isDataFile(path: string): boolean {
  return path.endsWith('.branchwise')
}

function requestOf(name: string, params: string): ReportRequest {
  const request = ReportRequest.safeParse({ name, params: JSON.parse(params) as unknown })
  if (!request.success)
    throw new Error(`--params does not fit the report: ${request.error.issues.map(({ message }) => message).join('; ')}`)
  return request.data
}
