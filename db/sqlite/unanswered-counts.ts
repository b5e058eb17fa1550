import type { Database } from 'better-sqlite3'
import type { UnansweredRequest } from '../new-interaction.ts'
import { bulkInsert } from './bulk-insert.ts'
import type { Dictionaries } from './dictionaries.ts'

/** Counts the unanswered requests of one import and writes the counts at its end. */
export class UnansweredCounts {
  private readonly counts = new Map<string, { key: readonly number[]; n: number }>()
  private readonly names: Dictionaries

  constructor(names: Dictionaries) {
    this.names = names
  }

  add({ place, person, service, channel, localDay, zone, certainty }: UnansweredRequest): void {
    const { names } = this
    const { placeId, locationId } = names.place(place, certainty === 'assumed_zone' ? null : zone)
    const { spelledId, providerId } = names.provider(locationId, person)
    const key = [locationId, localDay, providerId, names.service(service), names.channel(channel), placeId, spelledId ?? 0]
    const known = this.counts.get(key.join())
    if (known) known.n++
    else this.counts.set(key.join(), { key, n: 1 })
  }

  write(raw: Database, importId: number): void {
    const columns = ['location_id', 'day', 'provider_id', 'service_id', 'channel_id', 'place_id', 'spelled_id', 'n', 'import_id']
    const values = [...this.counts.values()].flatMap(({ key, n }) => [...key, n, importId])
    const insert = bulkInsert(raw, 'unanswered')
    insert.add(columns, values)
    insert.flush()
  }
}
