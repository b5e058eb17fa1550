import { backups } from './en/backups.ts'
import { charts } from './en/charts.ts'
import { data } from './en/data.ts'
import { desktop } from './en/desktop.ts'
import { events } from './en/events.ts'
import { failures } from './en/failures.ts'
import { handover } from './en/handover.ts'
import { help } from './en/help.ts'
import { keptReports } from './en/kept-reports.ts'
import { keys } from './en/keys.ts'
import { interactions } from './en/interactions.ts'
import { locations } from './en/locations.ts'
import { locationsMore } from './en/locations-more.ts'
import { metrics } from './en/metrics.ts'
import { moments } from './en/moments.ts'
import { overview } from './en/overview.ts'
import { paper } from './en/paper.ts'
import { paperLetter } from './en/paper-letter.ts'
import { paperMoments } from './en/paper-moments.ts'
import { paperMonthly } from './en/paper-monthly.ts'
import { paperPlaces } from './en/paper-places.ts'
import { paperMonday } from './en/paper-monday.ts'
import { providers } from './en/providers.ts'
import { quality } from './en/quality.ts'
import { readings } from './en/readings.ts'
import { reports } from './en/reports.ts'
import { rows } from './en/rows.ts'
import { shell } from './en/shell.ts'
import { tables } from './en/tables.ts'
import { targets } from './en/targets.ts'
import { terminal } from './en/terminal.ts'
import { ways } from './en/ways.ts'

/** All English texts by id. ICU MessageFormat; `ignoreTag` is on, so < and > are plain signs. */
export const en = {
  ...shell,
  ...charts,
  ...desktop,
  ...keys,
  ...overview,
  ...moments,
  ...interactions,
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
  ...tables,
  ...targets,
  ...terminal,
  ...ways,
} as const satisfies Record<string, string>
