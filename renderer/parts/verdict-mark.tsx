import type { Verdict } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'

export type Standing = 'better' | 'worse' | 'not-distinguishable' | 'too-few'

const shapes = { better: '▲', worse: '▼', steady: '●', 'too-early': '◌' } as const
const standingShapes = { better: 'better', worse: 'worse', 'not-distinguishable': 'steady', 'too-few': 'too-early' } as const

/** A verdict as shape and word, so that it never rests on colour. */
export function VerdictMark({ verdict, title }: { readonly verdict: Verdict; readonly title?: string | undefined }) {
  return (
    <span className={`verdict verdict-${verdict}`} title={title ?? say(`verdict.${verdict}.long`)}>
      <Shape verdict={verdict} />
      {say(`verdict.${verdict}`)}
    </span>
  )
}

/** Where a place stands against the region, as shape and words. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <span className={`verdict verdict-${standingShapes[standing]}`}>
      <Shape verdict={standingShapes[standing]} />
      {say(`standing.${standing}`)}
    </span>
  )
}

function Shape({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className="verdict-shape" aria-hidden="true">
      {shapes[verdict]}
    </span>
  )
}
