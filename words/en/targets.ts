import { figure } from './figure.ts'
import { subject } from './subject.ts'

const points =
  '{grain, select, day {{points, plural, one {# day} other {# days}}} month {{points, plural, one {# month} other {# months}}} other {{points, plural, one {# week} other {# weeks}}}}'
const each = '{grain, select, day {days} month {months} other {weeks}}'
const so = `{points, plural, =0 {No whole ${each} with a target so far.} other {It was met in {met, number} of ${points} with a target.}}`
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

  'assurance.keeps': 'Keeps target',
  'assurance.may-miss': 'Hit and miss',
  'assurance.misses': 'Misses target',
  'assurance.too-early': 'Too early',
  'assurance.keeps.long': 'Left as it is, even the usual range meets the target',
  'assurance.may-miss.long': 'Left as it is, chance decides whether the target is met',
  'assurance.misses.long': 'Left as it is, the usual range does not reach the target',
  'assurance.too-early.long': 'Too few complete points to say whether the target will be met',

  'chart.target': 'Target',
  'chart.target.value': 'target {value}',
  'chart.promise': 'Waits within what was promised',
  'chart.promise.step': 'within {value}',
  'chart.promise.differs': 'promises differ',
  'chart.promise.from': 'within {withinSeconds} from {fromDate}',
  'chart.promise.differs-from': 'different promises from {fromDate}',
  'chart.promise.changed': 'Each point is measured by the promise of its time: {steps}. A step in the line may be the promise’s.',
  'chart.promise.within': 'Waits within {withinSeconds}',

  'targets.title': 'Targets and promises',
  'targets.about':
    'What is aimed at, from which day on. Targets are drawn on the charts of their place and judged there: met so far, and whether the process left as it is will meet them. Earlier ones stay as history.',
  'targets.none': 'No target is set yet. Set one, and charts show whether it is met and whether it will be.',
  'targets.add': 'Set a target',
  'targets.add.title': 'What is aimed at, and from when?',
  'targets.add.button': 'Set the target',
  'targets.metric': 'Metric',
  'targets.metric.promise': 'Waits within a promise',
  'targets.place': 'Where',
  'targets.place.all': 'All locations',
  'targets.value': 'Target',
  'targets.value.hint':
    '{unit, select, share {In per cent} seconds {In minutes} rate {Per 1,000 interactions} score {From −100 to +100} other {On the scale of the ratings}}; {better, select, higher {at least} other {at most}} so much.',
  'targets.within': 'Served within (minutes)',
  'targets.end': 'Stop: what was aimed at before ends on that day',
  'targets.from': 'From',
  'targets.until': 'Until',
  'targets.note': 'Note',
  'targets.state': 'State',
  'targets.state.holds': 'holds',
  'targets.state.coming': 'to come',
  'targets.state.past': 'past',
  'targets.state.replaced': 'replaced',
  'targets.state.withdrawn': 'taken back',
  'targets.ends': 'none',
  'targets.at-least': 'at least {value}',
  'targets.at-most': 'at most {value}',
  'targets.promise-of': '{value} within {withinSeconds}',
  'targets.history': 'Show history too',
  'targets.from.hint': 'The data are from {firstDate} to {lastDate}.',
  'targets.see': 'Who meets it',
  'targets.see-of': 'Who meets it: {target}',
  'targets.remove': 'Take back',
  'targets.remove-of': 'Take back: {target}',
  'targets.table': 'Targets with the days they hold',
  'targets.acts': 'Actions',
} as const satisfies Record<string, string>
