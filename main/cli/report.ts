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
  /** Of the report, where its parameters name none. */
  readonly language: string | undefined
}

/** `report NAME --out PATH`: printed by a hidden window of the app, which is started for it. */
export async function reportCommand({ data, name, out, params = '{}', language }: ReportRequest): Promise<Ended> {
  if (name === undefined) return misuse(say('terminal.missing-argument', { name: 'NAME' }))
  if (out === undefined) return misuse(say('terminal.missing-argument', { name: '--out PATH' }))
  const json = jsonOf('--params', params)
  if (!json.ok) return misuse(json.message)
  const args = ['--data', resolve(data), '--report', name, '--out', resolve(out), '--params', inLanguage(json.value, language)]
  const { exitCode, output } = await openApp(args)
  return { exitCode: exitCode === 0 || exitCode === 2 ? exitCode : 1, output }
}

function inLanguage(params: unknown, language: string | undefined): string {
  if (language === undefined || typeof params !== 'object' || params === null) return JSON.stringify(params)
  return JSON.stringify({ language, ...params })
}

/** The app tells what is wrong on stderr in words; the last line of its stdout says as JSON where the report went, or why not. */
async function openApp(args: string[]): Promise<{ exitCode: number; output: unknown }> {
  const opener = fileURLToPath(new URL('../../tools/open-app.ts', import.meta.url))
  const app = spawn(process.execPath, [opener, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  app.stdout.on('data', chunk => (told += String(chunk)))
  const { promise, resolve: settle, reject } = Promise.withResolvers<number>()
  app.on('error', reject)
  app.on('close', code => settle(code ?? 1))
  const exitCode = await promise
  const last = jsonOf('', told.trim().split('\n').at(-1) ?? '')
  return { exitCode, output: last.ok ? last.value : undefined }
}
