import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobProgress } from '#contract/data.ts'
import type { Input } from '#contract/operations.ts'
import type { Previews } from '#contract/previews.ts'
import { answers, call, Refused } from '../host.ts'

const EVERY_MS = 150

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
    queryFn: ({ signal }) => readUntil(signal, input, setProgress),
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

let readings = 0

async function readUntil(
  signal: AbortSignal,
  input: Input<'imports.preview'>,
  listener: (progress: JobProgress | null) => void,
): Promise<Previews> {
  const jobId = `reading-${++readings}`
  const over = new AbortController()
  signal.addEventListener('abort', () => void end(jobId, over.signal))
  listener(null)
  try {
    const read = call('imports.preview', { ...input, jobId })
    void follow(jobId, AbortSignal.any([signal, over.signal]), listener)
    return await read
  } finally {
    over.abort()
  }
}

async function follow(jobId: string, over: AbortSignal, listener: (progress: JobProgress) => void): Promise<void> {
  for (await pause(); !over.aborted; await pause()) {
    const progress = await call('jobs.progress', { jobId }).catch(notYetKnown)
    if (progress && !over.aborted) listener(progress)
  }
}

/** What has just been asked for may not be known yet. */
async function end(jobId: string, over: AbortSignal): Promise<void> {
  while (!over.aborted && !(await call('jobs.cancel', { jobId }).catch(notYetKnown))) await pause()
}

function notYetKnown(error: unknown): null {
  if (error instanceof Refused) return null
  throw error
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, EVERY_MS))
}
