import type { ReactNode } from 'react'
import { useNotes } from '../furniture/report-context.ts'

interface PaperFigureProps {
  /** Its name within the report, the same each time it is made: notes are kept by it. */
  readonly figure: string
  readonly className?: string
  readonly children: ReactNode
}

/** What stays together on a page: heading, chart, what it rests on, and what was written on it. Its first heading names it. */
export function PaperFigure({ figure, className = 'paper-block', children }: PaperFigureProps) {
  const notes = useNotes(figure)
  return (
    <article className={className} data-figure={figure}>
      {children}
      {notes.map(({ text }) => (
        <p key={text} className="paper-remark" dir="auto">
          {text}
        </p>
      ))}
    </article>
  )
}
