import { electronBinary, hasDisplay, type Host, installElectron, resolveHost } from './electron.ts'
import { command, openApp } from './open-app.ts'

/** Opens the app's window (`npm start`): on Electron, which is fetched once, or where that is impossible on the stand-in. */
export function start(): Promise<number> | number {
  const host = hostWithWindow()
  return host ? openApp(process.argv.slice(2), { host, headed: true }) : 1
}

/** A host that can show a window; undefined, having said what to do instead, where there is no display. */
export function hostWithWindow(): Host | undefined {
  if (!hasDisplay()) {
    say(
      'There is no display here to open a window on. Try "npm run demo", or "npm run -s cli -- operations" for the command line.',
    )
    return undefined
  }
  if (!electronBinary()) {
    say('Fetching Electron, once …')
    if (!installElectron()) say('Electron cannot be downloaded here: opening the app in a Chromium window instead.')
  }
  return resolveHost()
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

if (import.meta.main) await command(start)
