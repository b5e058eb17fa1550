import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answers, call } from '../host.ts'

/** Milliseconds without a question, after which the window is taken to be at rest. */
const REST = 1000

/** Asks for the names that the palette finds before anybody opens it, once the window is at rest: thousands of them come while keys are typed otherwise. */
export function useBeforehand(): void {
  const isBusy = useIsFetching() > 0
  const asked = useRef(false)
  useEffect(() => {
    if (isBusy || asked.current) return
    const timer = setTimeout(() => {
      asked.current = true
      for (const name of ['people.names', 'interactions.facets', 'reports.list'] as const)
        void answers.prefetchQuery({
          queryKey: [name, {}],
          queryFn: () => call(name, {}),
          gcTime: Infinity,
          meta: { beforehand: true },
        })
    }, REST)
    return () => clearTimeout(timer)
  }, [isBusy])
}

/** Whether a question is one that somebody waits for. */
export function isWaitedFor({ meta }: { readonly meta?: Record<string, unknown> | undefined }): boolean {
  return meta?.beforehand !== true
}
