import type { Funnel } from '#contract/funnel.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { useRowsAddress } from '../parts/rows-link.tsx'
import { footWords, funnelSubtitle, sentence } from '../parts/describe.ts'
import { usePlace } from '../place.ts'
import type { Question } from '../keys/figure-items.ts'
import { FunnelPlot } from '../plots/funnel-plot.tsx'
import { funnelRows, FunnelTable } from './funnel-table.tsx'

const HEIGHT = 420
const EMPTY = 120

/** All locations as a funnel: who lies further out than their number of values lets chance explain. */
export function FunnelFrame({ funnel }: { readonly funnel: Funnel }) {
  const { link, selection } = usePlace()
  const addressOf = useRowsAddress()
  const behind = funnelRows(funnel)
  const { metric, about, n, missing, kind, promise } = funnel
  const late = promise?.seconds == null ? {} : { promiseSeconds: promise.seconds }
  const question: Question = { name: 'locations.funnel', input: { ...selection, metric, kind, ...late } }
  const height = funnel.state === 'drawn' ? HEIGHT : EMPTY
  const shown = funnel.state === 'drawn' ? funnel : { ...funnel, units: [] }
  return (
    <ChartFrame
      title={sentence(funnel.reading)}
      subtitle={funnelSubtitle(funnel)}
      foot={footWords(funnel)}
      height={height}
      facts={{ metric, about, n, missing, question }}
      behind={behind}
      table={<FunnelTable funnel={funnel} />}
    >
      {width => (
        <FunnelPlot
          funnel={shown}
          width={width}
          height={height}
          pageOf={id => link(['locations', id])}
          rowsOf={id => addressOf({ ...behind, locationId: id })}
        />
      )}
    </ChartFrame>
  )
}
