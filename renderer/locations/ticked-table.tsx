import { useState } from 'react'
import type { LocationsList } from '#contract/locations.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'
import { change, go, usePlace } from '../place.ts'
import { LocationsTable } from './locations-table.tsx'

/** What was ticked until the address, which the table may follow later, says so. */
interface OwnTicks {
  /** Those of the address when it was ticked. */
  readonly since: string
  readonly ticked: readonly string[]
}

/** The table of all locations; two of them ticked can be compared. Ticks live in the address, so "back" finds them again. */
export function TickedTable({ list }: { readonly list: LocationsList }) {
  const { params, link } = usePlace()
  const known = params.getAll('tick').filter(id => list.rows.some(row => row.locationId === id))
  const [own, setOwn] = useState<OwnTicks | null>(null)
  if (own !== null && own.since !== known.join()) setOwn(null)
  const ticked = own?.ticked ?? known
  const tick = (id: string) => {
    const next = ticked.includes(id) ? ticked.filter(each => each !== id) : [...ticked, id].slice(-2)
    setOwn({ since: known.join(), ticked: next })
    change({ tick: next }, 'replace')
  }
  const [a, b] = ticked
  return (
    <Card
      title={say('locations.table')}
      aside={
        <Button look="primary" disabled={!a || !b} onClick={() => go(link(['locations', 'compare'], { a, b }))}>
          <bdi className="clip">{compareWords(ticked.map(id => nameOf(list, id)))}</bdi>
        </Button>
      }
    >
      <p className="chart-subtitle">{say('locations.table.hint')}</p>
      <LocationsTable list={list} ticks={{ ticked, onTick: tick }} />
    </Card>
  )
}

function nameOf({ rows }: LocationsList, id: string): string {
  return apart(rows.find(row => row.locationId === id)?.name ?? id)
}

function compareWords([a, b]: readonly string[]): string {
  if (a === undefined) return say('locations.compare.none')
  return b === undefined ? say('locations.compare.one-more') : say('locations.compare', { a, b })
}
