import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Failed } from './failed.tsx'
import { ScreenSkeleton } from './skeleton.tsx'
import { Still } from './still.tsx'

interface AnsweredProps<Value> {
  readonly query: UseQueryResult<Value>
  readonly loading?: ReactNode
  /** What is answered is the whole screen, its title included. */
  readonly screen?: boolean
  /** What is answered follows the address at once, also while it is the former: it asks further questions or holds what is chosen there. */
  readonly follows?: boolean
  readonly children: (value: Value) => ReactNode
}

/**
 * An answer once it is there; before it a skeleton of the same size, or the sentence of what was refused. While another is asked for,
 * the former stays as it was and is marked as such, for eyes and for readers: it is not about what is chosen now.
 */
export function Answered<Value>({
  query,
  loading = <ScreenSkeleton />,
  screen = false,
  follows = false,
  children,
}: AnsweredProps<Value>) {
  // Of the same question too, when the data have changed since it was answered: nothing else makes an answer stale.
  const isFormer = query.isPlaceholderData || query.isStale
  const box = useMarkedWhenLate(isFormer)
  if (query.isError) return <Failed level={screen ? 1 : 2} error={query.error} />
  if (query.data === undefined) return loading
  return (
    <div className="answered" ref={box} aria-busy={isFormer}>
      <Still still={isFormer && !follows}>{children(query.data)}</Still>
    </div>
  )
}

const LATE_MS = 400

/** Marks what is about the former choice for the eye, once the answer takes its time. */
function useMarkedWhenLate(isFormer: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isFormer) return
    const element = box.current // of a screen that is left it is gone by the time that this ends
    const mark = (isLate: boolean) => {
      for (const part of element?.children ?? []) part.toggleAttribute('data-former', isLate)
    }
    const timer = setTimeout(() => mark(true), LATE_MS)
    return () => {
      clearTimeout(timer)
      mark(false)
    }
  }, [isFormer])
  return box
}
