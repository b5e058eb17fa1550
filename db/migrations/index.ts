import type { Kysely } from 'kysely'
import { up as first } from './0001-first.ts'
import { up as baseline } from './0002-baseline.ts'
import { up as events } from './0003-events.ts'
import { up as moves } from './0004-moves.ts'
import { up as targets } from './0005-targets.ts'
import { up as filters } from './0006-filters.ts'
import { up as visitBlocks } from './0007-visit-blocks.ts'
import { up as movesAgain } from './0008-moves-again.ts'
import { up as visitsAlone } from './0009-visits-alone.ts'
import { up as reports } from './0010-reports.ts'
import { up as keptAnswers } from './0011-kept-answers.ts'

/** Every layout change in order; user_version of a data file is how many of them it has. Released ones are never edited. */
export const migrations: readonly ((db: Kysely<unknown>) => Promise<void>)[] = [
  first,
  baseline,
  events,
  moves,
  targets,
  filters,
  visitBlocks,
  movesAgain,
  visitsAlone,
  reports,
  keptAnswers,
]
