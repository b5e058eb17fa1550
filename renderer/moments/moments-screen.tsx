import { metrics, type Metric } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { ChooseButtons } from '../data/choose-buttons.tsx'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { metricName } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Later } from '../parts/later.tsx'
import { Notice } from '../parts/notice.tsx'
import type { RowsBehind } from '../parts/rows-link.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Select } from '../parts/select.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { change, usePlace, withoutLocations } from '../place.ts'
import { GridFrame } from './grid-frame.tsx'
import { EdgesCard, PeaksCard } from './hours-card.tsx'
import { HandlingsFrame } from './handlings-frame.tsx'
import { HolidaysFrame } from './holidays-frame.tsx'
import { LoadFrame } from './load-frame.tsx'

/** Service time is not offered by itself: it is shown only beside quality. */
const offered: readonly Metric[] = metrics.filter(metric => metric !== 'service')

/** Which moments of the week are served differently, at all locations, at one, or by one person. */
export function MomentsScreen() {
  const { params, here } = usePlace()
  const question = useQuestion()
  const answers = useMoments(question)
  return (
    <div className="screen">
      <ScreenHead title={say('moments.title')} subtitle={say('moments.subtitle')}>
        <LocationPick />
        <Select
          label={say('moments.metric')}
          options={offered.map(id => ({ id, name: metricName(id) }))}
          value={question.metric}
          onChange={id => change({ metric: id })}
        />
      </ScreenHead>
      {params.has('who') && (
        <Notice>
          {say('moments.of-person')} <a href={here({ who: undefined })}>{say('moments.of-person.clear')}</a>
        </Notice>
      )}
      <Answered query={answers.grid} follows>
        {grid =>
          grid.cells.length === 0 ? (
            <Nothing nothingAtAll={grid.about.interactions === 0} />
          ) : (
            <Busy question={question} answers={answers} />
          )
        }
      </Answered>
    </div>
  )
}

/**
 * All that the screen asks: at once what the window shows, and once that is answered what stands below it. Days around holidays and
 * customers who serve themselves are of places, not of one person.
 */
function useMoments(question: ReturnType<typeof useQuestion>) {
  const { metric: _, ...selected } = question
  const { providerId, ...ofPlaces } = question
  const grid = useAnswer('moments.grid', question)
  const peaks = useAnswer('moments.peaks', question)
  const edges = useAnswer('moments.edges', question)
  const isNext = [grid, peaks, edges].every(({ isPending, isPlaceholderData }) => !isPending && !isPlaceholderData)
  const ofAll = isNext && providerId === undefined
  return {
    grid,
    peaks,
    edges,
    load: useAnswer('moments.load', selected, { enabled: isNext }),
    holidays: useAnswer('moments.holidays', ofPlaces, { enabled: ofAll }),
    handlings: useAnswer('moments.handlings', ofPlaces, { enabled: ofAll }),
  }
}

function behindOf({ metric, locationId, providerId }: ReturnType<typeof useQuestion>): RowsBehind {
  return { metric, locationId, providerId }
}

interface BusyProps {
  readonly question: ReturnType<typeof useQuestion>
  readonly answers: ReturnType<typeof useMoments>
}

/** The grid, and beside it what being busy does. */
function Busy({ question, answers }: BusyProps) {
  const { grid, peaks, edges, load, holidays, handlings } = answers
  const { metric: _, ...selected } = question
  const of = behindOf(question)
  return (
    <>
      <Answered query={grid}>{answer => <GridFrame grid={answer} of={of} input={question} />}</Answered>
      <div className="columns-2">
        <Answered query={peaks} loading={<Skeleton height={CARD} />}>
          {answer => <PeaksCard peaks={answer} of={of} />}
        </Answered>
        <Answered query={edges} loading={<Skeleton height={CARD} />}>
          {answer => <EdgesCard edges={answer} of={of} />}
        </Answered>
      </div>
      <Later height={3 * CARD}>
        <Answered query={load} loading={<Skeleton height={CARD} />}>
          {answer =>
            answer.bins.length === 0 ? null : <LoadFrame curve={answer} question={{ name: 'moments.load', input: selected }} />
          }
        </Answered>
        {question.providerId === undefined && (
          <>
            <Answered query={holidays} loading={<Skeleton height={CARD} />}>
              {answer => <HolidaysFrame holidays={answer} />}
            </Answered>
            <Answered query={handlings} loading={<Skeleton height={CARD} />}>
              {answer => <HandlingsFrame handlings={answer} />}
            </Answered>
          </>
        )}
      </Later>
    </>
  )
}

const CARD = 260
const ALL = 'all'

/** What the screen asks of every moment: metric, location and person of the address under the filters. */
function useQuestion() {
  const { params, selection } = usePlace()
  const [at, who] = [params.get('at'), params.get('who')]
  const metric = offered.find(each => each === params.get('metric')) ?? 'wait'
  return {
    ...(at ? withoutLocations(selection) : selection),
    metric,
    ...(at !== null && { locationId: at }),
    ...(who !== null && { providerId: who }),
  }
}

function LocationPick() {
  const { params } = usePlace()
  const facets = useAnswer('interactions.facets', {})
  if (!facets.data) return null
  const places = facets.data.locations.map(each => ({ id: each.locationId, name: each.name }))
  return (
    <ComboBox
      label={say('moments.location')}
      options={[{ id: ALL, name: say('moments.all-locations') }, ...places]}
      value={params.get('at') ?? ALL}
      onChange={id => change({ at: id === null || id === ALL ? undefined : id })}
    />
  )
}

function Nothing({ nothingAtAll }: { readonly nothingAtAll: boolean }) {
  return (
    <EmptyState title={say('moments.empty.title')} text={say(nothingAtAll ? 'moments.empty.about' : 'moments.empty.selection')}>
      {nothingAtAll && <ChooseButtons primary />}
    </EmptyState>
  )
}
