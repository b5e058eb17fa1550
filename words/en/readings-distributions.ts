import { subject } from './subject.ts'

const promised = '{told, select, all {{promiseSeconds}} target {the promise of their day} other {what they were told}}'

/** Of whom the curve cannot know: how soon others were served looks better without them. */
export const unrecorded =
  '{unrecorded, plural, =0 {} one { # gave up with no recorded wait and is not counted.} other { # gave up with no recorded wait and are not counted.}}'

/** Sentences of how durations are spread and how often promises are kept. */
export const readingsDistributions = {
  'reading.fewest.none': 'Nowhere in this selection are there {fewest, number} values or more: too few to say.',
  'reading.distribution.none': `${subject}: there are no values in this selection.`,
  'reading.distribution.quantiles': `${subject}: half took less than {medianSeconds}{medianKnown, select, yes { (between {medianLowerSeconds} and {medianUpperSeconds})} other {}} and nine in ten less than {p90Seconds}{p90Known, select, yes { (between {p90LowerSeconds} and {p90UpperSeconds})} lower { (at least {p90LowerSeconds}; too few values for an upper limit)} other { (too few values for a range)}}, from {n, plural, one {# value} other {# values}}.`,
  'reading.distribution.people': `${subject}: {n, plural, one {# value} other {# values}} of {groups, plural, one {# person} other {# people}}.`,
  'reading.distribution.range': `${subject}: of {groups, plural, other {# locations}}, half took less than {shortestSeconds} at {shortest} and less than {longestSeconds} at {longest}.`,
  'reading.waits.all-gave-up': `${subject}: {gaveUp, plural, one {the one customer} other {all # customers}} with a known wait or outcome gave up, so how long it takes is not known.`,
  // Of reports kept before it was told who is counted.
  'reading.waits.no-promise': `${subject}: no promise is known for the {n, plural, one {# customer} other {# customers}} served.{halfKnown, select, yes { Counting those who gave up, half are served within {halfSeconds}.} other {}}`,
  'reading.waits.unpromised': `${subject}: no promise is known for the {n, plural, one {# customer} other {# customers}} served.{halfKnown, select, yes { {counted, select, yes {Counting those who gave up, half are served within {halfSeconds}.} other {Half of them waited no longer than {halfSeconds}.}}} other {}}${unrecorded}`,
  'reading.waits.none-promised': `${subject}: no promise is known for anybody in this selection.`,
  'reading.waits.promise': `${subject}: {keptShare} of {n, plural, one {# customer} other {# customers}} served waited no longer than ${promised} (the true share is between {lowerShare} and {upperShare}).{gaveUp, plural, =0 {} one { With the one who gave up it is {allShare}.} other { With the # who gave up it is {allShare}.}}`,
  'reading.waits.range': `${subject}: of {groups, plural, other {# locations}}, {best} keeps to ${promised} most often ({bestShare}), {worst} least often ({worstShare}).`,
} as const satisfies Record<string, string>
