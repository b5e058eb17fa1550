import { difference } from './figure.ts'
import { subject } from './subject.ts'

const chance =
  '{chance, select, tiny {chance alone would do this less than once in 1,000 times} share {chance alone would do this in {chanceShare} of cases} other {how likely chance is cannot be said}}'
const who = '{who, select, people {people} other {locations}}'
const groups = '{between, select, providers {people} weekdays {weekdays} hours {hours} other {locations}}'
const mixed =
  '{mixed, select, yes { Several locations count together here: ask for one of them if their opening hours differ.} other {}}'
const why =
  'Customers of one location share its few people, so tests that take every customer by itself do not apply to locations;'
const names = '{apart, plural, =0 {} other { ({names})}}'

/** Sentences of whether groups differ in level or in spread, and whether one of two people is better. */
export const readingsComparisons = {
  'reading.spread.none': `${subject}: there are no values in this selection.`,
  'reading.spread.of-shares': `${subject}: a share has no spread beside its average, so there is nothing to compare.`,
  'reading.spread.too-few': `${subject}: fewer than two ${who} have two values, too few to compare how uneven they are.`,
  'reading.spread.equal': `${subject}: within each of the {units, plural, other {#}} ${who} the values hardly differ, so there is no spread to compare.`,
  'reading.spread.alike': `${subject}: the {units, plural, other {#}} ${who} cannot be told apart in how uneven they are from one customer to the next (${chance}).`,
  'reading.spread.apart': `${subject}: the {units, plural, other {#}} ${who} differ in how uneven they are from one customer to the next (${chance}).{who, select, people {} other { Most uneven: {most}; most even: {least}.}}`,
  'reading.spread.places': `${subject}: {places, plural, one {at the only location {apart, plural, =0 {nothing says that the people differ in how uneven they are} other {the people differ in how uneven they are}}} other {the people differ in how uneven they are at {apart, plural, =0 {none} other {#}} of # locations${names}}}.`,

  'reading.tests.none': `${subject}: there are no values in this selection.`,
  'reading.tests.too-few': `${subject}: there are too few ${groups} with values to compare.`,
  'reading.tests.equal': `${subject}: all values are equal, so there is nothing to compare between ${groups}.`,
  'reading.tests.alike': `${subject}: the {groups, plural, other {#}} ${groups} cannot be told apart (${chance}).${mixed}`,
  'reading.tests.apart': `${subject}: the {groups, plural, other {#}} ${groups} differ (${chance}); they explain {sizeShare} of the differences in rank.${mixed}`,
  'reading.tests.places': `${subject}: {places, plural, one {at the only location {apart, plural, =0 {the people cannot be told apart} other {the people differ}}} other {the people differ at {apart, plural, =0 {none} other {#}} of # locations${names}}}.`,
  'reading.tests.locations-apart': `${subject}: ${why} the model that knows the people says that locations do differ: {locationShare} of all differences is which location (${chance}).`,
  'reading.tests.locations-alike': `${subject}: ${why} the model that knows the people cannot tell the {groups, plural, other {#}} locations apart (${chance}).`,
  'reading.people.apart': `${subject}: {better, select, a {{a} does better than {b}} other {{b} does better than {a}}}, by ${difference('difference')} (between ${difference('least', true)} and ${difference('most')}): more than chance.`,
  'reading.people.alike': `${subject}: {a} and {b} cannot be told apart; the difference of ${difference('difference')} can be chance.`,

  'reading.tests.locations-unknown': `${subject}: ${why} and with these data the model cannot tell location and person apart either.`,
} as const satisfies Record<string, string>
