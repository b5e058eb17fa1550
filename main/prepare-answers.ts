import { setTimeout as wait } from 'node:timers/promises'
import type { Operation } from '#contract/operations.ts'
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
]

/** Nobody has asked for anything for so long. */
const IDLE_MS = 700

/**
 * While the window comes up, the engine answers what it will ask first; one after the other, so that the window's own questions come
 * between. What the other screens open with follows whenever nobody asks for anything.
 */
export async function prepareAnswers(engine: Engine): Promise<void> {
  for (const [name, input] of first) if (!(await engine.call(name, input)).ok) return
  for (const [name, input] of next) {
    while (engine.idleMs() < IDLE_MS) await wait(IDLE_MS / 2, undefined, { ref: false })
    if (!(await engine.call(name, input)).ok) return
  }
}
