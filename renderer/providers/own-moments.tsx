import { useState } from 'react'
import type { ProviderDetail } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { GridFrame } from '../moments/grid-frame.tsx'
import { Answered } from '../parts/answered.tsx'
import { metricName } from '../parts/describe.ts'
import { Select } from '../parts/select.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'

const HEIGHT = 380
const shownBy = ['csat', 'wait'] as const
type ShownBy = (typeof shownBy)[number]

/** A person's own hours of the week, by what there are most values of unless chosen otherwise. */
export function OwnMoments({
  detail: { providerId, figures },
}: {
  readonly detail: Extract<ProviderDetail, { state: 'shown' }>
}) {
  const { selection } = usePlace()
  const [chosen, setChosen] = useState<ShownBy | null>(null)
  const valuesOf = (metric: ShownBy) => figures.find(figure => figure.metric === metric)?.n ?? 0
  const possible = shownBy.filter(metric => valuesOf(metric) > 0).toSorted((a, b) => valuesOf(b) - valuesOf(a))
  const metric = chosen ?? possible[0] ?? 'wait'
  const input = { ...withoutLocations(selection), providerId, metric }
  const grid = useAnswer('moments.grid', input, { enabled: possible.length > 0 })
  if (possible.length === 0) return null
  const pick = (
    <Select
      label={say('people.strip.metric')}
      options={shownBy.filter(id => possible.includes(id)).map(id => ({ id, name: metricName(id) }))}
      value={metric}
      onChange={id => setChosen(shownBy.find(each => each === id) ?? null)}
    />
  )
  return (
    <Answered query={grid} loading={<Skeleton height={HEIGHT} />}>
      {answer => answer.cells.length > 0 && <GridFrame grid={answer} of={{ providerId, metric }} input={input} aside={pick} />}
    </Answered>
  )
}
