import type { Field, FieldRule, Mapping, Sections, Split } from '#contract/mapping.ts'
import type { Question } from '#contract/previews.ts'

/** What a column is used for: the value of a field, or the time of day that completes a field's date. */
export interface ColumnUse {
  readonly field: Field
  readonly part: 'value' | 'time'
}

/** Details of a rule to change; undefined takes one out. */
export type RuleChange = { [Key in keyof FieldRule]?: FieldRule[Key] | undefined }

/** The first use a mapping makes of a column; null when it is left out. */
export function columnUse(mapping: Mapping, column: string): ColumnUse | null {
  for (const [field, rule] of rulesOf(mapping)) {
    if (rule.column === column) return { field, part: 'value' }
    if (rule.timeColumn === column) return { field, part: 'time' }
  }
  return null
}

/**
 * The mapping with a column put to another use, or left out (null). A field has one column: whichever held the place
 * before is left out, and what was decided about its values is forgotten, since it was decided for other values.
 * A time of day completes its field's own date, else the date of arrival.
 */
export function assignColumn(mapping: Mapping, column: string, use: ColumnUse | null): Mapping {
  const freed = withoutColumn(mapping, column)
  if (use === null) return freed
  if (use.part === 'value') return withRule(freed, use.field, { column, ...keptTime(freed.fields[use.field]) })
  const dated = freed.fields[use.field]?.column === undefined ? freed.fields.arrived_at : freed.fields[use.field]
  return dated?.column === undefined ? freed : withRule(freed, use.field, { ...dated, timeColumn: column })
}

/** The mapping with some details of a field's rule changed; a detail set to undefined is taken out. */
export function changeRule(mapping: Mapping, field: Field, change: RuleChange): Mapping {
  const rule: Record<string, unknown> = { ...mapping.fields[field], ...change }
  for (const key of Object.keys(rule)) if (rule[key] === undefined) delete rule[key]
  return withRule(mapping, field, rule)
}

/** The mapping with one text for every row of a field that no column fills; an empty text takes it out. */
export function setConstant(mapping: Mapping, field: Field, text: string): Mapping {
  return text.trim() === '' ? withoutRule(mapping, field) : withRule(mapping, field, { constant: text })
}

/** The mapping with a question answered. Several times of day may share one date: its order is answered for all of them. */
export function answerQuestion(mapping: Mapping, question: Question, answer: string | number): Mapping {
  if (question.field === null) return { ...mapping, unwrap: answer === 'yes' ? 'yes' : 'no' }
  if (question.property === 'unpivot') return unfolded(mapping, answer)
  if (question.property === 'split') return apart(mapping, answer)
  if (question.property === 'sections' || question.property === 'fillDown') return ofLines(mapping, question, answer)
  const change = { [question.property]: answer }
  return question.property === 'order' ? changeDate(mapping, question.field, change) : changeRule(mapping, question.field, change)
}

/** Columns that are locations, with what their cells hold; otherwise they stay columns, and nothing says the location. */
function unfolded({ unpivot, ...mapping }: Mapping, answer: string | number): Mapping {
  if (unpivot === undefined || answer === 'none') return withoutRule(mapping, 'location')
  return { ...mapping, unpivot: { ...unpivot, field: answer as Field } } // the question offers fields besides none
}

/** What is said of lines between the rows, and of empty cells below a place. */
function ofLines(mapping: Mapping, { property }: Question, answer: string | number): Mapping {
  const { sections, fillDown } = mapping
  if (property === 'sections' && sections) return { ...mapping, sections: { ...sections, field: answer as Sections['field'] } } // of its options
  return fillDown ? { ...mapping, fillDown: { ...fillDown, said: answer === 'yes' ? 'yes' : 'no' } } : mapping
}

function apart({ split, ...mapping }: Mapping, answer: string | number): Mapping {
  return split === undefined ? mapping : { ...mapping, split: { ...split, first: answer as Split['first'] } } // one of the question's options
}

/** As changeRule, for every field that takes its date from the same column. */
export function changeDate(mapping: Mapping, field: Field, change: Pick<RuleChange, 'order'>): Mapping {
  const column = mapping.fields[field]?.column
  return rulesOf(mapping)
    .filter(([other, rule]) => other === field || (column !== undefined && rule.column === column))
    .reduce((changed, [other]) => changeRule(changed, other, change), mapping)
}

/** What stands in place of a missing decision: the answer to a question so far, or null. */
export function answerOf(mapping: Mapping, question: Question): string | number | null {
  if (question.field === null || question.property === 'unwrap') return mapping.unwrap ?? null
  if (question.property === 'unpivot') return mapping.unpivot?.field ?? null
  if (question.property === 'split') return mapping.split?.first ?? null
  if (question.property === 'sections') return mapping.sections?.field ?? null
  if (question.property === 'fillDown') return mapping.fillDown?.said ?? null
  return mapping.fields[question.field]?.[question.property] ?? null
}

export function rulesOf(mapping: Mapping): [Field, FieldRule][] {
  return Object.entries(mapping.fields) as [Field, FieldRule][]
}

function withoutColumn(mapping: Mapping, column: string): Mapping {
  return rulesOf(mapping).reduce((changed, [field, rule]) => {
    if (rule.column === column) return withoutRule(changed, field)
    return rule.timeColumn === column ? withoutTime(changed, field) : changed
  }, mapping)
}

/** Without its time of day a field keeps a date of its own; one that it shares says nothing more and goes too. */
function withoutTime(mapping: Mapping, field: Field): Mapping {
  const date = mapping.fields[field]?.column
  const shares = rulesOf(mapping).some(([other, rule]) => other !== field && rule.column === date)
  return shares && field !== 'arrived_at' ? withoutRule(mapping, field) : changeRule(mapping, field, { timeColumn: undefined })
}

function keptTime(rule: FieldRule | undefined): Pick<FieldRule, 'timeColumn'> {
  return rule?.timeColumn === undefined ? {} : { timeColumn: rule.timeColumn }
}

function withRule(mapping: Mapping, field: Field, rule: FieldRule): Mapping {
  return { ...mapping, fields: { ...mapping.fields, [field]: rule } }
}

function withoutRule(mapping: Mapping, field: Field): Mapping {
  const { [field]: _taken, ...fields } = mapping.fields
  return { ...mapping, fields }
}
