import { z } from 'zod'
import { IsoDate } from './vocabulary.ts'
import { Likeness } from './places.ts'

const Name = z.string().trim().min(1).max(200)

/** Spelling in a file -> location that it is to stand for: its id, or its name; one that nothing has is created. */
export const PlacesSaid = z.record(z.string(), Name)
/** Location (its id, a spelling given to it, or its name) -> spelling of a person there -> person of it whom that is to stand for. */
export const PeopleSaid = z.record(z.string(), PlacesSaid)
/** Spelling of a place -> IANA zone of its location, in which its times without one are read unless the mapping's `zone` says another. */
export const ZonesSaid = z.record(z.string(), z.string().min(1))
/**
 * `person` (a spelling or a name) of the location `from` is `as` (`person` where it is not said) of the location `to` from `date`
 * on; locations as in `people`. What no row spells is passed over, with a warning.
 */
export const MovesSaid = z.array(z.strictObject({ person: Name, from: Name, as: Name.optional(), to: Name, date: IsoDate }))
export type MoveSaid = z.infer<typeof MovesSaid>[number]

/** `known` stands for what the data file has, `new` would be created. */
export const NameState = z.enum(['known', 'new'])
export type NameState = z.infer<typeof NameState>

/** Where the zone comes from: the mapping's `zones`, the location, the mapping's `zone`; else the one in Settings or UTC is assumed. */
export const ZoneOrigin = z.enum(['said', 'location', 'mapping', 'assumed'])

/** A place as the files spell it, and what it would become. A proposal is never followed unless the mapping says so. */
export const FoundPlace = z.object({
  /** Null = rows that name no place. */
  spelled: z.string().nullable(),
  rows: z.number(),
  files: z.number(),
  state: NameState,
  /** The mapping says what it becomes. */
  isSaid: z.boolean(),
  locationId: z.string().nullable(),
  name: z.string(),
  zone: z.string(),
  zoneFrom: ZoneOrigin,
  /** Rows of earlier imports under this spelling, which go with it. */
  earlierRows: z.number(),
  /** A location, or another new spelling of the files, that it may be a variant of. */
  proposal: z.object({ name: z.string(), locationId: z.string().nullable(), likeness: Likeness }).nullable(),
})
export type FoundPlace = z.infer<typeof FoundPlace>

/** Who bears the same name at another location, and between which days. */
const Elsewhere = z.object({ locationId: z.string().nullable(), locationName: z.string(), firstDay: IsoDate, lastDay: IsoDate })

/** A person as the files spell it at a location, and whom it would stand for. */
export const FoundPerson = z.object({
  spelled: z.string(),
  locationId: z.string().nullable(),
  locationName: z.string(),
  rows: z.number(),
  /** Null where it is still open how dates are read. */
  firstDay: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
  state: NameState,
  isSaid: z.boolean(),
  /** Whom it stands for; null where it is somebody known and people are shown under pseudonyms. */
  becomes: z.string().nullable(),
  proposal: z.object({ name: z.string(), likeness: Likeness }).nullable(),
  elsewhere: z.array(Elsewhere),
  /** Elsewhere only before: somebody who moved, rather than somebody who works in several places. */
  isMove: z.boolean(),
  /** From where and on which day this person came, as it is said in the mapping, or was said before. */
  movedFrom: z.object({ locationName: z.string(), date: IsoDate, isSaid: z.boolean() }).nullable(),
})
export type FoundPerson = z.infer<typeof FoundPerson>

/** Places and people of all files that were read to their end; those with most rows first. */
export const FoundNames = z.object({
  places: z.array(FoundPlace),
  people: z.array(FoundPerson),
  /** Spellings that are not listed; `isLeast`: at least so many. */
  morePlaces: z.number(),
  morePeople: z.number(),
  isLeast: z.boolean(),
  /** Known locations and people by location that spellings can be given to. People only where they are shown by name. */
  locations: z.array(z.object({ locationId: z.string(), name: z.string(), people: z.array(z.string()) })),
  /** Moves that are said of people whom no row spells. */
  unknownMoves: MovesSaid,
})
export type FoundNames = z.infer<typeof FoundNames>
