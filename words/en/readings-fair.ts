import { difference } from './figure.ts'

const metric =
  '{metric, select, csat {satisfaction} nps {the net promoter score} ces {ease of service} wait {waits} service {service times} resolution {times to solve} complaint {complaints} abandoned {customers giving up} repeat {repeat visits} csatShare {satisfied customers} cesShare {customers who found it easy} npsShare {promoters} waitShare {{promised, select, quoted {waits longer than customers were told} other {waits longer than {promiseSeconds}}}} other {the response rate}}'

const few =
  '{few, select, yes {; with so few of them one that stands out widens the limits itself, so look at the ranges of ranks too} other {}}'

const widened = `{widened, select, yes { Limits allow for locations differing by more than chance${few}.} other {}}`

/** Doubt about ratings where few answered, at the end of a sentence that compares two places. */
export const doubt =
  '{doubt, select, low { Only {lowShare} answered at {low}: treat its ratings with care.} both { Only {responseAShare} answered at {a} and {responseBShare} at {b}: treat the ratings with care.} uneven { At {a} {responseAShare} answered, at {b} {responseBShare}: those who answer may differ.} unknown { How many answered at {low} is not known: treat its ratings with care.} other {}}'

/** Doubt about ratings of locations that stand apart though few answered there. */
export const fewAnswered = '{doubtful, plural, =0 {} other { Few answered at {doubtfulNames}: treat with care.}}'

const mixed = `${difference('crude')} to ${difference('standardised')}`

const ofIt = '{leastShare} to {mostShare} of it'

const certain = '{certain, select, yes {What is left is more than chance.} other {What is left can be chance.}}'

/** Findings of fair comparisons between locations. */
export const readingsFair = {
  'reading.funnel.none': `Nothing is known about ${metric} in this selection.`,
  'reading.funnel.no-promise':
    'No customer of this selection was told how long a wait would be: name a promise, and its late waits can be compared.',
  'reading.funnel.one': `Only {name} has values for ${metric}: a funnel needs at least two locations.`,
  'reading.funnel.equal': `Values of ${metric} never differ within any of {units, plural, other {# locations}}: there is no funnel to draw.`,
  'reading.funnel.inside': `{units, plural, =2 {Both locations} other {All # locations}} lie inside the funnel{widened, select, yes {. They differ in ${metric} by more than chance, but none of them stands out from that${few}} other {: their differences in ${metric} can be chance}}.`,
  'reading.funnel.outside': `{outside, plural, one {# of {units} locations lies} other {# of {units} locations lie}} outside the funnel for ${metric}, worth asking why: {worse, plural, =0 {} other {{worseNames} on the worse side}}{worse, plural, =0 {} other {{better, plural, =0 {} other {, }}}}{better, plural, =0 {} other {{betterNames} on the better side}}.${fewAnswered}${widened}`,

  'reading.mix.none': `Nothing that is recorded (service, channel, kind of customer, hour) differs between {a} and {b}, so none of the difference in ${metric} is mix.`,
  'reading.mix.few-shared': `{a} and {b} have too little in common in {dimensions} to compare ${metric} with the same mix (only {leastShare} of one of them).`,
  'reading.mix.small': `With the same mix of {dimensions} the difference in ${metric} goes from ${mixed}; it was too small to be told from chance.`,
  'reading.mix.explains': `{part, select, all {All of the difference in ${metric} is mix (${ofIt}): with the same {dimensions} it goes from ${mixed}{turned, select, yes { the other way} other {}}.} hidden {Mix hides part of the difference in ${metric}: with the same {dimensions} it grows by {leastHiddenShare} to {mostHiddenShare}, from ${mixed}.} little {Hardly any of the difference in ${metric} is mix (${ofIt}): with the same {dimensions} it goes from ${mixed}.} unsure {How much of the difference in ${metric} is mix cannot be told (${ofIt}): with the same {dimensions} it goes from ${mixed}.} other {{explainedShare} ({leastShare} to {mostShare}) of the difference in ${metric} is mix: with the same {dimensions} it goes from ${mixed}.}} ${certain}`,

  'reading.pairs.none': `There are no two locations with estimates of ${metric} to compare.`,
  'reading.pairs.alike': `{pairs, plural, one {The two locations cannot be told apart on ${metric}.} other {None of # pairs of locations can be told apart on ${metric}, allowing for how many are compared.}}`,
  'reading.pairs.apart': `{pairs, plural, one {{a} and {b} differ on ${metric}, with at most 5 % risk of a false finding; {winner} does better.} other {{different, plural, one {# of {pairs} pairs of locations differs} other {# of {pairs} pairs of locations differ}} on ${metric}, {control, select, holm {with at most 5 % risk of even one false finding} other {with about 5 % false findings among them}}; most clearly {a} and {b}, where {winner} does better.}}`,

  'reading.answers.none': `Nothing is known about ${metric} in this selection.`,
  'reading.answers.unknown': `With these data no number of answers can be worked out for ${metric}: {why, select, one {there is only one location} other {places and people cannot be told apart from visit to visit}}.`,
  'reading.answers.alike': `No spread between locations was found in ${metric}, so more answers would not tell them apart.{person, select, none {} other { A person needs about {person, plural, one {# value} other {# values}}.}}`,
  'reading.answers.found': `{enough, plural, =0 {No location has} one {# of {locations} locations has} other {# of {locations} locations have}} enough values of ${metric} to be told from its neighbours (reliability {reliabilityShare}).{people, plural, =0 {} one { At # location only more people, not more answers, would help.} other { At # locations only more people, not more answers, would help.}}{person, select, none {} other { A person needs about {person, plural, one {# value} other {# values}}.}}`,

  'reading.periods.none': `Nothing is known about ${metric} in this selection.`,
  'reading.periods.alike': `No {grain, select, month {month} other {week}} of {periods, number} can be told apart from what is usual at its location for ${metric}, allowing for few answers.`,
  'reading.periods.apart': `{apart, plural, one {# {grain, select, month {month} other {week}} of {periods, number} stands} other {# {grain, select, month {months} other {weeks}} of {periods, number} stand}} apart from what is usual at {apart, plural, one {its location} other {their locations}} for ${metric}; most clearly {name}, {grain, select, month {the month} other {the week}} from {startDate}.`,

  'reading.expected.none': `Nothing is known about ${metric} in this selection.`,
  'reading.expected.one': `Only {name} has values for ${metric}: there is nothing to expect it from.`,
  'reading.expected.alike': `{had, select, yes {Allowing for {dimensions}, no} other {No}} location differs on ${metric} from what is to be expected of it, more than chance explains.`,
  'reading.expected.apart': `{had, select, yes {Allowing for {dimensions}, on} other {On}} ${metric} {worse, plural, =0 {none is worse} one {{worseName} is worse} other {# locations are worse ({worseName} most of all)}} than is to be expected and {better, plural, =0 {none is better} one {{betterName} is better} other {# are better ({betterName} most of all)}}.`,
} as const satisfies Record<string, string>
