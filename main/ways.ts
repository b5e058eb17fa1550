import { join } from 'node:path'
import { app, Menu, nativeTheme } from 'electron'
import type { ReportRequest } from '#contract/host.ts'
import { Preferences, type PreferencesChange, type Ways } from '#contract/preferences.ts'
import { english, localeOf, speak } from '#words/speech.ts'
import { applicationMenu } from './menu.ts'
import { visibleWindows } from './window.ts'
import { defaultPreferences, keepPreferences, readPreferences } from './preferences/preferences.ts'
import { speechOf } from './preferences/speech-of.ts'

/** How this user works: kept beside the app's other memory, and followed by the menu, the dialogs and every window. */
export interface WaysKeeper {
  now(): Ways
  prefer(change: PreferencesChange): Promise<Ways>
}

/** Reads what was chosen before and follows it. */
export async function startWays(): Promise<WaysKeeper> {
  const path = join(app.getPath('userData'), 'preferences.json')
  let ways = waysOf(await readPreferences(path))
  /** One after the other: all write the same file. */
  let writing = Promise.resolve()

  async function follow(): Promise<void> {
    await speak(ways.speech)
    nativeTheme.themeSource = ways.chosen.theme
    Menu.setApplicationMenu(applicationMenu(ways.chosen, change => void prefer(change)))
  }

  async function prefer(change: PreferencesChange): Promise<Ways> {
    ways = waysOf(Preferences.parse({ ...ways.chosen, ...change }))
    await follow()
    for (const { webContents } of visibleWindows()) {
      if (change.zoom !== undefined) webContents.setZoomFactor(ways.chosen.zoom)
      webContents.send('ways', ways)
    }
    writing = writing.then(() => keepPreferences(path, ways.chosen))
    await writing
    return ways
  }

  await follow()
  return { now: () => ways, prefer }
}

/** A report made from the command line looks the same for everybody: English as in Britain, unless its parameters say otherwise. */
export async function waysOfReport({ params = {} }: ReportRequest): Promise<WaysKeeper> {
  const language = params.language ?? english.language
  const ways: Ways = { chosen: defaultPreferences, speech: { language, locale: localeOf(language, params.region) } }
  await speak(ways.speech)
  return { now: () => ways, prefer: async () => ways }
}

function waysOf(chosen: Ways['chosen']): Ways {
  return { chosen, speech: speechOf(chosen, { language: app.getLocale(), locale: app.getSystemLocale() }) }
}
