import type { Mapping, Split } from '#contract/mapping.ts'
import type { Question } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import { RadioChoice } from '../parts/radio-choice.tsx'
import { answerOf, answerQuestion } from './change-mapping.ts'

interface QuestionsProps {
  readonly questions: readonly Question[]
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** What the values of a file cannot prove; nothing is imported from it before each has an answer. */
export function Questions({ questions, mapping, onChange }: QuestionsProps) {
  if (questions.length === 0) return null
  return (
    <div className="notice questions" role="group" aria-label={say('import.questions')}>
      <h3>{say('import.questions')}</h3>
      {questions.map(question => (
        <RadioChoice
          key={question.id}
          label={say(`question.${question.property}`, {
            column: apart(question.column),
            sample: apart(question.samples[0] ?? ''),
          })}
          hint={say(
            question.property === 'unwrap' || question.property === 'sections'
              ? 'import.question.lines'
              : 'import.question.samples',
            {
              column: apart(question.column),
              samples: question.samples.slice(0, 6).map(apart).join(' · '),
            },
          )}
          value={chosen(mapping, question)}
          options={question.options.map(option => ({ value: String(option), text: optionText(question, String(option)) }))}
          onChange={value =>
            onChange(answerQuestion(mapping, question, question.options.find(option => String(option) === value) ?? value))
          }
        />
      ))}
    </div>
  )
}

function chosen(mapping: Mapping, question: Question): string | null {
  const answer = answerOf(mapping, question)
  return answer === null ? null : String(answer)
}

function optionText(question: Question, option: string): string {
  switch (question.property) {
    case 'unwrap':
      return say(`import.unwrap.${option as 'yes' | 'no'}`)
    case 'order':
      return say(`import.order.${option as 'ymd' | 'dmy' | 'mdy'}`)
    case 'unit':
      return say(`import.unit.${option as 'seconds' | 'minutes' | 'hours' | 'days' | 'clock'}`)
    case 'constant':
      return option
    case 'unpivot':
      return option === 'none' ? say('import.unpivot.none') : say(`field.${option as 'wait_s' | 'service_s' | 'csat' | 'nps'}`)
    case 'fillDown':
      return say(`import.fill-down.${option as 'yes' | 'no'}`)
    case 'sections':
      return say(`import.sections.${option as 'location' | 'provider' | 'none'}`)
    case 'split':
      return say(`import.split.${option as NonNullable<Split['first']>}`)
    case 'best':
      return say(`import.best.${option as 'high' | 'low'}`)
    case 'minimum':
    case 'maximum':
      return option
  }
}
