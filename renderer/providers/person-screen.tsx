import type { ProviderDetail } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { RemarksCard } from '../interactions/remarks-card.tsx'
import { Answered } from '../parts/answered.tsx'
import { ChosenControlChart } from '../parts/chosen-control-chart.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { periodWords, sentence } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Later } from '../parts/later.tsx'
import { Name } from '../parts/name.tsx'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { change, usePlace, withoutLocations } from '../place.ts'
import { CompareCard } from './compare-card.tsx'
import { FiguresCard } from './figures-card.tsx'
import { PostsLine } from './posts-line.tsx'
import { besideQuality } from './beside-quality.ts'
import { HandleTimeCard } from './handle-time-card.tsx'
import { OwnMoments } from './own-moments.tsx'
import { SteadinessCard } from './steadiness-card.tsx'

/** Pixels of what comes below the charts, until it is drawn. */
const BELOW = 660

type Shown = Extract<ProviderDetail, { state: 'shown' }>

/** One person's own page: figures beside the middle half of the others, week by week, no rank. */
export function PersonScreen({ providerId }: { readonly providerId: string }) {
  const { selection } = usePlace()
  const answer = useAnswer('providers.detail', { ...selection, providerId })
  return (
    <Answered screen follows query={answer}>
      {detail => <Person detail={detail} />}
    </Answered>
  )
}

function Person({ detail }: { readonly detail: ProviderDetail }) {
  const { link } = usePlace()
  const count = detail.state === 'shown' ? say('providers.detail.interactions', { interactions: detail.interactions }) : null
  return (
    <div className="screen">
      <ScreenHead
        trail={<Breadcrumb here="provider" locationId={detail.locationId} providerId={detail.providerId} />}
        title={<Name clip={false}>{detail.name}</Name>}
        subtitle={
          <>
            <a className="text-link" href={link(['locations', detail.locationId])}>
              <Name clip={false}>{detail.locationName}</Name>
            </a>
            {' · '}
            {[count, periodWords(detail.about)].filter(Boolean).join(' · ')}
          </>
        }
      >
        {detail.state === 'shown' && <ColleaguePick detail={detail} />}
      </ScreenHead>
      {detail.state === 'shown' ? (
        <ShownPage detail={detail} />
      ) : (
        <EmptyState title={say('providers.detail.few.title')} text={say('providers.detail.few.about')} />
      )}
    </div>
  )
}

/** Only colleagues: elsewhere customers and services differ as well. */
function ColleaguePick({ detail: { locationId, providerId } }: { readonly detail: Shown }) {
  const { params } = usePlace()
  const { data } = useAnswer('people.names', {})
  const colleagues = (data?.people ?? []).filter(each => each.locationId === locationId && each.providerId !== providerId)
  if (colleagues.length === 0) return null
  return (
    <ComboBox
      label={say('providers.compare')}
      placeholder={say('providers.compare.hint')}
      options={colleagues.map(({ providerId: id, name }) => ({ id, name }))}
      value={params.get('with')}
      onChange={id => id && change({ with: id })}
    />
  )
}

function ShownPage({ detail }: { readonly detail: Shown }) {
  const { selection, params } = usePlace()
  const colleague = params.get('with')
  const charts = besideQuality(detail.charts)
  return (
    <>
      <PostsLine posts={detail.posts} here={detail.providerId} />
      <p className="person-reading">{sentence(detail.reading)}</p>
      {colleague !== null && <CompareCard a={detail.providerId} b={colleague} />}
      <FiguresCard providerId={detail.providerId} figures={detail.figures.filter(figure => figure.metric !== 'service')} />
      <SteadinessCard consistency={detail.consistency} />
      <HandleTimeCard detail={detail} />
      <h2>{say('providers.detail.charts')}</h2>
      <div className="columns-2">
        {charts.map(chart => (
          <ChosenControlChart
            key={chart.metric}
            level={3}
            chart={chart}
            about={detail.about}
            of={{ providerId: detail.providerId }}
            selection={withoutLocations(selection)}
          />
        ))}
      </div>
      <Later height={BELOW}>
        <h2>{say('providers.detail.moments')}</h2>
        <OwnMoments key={detail.providerId} detail={detail} />
        <RemarksCard of={{ providerId: detail.providerId }} />
      </Later>
    </>
  )
}
