import type { ControlChart } from '#contract/charts.ts'
import type { RowsBehind } from './rows-link.tsx'

/** The rows behind a series: values of every kind, of a promise those of places that promised anything. */
export function seriesRows({ metric, promise }: Pick<ControlChart, 'metric' | 'promise'>, asIn?: RowsBehind['asIn']): RowsBehind {
  return {
    metric,
    zeros: 'with',
    ...(asIn && { asIn }),
    ...(promise?.kind === 'target' && { promised: 'any' as const }),
  }
}
