import type { ProviderDetail } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { figureColumns, type Figure } from './figure-columns.tsx'

/** A person's figures with their intervals, each beside the middle half of the others; no rank. */
export function FiguresCard({ figures }: { readonly figures: Extract<ProviderDetail, { state: 'shown' }>['figures'] }) {
  return (
    <Card title={say('providers.detail.figures')}>
      <p className="muted card-note">{say('providers.detail.figures.about')}</p>
      <FigureTable caption={say('providers.detail.figures')} figures={figures} />
    </Card>
  )
}

export function FigureTable({ caption, figures }: { readonly caption: string; readonly figures: readonly Figure[] }) {
  return <DataTable caption={caption} columns={figureColumns} rows={figures} rowId={figure => figure.metric} />
}
