import type { FoundNames } from '#contract/import-names.ts'
import type { FilePreview, Question } from '#contract/previews.ts'
import { fieldKind } from './field-kind.ts'

/** The steps of an import in their order. None has to be gone through: what is recognised needs none of them. */
export const steps = ['files', 'lines', 'columns', 'values', 'names', 'try'] as const
export type Step = (typeof steps)[number]

/** The step at which a question stands. */
export function stepOf({ property }: Pick<Question, 'property'>): Step {
  switch (property) {
    case 'unwrap':
    case 'sections':
    case 'fillDown':
      return 'lines'
    case 'order':
    case 'constant':
    case 'unpivot':
    case 'split':
      return 'columns'
    case 'unit':
    case 'minimum':
    case 'maximum':
    case 'best':
      return 'values'
  }
}

/** What is to be seen at a step: what must be answered before the import, and what may be looked at. */
export interface Open {
  readonly questions: number
  readonly doubts: number
}

/** What is open at each step, over the files that are examples of their layouts. */
export function openAt(examples: readonly FilePreview[], names: FoundNames | null): Record<Step, Open> {
  const asked = examples.flatMap(({ questions }) => questions.map(stepOf))
  const unread = examples.flatMap(({ columns }) =>
    columns.flatMap(({ field, unreadable }) => (field === null || unreadable === 0 ? [] : [stepOfField(field)])),
  )
  const noticed = examples.flatMap(({ noticed: all }) =>
    all.flatMap(one => (one.kind === 'stands-for-none' && one.state === 'proposed' ? ['values' as const] : [])),
  )
  const proposals = [...(names?.places ?? []), ...(names?.people ?? [])].filter(({ proposal }) => proposal !== null)
  const at = (step: Step): Open => ({
    questions: asked.filter(one => one === step).length,
    doubts: step === 'names' ? proposals.length : [...unread, ...noticed].filter(one => one === step).length,
  })
  return {
    files: at('files'),
    lines: at('lines'),
    columns: at('columns'),
    values: at('values'),
    names: at('names'),
    try: at('try'),
  }
}

/** The step at which the values of a field are understood. */
function stepOfField(field: NonNullable<FilePreview['columns'][number]['field']>): Step {
  const kind = fieldKind(field)
  return kind === 'time' || kind === 'text' ? 'columns' : 'values'
}

/** The first step that has a question. */
export function firstAsked(open: Record<Step, Open>): Step | null {
  return steps.find(step => open[step].questions > 0) ?? null
}

export function neighbour(step: Step, by: 1 | -1): Step | null {
  return steps[steps.indexOf(step) + by] ?? null
}
