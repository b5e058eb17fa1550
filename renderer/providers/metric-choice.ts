import type { Metric } from '#contract/vocabulary.ts'

/** What people may be looked at by. Service time is not among them: it is shown only beside quality, on one person's page. */
export const mapMetrics = ['csat', 'nps', 'ces', 'wait'] as const satisfies readonly Metric[]
export type MapMetric = (typeof mapMetrics)[number]

/** The metric that an address names; satisfaction when it names none of them. */
export function mapMetric(named: string | null): MapMetric {
  return mapMetrics.find(metric => metric === named) ?? 'csat'
}
