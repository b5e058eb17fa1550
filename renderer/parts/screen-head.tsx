import type { ReactNode } from 'react'

interface ScreenHeadProps {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** The way back, above the title. */
  readonly trail?: ReactNode
  readonly children?: ReactNode
}

/** Title of a screen, what it rests on, and its controls at the right. */
export function ScreenHead({ title, subtitle, trail, children }: ScreenHeadProps) {
  return (
    <header className="screen-head">
      <div className="screen-title">
        {trail && <div className="screen-trail">{trail}</div>}
        <h1>{title}</h1>
        {subtitle && <p className="muted">{subtitle}</p>}
      </div>
      {children && <div className="screen-controls">{children}</div>}
    </header>
  )
}
