import type { Metric } from '#contract/vocabulary.ts'

/** Which way is good for the customer. */
export function betterOf(metric: Metric): 'higher' | 'lower' {
  switch (metric) {
    case 'csat':
    case 'nps':
    case 'ces':
    case 'response':
      return 'higher'
    case 'wait':
    case 'service':
    case 'resolution':
    case 'complaint':
    case 'abandoned':
    case 'repeat':
      return 'lower'
  }
}
