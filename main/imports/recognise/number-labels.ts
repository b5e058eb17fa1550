import { labelsFor } from './rating-labels.ts'

const LABELLED = /^(\d{1,2})\s*[-–—:=.(]*\s*(\p{L}.*?)\)?$/u

/** "1 (sehr gut)" and "5 - Excellent": each number with the step its words are on a scale, the best highest. Null where a text is something else. */
function stepsOf(texts: readonly string[]): { number: number; step: number }[] | null {
  const found = texts.map(text => LABELLED.exec(text.toLowerCase()))
  const scale = labelsFor(found.flatMap(match => match?.[2] ?? []))
  if (!scale || found.length === 0) return null
  const sign = scale.best === 'high' ? 1 : -1
  return found.every(match => match !== null)
    ? found.map(match => ({ number: Number(match[1]), step: sign * Number(scale.values[match[2]!]) }))
    : null
}

/** Which end is good, by what the words beside the numbers say; null where they do not. */
export function bestOfLabelled(words: Iterable<string>): 'high' | 'low' | null {
  const steps = stepsOf([...words])?.sort((a, b) => a.number - b.number)
  if (!steps || steps.length < 2) return null
  const goes = (sign: number) => steps.every(({ step }, i) => i === 0 || sign * (step - steps[i - 1]!.step) > 0)
  return goes(1) ? 'high' : goes(-1) ? 'low' : null
}
