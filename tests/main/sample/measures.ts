import { sampleVisits } from '#main/sample/generate.ts'
import { truth } from '#main/sample/truth.ts'
import type { Phenomenon } from '#main/sample/truth-shape.ts'
import type { SampleVisit } from '#main/sample/visit.ts'

/** The whole sample, generated once for a test file. */
export const visits: readonly SampleVisit[] = sampleVisits(truth)

const byLocation = Map.groupBy(visits, visit => visit.location)
export const at = (location: string): SampleVisit[] => byLocation.get(location) ?? []
export const elsewhere = (location: string): SampleVisit[] => visits.filter(visit => visit.location !== location)

type Of<K extends Phenomenon['kind']> = Extract<Phenomenon, { kind: K }>
export function plantedAll<K extends Phenomenon['kind']>(kind: K): Of<K>[] {
  return truth.phenomena.filter((phenomenon): phenomenon is Of<K> => phenomenon.kind === kind)
}
export const thePlanted = <K extends Phenomenon['kind']>(kind: K): Of<K> => plantedAll(kind)[0]!

export const ratings = (of: readonly SampleVisit[]): number[] => of.flatMap(({ csat }) => (csat === null ? [] : [csat]))
export const waits = (of: readonly SampleVisit[]): number[] =>
  of.flatMap(({ outcome, waitSeconds }) => (outcome === 'served' && waitSeconds !== null ? [waitSeconds] : []))

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
export const spread = (values: readonly number[]): number => {
  const centre = mean(values)
  return Math.sqrt(mean(values.map(value => (value - centre) ** 2)))
}
export const quantile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(p * (values.length - 1))]!
export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const share = (of: readonly SampleVisit[], is: (visit: SampleVisit) => boolean): number => of.filter(is).length / of.length

/** Mean rating of each provider with at least 30 answers. */
export function providerMeans(of: readonly SampleVisit[]): number[] {
  const answered = of.filter(visit => visit.csat !== null)
  const people = [...Map.groupBy(answered, visit => visit.provider).values()]
  return people.filter(own => own.length >= 30).map(own => mean(ratings(own)))
}
