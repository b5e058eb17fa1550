import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { sentence } from '../parts/describe.ts'
import { GradeMark } from '../parts/grade-mark.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'

/** The grade of a location's data in the selection with its reasons. */
export function TrustCard({ locationId }: { readonly locationId: string }) {
  const { selection, link } = usePlace()
  const { data } = useAnswer('quality.detail', { ...withoutLocations(selection), locationId })
  if (data === undefined) return <Skeleton height={92} />
  if (data.quality === null) return null
  const { trust } = data.quality
  return (
    <Card
      title={
        <span className="trust-line">
          <GradeMark grade={trust.grade} /> {say('trust.title')}
        </span>
      }
      aside={<a href={link(['data', 'quality', locationId])}>{say('trust.more')}</a>}
    >
      <p>{[trust.reading, ...trust.doubts.map(({ reading }) => reading)].map(sentence).join(' ')}</p>
    </Card>
  )
}
