import { Fragment } from 'react'
import type { DatedPost } from '#contract/places.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import { usePlace } from '../place.ts'

/** Where somebody who moved is and was, with a link to the other pages of the same person. */
export function PostsLine({ posts, here }: { readonly posts: readonly DatedPost[]; readonly here: string }) {
  const { link } = usePlace()
  if (posts.length === 0) return null
  return (
    <p>
      {say('providers.posts')}{' '}
      {posts.map((post, i) => (
        <Fragment key={`${post.providerId} ${post.since}`}>
          {i > 0 && '; '}
          {post.providerId === here ? (
            <strong>{wordsOf(post)}</strong>
          ) : (
            <a className="text-link" href={link(['providers', post.providerId])}>
              {wordsOf(post)}
            </a>
          )}
        </Fragment>
      ))}
    </p>
  )
}

function wordsOf({ locationName, since, until }: DatedPost): string {
  return say('providers.post', {
    place: apart(locationName),
    kind: kindOf(since, until),
    sinceDate: since,
    untilDate: until,
  })
}

function kindOf(since: string | null, until: string | null): string {
  if (since === null) return until === null ? 'none' : 'until'
  if (until === null) return 'since'
  return 'between'
}
