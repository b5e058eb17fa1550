import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { PostsLine } from '#renderer/providers/posts-line.tsx'

test('somebody who moved has worked here until a day and there since one; first and last have one date only', async () => {
  const posts = [
    { name: 'Person 001', providerId: 'P1', locationId: 'L1', locationName: 'Northgate', since: null, until: '2026-02-28' },
    { name: 'Person 001', providerId: 'P2', locationId: 'L2', locationName: 'Harbour', since: '2026-03-01', until: null },
  ]
  const { container } = await render(<PostsLine posts={posts} here="P1" />)
  expect(container.textContent).toMatch(/Northgate.*28 Feb 2026.*Harbour.*1 Mar 2026/)
  expect(container.querySelector('a')?.getAttribute('href')).toMatch(/providers\/P2/)
})
