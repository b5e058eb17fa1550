import type { Database, Statement } from 'better-sqlite3'
import type { NewInteraction, NewRating } from '../new-interaction.ts'
import { waitKinds } from '../schema.ts'
import type { RolledKind } from './day-rollup.ts'
import type { Dictionaries } from './dictionaries.ts'
import { prepared } from './prepared.ts'

/** Places of what makes up a kind, each a small whole number. */
export const PART = {
  provenance: 0,
  service: 1,
  channel: 2,
  waitKind: 3,
  outcome: 4,
  solvedFirstTime: 5,
  csat: 6,
  nps: 7,
  ces: 8,
  ratingOffered: 9,
  complaint: 10,
  filled: 11,
} as const
export const PARTS = 12

/** A kind as stored. */
interface Kind extends RolledKind {
  readonly id: number
}

interface Rating {
  readonly value: number
  readonly answerId: number
  readonly scaleId: number
}

/** As parts of kinds; 0 = not known. */
const outcomes: readonly NewInteraction['outcome'][] = [
  null,
  'served',
  'abandoned',
  'no_show',
  'cancelled',
  'transferred',
  'escalated',
  'open',
]
const flags = [null, 0, 1] as const
export const partOfOutcome = (outcome: NewInteraction['outcome']): number => outcomes.indexOf(outcome)
export const partOfFlag = (flag: boolean | null): number => (flag === null ? 0 : Number(flag) + 1)
export const partOfWaitKind = (kind: NewInteraction['waitKind']): number => waitKinds.indexOf(kind)

const NONE = -1
const START = 256
/** Kinds held in memory; a file that needs more has the same ones stored again. */
const MOST_KINDS = 2 ** 16
const columns = `provenance_id, service_id, channel_id, wait_kind, outcome, solved_first_time, csat_value, csat_answer, nps_value,
  nps_answer, ces_value, ces_answer, rating_offered, complaint, filled`

/**
 * The kinds of the rows that one connection adds, import after import: a row then names its kind by one number instead of fifteen
 * values. Kinds are stored as they come up, inside the import's transaction.
 */
export class InteractionKinds {
  private readonly insert: Statement
  private readonly kinds: Kind[] = []
  private readonly ratings: (Rating | null)[] = [null]
  private readonly ratingParts = new Map<string, number>()
  private parts = new Int32Array(START * PARTS)
  private slots = new Int32Array(2 * START).fill(NONE)

  constructor(raw: Database) {
    this.insert = prepared(raw, `insert into interaction_kind (${columns}) values (${Array(15).fill('?').join(', ')})`)
  }

  kind(place: number): Kind {
    return this.kinds[place]!
  }

  partOfRating(rating: NewRating, names: Dictionaries): number {
    const ids = names.answer(rating)
    const key = `${ids.answerId} ${rating.value}`
    let part = this.ratingParts.get(key)
    if (part === undefined) this.ratingParts.set(key, (part = this.ratings.push({ value: rating.value, ...ids }) - 1))
    return part
  }

  /** The place of the kind that has these parts; it holds until `makeRoom` or `forget`. */
  find(parts: Int32Array): number {
    let slot = hashOf(parts) & (this.slots.length - 1)
    for (; this.slots[slot] !== NONE; slot = (slot + 1) & (this.slots.length - 1))
      if (this.has(this.slots[slot]!, parts)) return this.slots[slot]!
    return this.add(parts, slot)
  }

  /** To be called when no row refers to a place any more. */
  makeRoom(): void {
    if (this.kinds.length > MOST_KINDS) this.forget()
  }

  /** An import was rolled back: what it stored is gone. */
  forget(): void {
    this.kinds.length = 0
    this.ratings.length = 1
    this.ratingParts.clear()
    this.slots.fill(NONE)
  }

  private has(place: number, parts: Int32Array): boolean {
    const from = place * PARTS
    for (let i = 0; i < PARTS; i++) if (this.parts[from + i] !== parts[i]) return false
    return true
  }

  private add(parts: Int32Array, slot: number): number {
    const place = this.kinds.length
    this.kinds.push(this.stored(parts))
    if ((place + 1) * PARTS > this.parts.length) this.grow()
    this.parts.set(parts, place * PARTS)
    this.slots[slot] = place
    if (2 * (place + 1) > this.slots.length) this.spread()
    return place
  }

  private stored(parts: Int32Array): Kind {
    const [csat, nps, ces] = [PART.csat, PART.nps, PART.ces].map(part => this.ratings[parts[part]!] ?? null)
    const kind = {
      service_id: parts[PART.service]!,
      channel_id: parts[PART.channel]!,
      wait_kind: parts[PART.waitKind]!,
      outcome: outcomes[parts[PART.outcome]!]!,
      csat_value: csat?.value ?? null,
      csat_scale: csat?.scaleId ?? null,
      nps_value: nps?.value ?? null,
      nps_scale: nps?.scaleId ?? null,
      ces_value: ces?.value ?? null,
      ces_scale: ces?.scaleId ?? null,
      rating_offered: flags[parts[PART.ratingOffered]!]!,
      complaint: flags[parts[PART.complaint]!]!,
    }
    const { lastInsertRowid } = this.insert.run(
      parts[PART.provenance],
      kind.service_id,
      kind.channel_id,
      kind.wait_kind,
      kind.outcome,
      flags[parts[PART.solvedFirstTime]!],
      ...[csat, nps, ces].flatMap(rating => [rating?.value ?? null, rating?.answerId ?? null]),
      kind.rating_offered,
      kind.complaint,
      parts[PART.filled],
    )
    return { id: Number(lastInsertRowid), ...kind }
  }

  private grow(): void {
    const wider = new Int32Array(2 * this.parts.length)
    wider.set(this.parts)
    this.parts = wider
  }

  /** Twice as many slots: at most half of them are taken. */
  private spread(): void {
    this.slots = new Int32Array(2 * this.slots.length).fill(NONE)
    for (let place = 0; place < this.kinds.length; place++) {
      let slot = hashOf(this.parts.subarray(place * PARTS, (place + 1) * PARTS)) & (this.slots.length - 1)
      while (this.slots[slot] !== NONE) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = place
    }
  }
}

function hashOf(parts: Int32Array): number {
  let hash = 0
  for (let i = 0; i < PARTS; i++) hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ parts[i]!, 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
