import type { Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { cellSums, extentOf } from '#db/queries/cells.ts'
import { certainties } from '#db/queries/certainties.ts'
import type { Db } from '#db/schema.ts'
import type { Chosen } from '../selection.ts'
import { LOW_RESPONSE } from './response-rates.ts'

type Standings = Output<'locations.detail'>['standings']

const FEW_RATINGS = 30
const MANY_ZEROS = 0.05

/** What to know before trusting the figures of a location. */
export async function notesOn(
  db: Db,
  { here, all, standings }: { here: Chosen; all: Chosen; standings: Standings },
): Promise<Reading[]> {
  const columns = ['n', 'gave_up', 'wait_n', 'wait_log_n'] as const
  const cells = await cellSums(db, { chosen: here, by: ['provider'], columns })
  const sum = (column: (typeof columns)[number]) => cells.reduce((total, cell) => total + cell[column], 0)
  const interactions = sum('n')
  if (interactions === 0) return [{ id: 'note.no-interactions', values: {} }]
  const nobody = servedByNobody(cells.find(cell => cell.provider === 0))
  const zeros = sum('wait_n') - sum('wait_log_n')
  const behind = await daysBehind(db, here, all)
  const times = await certainties(db, here)
  const notes: (Reading | null)[] = [
    behind > 0 ? { id: 'note.behind', values: { days: behind } } : null,
    ...ratingNotes(standings),
    nobody > 0 ? { id: 'note.no-provider', values: { n: nobody, partShare: nobody / interactions } } : null,
    zeros > MANY_ZEROS * sum('wait_n') ? { id: 'note.zero-waits', values: { n: zeros, partShare: zeros / sum('wait_n') } } : null,
    timeNote('note.assumed-zone', times.get('assumed_zone') ?? 0, interactions),
    timeNote('note.assumed-date', (times.get('assumed') ?? 0) + (times.get('month') ?? 0), interactions),
    timeNote('note.day-only', times.get('day') ?? 0, interactions),
  ]
  return notes.filter(note => note !== null)
}

/** Those who gave up were served by nobody; of the others somebody should be known. */
function servedByNobody(cell: { n: number; gave_up: number } | undefined): number {
  return cell ? cell.n - cell.gave_up : 0
}

function ratingNotes(standings: Standings): (Reading | null)[] {
  const csat = standings.find(({ metric }) => metric === 'csat')
  const response = standings.find(({ metric }) => metric === 'response')?.row.raw ?? null
  const n = csat?.row.n ?? 0
  return [
    n > 0 && n < FEW_RATINGS ? { id: 'note.few-ratings', values: { n } } : null,
    response !== null && response < LOW_RESPONSE ? { id: 'note.low-response', values: { responseShare: response } } : null,
    csat?.scale.kind === 'unit' ? { id: 'note.mixed-scales', values: {} } : null,
  ]
}

/** Whole days between this location's last day and the last day of any. */
async function daysBehind(db: Db, here: Chosen, all: Chosen): Promise<number> {
  const [own, any] = [await extentOf(db, here), await extentOf(db, all)]
  return own.lastDay === null || any.lastDay === null ? 0 : any.lastDay - own.lastDay
}

function timeNote(id: string, n: number, interactions: number): Reading | null {
  return n > 0 ? { id, values: { n, partShare: n / interactions } } : null
}
