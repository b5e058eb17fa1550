import { readingsMoments } from './readings-moments.ts'

const metric = `{metric, select,
  csat {satisfaction} nps {the willingness to recommend} ces {effort} wait {waits} service {service times}
  resolution {times to solve} complaint {complaints} abandoned {giving up} repeat {coming again} other {response}}`

const shares = `{locationTold, select, yes {{locationShare} is which branch, } other {}}{providerTold, select,
  yes {{providerShare} is which employee, } other {}}{monthTold, select, yes {{monthShare} is month to month, } other {}}{weekTold, select,
  yes {{weekShare} is week to week, } other {}}{dayTold, select, yes {{dayShare} is day to day, } other {}}{interactionShare} is visit to visit.`

const focus = `{focus, select,
  location {Branches differ most: compare how the strongest and the weakest branch work.}
  provider {Employees of one branch differ more than branches do: help the few who need it rather than whole branches.}
  month {It changes most from month to month: look at what happened when, before asking who.}
  week {It changes most from week to week: look at what happened when, before asking who.}
  day {It changes most from day to day: look at busy days before asking who.}
  little {Place, person and time explain little of it: look for causes that every visit shares.}
  other {None of these differences is larger than chance would make it.}}`

/** Findings as sentences, by id; the values of a reading fill them in. */
export const readings = {
  'reading.split.shares': `Of all differences in ${metric}{hasPlace, select, yes { at {place}} other {}}, ${shares} ${focus}`,
  'reading.split.none': `Nothing is known about ${metric} in this selection.`,
  'reading.split.too-few': `{n, plural, one {One value is} other {# values are}} too few to say where differences in ${metric} come from.`,
  'reading.split.equal': `All {n, plural, one {one value is} other {# values are}} equal: there are no differences in ${metric} to explain.`,
  'reading.split.one-group': `With one branch and one employee, or a single value each, nothing tells place and person apart from visit to visit.`,
  ...readingsMoments,
} as const satisfies Record<string, string>
