import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { InteractionRow } from '#contract/interactions.ts'
import { call } from '../host.ts'
import type { Asked } from './asked.ts'

/** Rows of one question. */
export const PAGE = 200

export type RowAt = (index: number) => InteractionRow | undefined

/** The pages that hold the rows from one to another; what is not there yet is undefined. */
export function useRowPages(asked: Asked, first: number, last: number): RowAt {
  const pages = pagesOf(first, last)
  const answers = useQueries({
    queries: pages.map(page => {
      const input = { ...asked, offset: page * PAGE, limit: PAGE }
      return {
        queryKey: ['interactions.list', input],
        queryFn: () => call('interactions.list', input),
        placeholderData: keepPreviousData,
      }
    }),
  })
  return index => {
    const at = pages.indexOf(Math.floor(index / PAGE))
    const answer = answers[at]
    return answer?.isPlaceholderData ? undefined : answer?.data?.rows[index % PAGE]
  }
}

function pagesOf(first: number, last: number): number[] {
  const [from, to] = [Math.floor(first / PAGE), Math.floor(Math.max(first, last) / PAGE)]
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
