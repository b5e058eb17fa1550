import { X } from 'lucide-react'
import { useState } from 'react'
import { type InteractionRow, type InteractionsList, RatedMetric } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { answerOf, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { SaveRows } from './save-rows.tsx'
import { periodWords } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { useOnLeave } from '../parts/visit.ts'
import { change, usePlace } from '../place.ts'
import { type Asked, askedOf } from './asked.ts'
import { conditionsOf } from './condition-words.ts'
import { InteractionTable, MOST_ROWS, type Order } from './interaction-table.tsx'
import { rowColumns } from './row-columns.tsx'
import { RowDialog } from './row-dialog.tsx'
import { RowFilters } from './row-filters.tsx'
import { PAGE } from './use-row-pages.ts'

/** The rows behind a figure: what they have in common, how many there are, and every one of them. */
export function InteractionsScreen() {
  const { params, selection } = usePlace()
  const asked = askedOf(params, selection)
  const list = useAnswer('interactions.list', { ...asked, offset: 0, limit: PAGE })
  const told = answerOf(list)
  return (
    <div className="screen screen-whole">
      <ScreenHead trail={<Trail asked={asked} />} title={say('interactions.title')} subtitle={told && subtitleOf(told)}>
        {told && told.total > 0 && <SaveRows key={JSON.stringify(asked)} asked={asked} />}
      </ScreenHead>
      <RowFilters asked={asked} />
      <Conditions asked={asked} />
      <Answered query={list}>
        {first =>
          first.total === 0 ? (
            <EmptyState title={say('interactions.none.title')} text={say('interactions.none.text')} />
          ) : (
            <Rows asked={asked} first={first} />
          )
        }
      </Answered>
    </div>
  )
}

function Conditions({ asked }: { readonly asked: Asked }) {
  const { here } = usePlace()
  const facets = useAnswer('interactions.facets', {})
  const nameOf = (id: string | undefined) => facets.data?.locations.find(({ locationId }) => locationId === id)?.name
  const conditions = conditionsOf(asked, { here: nameOf(asked.locationId), other: nameOf(asked.otherThan) })
  if (conditions.length === 0) return null
  return (
    <ul className="conditions" aria-label={say('interactions.conditions')}>
      {conditions.map(({ words, names }) => (
        <li key={names.join(' ')}>
          <bdi dir="auto">{words}</bdi>
          <a
            href={here(Object.fromEntries(names.map(each => [each, undefined])))}
            aria-label={say('interactions.drop', { condition: words })}
          >
            <X size={14} aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Rows({ asked, first }: { readonly asked: Asked; readonly first: InteractionsList }) {
  const [open, setOpen] = useState<InteractionRow | null>(null)
  useOnLeave(() => setOpen(null))
  const sort = asked.sort ?? 'time'
  const ratings = RatedMetric.options.filter(metric => metric === asked.metric || first.ratings.includes(metric))
  const common = [...(asked.locationId ? ['location' as const] : []), ...(asked.providerId ? ['person' as const] : [])]
  const order: Order = { sort, descending: asked.newestFirst ?? sort === 'time' }
  return (
    <>
      <InteractionTable
        key={JSON.stringify(asked)}
        total={first.total}
        columns={rowColumns({ ratings, common, ofComments: asked.withComment === true }, setOpen)}
        order={order}
        onSort={next =>
          change({ sort: next, descending: String(next === sort ? !order.descending : next === 'time') }, 'replace')
        }
        asked={asked}
      />
      {open && <RowDialog row={open} onClose={() => setOpen(null)} />}
      {first.total > MOST_ROWS && <p className="muted">{say('interactions.most', { most: MOST_ROWS })}</p>}
    </>
  )
}

function subtitleOf({ total, about }: InteractionsList): string {
  return say('interactions.subtitle', { total, interactions: about.interactions, period: periodWords(about) })
}

/** Back to where the rows were asked for, and the way down to the location or the person whose they are. */
function Trail({ asked: { locationId, providerId } }: { readonly asked: Asked }) {
  const back = (
    <a
      href="#/overview"
      onClick={event => {
        event.preventDefault()
        window.history.back()
      }}
    >
      ← {say('interactions.back')}
    </a>
  )
  if (locationId === undefined && providerId === undefined) return back
  return (
    <div className="trail">
      {back}
      <Breadcrumb here="interactions" locationId={locationId} providerId={providerId} />
    </div>
  )
}
