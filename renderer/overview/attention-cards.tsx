import type { Attention, AttentionLists } from '#contract/overview.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { sentence } from '../parts/describe.ts'
import { RowsLink } from '../parts/rows-link.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { usePlace } from '../place.ts'

/** Who needs attention and who deserves thanks: at most five each, the weightiest first. A quiet week is one sentence. */
export function AttentionCards({ attention }: { readonly attention: AttentionLists }) {
  const { needsYou, thanks, furtherWorse, furtherBetter } = attention
  if (needsYou.length + thanks.length === 0)
    return (
      <Card className="attention-quiet" title={say('attention.needs-you')}>
        <p>{sentence(attention.reading)}</p>
      </Card>
    )
  return (
    <section className="attention" aria-label={say('attention.title')}>
      <div className="columns-2">
        <AttentionCard kind="needs-you" list={needsYou} further={furtherWorse} />
        <AttentionCard kind="thanks" list={thanks} further={furtherBetter} />
      </div>
      <p className="chart-subtitle">
        {sentence(attention.reading)} {say('attention.strength')}
      </p>
    </section>
  )
}

interface AttentionCardProps {
  readonly kind: 'needs-you' | 'thanks'
  readonly list: readonly Attention[]
  readonly further: number
}

function AttentionCard({ kind, list, further }: AttentionCardProps) {
  return (
    <Card title={say(`attention.${kind}`)}>
      {list.length === 0 ? (
        <p className="muted">{say(`attention.${kind}.none`)}</p>
      ) : (
        <ol className="attention-list">
          {list.map(each => (
            <AttentionItem key={`${each.locationId} ${each.metric}`} attention={each} />
          ))}
        </ol>
      )}
      {further > 0 && <p className="chart-subtitle">{say('attention.more', { further })}</p>}
    </Card>
  )
}

/** The finding, which leads to its chart; under it what it weighs. */
function AttentionItem({ attention }: { readonly attention: Attention }) {
  const { link } = usePlace()
  const { locationId, name, metric, verdict, rule, weeks, customers, strength, reading } = attention
  return (
    <li>
      <VerdictMark verdict={verdict} title={say(`rule.${rule}`)} />
      <span>
        <a href={link(['locations', locationId], { show: metric })}>{sentence(reading)}</a>
        <RowsLink className="rows-link muted attention-weight" behind={{ locationId, inWeeks: weeks }} what={name}>
          {say('attention.weight', { customers, strength })}
        </RowsLink>
      </span>
    </li>
  )
}
