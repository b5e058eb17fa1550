/** What a rating or a wait is shifted by: rating points before rounding to 1..5, and natural logarithms of seconds. */
export interface Shift {
  readonly rating: number
  readonly logWait: number
}

/** The way a branch's system writes its export; see write-exports.ts. */
export type Layout =
  | 'advice-log'
  | 'advice-log-gz'
  | 'uk-office'
  | 'continental'
  | 'tab'
  | 'iso-bom'
  | 'iso-offset'
  | 'clock'
  | 'split-time'

export interface SampleLocation {
  readonly name: string
  /** First part of its ticket numbers; unique. */
  readonly code: string
  readonly zone: string
  readonly layout: Layout
  readonly providers: readonly string[]
}

interface Planted {
  /** What a manager should find, in plain words. */
  readonly finding: string
  /** Where in the app it shows best. */
  readonly screen: 'Overview' | 'Locations' | 'Providers' | 'Data'
}

export type Phenomenon = Planted &
  (
    | { readonly kind: 'worse-branch'; readonly location: string; readonly shift: Shift }
    | { readonly kind: 'better-branch'; readonly location: string; readonly shift: Shift }
    | { readonly kind: 'uneven-branch'; readonly location: string; readonly providerSd: number }
    | {
        readonly kind: 'uneven-person'
        readonly location: string
        readonly provider: string
        /** The spread of this person's visits against that of everybody else. */
        readonly spreadFactor: number
        /** Brings the average, which the ends of the scale would pull down, back to where it was. */
        readonly rating: number
      }
    | { readonly kind: 'bad-mondays'; readonly location: string; readonly shift: Shift }
    | {
        readonly kind: 'peak-queues'
        readonly location: string
        readonly hours: readonly number[]
        readonly arrivalsFactor: number
        /** One in this many of those on duty is at the desk in these hours. */
        readonly oneAtDeskOf: number
        readonly logWait: number
        readonly loadSlope: number
      }
    | { readonly kind: 'training'; readonly location: string; readonly from: string; readonly rating: number }
    | { readonly kind: 'step-change'; readonly location: string; readonly from: string; readonly logWait: number }
    | { readonly kind: 'late-reporter'; readonly location: string; readonly lastDay: string }
    | {
        readonly kind: 'gamed-survey'
        readonly location: string
        /** Only visits at least this good (before rounding) are asked, and of those this share answers. */
        readonly askedFrom: number
        readonly answered: number
      }
    | { readonly kind: 'other-time-zone'; readonly location: string; readonly zone: string }
    | { readonly kind: 'two-locations'; readonly provider: string; readonly locations: readonly [string, string] }
    | {
        readonly kind: 'few-answers'
        readonly stays: readonly {
          readonly location: string
          readonly provider: string
          readonly from: string
          readonly to: string
        }[]
      }
    | {
        readonly kind: 'giving-up'
        /** Patience of a customer: Weibull, in seconds. */
        readonly patienceScale: number
        readonly patienceShape: number
      }
    | {
        readonly kind: 'complaints'
        /** Complaints per visit at the typical wait, how they grow with its logarithm, and how much a bad visit multiplies them. */
        readonly atTypicalWait: number
        readonly slope: number
        readonly badVisitFactor: number
      }
  )

/** A share of the visits and what it does: rating points, log seconds, typical minutes of service. */
export interface Kind extends Shift {
  readonly name: string
  readonly share: number
}

export interface Truth {
  readonly company: string
  readonly seed: number
  /** Local days, both included. */
  readonly firstDay: string
  readonly lastDay: string
  readonly closedDays: readonly string[]
  readonly locations: readonly SampleLocation[]
  /** Visits per provider and ordinary day of opening. */
  readonly visitsPerProvider: number
  /** Monday to Sunday: visits against an ordinary day, and the shift of log waits. */
  readonly weekdays: readonly {
    readonly visits: number
    readonly logWait: number
    readonly opens: number
    readonly closes: number
  }[]
  /** By hour of arrival. */
  readonly hours: Readonly<Record<number, { readonly visits: number; readonly logWait: number }>>
  readonly channels: readonly Kind[]
  readonly services: readonly (Kind & { readonly minutes: number })[]
  /** Latent scale: before rounding and cutting to 1..5, and before what is planted at single places. */
  readonly rating: {
    readonly mean: number
    readonly locationSd: number
    readonly providerSd: number
    readonly locationWeekSd: number
    readonly visitSd: number
    /** Points per unit of log wait away from the typical wait. */
    readonly waitSlope: number
  }
  /** Natural logarithm of seconds. */
  readonly wait: {
    readonly typicalSeconds: number
    readonly locationSd: number
    readonly providerSd: number
    readonly locationDaySd: number
    readonly visitSd: number
    /** Per unit of log arrivals in the hour against what is usual. */
    readonly loadSlope: number
  }
  readonly service: { readonly providerSd: number; readonly visitSd: number }
  /** Shares: of served visits with a rating, of rated visits also asked to recommend, of rated visits with a comment, of appointments missed. */
  readonly survey: { readonly answered: number; readonly recommend: number; readonly comment: number }
  readonly missedAppointments: number
  readonly phenomena: readonly Phenomenon[]
  /** Damage in one export, as happens: it adds rows that are no visits. */
  readonly flaws: {
    readonly location: string
    readonly blankLines: number
    readonly raggedRows: number
    readonly unreadableTimes: number
  }
}
