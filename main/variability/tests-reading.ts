import type { LevelComparison, TestedBetween } from '#contract/comparisons.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import { chanceValues } from './f-test.ts'

/** What is asked of the groups; `mixed`: several locations count together, although their hours may differ. */
export interface Asking {
  readonly metric: Metric
  readonly between: TestedBetween
  readonly mixed: boolean
}

const SHOWN = 0.05

export function testsReading({ metric, between, mixed }: Asking, told: Omit<LevelComparison, 'reading'>): Reading {
  const { locationName, n, groups, kruskalWallis, component } = told
  const scope = locationName === undefined ? 'region' : 'location'
  const subject: Reading['values'] = { metric, scope, place: locationName ?? '', between, mixed: mixed ? 'yes' : 'no' }
  if (n === 0) return { id: 'tests.none', values: subject }
  if (component !== null) return redirection(subject, component)
  if (groups < 2) return { id: 'tests.too-few', values: subject }
  if (kruskalWallis === null) return { id: 'tests.equal', values: subject }
  const { p, epsilon2 } = kruskalWallis
  const values = { ...subject, groups, ...chanceValues(p), sizeShare: epsilon2 }
  return { id: p < SHOWN ? 'tests.apart' : 'tests.alike', values }
}

/** Locations: what the nested model says, and why the plain tests were not run. */
function redirection(
  subject: Reading['values'],
  { state, p, share, groups }: NonNullable<LevelComparison['component']>,
): Reading {
  const values = { ...subject, groups, ...chanceValues(p), locationShare: share }
  if (state === 'not-identifiable' || p === null) return { id: 'tests.locations-unknown', values }
  return { id: p < SHOWN ? 'tests.locations-apart' : 'tests.locations-alike', values }
}

export function testsAnswerReading({ metric, between, mixed }: Asking, comparisons: readonly LevelComparison[]): Reading {
  if (comparisons.length === 1) return comparisons[0]!.reading
  const subject = { metric, scope: 'region', place: '', between, mixed: mixed ? 'yes' : 'no' }
  const tested = comparisons.filter(({ pAdjusted }) => pAdjusted !== null)
  if (tested.length === 0) return { id: 'tests.none', values: subject }
  const apart = tested.filter(({ pAdjusted }) => pAdjusted! < SHOWN)
  const names = apart.map(one => one.locationName).join(', ')
  return { id: 'tests.places', values: { ...subject, places: tested.length, apart: apart.length, names } }
}
