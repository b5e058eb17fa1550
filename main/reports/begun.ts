import type { ReportParams } from '#contract/reports/params.ts'
import type { Report } from '#contract/reports/report.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'

/** A report as it was composed, people as they stand in the data file. */
interface BegunReport {
  readonly report: Report
  readonly params: ReportParams
}

/** Those of jobs that failed or were cancelled are never asked for: the oldest go. */
const MOST = 8

const begun = new WeakMap<Db, Map<number, BegunReport>>()
let lastTicket = 0

/** Holds a report in memory until it was printed. @returns its ticket */
export function holdBegun(db: Db, report: BegunReport): number {
  const held = begun.get(db) ?? new Map<number, BegunReport>()
  begun.set(db, held)
  held.set(++lastTicket, report)
  for (const ticket of [...held.keys()].slice(0, -MOST)) held.delete(ticket)
  return lastTicket
}

/** Hands over what was held, once. @throws Failure unknown-snapshot */
export function takeBegun(db: Db, ticket: number): BegunReport {
  const held = begun.get(db)
  const found = held?.get(ticket)
  if (held === undefined || found === undefined) throw new Failure('unknown-snapshot', { id: ticket })
  held.delete(ticket)
  return found
}
