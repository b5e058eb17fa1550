import type { ProviderDetail } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { figureColumns, type Figure } from './figure-columns.tsx'

interface FiguresCardProps {
  readonly providerId: string
  readonly figures: Extract<ProviderDetail, { state: 'shown' }>['figures']
}

/** A person's figures with their intervals, each beside the middle half of the others; no rank. */
export function FiguresCard({ providerId, figures }: FiguresCardProps) {
  return (
    <Card title={say('providers.detail.figures')}>
      <p className="muted card-note">{say('providers.detail.figures.about')}</p>
      <FigureTable caption={say('providers.detail.figures')} providerId={providerId} figures={figures} />
    </Card>
  )
}

interface FigureTableProps {
  readonly caption: string
  readonly providerId: string
  readonly figures: readonly Figure[]
}

export function FigureTable({ caption, providerId, figures }: FigureTableProps) {
  return <DataTable caption={caption} columns={figureColumns(providerId)} rows={figures} rowId={figure => figure.metric} />
}
