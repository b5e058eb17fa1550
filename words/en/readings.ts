import { difference, figure } from './figure.ts'
import { readingsComparisons } from './readings-comparisons.ts'
import { readingsConsistency } from './readings-consistency.ts'
import { readingsDistributions } from './readings-distributions.ts'
import { doubt, fewAnswered, readingsFair } from './readings-fair.ts'
import { readingsEffects } from './readings-effects.ts'
import { readingsBusy } from './readings-busy.ts'
import { readingsMoments } from './readings-moments.ts'
import { readingsQuality } from './readings-quality.ts'
import { readingsScores } from './readings-scores.ts'

const metric =
  '{metric, select, csat {satisfaction} nps {the net promoter score} ces {ease of service} wait {waits} service {service times} resolution {times to solve} complaint {complaints} abandoned {customers giving up} repeat {repeat visits} other {the response rate}}'

const Metric =
  '{metric, select, csat {Satisfaction} nps {The net promoter score} ces {Ease of service} wait {Waits} service {Service times} resolution {Times to solve} complaint {Complaints} abandoned {Customers giving up} repeat {Repeat visits} other {The response rate}}'

/** What each level is called in a split, and as a group. */
const parts = [
  ['location', 'which location', 'location', 'All values come from one location.'],
  ['provider', 'which person', 'person', 'All values are of one person.'],
  ['month', 'month to month', 'month', 'All values come from one month.'],
  ['week', 'week to week', 'week', 'All values come from one week.'],
  ['day', 'day to day', 'day', 'All values come from one day.'],
] as const

const moment =
  '{momentTold, select, yes {{momentShare} is {momentOf, select, weekday {the weekday} hour {the hour} load {how busy it is} weekday_hour {weekday and hour} weekday_load {weekday and how busy it is} hour_load {the hour and how busy it is} other {weekday, hour and how busy it is}}{momentChance, select, yes { (chance alone could make it)} other {}}, } other {}}'

const shares = `${parts.map(([level, name]) => `{${level}Told, select, yes {{${level}Share} is ${name}{${level}Chance, select, yes { (chance alone could make it)} other {}}, } other {}}`).join('')}${moment}{interactionShare} is visit to visit.`

const untold = parts
  .map(
    ([level, name, group, single]) =>
      `{${level}Why, select, mean {{hasPlace, select, yes {} other { ${single}}}} residual { With one value for each ${group}, ${name} cannot be told from visit to visit.} outer { With one ${group} in each group outside it, ${name} cannot be told from that.} other {}}`,
  )
  .join('')

const focus = `{focus, select,
  location {Locations differ most: compare how the strongest and the weakest work.}
  provider {People of one location differ more than locations do: help those who need it rather than whole locations.}
  people {People here differ from each other: see what the strongest do differently.}
  month {It changes most from month to month: look at what happened when, before asking who.}
  week {It changes most from week to week: look at what happened when, before asking who.}
  day {It changes most from day to day: look at busy days before asking who.}
  little {Place, person and time explain little of it: look for causes that every visit shares.}
  other {None of these differences is larger than chance would make it.}}`

const locations = '{total, plural, one {# location} other {# locations}}'

/** Findings as sentences, by id; the values of a reading fill them in. */
export const readings = {
  'reading.split.shares': `Of all differences in ${metric}{hasPlace, select, yes { at {place}} other {}}, ${shares} ${focus}${untold}`,
  'reading.split.none': `Nothing is known about ${metric} in this selection.`,
  'reading.split.too-few': `{n, plural, one {One value is} other {# values are}} too few to say where differences in ${metric} come from.`,
  'reading.split.equal': `All {n, plural, other {# values}} are equal: there are no differences in ${metric} to explain.`,
  'reading.split.one-group':
    'With one location and one person, or a single value each, nothing tells place and person apart from visit to visit.',

  'reading.locations.none': `Nothing is known about ${metric} in this selection.`,
  'reading.locations.one': `Only {name} has values for ${metric}: there is nothing to compare it with.`,
  'reading.locations.alike': `None of ${locations} can be told apart from the region’s mean of ${figure('centre')}, allowing for few answers.`,
  'reading.locations.apart': `Of ${locations}, {worse, plural, =0 {none is worse} one {# is worse} other {# are worse}} than the region’s mean of ${figure('centre')}{worse, plural, =0 {} one { ({worst})} other { ({worst} most of all)}} and {better, plural, =0 {none is better} one {# is better} other {# are better}}{better, plural, =0 {} one { ({best})} other { ({best} most of all)}}. {rest, plural, =0 {} one {The other one cannot be told apart from it.} other {The other # cannot be told apart from it.}}${fewAnswered}`,

  'reading.compare.too-few': `${Metric}: too few values to compare {a} and {b}.`,
  'reading.compare.alike': `${Metric}: {a} and {b} cannot be told apart; the difference of ${difference('difference')} can be chance.${doubt}`,
  'reading.compare.apart': `${Metric}: {better} does better than {worse}, by ${difference('difference')} (between ${difference('least', true)} and ${difference('most')}).${doubt}`,
  'reading.compare.none': 'There is nothing yet to compare {a} and {b} on.',
  'reading.compare.all-alike': `{a} and {b} cannot be told apart on {metrics, plural, one {the one metric that both have} other {any of # metrics}}.${doubt}`,
  'reading.compare.summary': `{aCount, plural, =0 {} other {{a} does better on {aMetrics}}}{aCount, plural, =0 {} other {{bCount, plural, =0 {} other {, }}}}{bCount, plural, =0 {} other {{b} does better on {bMetrics}}}.{rest, plural, =0 {} one { On one other metric they cannot be told apart.} other { On # other metrics they cannot be told apart.}}${doubt}`,

  'reading.note.no-interactions': 'This location has no interactions in the selection.',
  'reading.note.behind':
    'The data of this location end {days, plural, one {# day} other {# days}} before the latest of all locations.',
  'reading.note.few-ratings':
    'There {n, plural, one {is only # rating} other {are only # ratings}}: wait for more before acting on them.',
  'reading.note.low-response': 'Only {responseShare} of customers answered: treat the ratings with care.',
  'reading.note.mixed-scales':
    'Locations asked on different scales, so ratings are compared by their place on the scale, from 0 (worst) to 1 (best).',
  'reading.note.no-provider':
    '{n, plural, one {# interaction does} other {# interactions do}} not say who served ({partShare}); the comparison of people leaves them out.',
  'reading.note.zero-waits':
    '{n, plural, one {# wait is} other {# waits are}} recorded as zero ({partShare}); estimates leave them out, medians count them.',
  'reading.note.assumed-zone':
    '{n, plural, one {# time is} other {# times are}} written without a time zone ({partShare}) and read in the one set for the data.',
  'reading.note.assumed-date': '{n, plural, one {# interaction has} other {# interactions have}} no exact date ({partShare}).',
  'reading.note.day-only':
    '{n, plural, one {# interaction has} other {# interactions have}} a date without time of day ({partShare}), so hours are not shown for them.',
  ...readingsFair,
  ...readingsMoments,
  ...readingsBusy,
  ...readingsEffects,
  ...readingsDistributions,
  ...readingsComparisons,
  ...readingsConsistency,
  ...readingsQuality,
  ...readingsScores,
} as const satisfies Record<string, string>
