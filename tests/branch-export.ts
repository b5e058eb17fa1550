import { dateOf, dayOf } from '#main/days.ts'

/** An invented export as a branch would send it. The same options give the same rows. */
export interface BranchExport {
  /** Name of each branch, and of the people who work there. */
  readonly branches?: Readonly<Record<string, readonly string[]>>
  readonly from?: string
  readonly days?: number
  /** Customers of each person a day. */
  readonly perDay?: number
}

export const exportHeader = [
  'Ticket ID',
  'Branch',
  'Staff',
  'Arrived',
  'Wait (min)',
  'Service time (min)',
  'Satisfaction (1-5)',
  'NPS (0-10)',
  'Complaint',
  'Service',
  'Channel',
  'Comment',
] as const

const BRANCHES = {
  Northgate: ['Ana Pohl', 'Ben Okoro', 'Cora Lindt'],
  Harbour: ['Dai Evans', 'Elif Kaya', 'Finn Maher'],
  'Old Town': ['Gus Verne', 'Hana Sato', 'Iris Novak'],
}

export function exportRows({ branches = BRANCHES, from = '2026-01-01', days = 60, perDay = 1 }: BranchExport = {}): string[][] {
  const next = randomNumbers()
  const rows: string[][] = []
  for (let day = dayOf(from); day < dayOf(from) + days; day++)
    for (const [place, people] of Object.entries(branches))
      for (const [at, person] of people.entries())
        for (let visit = 0; visit < perDay; visit++) {
          const [wait, mood] = [Math.round(20 * (next() + next() * at)) / 2, next()]
          rows.push([
            `T${10_000 + rows.length}`,
            place,
            person,
            `${dateOf(day)} ${String(9 + Math.floor(next() * 8)).padStart(2, '0')}:${String(Math.floor(next() * 60)).padStart(2, '0')}`,
            wait.toFixed(1),
            (2 + Math.round(60 * next()) / 10).toFixed(1),
            next() < 0.6 ? String(Math.min(5, 1 + Math.floor(5 * mood + at * 0.4))) : '',
            next() < 0.5 ? String(Math.min(10, Math.floor(11 * mood))) : '',
            next() < 0.05 ? 'yes' : 'no',
            next() < 0.7 ? 'Accounts' : 'Loans',
            next() < 0.8 ? 'Counter' : 'Phone',
            next() < 0.1 ? 'Long queue, but friendly' : '',
          ])
        }
  return rows
}

/** RFC 4180 with a header. */
export function csvOf(rows: readonly (readonly string[])[], header: readonly string[] = exportHeader): string {
  return [header, ...rows].map(cells => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Uniform numbers from 0 to 1, the same in every run (Park and Miller's minimal standard generator). */
function randomNumbers(): () => number {
  const MODULUS = 2_147_483_647
  let state = 20_261_121
  return () => (state = (state * 48_271) % MODULUS) / MODULUS
}
