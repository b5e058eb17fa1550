import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobProgress } from '#contract/data.ts'
import type { Input } from '#contract/operations.ts'
import type { Previews } from '#contract/previews.ts'
import { answers, call } from '../host.ts'
import { watched } from './watched.ts'

export interface Reading {
  readonly query: UseQueryResult<Previews>
  /** How far it is; null before anything is known of it, and where nothing is being read. */
  readonly progress: JobProgress | null
  /** The user does not want to wait for it. */
  readonly isStopped: boolean
  readonly stop: () => void
  /** Reads after all, or again. */
  readonly begin: () => void
}

/** A preview that tells how far it is and can be stopped; whatever nobody looks at any more stops by itself. */
export function useReading(input: Input<'imports.preview'>, enabled = true): Reading {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const [isStopped, setStopped] = useState(false)
  const queryKey = ['imports.preview', input]
  const query = useQuery<Previews>({
    queryKey,
    queryFn: ({ signal }) => watched(signal, setProgress, jobId => call('imports.preview', { ...input, jobId })),
    placeholderData: keepPreviousData,
    enabled: enabled && !isStopped,
  })
  return {
    query,
    progress: query.isFetching ? progress : null,
    isStopped,
    stop: () => {
      setStopped(true)
      void answers.cancelQueries({ queryKey })
    },
    begin: () => (isStopped ? setStopped(false) : void query.refetch()),
  }
}
