import { figure } from './figure.ts'
import { subject } from './subject.ts'

const points =
  '{grain, select, day {{points, plural, one {# day} other {# days}}} month {{points, plural, one {# month} other {# months}}} other {{points, plural, one {# week} other {# weeks}}}}'
const each = '{grain, select, day {days} month {months} other {weeks}}'
const so = `It was met in {met, number} of ${points} with a target.`
const aim = `{side, select, higher {at least} other {at most}} ${figure('target')}`
const name =
  '{metric, select, csat {Satisfaction} nps {Net promoter score} ces {Ease of service} wait {Median wait} service {Median service time} resolution {Median time to solve} complaint {Complaints} abandoned {Customers giving up} repeat {Repeat visits} response {Response rate} other {Value}}'
const where = '{scope, select, location { at {place}} other {}}'

/** Targets, and whether a series will meet its own. */
export const targets = {
  'reading.target.keeps': `${subject}: left as it is, this will keep meeting the target of ${aim}, for even the usual range lies on the good side of it. ${so}`,
  'reading.target.may-miss': `${subject}: left as it is, some ${each} will meet the target of ${aim} and some will miss it, by chance alone. ${so}`,
  'reading.target.misses': `${subject}: left as it is, this will not meet the target of ${aim}: the whole usual range lies on the wrong side of it. ${so}`,
  'reading.target.too-early': `${subject}: the target is ${aim}; it is too early to say whether it will be kept. ${so}`,
  'reading.target.no-limits': `${subject}: the target is ${aim}. ${so}`,
  'reading.target.ended': `${subject}: no target holds now. ${so}`,

  'reading.target.figure': `${name}${where}: {side, select, higher {at least} other {at most}} ${figure('value')} from {fromDate} on`,
  'reading.target.promise': `{valueShare} of customers${where} served within {withinSeconds} from {fromDate} on`,
  'reading.target.none': `${name}${where}: no target from {fromDate} on`,

  'assurance.keeps': 'keeps target',
  'assurance.may-miss': 'hit and miss',
  'assurance.misses': 'misses target',
  'assurance.too-early': 'too early',
} as const satisfies Record<string, string>
