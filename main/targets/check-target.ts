import type { Input } from '#contract/operations.ts'
import type { Scale } from '#contract/vocabulary.ts'
import { everything } from '#db/queries/chosen.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { metricCells } from '../metric-cells.ts'
import { factsOf } from '../metric-facts.ts'

type Asked = Input<'targets.set'>
type Range = { readonly minimum: number; readonly maximum: number }

/**
 * The rating scale that a target is for, null for other figures.
 *
 * @throws Failure bad-input: a promise about something else than waits, or a value that the figure cannot have
 */
export async function checkedScale(db: Db, target: Asked): Promise<Range | null> {
  const { metric, value, withinSeconds } = target
  if (withinSeconds !== undefined && metric !== 'wait')
    throw new Failure('bad-input', { detail: `“withinSeconds” is about waits, not “${metric}”` })
  const scale = factsOf(metric).kind === 'rating' ? (target.scale ?? rangeOf(await sharedScale(db, metric))) : null
  const { minimum, maximum } = scale ?? possible(target)
  if (value !== null && !(value >= minimum && value <= maximum))
    throw new Failure('bad-input', { detail: `“value” of ${metric} lies between ${minimum} and ${maximum}, not at ${value}` })
  return scale
}

async function sharedScale(db: Db, metric: Asked['metric']): Promise<Scale> {
  return (await metricCells(db, { metric, chosen: everything, by: [] })).scale
}

function rangeOf({ minimum, maximum }: Scale): Range {
  return { minimum: minimum ?? 0, maximum: maximum ?? 1 }
}

function possible({ metric, withinSeconds }: Asked): Range {
  if (withinSeconds !== undefined) return { minimum: 0, maximum: 1 }
  switch (factsOf(metric).unit) {
    case 'share':
      return { minimum: 0, maximum: 1 }
    case 'per-thousand':
      return { minimum: 0, maximum: 1000 }
    case 'score':
      return { minimum: -100, maximum: 100 }
    case 'seconds':
    case 'count':
    case 'points':
      return { minimum: 0, maximum: Number.MAX_VALUE }
  }
}
