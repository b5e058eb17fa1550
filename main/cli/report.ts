import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from '#words/say.ts'
import { type Ended, misuse } from './ended.ts'
import { jsonOf } from './json.ts'

interface ReportRequest {
  readonly data: string
  readonly name: string | undefined
  readonly out: string | undefined
  readonly params: string | undefined
}

/** `report NAME --out PATH`: printed by a hidden window of the app, which is started for it. */
export async function reportCommand({ data, name, out, params = '{}' }: ReportRequest): Promise<Ended> {
  if (name === undefined) return misuse(say('terminal.missing-argument', { name: 'NAME' }))
  if (out === undefined) return misuse(say('terminal.missing-argument', { name: '--out PATH' }))
  const json = jsonOf('--params', params)
  if (!json.ok) return misuse(json.message)
  const args = ['--data', resolve(data), '--report', name, '--out', resolve(out), '--params', params]
  const exitCode = await openApp(args)
  return exitCode === 0 ? { exitCode: 0, output: { path: resolve(out) } } : { exitCode: exitCode === 2 ? 2 : 1 }
}

/** The app tells what is wrong on stderr itself. */
async function openApp(args: string[]): Promise<number> {
  const opener = fileURLToPath(new URL('../../tools/open-app.ts', import.meta.url))
  const app = spawn(process.execPath, [opener, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((settle, fail) => {
    app.on('error', fail)
    app.on('exit', code => settle(code ?? 1))
  })
}
