import { join } from 'node:path'
import { app } from 'electron'
import { sayFailure } from '#words/say.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { type AppOptions, appOptions } from './app-options.ts'
import { type Engine, startEngine } from './engine-client.ts'
import { answerPage } from './ipc.ts'
import { prepareAnswers } from './prepare-answers.ts'
import { replyOf } from './reply-of.ts'
import { writeReport } from './report-output.ts'
import { startWays, waysOfReport } from './ways.ts'
import { lockDown, openWindow } from './window.ts'

/** Electron entry: everything waits for "ready" without awaiting it here, since Electron waits for this module first. */
registerAppScheme()
const options = optionsOrExit()
if (options) app.whenReady().then(() => start(options), fail)

function start({ data, report }: AppOptions): void {
  lockDown()
  serveApp(join(import.meta.dirname, '../renderer'))
  const engine = startEngine(import.meta.url, { ...(data !== undefined && { data }), userData: app.getPath('userData') })
  const ways = report ? waysOfReport(report.request) : startWays()
  answerPage(engine, ways)
  app.on('will-quit', () => void engine.close())
  if (report) {
    app.on('window-all-closed', () => undefined) // The hidden window's end is not the app's.
    print(engine, report).then(code => app.exit(code), fail)
    return
  }
  app.on('window-all-closed', () => app.quit())
  void prepareAnswers(engine)
  ways.then(keeper => openWindow(keeper.now().chosen.zoom), fail)
}

/**
 * Writes one report without showing a window. Where it went, or why it was refused, is told as JSON on stdout, and a refusal in words
 * on stderr.
 *
 * @returns exit code: 0 done, 1 refused
 */
async function print(engine: Engine, { request, out }: NonNullable<AppOptions['report']>): Promise<number> {
  const reply = await replyOf(() => writeReport(engine, request, { out }))
  process.stdout.write(`${JSON.stringify(reply.ok ? reply.value : { ok: false, ...reply.failure })}\n`)
  if (!reply.ok) process.stderr.write(`${sayFailure(reply.failure)}\n`)
  return reply.ok ? 0 : 1
}

function optionsOrExit(): AppOptions | undefined {
  try {
    return appOptions(process.argv.slice(1))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    app.exit(2)
    return undefined
  }
}

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}
