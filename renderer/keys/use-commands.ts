import { useMemo } from 'react'
import type { PreferencesChange } from '#contract/preferences.ts'
import { say, type MessageId } from '#words/say.ts'
import { chooseExports } from '../data/choose-exports.ts'
import { pickDataFile } from '../data/data-file-acts.ts'
import { call, refresh, refreshFile, sayError } from '../host.ts'
import { clearFilters, go, type Place, usePlace } from '../place.ts'
import { reportHere } from '../reports/report-here.ts'
import { printReport, saveReport } from '../reports/report-request.ts'
import { prefer } from '../ways.ts'
import { showOverlay } from './overlays.ts'
import type { Entry } from './search.ts'
import { tell } from './told.tsx'
import { useStep } from './use-keys.ts'

/** What can be done from anywhere. */
export function useCommands(): readonly Entry[] {
  const place = usePlace()
  const step = useStep()
  return useMemo(
    () => [
      command('import-files', 'palette.import-files', () => void chooseExports('files'), ['Mod', 'I']),
      command('import-folder', 'palette.import-folder', () => void chooseExports('folder')),
      command('undo-import', 'palette.undo-import', () => void told(undoLastImport)),
      command('compare', 'compare.choose', () => go(place.link(['locations', 'compare']))),
      command('save-report', 'shell.report.save', () => void told(() => saved(place)), ['Mod', 'S']),
      command('print-report', 'shell.report.print', () => void told(() => printed(place)), ['Mod', 'P']),
      command('previous', 'keys.period.previous', () => step(-1), ['[']),
      command('next', 'keys.period.next', () => step(1), [']']),
      command('clear', 'filter.clear-everything', () => clearFilters()),
      command('open', 'keys.open', () => void told(opened), ['Mod', 'O']),
      command('keys', 'keys.list', () => showOverlay({ kind: 'keys' }), ['?']),
      command('diagnostics', 'diagnostics.open', () => showOverlay({ kind: 'diagnostics' })),
      command('about', 'about.open', () => go('#/data/about')),
      ...themes.map(theme => way('theme', theme, { theme })),
      ...densities.map(density => way('density', density, { density })),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- `step` is new each time and does the same
    [place],
  )
}

const themes = ['light', 'dark', 'system'] as const
const densities = ['meeting-room', 'normal', 'compact'] as const

/** One of the choices of how this user works: found by its own name and by what it is of. */
function way(of: 'theme' | 'density', choice: string, change: PreferencesChange): Entry {
  return {
    id: `command/${of}/${choice}`,
    group: 'commands',
    name: say(`ways.${of}.${choice}` as MessageId),
    detail: say(`ways.${of}`),
    run: () => void prefer(change),
  }
}

function command(id: string, word: MessageId, run: () => void, keys?: readonly string[]): Entry {
  return { id: `command/${id}`, group: 'commands', name: say(word), run, ...(keys && { keys }) }
}

/** Says what came of it, or why not. */
async function told(act: () => Promise<string>): Promise<void> {
  try {
    tell(await act())
  } catch (error) {
    tell(sayError(error))
  }
}

/** The import that was made last and still holds; it can be brought back. */
async function undoLastImport(): Promise<string> {
  const { imports } = await call('imports.list', {})
  const last = imports
    .filter(({ state }) => state === 'active')
    .reduce<(typeof imports)[number] | null>((found, each) => (found && found.importId > each.importId ? found : each), null)
  if (!last) return say('palette.undo-import.none')
  await call('imports.undo', { importId: last.importId })
  await refresh()
  go('#/data/files')
  return say('palette.undo-import.done', { name: last.fileName })
}

async function opened(): Promise<string> {
  const path = await pickDataFile()
  if (path === null) return ''
  await call('data.open', { path })
  await refreshFile()
  go('#/overview')
  return ''
}

async function saved(place: Place): Promise<string> {
  tell(say('shell.report.saving'))
  const path = await saveReport(reportHere(place))
  return path === null ? '' : say('shell.report.saved', { path })
}

async function printed(place: Place): Promise<string> {
  tell(say('shell.report.saving'))
  await printReport(reportHere(place))
  return ''
}
