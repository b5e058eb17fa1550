import type { EffectVerdict } from '#contract/events.ts'
import type { Assurance } from '#contract/targets.ts'
import type { Verdict } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'

export type Standing = 'better' | 'worse' | 'not-distinguishable' | 'too-few'

const standingShapes = { better: 'better', worse: 'worse', 'not-distinguishable': 'steady', 'too-few': 'too-early' } as const

interface VerdictMarkProps {
  readonly verdict: Verdict
  readonly title?: string | undefined
  /** Where the usual word is not meant. */
  readonly words?: string
}

/** A verdict as shape and word, so that it never rests on colour. */
export function VerdictMark({ verdict, title, words = say(`verdict.${verdict}`) }: VerdictMarkProps) {
  return (
    <span className={`verdict verdict-${verdict}`} title={title ?? say(`verdict.${verdict}.long`)}>
      <Shape verdict={verdict} />
      {words}
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

interface AssuranceMarkProps {
  readonly assurance: Assurance
  /** The sign alone, its words for readers and on hover. */
  readonly bare?: boolean
}

/** Whether a series keeps its target, as a sign in a box and words. */
export function AssuranceMark({ assurance, bare = false }: AssuranceMarkProps) {
  return (
    <span className={`verdict verdict-${assuranceShades[assurance]}`} title={say(`assurance.${assurance}.long`)}>
      <svg className="assurance-shape" width={11} height={11} aria-hidden="true">
        <rect x={0.5} y={0.5} width={10} height={10} rx={2} />
        <path d={signs[assurance]} />
      </svg>
      <span className={bare ? 'visually-hidden' : undefined}>{say(`assurance.${assurance}`)}</span>
    </span>
  )
}

const assuranceShades = { keeps: 'better', misses: 'worse', 'may-miss': 'steady', 'too-early': 'too-early' } as const
/** A tick, a cross, a wave, a dot. */
const signs: Record<Assurance, string> = {
  keeps: 'M2.8 5.8L4.8 7.8L8.3 3.4',
  misses: 'M3.2 3.2L7.8 7.8M7.8 3.2L3.2 7.8',
  'may-miss': 'M2.5 6.2Q4 3.4 5.5 5.5T8.5 4.8',
  'too-early': 'M5.5 5.3v.4',
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
