import { strict } from './not-implemented.ts'

let started: Electron.CrashReporterStartOptions | undefined

/**
 * Takes what Electron takes, and writes no dumps: Node and the system's Chromium have no reporter of Electron's. Nothing is ever sent, and an app
 * that would have something sent is refused, as Electron sends unless it is told not to.
 */
export const crashReporter = strict('crashReporter', {
  start: (options: Electron.CrashReporterStartOptions) => {
    if (options.uploadToServer !== false) throw new Error('The stand-in refuses crash reports that are sent')
    started = options
  },
  getUploadToServer: () => started?.uploadToServer ?? false,
} satisfies Pick<Electron.CrashReporter, 'start' | 'getUploadToServer'>)
