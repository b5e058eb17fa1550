import type { ReactNode } from 'react'

/** Nothing to show: what happened, what it means, what to do. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty" role="status">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children && <div className="empty-acts">{children}</div>}
    </div>
  )
}
