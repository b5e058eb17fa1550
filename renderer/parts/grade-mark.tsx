import type { TrustGrade } from '#contract/quality.ts'
import { say } from '#words/say.ts'

/** A grade as its letter in a square; what too little is known of has none. */
export function GradeMark({ grade }: { readonly grade: TrustGrade | null }) {
  const letter = grade ?? 'none'
  return (
    <span className={`grade grade-${letter}`} title={say(`grade.${letter}.long`)}>
      <span className="grade-letter">{grade ?? say('shell.nothing')}</span>
    </span>
  )
}
