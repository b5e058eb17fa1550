import type { Store } from '#db/sqlite/open.ts'
import type { Session } from '#main/session.ts'
import { addImport, storeWith, type Visit } from '../../store-fixture.ts'
import { temporarySession } from '../../session-fixture.ts'

/** Who works where; somebody of one name at two of them, and names that are parts of others. */
export const staff = {
  Northgate: ['Ana Pohl', 'Ben Okoro', 'Cora Lindt'],
  'Harbour Quay': ['Dai Evans', 'Elif Kaya', 'Ana Pohl'],
  'Old Town': ['Gus Verne', 'Hana Sato', 'İris Öz'],
  'Zoë’s Corner': ['張偉', 'Iris Novak'],
} as const
export type Place = keyof typeof staff

/** Visits of all places, the same for the same seed. */
export function visitsOf(seed: number, { days = 40, perDay = 2 } = {}): Visit[] {
  const next = random(seed)
  const among = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const maybe = <T>(share: number, value: () => T): T | null => (next() < share ? value() : null)
  return Array.from({ length: days }, (_, day) =>
    (Object.keys(staff) as Place[]).flatMap(place =>
      Array.from({ length: perDay }, (): Visit => {
        const gaveUp = next() < 0.15
        return {
          place,
          person: maybe(0.9, () => among(staff[place])),
          date: new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10),
          time: `${9 + Math.floor(next() * 8)}`.padStart(2, '0') + among([':00', ':15', ':37']),
          wait: maybe(0.9, () => Math.floor(next() * 1200)),
          waitKind: 'queue',
          outcome: gaveUp ? 'abandoned' : 'served',
          serviceSeconds: maybe(0.8, () => 60 + Math.floor(next() * 600) / 2),
          csat: maybe(0.6, () => 1 + Math.floor(next() * 5)),
          nps: maybe(0.4, () => Math.floor(next() * 11)),
          complaint: maybe(0.8, () => next() < 0.2),
          offered: true,
          customer: maybe(0.7, () => `customer-code-${Math.floor(next() * 20)}`),
          customerType: maybe(0.5, () => among(['new', 'regular'])),
          service: maybe(0.9, () => among(['Accounts', 'Loans'])),
          channel: maybe(0.9, () => among(['Counter', 'Phone', 'Kiosk'])),
          comment: maybe(0.3, () => among(['Fine', ...Object.values(staff).flat(), ...Object.keys(staff)])),
        }
      }),
    ),
  ).flat()
}

/** A data file of two imports. */
export async function region(seed: number, settings: Record<string, string> = {}, options?: { days?: number; perDay?: number }) {
  const visits = visitsOf(seed, options)
  const half = Math.floor(visits.length / 2)
  const store = await storeWith(visits.slice(0, half), { company: 'Riverside Bank', minimumGroup: '3', ...settings })
  await addImport(store, 2, visits.slice(half))
  return store
}

export function sessionOn(store: Store): Session {
  store.close()
  return temporarySession({ data: store.path })
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
