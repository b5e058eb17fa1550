import type { Field } from '#contract/mapping.ts'
import { Outcome } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { fieldKind } from './field-kind.ts'

/** What a cell was read as: answers and outcomes, which the engine names by code, in the words of the page. */
export function sayValue(field: Field, text: string): string {
  switch (fieldKind(field)) {
    case 'flag':
      return text === 'yes' || text === 'no' ? say(`import.word.${text}`) : text
    case 'outcome': {
      const outcome = Outcome.safeParse(text)
      return outcome.success ? say(`import.outcome.${outcome.data}`) : text
    }
    case 'rating':
      return text.replace(/, 1 best\)$/, () => `, ${say('import.read.one-is-best')})`)
    case 'time':
    case 'duration':
    case 'text':
      return text
  }
}
