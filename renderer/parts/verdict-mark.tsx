import type { EffectVerdict } from '#contract/events.ts'
import type { Verdict } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'

export type Standing = 'better' | 'worse' | 'not-distinguishable' | 'too-few'

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
export function StandingMark({ standing, short = false }: { readonly standing: Standing; readonly short?: boolean }) {
  return (
    <span className={`verdict verdict-${standingShapes[standing]}`}>
      <Shape verdict={standingShapes[standing]} />
      {say(short ? `standing.short.${standing}` : `standing.${standing}`)}
    </span>
  )
}

const effectShapes = { worked: 'better', worse: 'worse', 'no-sign': 'steady', 'too-early': 'too-early' } as const

/** What an event did, as shape and word. */
export function EffectMark({ verdict }: { readonly verdict: EffectVerdict }) {
  return (
    <span className={`verdict verdict-${effectShapes[verdict]}`}>
      <Shape verdict={effectShapes[verdict]} />
      {say(`effect.verdict.${verdict}`)}
    </span>
  )
}

const outlines: Record<Verdict, string> = {
  better: 'M5 1L9.5 9h-9z',
  worse: 'M5 9L.5 1h9z',
  steady: 'M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7',
  'too-early': 'M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7',
}

function Shape({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg className="verdict-shape" width={10} height={10} aria-hidden="true">
      <path d={outlines[verdict]} />
    </svg>
  )
}
