import { useId, type ReactNode } from 'react'

interface CardProps {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** A surface with one hairline; with a title it is a named region of the screen. */
export function Card({ title, aside, children, className = '' }: CardProps) {
  const id = useId()
  if (title === undefined) return <div className={`card ${className}`}>{children}</div>
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
