import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answers, call, useChanges } from '../host.ts'
import { readScreens } from '../screens.tsx'

/** Milliseconds without a question, after which the window is taken to be at rest. */
const REST = 1000

/**
 * Once the window is at rest: reads what draws the other screens, and asks for the names that the palette finds before anybody opens it,
 * since thousands of them come while keys are typed otherwise. The names once more whenever the data have changed.
 */
export function useBeforehand(): void {
  const isBusy = useIsFetching() > 0
  const changes = useChanges()
  const asked = useRef<number | null>(null)
  useEffect(() => {
    if (isBusy || asked.current === changes) return
    const timer = setTimeout(() => {
      asked.current = changes
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
  }, [isBusy, changes])
}

/** Whether a question is one that somebody waits for. */
export function isWaitedFor({ meta }: { readonly meta?: Record<string, unknown> | undefined }): boolean {
  return meta?.beforehand !== true
}
