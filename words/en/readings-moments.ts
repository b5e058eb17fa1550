import { subject } from './subject.ts'

function verb(singular: string, plural: string): string {
  return `{metric, select, csat {${singular}} nps {${singular}} ces {${singular}} response {${singular}} other {${plural}}}`
}

const has = verb('has', 'have')
const is = verb('is', 'are')
const its = verb('its', 'their')

/** A figure written as its unit is. */
function figure(name: string, ending = ' per 1,000'): string {
  return `{unit, select, seconds {{${name}Seconds}} share {{${name}Share}} rate {{${name}Rate}${ending}} score {{${name}Score, number, ::precision-integer}} count {{${name}Count, number, ::.#}} other {{${name}Points}}}`
}

/** Of charts between events, a count is of interactions. */
function between(name: string): string {
  return `{unit, select, seconds {{${name}Seconds}} other {{${name}Count, number, ::precision-integer} interactions}}`
}

const periods = '{grain, select, day {days} month {months} other {weeks}}'
const every = '{grain, select, day {day} month {month} other {week}}'
const inWeek = '{grain, select, day {on {weekDate}} month {in the month from {weekDate}} other {in the week of {weekDate}}}'
const toWeek = '{grain, select, day {to {weekDate}} month {to the month from {weekDate}} other {to the week of {weekDate}}}'
const judged = '{verdict, select, better {: a change for the better} worse {: a change for the worse} other {}}'
const began =
  '{eventWhen, select, same { It began {grain, select, day {on the day} month {in the month} other {in the week}} of “{eventNote}” ({eventDate}).} before { It began after “{eventNote}” ({eventDate}).} after { “{eventNote}” ({eventDate}) came soon after it began.} other {}}'
const above = '{side, select, up {above} other {below}}'
const weekdayOf = (name: string) =>
  `{${name}, select, 1 {Mondays} 2 {Tuesdays} 3 {Wednesdays} 4 {Thursdays} 5 {Fridays} 6 {Saturdays} other {Sundays}}`
const weekday = weekdayOf('weekday')
const hourOf = (name: string) => `${weekdayOf(`${name}Weekday`)} from {${name}Hour} with ${figure(name)}`

/** Sentences of control charts, the grid of hours, people and the overview. */
export const readingsMoments = {
  'reading.control.none': `${subject}: there are no values in this selection.`,
  'reading.control.fewest': `${subject}: fewer than {fewest, number} values, too few to say.`,
  'reading.control.too-early': `${subject}: {grain, select, day {{weeks, plural, =0 {no whole day} one {# whole day} other {# whole days}}} month {{weeks, plural, =0 {no whole month} one {# whole month} other {# whole months}}} other {{weeks, plural, =0 {no whole week} one {# whole week} other {# whole weeks}}}} so far, too early to say what is normal. Twelve are needed.`,
  'reading.control.all-equal': `${subject}: every ${every} was exactly ${figure('centre')}, so there is no spread to make limits from. Any other value would stand out.`,
  'reading.control.steady': `${subject} ${is} steady: normal ${periods} lie between ${figure('lower', '')} and ${figure('upper')}.`,
  'reading.control.run-steady': `${subject} ${is} steady: {metric, select, csat {it moves} nps {it moves} ces {it moves} response {it moves} other {they move}} about ${its} median of ${figure('centre')} as chance would have it.`,
  'reading.control.shift': `${subject} ${has} sat ${above} ${its} usual level of ${figure('centre')} since {sinceDate}${judged}.${began}`,
  'reading.control.shift-ended': `${subject} sat ${above} ${its} usual level of ${figure('centre')} from {sinceDate} ${toWeek}${judged}.${began}`,
  'reading.control.beyond-limits': `${subject} went ${above} the normal range ${inWeek}: ${figure('value')}, where ${figure('centre')} is usual${judged}.${began}`,
  'reading.control.two-of-three': `${subject} came close to the {side, select, up {upper} other {lower}} limit twice within three ${periods}, last ${inWeek}${judged}.${began}`,
  'reading.control.four-of-five': `${subject} lay well ${above} ${its} usual level of ${figure('centre')} in four of five ${periods}, last ${inWeek}${judged}.${began}`,
  'reading.control.trend': `${subject} ${has} {side, select, up {risen} other {fallen}} ${every} after ${every} since {sinceDate}${judged}.${began}`,
  'reading.control.trend-ended': `${subject} {side, select, up {rose} other {fell}} ${every} after ${every} from {sinceDate} ${toWeek}${judged}.${began}`,
  'reading.control.alternating': `${subject} ${has} gone up and down in turn since {sinceDate}, which chance does not do: perhaps two things take turns.`,
  'reading.control.close-to-centre': `${subject} ${has} kept closer to ${its} usual level of ${figure('centre')} since {sinceDate} than the limits allow for: perhaps the limits are too wide.`,
  'reading.control.far-from-centre': `${subject} ${has} kept away from ${its} usual level of ${figure('centre')} on both sides since {sinceDate}: perhaps two different things are mixed.`,
  'reading.control.long-run': `${subject} ${has} sat ${above} ${its} median of ${figure('centre')} since {sinceDate}, too long for chance${judged}.${began}`,
  'reading.control.long-run-ended': `${subject} sat ${above} ${its} median of ${figure('centre')} from {sinceDate} ${toWeek}, too long for chance${judged}.${began}`,
  'reading.control.few-crossings': `${subject} ${has} crossed ${its} median of ${figure('centre')} too rarely for chance, and ${has} been ${above} it since {sinceDate}${judged}.${began}`,
  'reading.control.suggestion': `${subject} ${has} stayed ${above} the earlier level of ${figure('before')} since {sinceDate} and ${is} now steady around ${figure('centre')}. If you know why, set new limits from that day on.`,
  'reading.control.false-alarm':
    'By chance alone {ofTen, plural, =0 {fewer than 1} other {about #}} of 10 such charts would show a signal; {lastShare} in the last 8 points.',

  'reading.control.events-none': `${subject}: there are not two in this selection to measure between.`,
  'reading.control.events-too-early': `${subject}: {weeks, plural, =0 {not enough to measure between} one {one stretch from one to the next} other {# stretches from one to the next}} so far, too early to say what is normal. Twelve are needed.`,
  'reading.control.events-all-equal': `${subject}: exactly ${between('centre')} lay between each and the next, so there is no spread to make limits from.`,
  'reading.control.events-steady': `${subject} come as rarely as ever: usually about ${between('centre')} from one to the next, by chance up to ${between('upper')}.`,
  'reading.control.events-changed': `${subject} have come {side, select, up {more rarely} other {more often}} since {sinceDate} than the usual ${between('centre')} from one to the next${judged}.${began}`,
  'reading.control.events-beyond-limits': `${subject}: {side, select, up {as many as} other {as few as}} ${between('value')} lay before the one on {weekDate}, where about ${between('centre')} is usual${judged}.${began}`,
  'reading.control.events-suggestion': `${subject} have come {side, select, up {more rarely} other {more often}} since {sinceDate}, about ${between('centre')} from one to the next instead of ${between('before')}. If you know why, set new limits from that day on.`,

  'reading.grid.none': `${subject}: there are no values with a time of day in this selection.`,
  'reading.grid.too-few': `${subject}: no hour of the week has 10 values yet, too few to compare hours.`,
  'reading.grid.no-hours': `${subject}: {requests, plural, one {# request} other {# requests}} that nobody answered {requests, plural, one {is} other {are}} known by day only, so hours cannot be compared. {verdict, select, none {No weekday stands out from ${figure('overall')}.} other {${weekday} stand out most, with ${figure('value')} against ${figure('overall')} over all days {verdict, select, better {(better)} other {(worse)}}.}}`,
  'reading.grid.even': `${subject}: no hour of the week stands out from ${figure('overall')}.`,
  'reading.grid.stands-out': `${subject}: {worstTold, select, yes {worst are ${hourOf('worst')}, {bestTold, select, yes {best ${hourOf('best')}, } other {}}} other {best are ${hourOf('best')}, }}against ${figure('overall')} over all hours.`,

  'reading.providers.none': 'No person has a value of this metric in the selection.',
  'reading.providers.few':
    '{people, plural, one {The one person with values has} other {All # people with values have}} fewer than {minimum, number}: too few to say. A longer period may show them.',
  'reading.providers.alone': 'There is one person in the selection: nobody to compare with.',
  'reading.providers.no-spread':
    'There are too few values per person to say how even their service is: {people, plural, one {# person} other {# people}} in the selection.',
  'reading.providers.map':
    'Of {people, plural, one {# person} other {# people}}, {middle, plural, =0 {nobody} other {#}} cannot be told apart from the middle. Clearly strong: {strong, number}{unevenStrong, plural, =0 {} other {, # of them clearly uneven}}. Clearly low: {low, number}{needsHelp, plural, =0 {} other {, # of them clearly uneven: start there}}.',

  'reading.provider.none': 'There are no figures for this person in the selection yet.',
  'reading.provider.alone': 'There are too few other people in the selection to compare with.',
  'reading.provider.near': 'This person’s figures lie within the middle half of the other people, or too close to it to tell.',
  'reading.provider.strengths': 'Does better than most of the others in {strengthMetrics}.',
  'reading.provider.strengths-and-worth':
    'Does better than most of the others in {strengthMetrics}. Worth a conversation: {worthMetrics}.',
  'reading.provider.worth': 'Most figures lie near those of the others. Worth a conversation: {worthMetrics}.',

  'reading.overview.none': 'Nobody has reported yet.',
  'reading.overview.early':
    'It is too early to judge any figure: there are too few whole weeks so far.{worse, plural, =0 {} other { Recently worse: {names}{more, plural, =0 {} other { and # more}}.}}{late, plural, =0 {} one { # location has not reported lately.} other { # locations have not reported lately.}}',
  'reading.overview.region':
    '{csat, select, better {Satisfaction got better} worse {Satisfaction got worse} steady {Satisfaction is steady} early {It is too early to judge satisfaction} other {There are no ratings}}, {wait, select, better {waits got shorter} worse {waits got longer} steady {waits are steady} keptMore {more were served within the promise} keptFewer {fewer were served within the promise} keptSteady {the share served within the promise is steady} early {it is too early to judge waits} other {there are no waits}}, {complaint, select, better {complaints became fewer} worse {complaints became more} steady {complaints are steady} early {it is too early to judge complaints} other {there is no record of complaints}}. {worse, plural, =0 {No location shows a recent change for the worse.} other {Recently worse: {names}{more, plural, =0 {} other { and # more}}.}}{late, plural, =0 {} one { # location has not reported lately.} other { # locations have not reported lately.}}',
} as const satisfies Record<string, string>
