import type { Remark, Remarks } from '#contract/interactions.ts'
import { formatDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { sayError, useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { type RowsBehind, useRowsAddress } from '../parts/rows-link.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'

const HEIGHT = 240

/** Whose customers: those of a location, or of a person. */
type Whose = { readonly locationId: string } | { readonly providerId: string }

/** What customers wrote, glad and not, beside one another; each kind and all of them lead to their rows. */
export function RemarksCard({ of }: { readonly of: Whose }) {
  const { selection } = usePlace()
  const addressOf = useRowsAddress()
  const { data, error } = useAnswer('interactions.remarks', { ...withoutLocations(selection), ...of })
  if (error)
    return (
      <Card title={say('remarks.title')}>
        <p className="muted">{sayError(error)}</p>
      </Card>
    )
  if (data === undefined) return <Skeleton height={HEIGHT} />
  const { total, leftOut } = data
  const all = total > 0 && <a href={addressOf({ ...of, withComment: true })}>{say('remarks.all', { total })}</a>
  return (
    <Card title={say('remarks.title')} aside={all}>
      {total === 0 ? (
        <p className="muted">{say('remarks.nothing')}</p>
      ) : (
        <>
          <p className="muted card-note">{say('remarks.about', { leftOut })}</p>
          <Tones remarks={data} behind={{ ...of, withComment: true }} />
        </>
      )}
    </Card>
  )
}

function Tones({ remarks, behind }: { readonly remarks: Remarks; readonly behind: RowsBehind }) {
  const { liked, missed, likedTotal, missedTotal } = remarks
  return (
    <div className="columns-2">
      <Tone title={say('remarks.liked')} remarks={liked} total={likedTotal} behind={{ ...behind, rated: 'high' }} />
      <Tone title={say('remarks.missed')} remarks={missed} total={missedTotal} behind={{ ...behind, rated: 'low' }} />
    </div>
  )
}

interface ToneProps {
  readonly title: string
  readonly remarks: readonly Remark[]
  readonly total: number
  readonly behind: RowsBehind
}

function Tone({ title, remarks, total, behind }: ToneProps) {
  const addressOf = useRowsAddress()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {remarks.length === 0 && <p className="muted">{say('remarks.none')}</p>}
      {remarks.map(({ text, date }) => (
        <blockquote key={date + text} className="remark">
          <p dir="auto">{text}</p>
          <footer>{formatDate(date)}</footer>
        </blockquote>
      ))}
      {total > remarks.length && <a href={addressOf(behind)}>{say('remarks.more', { total })}</a>}
    </section>
  )
}
