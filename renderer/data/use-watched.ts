import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { JobProgress } from '#contract/data.ts'
import { failureOf } from '../host.ts'
import { watched } from './watched.ts'

/** Something that may take long: how far it is, how to end it, and what came of it. What it is about may be said when it is started. */
export function useWatched<Value, About = void>(
  ask: (jobId: string, about: About) => Promise<Value>,
  onDone: (value: Value) => Promise<void> | void,
) {
  const stop = useRef(new AbortController())
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const act = useMutation({
    mutationFn: async (about: About) => {
      stop.current = new AbortController()
      const value = await watched(stop.current.signal, setProgress, jobId => ask(jobId, about))
      await onDone(value)
      return value
    },
  })
  const isCancelled = act.isError && failureOf(act.error).code === 'cancelled'
  return {
    start: (about: About) => act.mutate(about),
    cancel: () => stop.current.abort(),
    /** Null until it has taken a moment. */
    progress: act.isPending ? progress : null,
    isPending: act.isPending,
    isCancelled,
    data: act.data,
    error: isCancelled ? null : act.error,
  }
}
