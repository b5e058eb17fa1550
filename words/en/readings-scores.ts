import { figure } from './figure.ts'
import { subject } from './subject.ts'

const caution = `{response, select, low { Only {responseShare} answered, so treat this with care: with the silent ones at their worst it would be ${figure('worst')}, at their best ${figure('best')}.{tipping, select, worse { It would be the region’s if the silent ones scored ${figure('shift')} worse on average.} better { It would be the region’s if the silent ones scored ${figure('shift')} better on average.} beyond { Nothing the silent ones could have said would bring it to the region’s.} other {}}} other {}}`

/** Sentences of scores with their intervals. */
export const readingsScores = {
  'reading.scores.none': `${subject}: there are no values in this selection.`,
  'reading.scores.one': `${subject}: ${figure('value')} from {n, plural, one {a single value} other {# values}}, which says nothing about the range.${caution}`,
  'reading.scores.equal': `${subject}: ${figure('value')} from {n, plural, other {# values}} that are all equal, so that no range can be given.${caution}`,
  'reading.scores.figure': `${subject}: ${figure('value')} from {n, plural, other {# values}}; with so many the true figure is between ${figure('lower')} and ${figure('upper')}.{enough, select, yes {} other { Few values: the range is wide.}}${caution}`,
  'reading.scores.all': `${subject}: ${figure('centre')} over {n, plural, one {# value} other {# values}}. {groups, plural, one {} other {{enough, plural, =0 {None} other {#}} of # groups have enough values for a useful range.}}{low, plural, =0 {} one { In # fewer than one in five answered.} other { In # fewer than one in five answered.}}`,
} as const satisfies Record<string, string>
