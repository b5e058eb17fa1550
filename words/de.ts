import { backups } from './de/backups.ts'
import { charts } from './de/charts.ts'
import { data } from './de/data.ts'
import { desktop } from './de/desktop.ts'
import { events } from './de/events.ts'
import { failures } from './de/failures.ts'
import { handover } from './de/handover.ts'
import { help } from './de/help.ts'
import { keptReports } from './de/kept-reports.ts'
import { keys } from './de/keys.ts'
import { interactions } from './de/interactions.ts'
import { locations } from './de/locations.ts'
import { locationsMore } from './de/locations-more.ts'
import { metrics } from './de/metrics.ts'
import { moments } from './de/moments.ts'
import { overview } from './de/overview.ts'
import { paper } from './de/paper.ts'
import { paperLetter } from './de/paper-letter.ts'
import { paperMoments } from './de/paper-moments.ts'
import { paperMonthly } from './de/paper-monthly.ts'
import { paperPlaces } from './de/paper-places.ts'
import { paperMonday } from './de/paper-monday.ts'
import { providers } from './de/providers.ts'
import { quality } from './de/quality.ts'
import { readings } from './de/readings.ts'
import { reports } from './de/reports.ts'
import { rows } from './de/rows.ts'
import { shell } from './de/shell.ts'
import { tables } from './de/tables.ts'
import { targets } from './de/targets.ts'
import { terminal } from './de/terminal.ts'
import { ways } from './de/ways.ts'
import type { en } from './en.ts'

/** Alle deutschen Texte nach Kennung, Datei für Datei wie in words/en; die Wörter stehen in docs/glossary-de.md. */
export const de = {
  ...shell,
  ...charts,
  ...desktop,
  ...keys,
  ...overview,
  ...locations,
  ...locationsMore,
  ...events,
  ...quality,
  ...providers,
  ...backups,
  ...data,
  ...handover,
  ...help,
  ...paper,
  ...paperLetter,
  ...paperMoments,
  ...paperMonthly,
  ...paperPlaces,
  ...paperMonday,
  ...readings,
  ...reports,
  ...keptReports,
  ...rows,
  ...metrics,
  ...failures,
  ...terminal,
  ...ways,
  ...moments,
  ...interactions,
  ...tables,
  ...targets,
} as const satisfies Record<keyof typeof en, string>
