import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useState, type FocusEvent, type RefObject } from 'react'
import type { SortedRow } from './long-table.tsx'
import { useFromTop } from './use-from-top.ts'
import { middleOf, useInSteps } from './use-in-steps.ts'

/** Longer lists draw only those rows that are seen. */
export const SHORT = 100
/** Pixels, until one was laid out. */
const ROW = 33
/** Rows drawn beyond the edge of what is seen. */
const OVERSCAN = 5

/** A row that is drawn, or the room of those that are not. */
type Part<Row> = (SortedRow<Row> & { readonly index: number }) | { readonly key: string; readonly height: number }

/** Which rows are drawn: those on screen, some around them, and the one that has the focus, which would be lost otherwise. */
export function useSeenRows<Row>(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly SortedRow<Row>[],
  rowHeight: number | null,
) {
  const [focused, setFocused] = useState<string | null>(null)
  const high = rowHeight || ROW
  // oxlint-disable-next-line react/incompatible-library -- the compiler leaves it as it is
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => high,
    getItemKey: i => rows[i]?.id ?? i,
    overscan: OVERSCAN,
    rangeExtractor: range => {
      const seen = defaultRangeExtractor(range)
      const at = focused === null ? -1 : rows.findIndex(({ id }) => id === focused)
      return at < 0 || seen.includes(at) ? seen : [...seen, at].toSorted((a, b) => a - b)
    },
  })
  useFromTop(virtual)
  const total = virtual.getTotalSize()
  const wanted = virtual.getVirtualItems()
  const steps = useInSteps(
    wanted.map(({ index }) => ({ index, value: null })),
    middleOf(virtual.range),
  )
  const drawn = new Set(steps.map(({ index }) => index))
  const items = wanted.filter(({ index }) => drawn.has(index))
  return {
    measure: virtual.measureElement,
    /** Before anything is laid out: rows that are told, with room for all others. */
    before: (told: readonly number[]): readonly Part<Row>[] => [
      ...told.flatMap(index => (rows[index] ? [{ ...rows[index], index }] : [])),
      gap('end', total - told.length * high),
    ],
    parts: (): readonly Part<Row>[] => {
      let end = 0
      const parts = items.flatMap(item => {
        const row = rows[item.index]
        const before = item.start - end
        end = item.end
        return row ? [gap(`before ${row.id}`, before), { ...row, index: item.index }] : []
      })
      return [...parts, gap('end', total - end)].filter(part => !('height' in part) || part.height > 0)
    },
    focus: {
      onFocus: ({ target }: FocusEvent) => {
        const index = target.closest('tr')?.dataset.index
        setFocused(index === undefined ? null : (rows[Number(index)]?.id ?? null))
      },
      onBlur: () => setFocused(null),
    },
  }
}

function gap(key: string, height: number) {
  return { key, height: Math.max(0, height) }
}
