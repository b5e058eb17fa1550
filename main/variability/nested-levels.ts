import { Level } from '#contract/variability.ts'
import { Failure } from '../failure.ts'

/**
 * Levels as asked, each inside the one before: time is split within people, people within places. A week that two months share
 * counts as one group in each.
 *
 * @throws Failure levels-out-of-order
 */
export function nestedLevels(levels: readonly Level[]): readonly Level[] {
  const places = levels.map(level => Level.options.indexOf(level))
  const inOrder = places.every((place, i) => i === 0 || place > places[i - 1]!)
  if (!inOrder) throw new Failure('levels-out-of-order', { levels: levels.join(' / '), order: Level.options.join(' / ') })
  return levels
}
