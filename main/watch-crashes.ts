import { app, crashReporter } from 'electron'
import { log, logFault } from './log.ts'

/**
 * What ends or fails without anybody having asked for it is logged, in our own words. Dumps of crashed processes, which hold some of their
 * memory, stay in the user's own folder: nothing is sent.
 */
export function watchCrashes(): void {
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true })
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`The page of a window ended: ${reason}, exit code ${exitCode}`)
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`A process of the kind ${type} ended: ${reason}, exit code ${exitCode}`)
  })
  // Electron would show the message of the first and print that of the second. This thread only relays, so it goes on.
  process.on('uncaughtException', logFault)
  process.on('unhandledRejection', logFault)
}
