import type { LocationsList } from '#contract/locations.ts'
import { say, sayAny } from '#words/say.ts'
import { CaterpillarPages } from './caterpillar-pages.tsx'
import { LocationsTable } from './locations-table.tsx'
import { MetricHeading } from '../parts/metric-heading.tsx'

interface MetricSectionProps {
  readonly list: LocationsList
  readonly width: number
  /** Pixels of a page. */
  readonly room: number
}

/** All locations on one metric, as ranges and as a table; without any value a sentence. */
export function MetricSection({ list, width, room }: MetricSectionProps) {
  if (list.n === 0) return <NoValues list={list} />
  const isEstimated = list.rows.some(row => row.estimate !== null)
  return (
    <>
      {isEstimated ? <CaterpillarPages list={list} width={width} room={room} /> : <MetricHeading list={list} />}
      <LocationsTable list={list} room={room} />
    </>
  )
}

function NoValues({ list }: { readonly list: LocationsList }) {
  return (
    <section className="paper-block">
      <MetricHeading list={list} />
      <p>
        {say('paper.metric.none', {
          metric: sayAny(`metric.${list.metric}.name`),
          interactions: list.about.interactions,
        })}
      </p>
    </section>
  )
}
