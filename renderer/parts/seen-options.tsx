import type { ReactNode } from 'react'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { SHORT } from './use-seen-rows.ts'

/** In pixels, as in the style sheet. */
const layout = { rowHeight: 28, padding: 4 }

/** Of a long list of options only those exist that are seen; each still says its place among all. */
export function SeenOptions({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  if (!isLongList(count)) return children
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      {children}
    </Virtualizer>
  )
}

export function listClass(count: number): string {
  return isLongList(count) ? 'list list-long' : 'list'
}

function isLongList(count: number): boolean {
  return count > SHORT
}
