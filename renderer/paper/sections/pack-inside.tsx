import type { Pack } from '#contract/reports/location-pack.ts'
import { say, sayAny } from '#words/say.ts'
import { footWords, sentence } from '../../parts/describe.ts'
import { HistogramPlot } from '../../plots/histogram-plot.tsx'
import { SplitBarPlot } from '../../plots/split-bar-plot.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { shortSentence } from '../parts/short-name.ts'
import { SplitFoot } from './split-section.tsx'

interface PackInsideProps {
  readonly pack: Pack
  readonly width: number
}

/** Labels, bar, whiskers. */
const BAR_HEIGHT = 62
const WAITS_HEIGHT = 190

/** How much of the differences inside a location goes with people, and how much varies from moment to moment. */
export function PackSplits({ pack, width }: PackInsideProps) {
  return pack.splits.map(split => (
    <PaperFigure figure={`split.${split.metric}.${pack.locationId}`} key={split.metric}>
      <h3>
        {sayAny(`metric.${split.metric}.name`)}: {shortSentence(split.reading)}
      </h3>
      {split.state === 'estimated' && <SplitBarPlot splits={[split]} width={width} height={BAR_HEIGHT} ink="paper" bare still />}
      <SplitFoot split={split} />
    </PaperFigure>
  ))
}

/** How long customers wait here, against the outline of all other locations together. */
export function PackWaits({ pack: { waits, peers, locationId }, width }: PackInsideProps) {
  if (waits.n === 0 || waits.median.value === null) return null
  const { median, p90, gaveUp } = waits
  return (
    <PaperFigure figure={`waits.${locationId}`}>
      <h3>
        {say('paper.pack.waits', {
          medianSeconds: median.value,
          p90Seconds: p90.value,
          peers: peers ? 'yes' : 'no',
          peerMedianSeconds: peers?.median.value,
          peerP90Seconds: peers?.p90.value,
        })}
      </h3>
      <HistogramPlot waits={waits} {...(peers && { peers })} width={width} height={WAITS_HEIGHT} ink="paper" still />
      <p className="paper-note">{`${footWords(waits)}. ${say('paper.pack.waits.foot', { gaveUp, peers: peers ? 'yes' : 'no' })}`}</p>
    </PaperFigure>
  )
}

/** Notes that say what a doubt has said. */
const saidBy: Readonly<Record<string, readonly string[]>> = {
  'note.low-response': ['trust.low-response'],
  'note.behind': ['trust.behind', 'trust.silent'],
}

/** What to know before trusting the figures. */
export function PackTrust({ pack: { trust, notes, locationId } }: Pick<PackInsideProps, 'pack'>) {
  const doubts = trust ? trust.doubts.map(({ reading }) => reading) : []
  const further = notes.filter(({ id }) => !doubts.some(doubt => saidBy[id]?.includes(doubt.id)))
  const told = [...(trust ? [trust.reading] : []), ...doubts, ...further].map(sentence)
  if (told.length === 0) return null
  return (
    <PaperFigure figure={`trust.${locationId}`}>
      <h2 className="paper-heading">{say('location.notes')}</h2>
      <ul className="paper-points">
        {[...new Set(told)].map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </PaperFigure>
  )
}
