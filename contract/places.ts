import { z } from 'zod'
import { IsoDate } from './vocabulary.ts'

/** Why two names may stand for one: equal but for case, accents and signs; words in another order; a slip of the pen; shortened. */
export const Likeness = z.enum(['spelling', 'word-order', 'typing', 'shortened'])
export type Likeness = z.infer<typeof Likeness>

/** A place as files spell it. Its own location is the one of that name; another was given to it. */
export const PlaceSpelling = z.object({ spelled: z.string(), interactions: z.number(), isOwn: z.boolean() })

export const PlaceRow = z.object({
  locationId: z.string(),
  name: z.string(),
  /** IANA; null = not known yet. */
  timeZone: z.string().nullable(),
  /** Region or peer group, in the user's words. */
  group: z.string().nullable(),
  interactions: z.number(),
  spellings: z.array(PlaceSpelling),
})
export type PlaceRow = z.infer<typeof PlaceRow>

/** Two locations that may be one; the one with more interactions first. Nothing is merged unless asked for. */
export const PlaceSuggestion = z.object({
  likeness: Likeness,
  locations: z.array(z.object({ locationId: z.string(), name: z.string(), interactions: z.number() })).length(2),
})

export const Places = z.object({ places: z.array(PlaceRow), suggestions: z.array(PlaceSuggestion) })
export type Places = z.infer<typeof Places>

/** Every spelling of some locations is given to another. */
export const PlacesMerge = z.strictObject({ from: z.array(z.string()).min(1), into: z.string() })
/** Spellings go back to the locations of their own names. */
export const PlacesSplit = z.strictObject({ spelled: z.array(z.string()).min(1) })
/** Spellings are given to a location, also ones that no file has had yet. */
export const PlacesMatch = z.strictObject({ spelled: z.array(z.string().trim().min(1)).min(1), locationId: z.string() })
/** The time zone is that of times without one in files imported from now on. */
export const PlaceChange = z.strictObject({
  locationId: z.string(),
  name: z.string().trim().min(1).max(200).optional(),
  timeZone: z.string().nullable().optional(),
  /** Null or empty = in none. */
  group: z.string().trim().max(200).nullable().optional(),
})

const Post = z.object({
  providerId: z.string(),
  name: z.string(),
  locationId: z.string(),
  locationName: z.string(),
})

/** Somebody at a location. Spellings are told only where people are shown by name. */
export const PersonRow = Post.extend({ spellings: z.array(z.string()).nullable() })
export type PersonRow = z.infer<typeof PersonRow>

/** Two people of one location who may be one. */
export const PersonSuggestion = z.object({ likeness: Likeness, people: z.array(Post).length(2) })

/** Somebody was at one location until the day before `date` and is at another from then on, as it was said. */
export const PersonMove = z.object({
  from: z.string(),
  into: z.string(),
  date: IsoDate,
  /** Whether the rows agree: none at the first location from that day on until they come back, none at the second since they left it before. */
  fits: z.boolean(),
})
export type PersonMove = z.infer<typeof PersonMove>

/** One name at several locations or a move that was said, with the days between which each has seen it, the earliest first. */
export const Moved = z.object({
  posts: z.array(Post.extend({ firstDay: IsoDate, lastDay: IsoDate })),
  /** Whether no two posts overlap: somebody who moved, rather than somebody who works in several places. */
  isMove: z.boolean(),
  /** What was said of it, the earliest first. */
  moves: z.array(PersonMove),
})
export type Moved = z.infer<typeof Moved>

/** Where one person is and was, as it was said, once for each time; null where no move begins or ends it. */
export const DatedPost = Post.extend({ since: IsoDate.nullable(), until: IsoDate.nullable() })
export type DatedPost = z.infer<typeof DatedPost>

/** Everybody with interactions, as the settings say that people are shown: for finding one among thousands. */
export const PeopleNames = z.object({ people: z.array(Post) })

export const People = z.object({
  people: z.array(PersonRow),
  suggestions: z.array(PersonSuggestion),
  moved: z.array(Moved),
})
export type People = z.infer<typeof People>

export const PeopleInput = z.strictObject({ locationId: z.string().optional() })
export const PeopleMerge = z.strictObject({ from: z.array(z.string()).min(1), into: z.string() })
/** Without spellings all of them go back to people of their own names. */
export const PeopleSplit = z.strictObject({ providerId: z.string(), spelled: z.array(z.string()).min(1).optional() })

/**
 * Two people of different locations are one who moved. `date` is the first day at the second. Said again, the date changes, unless they
 * went back between the two dates: then it is a second move.
 */
export const PeopleMove = z.strictObject({ from: z.string(), into: z.string(), date: IsoDate })
/** Of one date, or without one all moves from the one to the other. */
export const PeopleUnmove = z.strictObject({ from: z.string(), into: z.string(), date: IsoDate.optional() })
