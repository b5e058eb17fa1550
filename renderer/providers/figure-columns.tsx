import type { ProviderDetail } from '#contract/providers.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { TableColumn } from '../parts/data-table.tsx'
import { Figure as FigureText } from '../parts/figure.tsx'
import { RowsCount } from '../parts/rows-link.tsx'
import { PeersStrip } from '../plots/peers-strip.tsx'
import { spreadText } from './spread-text.ts'

export type Figure = Extract<ProviderDetail, { state: 'shown' }>['figures'][number]

/** Columns of one person's figures: estimate with interval, the others' middle half, what was measured, n and missing. */
export const figureColumns = (providerId: string): readonly TableColumn<Figure>[] => [
  { id: 'metric', header: say('providers.detail.metric'), cell: figure => say(`metric.${figure.metric}.name`) },
  { id: 'picture', header: say('providers.detail.picture'), cell: picture, width: 220 },
  {
    id: 'estimate',
    header: say('providers.detail.estimate'),
    align: 'end',
    cell: ({ estimate, unit }) => <FigureText value={estimate.value} unit={unit} interval={estimate} />,
  },
  {
    id: 'peers',
    header: say('providers.detail.peers'),
    align: 'end',
    cell: figure => (figure.peers ? between(figure, figure.peers) : '–'),
  },
  { id: 'raw', header: say('providers.detail.raw'), align: 'end', cell: figure => formatFigure(figure.raw, figure.unit) },
  {
    id: 'spread',
    header: say('providers.detail.spread'),
    hint: say('providers.detail.spread.hint'),
    align: 'end',
    cell: figure => spreadText(figure.spread, figure.unit),
  },
  { id: 'n', header: say('providers.detail.n'), align: 'end', cell: figure => countOf(figure, providerId) },
  {
    id: 'missing',
    header: say('providers.detail.missing'),
    align: 'end',
    cell: figure => countOf(figure, providerId, 'missing'),
  },
]

function countOf({ metric, n, missing }: Figure, providerId: string, value?: 'missing') {
  const behind = { metric, asIn: 'selection', providerId, ...(value && { value }) } as const
  return <RowsCount behind={behind} what={say(`metric.${metric}.name`)} n={value ? missing : n} />
}

function between({ unit }: Figure, { lower, upper }: { readonly lower: number | null; readonly upper: number | null }): string {
  if (lower === null || upper === null) return '–'
  return say('providers.interval', { lower: formatFigure(lower, unit), upper: formatFigure(upper, unit) })
}

function picture(figure: Figure) {
  const { value, lower, upper } = figure.estimate
  if (value === null || lower === null || upper === null) return <span className="muted">–</span>
  return <PeersStrip label={pictureWords(figure)} value={value} lower={lower} upper={upper} peers={figure.peers} />
}

function pictureWords({ metric, unit, estimate, peers }: Figure): string {
  const written = (number: number | null) => formatFigure(number, unit)
  const values = {
    metric: say(`metric.${metric}.name`),
    value: written(estimate.value),
    lower: written(estimate.lower),
    upper: written(estimate.upper),
  }
  if (!peers) return say('providers.detail.picture-alone', values)
  return say('providers.detail.picture-of', { ...values, peerLower: written(peers.lower), peerUpper: written(peers.upper) })
}
