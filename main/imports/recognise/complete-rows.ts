import type { FieldRule, Mapping } from '#contract/mapping.ts'
import { TIMES } from '../field-kinds.ts'
import type { Completing } from './completing.ts'
import { FOLDED_VALUE, SECTION } from './made-names.ts'
import { dayQuestion, fillDownQuestion, sectionsQuestion, splitQuestion, unpivotQuestion } from './questions.ts'
import { splitNoticed } from './split-names.ts'

/** What the cells of an unfolded table hold, once that is answered; whether nothing is said of its words yet. */
export function completeFoldedValue({ mapping: { unpivot }, fields, questions }: Completing): boolean {
  if (!unpivot) return false
  if (unpivot.field === null) questions.push(unpivotQuestion(unpivot.columns))
  if (unpivot.field === null) return false
  const rule = (fields[unpivot.field] ??= { column: FOLDED_VALUE })
  return rule.words === undefined
}

/** Person and place in one cell: which comes first is asked for; where it is only one of them, the column is that. */
export function completeSplit(completing: Completing, isRecognised: boolean): Mapping['split'] {
  const { mapping, fields, questions, noticed } = completing
  const { split } = mapping
  if (!split) return undefined
  const samples = completing.shownIn(split.column)
  if (split.first === null) questions.push(splitQuestion(split.column, samples))
  if (isRecognised) noticed.push(...splitNoticed(split, samples))
  if (split.first !== 'only-person' && split.first !== 'only-place') return split
  const [field, other] = split.first === 'only-person' ? (['provider', 'location'] as const) : (['location', 'provider'] as const)
  fields[field] = { column: split.column }
  delete fields[other]
  return undefined
}

/** What lines between the rows say of them is asked for where they have no label. */
export function completeSections(completing: Completing, isRecognised: boolean): Mapping['sections'] {
  const { mapping, fields, questions } = completing
  const { sections } = mapping
  if (!sections) return undefined
  for (const field of ['location', 'provider'] as const)
    if (fields[field]?.column === SECTION && sections.field !== null && sections.field !== field) delete fields[field]
  if (sections.field === 'none') return sections
  const shown = completing.shownIn(SECTION)
  if (sections.field === null) questions.push(sectionsQuestion(shown))
  else setSection(completing, sections.field, isRecognised ? shown.slice(0, 1) : [])
  return sections
}

function setSection({ fields, noticed }: Completing, field: 'location' | 'provider', seen: readonly string[]): void {
  fields[field] = { column: SECTION }
  noticed.push(...seen.map(text => ({ kind: 'section' as const, field, column: SECTION, text })))
}

/** Whether a label holds for the rows below it is asked for. */
export function completeFillDown(completing: Completing): void {
  const { fillDown } = completing.mapping
  if (fillDown?.said !== null) return
  const [column] = fillDown.columns
  completing.questions.push(fillDownQuestion(column!, completing.shownIn(column!)))
}

/** Times of day without a date are of the day that is given for the arrival; it is asked for. */
export function completeDay(completing: Completing): void {
  const { fields, questions, evidence } = completing
  const { arrived_at } = fields
  if (arrived_at?.timeColumn === undefined || arrived_at.column !== undefined) return
  const { constant } = arrived_at
  if (constant === undefined) questions.push(dayQuestion(arrived_at.timeColumn, evidence.days ?? []))
  else for (const field of TIMES) if (isClockAlone(fields[field])) completing.set(field, { constant })
}

function isClockAlone(rule: FieldRule | undefined): boolean {
  return rule?.timeColumn !== undefined && rule.column === undefined && rule.constant === undefined
}
