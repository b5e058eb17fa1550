import type { LocationsList } from '#contract/locations.ts'
import { sayAny } from '#words/say.ts'
import { shortSentence } from './short-name.ts'

/** The finding on one metric as a heading, under the metric's name. */
export function MetricHeading({ list }: { readonly list: Pick<LocationsList, 'metric' | 'reading'> }) {
  return (
    <h2 className="paper-heading">
      <span className="paper-metric">{sayAny(`metric.${list.metric}.name`)}</span>
      <span dir="auto">{shortSentence(list.reading)}</span>
    </h2>
  )
}
