import type { ReactNode } from 'react'

/** Nothing to show: what happened, what it means, what to do. */
export function EmptyState({
  title,
  text,
  level = 2,
  children,
}: {
  readonly title: string
  readonly text: string
  /** 1 where it stands for a whole screen. */
  readonly level?: 1 | 2
  readonly children?: ReactNode
}) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="empty" role="status">
      <Heading>{title}</Heading>
      <p className="muted">{text}</p>
      {children && <div className="empty-acts">{children}</div>}
    </div>
  )
}
