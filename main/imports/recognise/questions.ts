import type { Field } from '#contract/mapping.ts'
import type { Question } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { detached } from '../read/detached.ts'
import type { ColumnFacts } from './column-facts.ts'

const SHOWN = 5
const LONGEST_SAMPLE = 120

/** Which of day and month comes first. */
export function orderQuestion(field: Field, column: string, facts: ColumnFacts): Question {
  const samples = [facts.firstAmbiguous ?? '', ...facts.shown].filter(text => text !== '').slice(0, SHOWN)
  return question({ field, property: 'order', column, options: ['dmy', 'mdy'], samples: [...new Set(samples)] })
}

/** What a bare number, or two parts like 12:30, count. */
export function unitQuestion(field: Field, column: string, facts: ColumnFacts): Question {
  const options = facts.twoParts > 0 ? ['mm:ss', 'h:mm'] : ['seconds', 'minutes', 'hours']
  return question({ field, property: 'unit', column, options, samples: facts.shown })
}

const SCALE_OPTIONS = { minimum: [0, 1], maximum: [5, 6, 7, 10, 100], best: ['high', 'low'] } as const

/** An end of a rating scale, or which end is good. */
export function scaleQuestion(
  field: Field,
  property: 'minimum' | 'maximum' | 'best',
  column: string,
  facts: ColumnFacts,
): Question {
  const largest = Math.max(...facts.numberCounts.keys())
  const options =
    property === 'maximum' ? SCALE_OPTIONS.maximum.filter(option => option >= largest) : [...SCALE_OPTIONS[property]]
  return question({ field, property, column, options, samples: facts.shown })
}

/** Of which day times without a date are. */
export function dayQuestion(timeColumn: string, days: readonly string[]): Question {
  return question({ field: 'arrived_at', property: 'constant', column: timeColumn, options: [...days], samples: [] })
}

const FOLDED_FIELDS = ['wait_s', 'service_s', 'csat', 'nps'] as const

/** Whether columns of a wide table are locations, and what their cells hold. */
export function unpivotQuestion(columns: readonly string[]): Question {
  const options = [...FOLDED_FIELDS, 'none']
  return question({ field: 'location', property: 'unpivot', column: columns[0]!, options, samples: columns.slice(0, SHOWN) })
}

/** Which of person and place comes first in cells that seem to hold both. */
export function splitQuestion(column: string, samples: readonly string[]): Question {
  const options = ['person', 'place', 'only-person', 'only-place']
  return question({ field: 'provider', property: 'split', column, options, samples: samples.slice(0, SHOWN) })
}

/** What lines between the rows say of those below them. */
export function sectionsQuestion(lines: readonly string[]): Question {
  const options = ['location', 'provider', 'none']
  return question({ field: 'location', property: 'sections', column: '', options, samples: lines.slice(0, SHOWN) })
}

/** Whether empty cells mean what stands above them. */
export function fillDownQuestion(column: string, samples: readonly string[]): Question {
  return question({ field: 'location', property: 'fillDown', column, options: ['yes', 'no'], samples: samples.slice(0, SHOWN) })
}

/** Whether whole rows that stand in quotes once more are rows like the others. */
export function unwrapQuestion(lines: readonly string[]): Question {
  const samples = lines.slice(0, SHOWN).map(line => detached(line.slice(0, LONGEST_SAMPLE)))
  const message = say('question.unwrap', { sample: samples[0] ?? '' })
  return { id: 'unwrap', field: null, property: 'unwrap', column: '', options: ['yes', 'no'], samples, message }
}

function question(
  asked: Omit<Question, 'id' | 'message' | 'property'> & { property: Exclude<Question['property'], 'unwrap'> },
): Question {
  const message = say(`question.${asked.property}`, { column: asked.column, sample: asked.samples[0] ?? '' })
  return { ...asked, id: `${asked.field}.${asked.property}`, message }
}
