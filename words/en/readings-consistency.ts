import { subject } from './subject.ts'

/** Sentences of how steady people are, apart from how good. */
export const readingsConsistency = {
  'reading.consistency.none': `${subject}: there are no values in this selection.`,
  'reading.consistency.person': `${subject}: {pattern, select, none {steady from one customer to the next, no better or worse spells than chance makes} drifting {drifting in spells, good ones and bad ones in a row: something lasting hours or days changes it} seesaw {a see-saw, a good one tends to follow a bad one} notread {too many values to read in order} other {too few values to see a pattern}}. {weeks, select, move {Of all differences {weekShare} is from week to week{beside, select, yes { (all people of the location: {colleaguesShare})} other {}}; the rest is from customer to customer.} same {Weeks do not differ beyond chance{beside, select, yes { (week to week is {colleaguesShare} of all differences over the people of the location)} other {}}.} other {Too few weeks to say how much changes from week to week.}}`,
  'reading.consistency.nobody': `${subject}: nobody has enough values in this selection.`,
  'reading.consistency.not-read': `${subject}: there are too many values to read in order; ask for a shorter period or one location.`,
  'reading.consistency.too-few': `${subject}: nobody has the 20 values that a pattern needs.`,
  'reading.consistency.all': `${subject}: {people, plural, one {the only person {steady, plural, =0 {{drifting, plural, =0 {{seesaw, plural, =0 {stands out in no way} other {is a see-saw}}} other {drifts in spells}}} other {is steady from one customer to the next}}} other {of # people, {steady, plural, =0 {nobody is} one {# is} other {# are}} steady from one customer to the next, {drifting, plural, =0 {nobody drifts} one {# drifts} other {# drift}} in spells and {seesaw, plural, =0 {nobody is} one {# is} other {# are}} a see-saw}}; chance alone would mark one in a hundred.`,
} as const satisfies Record<string, string>
