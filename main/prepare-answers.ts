import { setTimeout as wait } from 'node:timers/promises'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { dateOf, dayOf } from './days.ts'
import type { Engine } from './engine-client.ts'

type Question = readonly [name: Operation, input: object]

/** What the window opens with. */
const first: readonly Question[] = [
  ['interactions.facets', {}],
  ['overview.summary', {}],
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
]

/** What is asked again whenever a filter changes. */
const filtered: readonly Question[] = [
  ['overview.summary', {}],
  ...next.filter(([name]) => name !== 'quality.list' && name !== 'imports.list'),
]

/** Nobody has asked for anything for so long. */
const IDLE_MS = 700
const QUARTER_DAYS = 91
/** Of fewer interactions the first filter is as quick as any other. */
const MANY = 200_000

/**
 * While the window comes up, the engine answers what it will ask first; one after the other, so that the window's own questions come
 * between. What the other screens open with follows whenever nobody asks for anything, and then each question of theirs with a filter and
 * with a period, so that what all filters rest on is there before the first is set.
 */
export async function prepareAnswers(engine: Engine): Promise<void> {
  const interactions = await answeredFirst(engine)
  if (interactions === null) return
  for (const [name, input] of next) {
    await idle(engine)
    if (!(await engine.call(name, input)).ok) return
  }
  if (interactions < MANY) return
  const facets = await engine.call('interactions.facets', {})
  if (!facets.ok) return
  const [byMix, byDays] = choicesOf(facets.value as Output<'interactions.facets'>) // as the contract has it
  for (const [name, input] of filtered)
    for (const pair of [
      [byMix, byDays],
      [byDays, byMix],
    ]) {
      await idle(engine)
      // At once, so that two engines are asked, each both in the end.
      const replies = await Promise.all(pair.map(choice => engine.call(name, { ...input, ...choice })))
      if (replies.some(({ ok }) => !ok)) return
    }
}

/** Interactions of the file; null where there are no answers. */
async function answeredFirst(engine: Engine): Promise<number | null> {
  let interactions = 0
  for (const [name, input] of first) {
    const reply = await engine.call(name, input)
    if (!reply.ok) return null
    if (name === 'overview.summary') interactions = (reply.value as Output<'overview.summary'>).about.interactions
  }
  return interactions
}

async function idle(engine: Engine): Promise<void> {
  while (engine.idleMs() < IDLE_MS) await wait(IDLE_MS / 2, undefined, { ref: false })
}

type Choice = Pick<Input<'overview.summary'>, 'from' | 'filter'>

function choicesOf({ services, channels, lastDay }: Output<'interactions.facets'>): [byMix: Choice, byDays: Choice] {
  const [service] = services
  const [channel] = channels
  const mix = service === undefined ? (channel === undefined ? {} : { channels: [channel] }) : { services: [service] }
  return [{ filter: mix }, lastDay === null ? {} : { from: dateOf(dayOf(lastDay) - QUARTER_DAYS) }]
}
