import type { Figure } from './detail.ts'
import { sideOf } from './provider-reading.ts'

/** Better than the middle half of the others first; service time directly after satisfaction, alone it would mislead. */
export function strengthsFirst(figures: readonly Figure[]): Figure[] {
  const handle = figures.filter(({ metric }) => metric === 'service')
  const order = { good: 0, none: 1, bad: 2 }
  const placeOf = (figure: Figure) =>
    order[figure.peers === null || figure.estimate.value === null ? 'none' : (sideOf(figure) ?? 'none')]
  return figures
    .filter(({ metric }) => metric !== 'service')
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap(figure => (figure.metric === 'csat' ? [figure, ...handle] : [figure]))
}
