import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from './store-fixture.ts'

const SYNTHETIC = join(import.meta.dirname, '../fixtures/reference/synthetic-b')

/** The 29,643 interactions of the statistics reference; waits and service times are written there in minutes. */
export function syntheticVisits(): Visit[] {
  const lines = gunzipSync(readFileSync(join(SYNTHETIC, 'interactions.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  return lines.slice(1).map(line => {
    const [, place, , person, service, channel, startedAt, wait, served, csat, nps, ces, complaint] = line.trim().split(',')
    return {
      place: place!,
      person: person!,
      service: service!,
      channel: channel!,
      date: startedAt!.slice(0, 10),
      time: startedAt!.slice(11, 16),
      wait: minutesOf(wait),
      serviceSeconds: minutesOf(served),
      csat: numberOf(csat),
      nps: numberOf(nps),
      ces: numberOf(ces),
      complaint: complaint === '1',
      outcome: 'served',
    }
  })
}

export function syntheticStore(): Promise<Store> {
  return storeWith(syntheticVisits())
}

function numberOf(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell)
}

/** In seconds without the noise of binary fractions: 8.6 minutes are 516 s. */
function minutesOf(cell: string | undefined): number | null {
  const minutes = numberOf(cell)
  return minutes === null ? null : Math.round(minutes * 600) / 10
}
