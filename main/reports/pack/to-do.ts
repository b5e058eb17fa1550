import type { Attention, Overview } from '#contract/overview.ts'
import type { Trust } from '#contract/quality.ts'
import type { PackStanding } from '#contract/reports/location-pack.ts'
import type { SplitSummary } from '#contract/variability.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'

/** Things to do that a page may ask for. */
const MOST = 3
/** A part of the differences that is worth acting on, and how sure it must be. */
const WORTH = 0.05
const SURE = 0.01

interface Signals {
  readonly notices: readonly Attention[]
  readonly cards: readonly Pick<Overview['cards'][number], 'metric' | 'chart'>[]
  readonly standings: readonly PackStanding[]
  readonly splits: readonly SplitSummary[]
  readonly trust: Trust | null
  readonly notes: readonly Reading[]
}

/**
 * What follows from the signals of a location, the most pressing first: changes for the worse, figures that cannot be trusted, targets
 * missed, what is worse than elsewhere, people who differ, changes for the better. Never more than three; of none a sentence.
 */
export function toDo(signals: Signals): Reading[] {
  const found = [
    ...changes(signals, 'worse'),
    ...doubts(signals),
    ...missed(signals),
    ...behind(signals),
    ...uneven(signals),
    ...changes(signals, 'better'),
  ]
  return found.length === 0 ? [{ id: 'to-do.none', values: {} }] : found.slice(0, MOST)
}

/** Those that touched most customers and lie furthest out first. */
function changes({ notices }: Signals, verdict: Attention['verdict']): Reading[] {
  return notices
    .filter(notice => notice.verdict === verdict)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ metric, since, customers }) => ({ id: `to-do.${verdict}`, values: { metric, sinceDate: since, customers } }))
}

function doubts({ trust, notes }: Signals): Reading[] {
  const low = notes.find(({ id }) => id === 'note.low-response')
  if (low) return [{ id: 'to-do.ask', values: low.values }]
  return trust?.grade === 'C' || trust?.grade === 'D' ? [{ id: 'to-do.data', values: {} }] : []
}

/** Targets that are missed whatever chance does. */
function missed({ cards }: Signals): Reading[] {
  const failing = cards.filter(({ chart }) => chart.target?.assurance === 'misses').map(({ metric }) => metric)
  return failing.length === 0 ? [] : [{ id: 'to-do.target', values: { count: failing.length, missedMetrics: failing } }]
}

/** What is worse than at the other locations and has not just changed. Handle time is no merit, and the response rate is a doubt. */
function behind({ standings, notices }: Signals): Reading[] {
  const told = new Set<Metric>([...notices.map(({ metric }) => metric), 'service', 'response'])
  const worse = standings.filter(({ standing, metric, others }) => standing === 'worse' && others !== null && !told.has(metric))
  if (worse.length === 0) return []
  return [{ id: 'to-do.standing', values: { count: worse.length, worseMetrics: worse.map(({ metric }) => metric) } }]
}

/** The metric on which people differ most, where chance does not explain it. */
function uneven({ splits }: Signals): Reading[] {
  const [most] = splits
    .flatMap(({ metric, levels }) => levels.map(level => ({ metric, ...level })))
    .filter(({ level, share, p }) => level === 'provider' && share >= WORTH && p !== null && p < SURE)
    .toSorted((a, b) => b.share - a.share)
  return most === undefined ? [] : [{ id: 'to-do.people', values: { metric: most.metric, partShare: most.share } }]
}
