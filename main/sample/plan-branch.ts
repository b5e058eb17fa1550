import { dayNumber } from './calendar.ts'
import { type Random, random } from './random.ts'
import type { Phenomenon, SampleLocation, Shift, Truth } from './truth-shape.ts'

export interface StaffPlan {
  readonly name: string
  readonly rating: number
  readonly logWait: number
  readonly logService: number
  readonly spread: number
  /** Share of days on duty. */
  readonly presence: number
  readonly firstDay: number
  readonly lastDay: number
}

/** One branch with everything that is true of it for the whole period, on the latent scales. */
export interface BranchPlan {
  readonly place: SampleLocation
  readonly shift: Shift
  /** Against the other branches. */
  readonly volume: number
  readonly answered: number
  readonly firstDay: number
  readonly lastDay: number
  readonly staff: readonly StaffPlan[]
  readonly planted: readonly Phenomenon[]
  /** The company's customers, the same everywhere: when they give up and when they complain. */
  readonly givingUp: Of<'giving-up'> | undefined
  readonly complaints: Of<'complaints'> | undefined
}

type Of<K extends Phenomenon['kind']> = Extract<Phenomenon, { kind: K }>

/** The phenomenon of a kind, if it is planted here. */
export function planted<K extends Phenomenon['kind']>(phenomena: readonly Phenomenon[], kind: K): Of<K> | undefined {
  return phenomena.find((phenomenon): phenomenon is Of<K> => phenomenon.kind === kind)
}

/** Draws what the truth leaves to chance (sizes, places, people) and adds what it plants. */
export function planBranches(truth: Truth): BranchPlan[] {
  const shifts = placeShifts(truth)
  return truth.locations.map((place, index) => {
    const phenomena = truth.phenomena.filter(phenomenon => 'location' in phenomenon && phenomenon.location === place.name)
    const stream = random(truth.seed, 1000 + index)
    const special = planted(phenomena, 'worse-branch') ?? planted(phenomena, 'better-branch')
    return {
      place,
      shift: special?.shift ?? (looksAverage(phenomena) ? { rating: 0, logWait: 0 } : shifts[index]!),
      volume: 0.9 + 0.2 * stream.uniform(),
      answered: truth.survey.answered + 0.06 * (stream.uniform() - 0.5),
      firstDay: dayNumber(truth.firstDay),
      lastDay: dayNumber(planted(phenomena, 'late-reporter')?.lastDay ?? truth.lastDay),
      staff: place.providers.map((_, person) => planPerson(truth, place, phenomena, { person, stream })),
      planted: phenomena,
      givingUp: planted(truth.phenomena, 'giving-up'),
      complaints: planted(truth.phenomena, 'complaints'),
    }
  })
}

/** Here the finding is that the average hides something, so the place itself is an average one. */
function looksAverage(here: readonly Phenomenon[]): boolean {
  return here.some(({ kind }) => kind === 'uneven-branch' || kind === 'gamed-survey')
}

/** Normal deviates of unit spread, in an order drawn by the seed: no sample of 24 strays from the spread that is written down. */
function placeShifts({ seed, locations, rating, wait }: Truth): Shift[] {
  const ratings = shuffledScores(locations.length, seed, 1)
  const waits = shuffledScores(locations.length, seed, 2)
  return locations.map((_, i) => ({ rating: rating.locationSd * ratings[i]!, logWait: wait.locationSd * waits[i]! }))
}

function shuffledScores(count: number, seed: number, stream: number): number[] {
  const { uniform, normal } = random(seed, stream)
  const drawn = Array.from({ length: count }, () => ({ score: normal(), order: uniform() }))
  const mean = drawn.reduce((sum, { score }) => sum + score, 0) / count
  const sd = Math.sqrt(drawn.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / Math.max(1, count - 1))
  return drawn.sort((a, b) => a.order - b.order).map(({ score }) => (sd === 0 ? 0 : (score - mean) / sd))
}

function planPerson(
  truth: Truth,
  place: SampleLocation,
  phenomena: readonly Phenomenon[],
  { person, stream: { normal, uniform } }: { person: number; stream: Random },
): StaffPlan {
  const name = place.providers[person]!
  const swing = planted(phenomena, 'uneven-person')
  const swings = swing?.provider === name ? swing : undefined
  const uneven = planted(phenomena, 'uneven-branch')
  const drawn = truth.rating.providerSd * normal()
  const stay = planted(truth.phenomena, 'few-answers')?.stays.find(s => s.location === place.name && s.provider === name)
  return {
    name,
    rating: swings ? swings.rating : uneven ? uneven.providerSd * evenScore(person, place.providers.length) : drawn,
    logWait: truth.wait.providerSd * normal(),
    logService: truth.service.providerSd * normal(),
    spread: swings?.spreadFactor ?? 1,
    presence: stay ? 1 : 0.4 + 0.4 * uniform(),
    firstDay: dayNumber(stay?.from ?? truth.firstDay),
    lastDay: dayNumber(stay?.to ?? truth.lastDay),
  }
}

/** Evenly spread deviates with mean 0 and spread 1: the first person lowest, the last highest. */
function evenScore(person: number, people: number): number {
  const spread = Math.sqrt((people * (people + 1)) / 12)
  return people < 2 ? 0 : (person - (people - 1) / 2) / spread
}
