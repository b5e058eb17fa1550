import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { Refusal } from '#contract/failure.ts'
import { say, sayFailure } from '#words/say.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { type AppOptions, appOptions } from './app-options.ts'
import type { Engine } from './engine-client.ts'
import { startEngines } from './engines.ts'
import { answerPage } from './ipc.ts'
import { paperLine } from './cli/progress-line.ts'
import { hearOpenedFiles, openedEarly, openInto } from './open-from-system.ts'
import { localFolder } from './own-folders.ts'
import { cancelAllPaper, isMakingPaper } from './paper-jobs.ts'
import { prepareAnswers } from './prepare-answers.ts'
import { replyOf } from './reply-of.ts'
import { writeReport } from './report-output.ts'
import { startWays, waysOfReport } from './ways.ts'
import { bringForward, lockDown, openWindow, tellDamage } from './window.ts'
import { logFault, logInto } from './log.ts'
import { watchCrashes } from './watch-crashes.ts'

/** Electron entry: nothing awaits "ready" here, since Electron waits for this module first. */
const local = localFolder({ platform: process.platform, env: process.env, name: app.getName() })
if (local !== null && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', local)
logInto(join(app.getPath('logs'), 'branchwise.log'))
watchCrashes()
registerAppScheme()
hearOpenedFiles()
const options = optionsOrExit()
if (options) {
  // Two windows on one settings folder would each keep their own: the second leads to the first. Reports need no window.
  if (options.report || app.requestSingleInstanceLock()) start(options)
  else app.exit(0)
}

function start({ data, report }: AppOptions): void {
  const path = data ?? openedEarly()
  const engine = startEngines(import.meta.url, {
    ...(path !== null && { data: path }),
    userData: app.getPath('userData'),
    onDamage: tellDamage,
  })
  const ways = report ? waysOfReport(report.request) : app.whenReady().then(startWays)
  app
    .whenReady()
    .then(() => {
      lockDown()
      serveApp(join(import.meta.dirname, '../renderer'))
      answerPage(engine, ways)
    })
    .catch(fail)
  app.on('will-quit', () => void engine.close())
  if (report) {
    app.on('window-all-closed', () => undefined) // The hidden window's end is not the app's.
    ways
      .then(() => print(engine, report))
      .then(code => {
        void engine.close() // its threads end while the page does
        app.exit(code)
      }, fail)
    return
  }
  app.on('window-all-closed', () => app.quit())
  ways
    .then(keeper => {
      void prepareAnswers(engine)
      const isWorking = () => engine.isWorking() || isMakingPaper()
      const window = openWindow({ zoom: keeper.now().chosen.zoom, isWorking, onClosed: cancelAllPaper })
      openInto(window, bringForward)
      app.on('activate', () => bringForward(window))
    })
    .catch(failVisibly)
}

/**
 * Writes one report without showing a window: the engine composes it while the app gets ready. Says on stderr how far it is; whoever
 * interrupts the app cancels it. Where it went, or why it was refused, is told as JSON on stdout, and a refusal in words on stderr.
 *
 * @returns exit code: 0 done, 1 refused
 */
async function print(engine: Engine, { request, out }: NonNullable<AppOptions['report']>): Promise<number> {
  const control = new AbortController()
  app.on('before-quit', event => {
    event.preventDefault()
    control.abort()
  })
  const line = paperLine(process.stderr)
  const reply = await replyOf(() => writeReport(engine, request, { out, job: { signal: control.signal, tell: line.show } }))
  line.end()
  process.stdout.write(`${JSON.stringify(reply.ok ? reply.value : { ok: false, ...reply.failure })}\n`)
  if (!reply.ok) process.stderr.write(`${refusedWords(reply.failure)}\n`)
  return reply.ok ? 0 : 1
}

/** What is said of cancelled imports does not hold of reports. */
function refusedWords(failure: Refusal): string {
  return failure.code === 'cancelled' ? say('terminal.report-cancelled') : sayFailure(failure)
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

/** Where there is a desktop to say it on. */
function failVisibly(error: unknown): void {
  dialog.showErrorBox(app.getName(), say('desktop.no-window', { logs: app.getPath('logs') }))
  fail(error)
}

function fail(error: unknown): void {
  logFault(error)
  app.exit(1)
}
