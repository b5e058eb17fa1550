import type { Mapping } from '#contract/mapping.ts'

/** Columns that are none of a file but made from it: of a wide table that is read long, the names of its columns and their cells; */
export const FOLDED_NAME = '(column)'
export const FOLDED_VALUE = '(value)'
/** the parts of cells that hold a person and a place; */
export const PERSON_PART = '(person)'
export const PLACE_PART = '(place)'
/** what a line between the rows says of those below it; */
export const SECTION = '(section)'
/** what columns of yes and no say together of the outcome; */
export const OUTCOME = '(outcome)'
/** first and last name of a person. */
export const FULL_NAME = '(full name)'

const MADE: readonly string[] = [FOLDED_NAME, FOLDED_VALUE, PERSON_PART, PLACE_PART, SECTION, OUTCOME, FULL_NAME]

export function isMade(name: string): boolean {
  return MADE.includes(name)
}

/** Whether a column was added behind those of the file, whose rejected rows do not have it. */
export function isAdded(
  name: string,
  { split, sections, outcomeFlags, fullName }: Pick<Mapping, 'split' | 'sections' | 'outcomeFlags' | 'fullName'>,
): boolean {
  if (split !== undefined && (name === PERSON_PART || name === PLACE_PART)) return true
  if (fullName !== undefined && name === FULL_NAME) return true
  return (sections !== undefined && name === SECTION) || (outcomeFlags !== undefined && name === OUTCOME)
}
