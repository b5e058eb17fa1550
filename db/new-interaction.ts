/** A rating as written and as read. */
export interface NewRating {
  readonly raw: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly direction: 'higher_better' | 'lower_better'
}

/**
 * One interaction as an import hands it to the store: the mapped values of one row. Times of day are the location's
 * local ones; `arrivedAt` is the instant in milliseconds since 1970 UTC. Durations are seconds. Null = not known.
 */
export interface NewInteraction {
  /** Record number after the header from 1, and the physical line it begins on. */
  readonly record: number
  readonly line: number
  /** Place and person as spelled, trimmed; null = missing. */
  readonly place: string | null
  readonly person: string | null
  /** Already hashed; never the customer's name or number. */
  readonly customer: string | null
  readonly customerType: string | null
  readonly providerSince: string | null
  readonly channel: string | null
  readonly service: string | null
  readonly arrivedAt: number
  /** Local calendar day as days since 1970-01-01, and local minute of the day (null when the time of day is not known). */
  readonly localDay: number
  readonly localMinute: number | null
  readonly zone: string
  readonly certainty: 'exact' | 'minute' | 'day' | 'month' | 'assumed' | 'assumed_zone' | 'ambiguous_dst'
  readonly calledAt: number | null
  readonly finishedAt: number | null
  readonly updatedAt: number | null
  readonly waitSeconds: number | null
  readonly quotedWaitSeconds: number | null
  readonly serviceSeconds: number | null
  readonly resolutionSeconds: number | null
  readonly clock: 'calendar' | 'business_hours' | null
  readonly waitKind: 'queue' | 'first_reply' | 'lead_time' | null
  readonly outcome: 'served' | 'abandoned' | 'no_show' | 'cancelled' | 'transferred' | 'escalated' | 'open' | null
  readonly solvedFirstTime: boolean | null
  readonly reopened: number | null
  readonly csat: NewRating | null
  readonly nps: NewRating | null
  readonly ces: NewRating | null
  readonly ratingOffered: boolean | null
  readonly complaint: boolean | null
  readonly complaintCategory: string | null
  readonly comment: string | null
  readonly language: string | null
  readonly externalId: string | null
  /** Key of the row: 53-bit hashes (docs/decisions/0002-keys.md). `occurrence` is 0 with an id, else 1, 2, … for equal rows of one file. */
  readonly keyHash: number
  readonly occurrence: number
  /** 53-bit hash over all values above but record and line; the same values give the same hash. */
  readonly rowHash: number
  /** How many fields are filled: decides between versions without update time. */
  readonly filled: number
}

/** A request for an answer that was not given: where, when and by whom the customer had been served, as far as the file says. */
export type UnansweredRequest = Pick<
  NewInteraction,
  'place' | 'person' | 'service' | 'channel' | 'localDay' | 'zone' | 'certainty'
>
