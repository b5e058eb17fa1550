import type { Comparison } from '#contract/locations.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { apart, footWords, periodWords, sentence } from '../parts/describe.ts'
import { Card } from '../parts/card.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { change, usePlace, withoutLocations } from '../place.ts'
import { DifferencePlot, differenceHeight } from '../plots/difference-plot.tsx'
import { PEERS, useCompareFacts, valuesOf } from './compare-facts.ts'
import { ComparedTable } from './compared-table.tsx'
import { MixTable } from './mix-table.tsx'
import { SeriesFrame } from './series-frame.tsx'
import { SlopeFrame } from './slope-frame.tsx'
import { WaitCurvesFrame } from './wait-curves-frame.tsx'

interface CompareScreenProps {
  readonly a: string | null
  readonly b: string | null
}

/** Two locations side by side: the difference of every figure, how sure it is, their weeks and their waits. */
export function CompareScreen({ a, b }: CompareScreenProps) {
  const ready = a !== null && b !== null && a !== b
  return (
    <div className="screen">
      <Head a={a} b={b} />
      {ready ? (
        <Compared key={`${a} ${b}`} a={a} b={b} />
      ) : (
        <EmptyState title={say(a !== null && a === b ? 'compare.same' : 'compare.choose')} text={say('compare.choose.text')} />
      )}
    </div>
  )
}

function Head({ a, b }: CompareScreenProps) {
  const { link } = usePlace()
  const facets = useAnswer('interactions.facets', {})
  const places = facets.data?.locations ?? []
  const options = places.map(each => ({ id: each.locationId, name: each.name }))
  const peers = { id: PEERS, name: say('compare.peers.choose') }
  const name = (id: string | null) => (id === PEERS ? say('compare.peers') : nameIn(id))
  const nameIn = (id: string | null) => apart(places.find(each => each.locationId === id)?.name ?? '…')
  return (
    <ScreenHead
      title={
        a === null || b === null ? say('locations.compare.none') : <bdi>{say('compare.title', { a: name(a), b: name(b) })}</bdi>
      }
      trail={<a href={link(['locations'])}>{say('compare.trail')}</a>}
    >
      {facets.data && (
        <>
          <ComboBox
            label={say('compare.a')}
            placeholder={say('compare.hint')}
            options={options}
            value={a}
            onChange={id => id && change({ a: id })}
          />
          <ComboBox
            label={say('compare.b')}
            placeholder={say('compare.hint')}
            options={[peers, ...options]}
            value={b}
            onChange={id => id && change({ b: id })}
          />
          <Button disabled={!a || !b || b === PEERS} onClick={() => change({ a: b ?? undefined, b: a ?? undefined })}>
            {say('compare.swap')}
          </Button>
        </>
      )}
    </ScreenHead>
  )
}

function Compared({ a, b }: { readonly a: string; readonly b: string }) {
  const { selection } = usePlace()
  const comparison = useAnswer('locations.compare', { ...withoutLocations(selection), a, b })
  return <Answered query={comparison}>{value => <SideBySide comparison={value} />}</Answered>
}

function SideBySide({ comparison }: { readonly comparison: Comparison }) {
  const { about, series } = comparison
  const factsOf = useCompareFacts(comparison)
  const height = differenceHeight(comparison.metrics.filter(metric => metric.observed.value !== null).length)
  return (
    <>
      <ChartFrame
        title={sentence(comparison.reading)}
        subtitle={say('compare.differences', { period: periodWords(about) })}
        foot={footWords(valuesOf(comparison))}
        height={height}
        facts={factsOf('differences', valuesOf(comparison))}
        table={<ComparedTable comparison={comparison} />}
      >
        {width => <DifferencePlot comparison={comparison} width={width} />}
      </ChartFrame>
      <SlopeFrame comparison={comparison} />
      <Card className="compared" title={say('compare.in-words')}>
        <ul className="readings">
          {comparison.metrics.map(each => (
            <li key={each.metric}>{sentence(each.reading)}</li>
          ))}
        </ul>
        <ComparedTable comparison={comparison} />
      </Card>
      <MixCard comparison={comparison} />
      <div className="columns-2">
        {series.map(each => (
          <SeriesFrame key={each.metric} series={each} comparison={comparison} />
        ))}
        <WaitCurvesFrame comparison={comparison} />
      </div>
    </>
  )
}

/** What the difference would be at the same mix, figure by figure. */
function MixCard({ comparison }: { readonly comparison: Comparison }) {
  const known = comparison.metrics.filter(each => each.mix !== null)
  if (known.length === 0) return null
  return (
    <Card title={say('compare.mix-in-words')}>
      <MixTable metrics={known} />
      <details className="in-words">
        <summary>{say('compare.mix.sentences')}</summary>
        <ul className="readings">
          {known.map(each => (
            <li key={each.metric}>{each.mix && sentence(each.mix.reading)}</li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
