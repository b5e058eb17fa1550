import type { People } from '#contract/places.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'

/** Who is at several locations, and between which days. */
export function MovedCard({ moved }: { readonly moved: People['moved'] }) {
  return (
    <Card title={say('names.moved', { people: moved.length })}>
      <ul>
        {moved.map(({ posts, isMove }) => (
          <li key={posts.map(({ providerId }) => providerId).join()}>
            {say(isMove ? 'names.moved.move' : 'names.moved.both', { name: apart(posts[0]!.name) })}{' '}
            {posts
              .map(({ locationName, firstDay, lastDay }) =>
                say('names.moved.post', { place: apart(locationName), fromDate: firstDay, toDate: lastDay }),
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </Card>
  )
}
