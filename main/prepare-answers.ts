import { setTimeout as wait } from 'node:timers/promises'
import { periodOf, presets } from '#contract/period-presets.ts'
import type { Reply } from '#contract/failure.ts'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { dateOf, dayOf } from './days.ts'
import type { Engine } from './engine-client.ts'

type Question = readonly [name: Operation, input: object]

/** What the window opens with. */
const first: readonly Question[] = [
  ['interactions.facets', {}],
  ['overview.headlines', {}],
  ['overview.unevenness', {}],
]

/** What the other screens open with. */
const next: readonly Question[] = [
  ['locations.list', { metric: 'csat' }],
  ['providers.list', { metric: 'csat' }],
  ['moments.grid', { metric: 'wait' }],
  ['moments.peaks', { metric: 'wait' }],
  ['moments.edges', { metric: 'wait' }],
  ['moments.load', {}],
  ['moments.holidays', { metric: 'wait' }],
  ['moments.handlings', { metric: 'wait' }],
  ['quality.list', {}],
  ['imports.list', {}],
  ['interactions.list', {}],
]

/** Of these only what the screen opens with. */
const wholeOnly: ReadonlySet<Operation> = new Set(['quality.list', 'imports.list', 'interactions.list'])

/** What is asked again whenever a filter changes: on the screen that the window opens with, and on the others. */
const filteredFirst: readonly Question[] = first.filter(([name]) => name !== 'interactions.facets')
const filteredNext: readonly Question[] = next.filter(([name]) => !wholeOnly.has(name))

/** Nobody has asked for anything for so long. */
const IDLE_MS = 700
const QUARTER_DAYS = 91
/** Of fewer interactions the first filter is as quick as any other. */
const MANY = 200_000

/** More values of the filter bar are not prepared: whoever has that many sets each of them rarely. */
const MOST_CHOICES = 40

/** Asks while nobody else does. */
interface Patient {
  readonly engine: Engine
  /** At once, so that two engines are asked; after a while without a question, if anybody else has asked since the last time. */
  readonly ask: (...questions: readonly Question[]) => Promise<readonly Reply[]>
}

/** @param idle waits until nobody has asked for a while */
function patientWith(engine: Engine, idle: () => Promise<void>): Patient {
  let asked = Number.NaN
  return {
    engine,
    async ask(...questions) {
      if (engine.asked() !== asked) await idle()
      asked = engine.asked() + questions.length
      return Promise.all(questions.map(([name, input]) => engine.call(name, input)))
    },
  }
}

/**
 * While the window comes up, the engine answers what it will ask first; one after the other, so that the window's own questions come
 * between. What the other screens open with follows whenever nobody asks for anything, then each question of theirs with filters and
 * with a period, so that what all filters rest on is there before the first is set, and last with every single choice of the filter
 * bar, which are kept with the data. The same again whenever the data have changed.
 *
 * @param options `many`: of fewer interactions no filters are prepared; `idleMs`: as long as that nobody has asked for anything
 */
export async function prepareAnswers(engine: Engine, { many = MANY, idleMs = IDLE_MS } = {}): Promise<never> {
  const rest = (ms: number) => wait(ms, undefined, { ref: false })
  const idle = async () => {
    while (engine.idleMs() < idleMs) await rest(idleMs / 2)
  }
  for (;;) {
    const state = await prepareOnce(patientWith(engine, idle), many)
    while (engine.state() === null || engine.state() === state) await rest(idleMs)
  }
}

/** @returns the state of the data that it began with */
async function prepareOnce(patient: Patient, many: number): Promise<string | null> {
  const { engine, ask } = patient
  const interactions = await answeredFirst(engine)
  const state = engine.state()
  if (interactions === null) return state
  for (const question of next) if (!isAnswered(await ask(question))) return state
  if (interactions < many) return state
  const [facets] = await ask(['interactions.facets', {}])
  if (!facets?.ok) return state
  const found = facets.value as Output<'interactions.facets'> // as the contract has it
  if (await prepareFilters(patient, found)) await prepareChoices(patient, found)
  return state
}

const isAnswered = (replies: readonly Reply[]) => replies.every(({ ok }) => ok)

/** @returns whether all was answered */
async function prepareFilters({ ask }: Patient, facets: Output<'interactions.facets'>): Promise<boolean> {
  for (const questions of [filteredFirst, filteredNext])
    for (const pair of warmingPairs(facets))
      for (const [name, input] of questions) {
        const replies = await ask(...pair.map((choice): Question => [name, { ...input, ...choice }]))
        if (!isAnswered(replies)) return false
      }
  return true
}

/** Ends where the data change: it is begun anew then. */
async function prepareChoices({ engine, ask }: Patient, facets: Output<'interactions.facets'>): Promise<void> {
  const state = engine.state()
  for (const [name, input] of [...filteredFirst, ...filteredNext])
    for (const choice of singleChoices(facets)) {
      if (engine.state() !== state || !isAnswered(await ask([name, { ...input, ...choice }]))) return
    }
}

/** Interactions of the file; null where there are no answers. */
async function answeredFirst(engine: Engine): Promise<number | null> {
  let interactions = 0
  for (const [name, input] of first) {
    const reply = await engine.call(name, input)
    if (!reply.ok) return null
    if (name === 'overview.headlines') interactions = (reply.value as Output<'overview.headlines'>).about.interactions
  }
  return interactions
}

type Choice = Pick<Input<'overview.headlines'>, 'from' | 'to' | 'filter'>

/**
 * Choices of two things at once where the data have them, of which no answer is kept: each pair is asked in both orders, so that each of two engines answers all of
 * them, has made what filters rest on and runs code that is warm.
 */
function warmingPairs({ services, channels, customerTypes, lastDay }: Output<'interactions.facets'>): [Choice, Choice][] {
  const recent = lastDay === null ? {} : { from: dateOf(dayOf(lastDay) - QUARTER_DAYS) }
  const mix = (i: number): Choice => ({
    filter: {
      ...(services.length > 0 && { services: [services[i % services.length]!] }),
      ...(channels.length > 0 && { channels: [channels[(i + 1) % channels.length]!] }),
      ...((services.length === 0 || channels.length === 0) && { handling: 'assisted' }),
    },
  })
  const days = (i: number): Choice => ({
    ...recent,
    filter: customerTypes.length > 0 ? { customerTypes: [customerTypes[i % customerTypes.length]!] } : { handling: 'assisted' },
  })
  return [0, 1].flatMap((i): [Choice, Choice][] => [
    [mix(i), days(i)],
    [days(i), mix(i)],
  ])
}

/** Every period and every single value that the filter bar offers, but for locations. */
function singleChoices({ services, channels, customerTypes, lastDay }: Output<'interactions.facets'>): Choice[] {
  const periods = lastDay === null ? [] : presets.filter(preset => preset !== 'all').map(preset => periodOf(preset, lastDay))
  const filters: Choice['filter'][] = [
    ...(['assisted', 'self-service'] as const).map(handling => ({ handling })),
    ...channels.map(channel => ({ channels: [channel] })),
    ...customerTypes.map(type => ({ customerTypes: [type] })),
    ...services.map(service => ({ services: [service] })),
  ]
  return [...periods, ...filters.map(filter => ({ filter }))].slice(0, MOST_CHOICES)
}
