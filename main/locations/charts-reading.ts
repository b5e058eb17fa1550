import type { Metric, Reading } from '#contract/vocabulary.ts'
import { firstNames } from '../first-names.ts'
import type { JudgedPanel } from './charts.ts'

/** How many locations changed lately, and which for the worse. */
export function chartsReading(
  panels: readonly JudgedPanel[],
  { metric, isPromise }: { metric: Metric; isPromise: boolean },
): Reading {
  const named = (verdict: string) => panels.filter(({ chart }) => chart.verdict === verdict).map(({ name }) => name)
  const subject = { metric: isPromise ? 'promise' : metric, scope: 'region', place: '', locations: panels.length }
  const early = named('too-early').length
  if (early === panels.length) return { id: 'charts.too-early', values: subject }
  const worse = named('worse')
  return {
    id: 'charts.changed',
    values: { ...subject, worse: worse.length, better: named('better').length, ...firstNames(worse) },
  }
}

/** How many of the locations with a target keep it, and which do not; null where none has one. */
export function targetsReading(panels: readonly JudgedPanel[]): Reading | null {
  const judged = panels.flatMap(({ name, chart: { target } }) => (target ? [{ name, assurance: target.assurance }] : []))
  if (judged.length === 0) return null
  const named = (assurance: string) => judged.filter(each => each.assurance === assurance).map(({ name }) => name)
  const [keeps, misses, mayMiss] = [named('keeps'), named('misses'), named('may-miss')]
  return {
    id: 'charts.targets',
    values: {
      targets: judged.length,
      keeps: keeps.length,
      misses: misses.length,
      mayMiss: mayMiss.length,
      early: judged.length - keeps.length - misses.length - mayMiss.length,
      ...firstNames(misses),
    },
  }
}
