import type { ProviderDetail } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { FigureTable } from './figures-card.tsx'

/** Service time with satisfaction beside it; where nobody was asked, it is not shown at all, since alone it would mislead. */
export function HandleTimeCard({ detail }: { readonly detail: Extract<ProviderDetail, { state: 'shown' }> }) {
  const service = detail.figures.find(figure => figure.metric === 'service')
  if (!service || service.n === 0) return null
  const quality = detail.figures.find(figure => figure.metric === 'csat' && figure.n > 0)
  return (
    <Card title={say('providers.detail.handle')}>
      <p className="muted card-note">{say(quality ? 'providers.detail.handle.about' : 'providers.detail.handle.without')}</p>
      {quality && (
        <FigureTable caption={say('providers.detail.handle')} providerId={detail.providerId} figures={[service, quality]} />
      )}
    </Card>
  )
}
