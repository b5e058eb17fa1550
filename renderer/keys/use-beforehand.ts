import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answers, call } from '../host.ts'
import { readScreens } from '../screens.tsx'

/** Milliseconds without a question, after which the window is taken to be at rest. */
const REST = 1000

/**
 * Once the window is at rest: reads what draws the other screens, and asks for the names that the palette finds before anybody opens it,
 * since thousands of them come while keys are typed otherwise.
 */
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
      void readScreens()
    }, REST)
    return () => clearTimeout(timer)
  }, [isBusy])
}

/** Whether a question is one that somebody waits for. */
export function isWaitedFor({ meta }: { readonly meta?: Record<string, unknown> | undefined }): boolean {
  return meta?.beforehand !== true
}
