import { spawn } from 'node:child_process'
import { buildIfNeeded } from './build.ts'
import { type Host, hostArguments, resolveHost, root } from './electron.ts'

export interface OpenOptions {
  readonly host?: Host
  /** Shows the stand-in's windows; Electron shows them anyway. */
  readonly headed?: boolean
}

/**
 * Opens the built app, building it first when it is not current, and waits for its end.
 *
 * @param args the app's own arguments, such as `--data FILE`
 * @returns the app's exit code
 */
export async function openApp(
  args: readonly string[],
  { host = resolveHost(), headed = false }: OpenOptions = {},
): Promise<number> {
  buildIfNeeded()
  const env = { ...process.env, ...(headed && { BRANCHWISE_HEADED: '1' }) }
  const app = spawn(host.executable, [...hostArguments(host), root, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal))
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  app.on('error', reject)
  app.on('exit', code => resolve(code ?? 1))
  return promise
}

/** Runs a command of ours: an error that is thrown is one line on stderr and exit code 1. */
export async function command(run: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await run()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

if (import.meta.main) await command(() => openApp(process.argv.slice(2)))
