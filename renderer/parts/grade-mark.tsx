import type { TrustGrade } from '#contract/quality.ts'
import { say } from '#words/say.ts'

/** A grade as its letter in a square and its word; what too little is known of has neither. */
export function GradeMark({ grade, words = false }: { readonly grade: TrustGrade | null; readonly words?: boolean }) {
  const letter = grade ?? 'none'
  return (
    <span className={`grade grade-${letter}`} title={say(`grade.${letter}.long`)}>
      <span className="grade-letter">{grade ?? say('shell.nothing')}</span>
      {words && say(`grade.${letter}`)}
    </span>
  )
}
