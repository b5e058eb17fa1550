import type { Database, Statement } from 'better-sqlite3'
import type { NewInteraction, NewRating } from '../new-interaction.ts'
import { waitKinds } from '../schema.ts'
import { outcomeCodes } from '../visit-columns.ts'
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

/** Outcomes and flags as parts of kinds: 0 = not known. */
const flags = [null, 0, 1] as const
export const partOfOutcome = (outcome: NewInteraction['outcome']): number => outcomeCodes.indexOf(outcome)
export const partOfFlag = (flag: boolean | null): number => (flag === null ? 0 : Number(flag) + 1)
export const partOfWaitKind = (kind: NewInteraction['waitKind']): number => waitKinds.indexOf(kind)

const NONE = -1
const START = 256
/** Kinds held in memory, and those of them that were there before; a file that needs more has the same ones stored again. */
const MOST_KINDS = 2 ** 16
const MOST_KNOWN = 2 ** 14
const scaleOf = (metric: string) => `(select scale_id from answer where answer.id = ${metric}_answer) as ${metric}_scale`
const columns = `provenance_id, service_id, channel_id, wait_kind, outcome, solved_first_time, csat_value, csat_answer, nps_value,
  nps_answer, ces_value, ces_answer, rating_offered, complaint, filled`

/** A kind as it lies in the store. */
interface StoredKind extends Kind {
  readonly provenance_id: number
  readonly solved_first_time: number | null
  readonly csat_answer: number | null
  readonly nps_answer: number | null
  readonly ces_answer: number | null
  readonly filled: number
}

/**
 * The kinds of the rows that one connection adds, import after import: a row then names its kind by one number instead of fifteen
 * values. Kinds are stored as they come up, inside the import's transaction.
 */
export class InteractionKinds {
  private readonly raw: Database
  private readonly most: number
  private readonly insert: Statement
  private readonly kinds: Kind[] = []
  private readonly ratings: (Rating | null)[] = [null]
  private readonly ratingParts = new Map<string, number>()
  private parts = new Int32Array(START * PARTS)
  private slots = new Int32Array(2 * START).fill(NONE)
  private version: unknown = null

  /** @param most kinds held in memory; for tests */
  constructor(raw: Database, most = MOST_KINDS) {
    this.raw = raw
    this.most = most
    this.insert = prepared(raw, `insert into interaction_kind (${columns}) values (${Array(15).fill('?').join(', ')})`)
  }

  /** Begins with the next import, inside its transaction: what is in the store already is known, the latest if there is too much. */
  begin(): void {
    const version = this.raw.pragma('data_version', { simple: true })
    if (version === this.version && this.kinds.length > 0) return
    this.version = version
    this.forget()
    const known = prepared(
      this.raw,
      `select * from (select id, ${columns}, ${['csat', 'nps', 'ces'].map(scaleOf).join(', ')}
      from interaction_kind order by id desc limit ${MOST_KNOWN}) as latest order by id`,
    )
    for (const kind of known.all() as StoredKind[]) this.know(kind)
  }

  private know(kind: StoredKind): void {
    const parts = new Int32Array(PARTS)
    parts[PART.provenance] = kind.provenance_id
    parts[PART.service] = kind.service_id
    parts[PART.channel] = kind.channel_id
    parts[PART.waitKind] = kind.wait_kind
    parts[PART.outcome] = (outcomeCodes as readonly (string | null)[]).indexOf(kind.outcome)
    parts[PART.solvedFirstTime] = flags.indexOf(kind.solved_first_time as 0 | 1 | null)
    parts[PART.csat] = this.partOf(kind.csat_value, kind.csat_answer, kind.csat_scale)
    parts[PART.nps] = this.partOf(kind.nps_value, kind.nps_answer, kind.nps_scale)
    parts[PART.ces] = this.partOf(kind.ces_value, kind.ces_answer, kind.ces_scale)
    parts[PART.ratingOffered] = flags.indexOf(kind.rating_offered as 0 | 1 | null)
    parts[PART.complaint] = flags.indexOf(kind.complaint as 0 | 1 | null)
    parts[PART.filled] = kind.filled
    const slot = this.slotOf(parts)
    if (this.slots[slot] === NONE) this.keep(kind, parts, slot)
  }

  /** 0 = not answered. */
  private partOf(value: number | null, answerId: number | null, scaleId: number | null): number {
    if (value === null || answerId === null || scaleId === null) return 0
    const key = `${answerId} ${value}`
    let part = this.ratingParts.get(key)
    if (part === undefined) this.ratingParts.set(key, (part = this.ratings.push({ value, answerId, scaleId }) - 1))
    return part
  }

  kind(place: number): Kind {
    return this.kinds[place]!
  }

  partOfRating(rating: NewRating, names: Dictionaries): number {
    const { answerId, scaleId } = names.answer(rating)
    return this.partOf(rating.value, answerId, scaleId)
  }

  /** The place of the kind that has these parts; it holds until `makeRoom` or `forget`. */
  find(parts: Int32Array): number {
    const slot = this.slotOf(parts)
    const found = this.slots[slot]!
    return found === NONE ? this.keep(this.stored(parts), parts, slot) : found
  }

  /** Where the kind is, or would be. */
  private slotOf(parts: Int32Array): number {
    const mask = this.slots.length - 1
    let slot = hashOf(parts) & mask
    while (this.slots[slot] !== NONE && !this.has(this.slots[slot]!, parts)) slot = (slot + 1) & mask
    return slot
  }

  /** To be called when no row refers to a place any more, nor anything to the part of a rating. */
  makeRoom(): void {
    if (this.kinds.length > this.most) this.forget()
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

  private keep(kind: Kind, parts: Int32Array, slot: number): number {
    const place = this.kinds.push(kind) - 1
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
      outcome: outcomeCodes[parts[PART.outcome]!]!,
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
