import type { ReactNode } from 'react'
import { Card } from '../parts/card.tsx'

/** One way to begin: what it is, what it does, its buttons at the foot. */
export function StartCard({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}) {
  return (
    <Card title={title} className="start-card">
      <p className="muted">{text}</p>
      <div className="start-card-acts">{children}</div>
    </Card>
  )
}
