/** The Moments screen: the hours of the week, how busy they are, first and last hours, days around holidays. */
export const moments = {
  'moments.title': 'Moments',
  'moments.subtitle': 'Same people, same branch: which moments differ?',
  'moments.metric': 'Metric',
  'moments.location': 'Location',
  'moments.all-locations': 'All locations',
  'moments.of-person': 'Only one person’s interactions are shown.',
  'moments.of-person.clear': 'Show everybody’s',
  'moments.empty.title': 'Which hours are served less well?',
  'moments.empty.about':
    'Import files with the time of each interaction and, for waits and ratings, a column of these. Then the hours of the week stand here side by side.',
  'moments.empty.selection':
    'No interaction of this selection has a value and a time of day. Choose another period, filter or metric.',

  'moments.grid.subtitle':
    '{metric} by weekday and hour of arrival{unit, select, rate {, per 1,000 interactions} other {}}{scale} · {period}',
  'moments.grid.caption': '{metric} by weekday and hour of arrival',
  'moments.grid.hour': '{hour}:00',
  'moments.grid.hours': '{from}:00 to {to}:00',
  'moments.grid.weekday': 'Weekday',
  'moments.grid.whole-day': 'All day',
  'moments.grid.when': 'Hour',
  'moments.grid.n': 'n {n, number}',
  'moments.grid.thin': 'too few to say',
  'moments.grid.empty': 'nobody',
  'moments.grid.foot':
    'Hatched: fewer than {minimum} values.{outside, plural, =0 {} one { # value lies outside the hours shown.} other { # values lie outside the hours shown.}}{withoutHour, plural, =0 {} one { # request without an answer is known by day only.} other { # requests without an answer are known by day only.}}',
  'moments.grid.legend':
    'The stronger the colour, the {metric, select, csat {lower satisfaction} nps {lower the score} ces {harder it was} wait {longer people wait} service {longer service takes} resolution {longer it takes to solve} complaint {more complaints} abandoned {more customers give up} repeat {more come again} other {fewer answer}}; the middle is as usual.',
  'moments.grid.below': 'under {value}',
  'moments.grid.above': 'over {value}',
  'moments.grid.between': '{lower} to {upper}',
  'moments.grid.cell': '{weekday}, {hour}: {value}, {n, plural, one {# value} other {# values}}',
  'moments.grid.interval': '{value} ({lower} to {upper})',
  'moments.load.subtitle':
    'Wait by how busy it was, in {per, select, person {arrivals per person on duty and hour} other {arrivals an hour, since nobody is known by name}} · {period}',
  'moments.load.foot':
    '{gaveUp, plural, =0 {Nobody gave up} one {# who gave up is counted as not served by then} other {# who gave up are counted as not served by then}}; waits are within 1 %.',
  'moments.load.load': 'Load',
  'moments.load.median': 'Half are served within',
  'moments.load.p90': 'Nine in ten are served within',
  'moments.load.between': '{from} to {to}',
  'moments.load.n': '{n, plural, one {# served} other {# served}}{gaveUp, plural, =0 {} one {, # gave up} other {, # gave up}}',
  'moments.peaks.title': 'What the busiest hours cost',
  'moments.peaks.compared': 'Busiest hours against the others',
  'moments.peaks.unevenness': 'Unevenness that would vanish',
  'moments.peaks.long': 'Waits over {longSeconds} that would vanish',
  'moments.peaks.foot':
    'The busiest hours of each place are those that a quarter of its customers come in; the same people are compared with themselves. Intervals from {weeks, plural, one {# week} other {# weeks}}.',
  'moments.edges.title': 'First and last hour',
  'moments.edges.first': 'First hour of the day',
  'moments.edges.last': 'Last hour of the day',
  'moments.edges.foot':
    'Against the hours between, the same people on all days of a place; intervals allow for days being alike within themselves.',
  'moments.hours.what': 'What',
  'moments.hours.figure': 'Size',
  'moments.hours.verdict': 'Verdict',
  'moments.verdict.better': 'better, more than chance',
  'moments.verdict.worse': 'worse, more than chance',
  'moments.verdict.chance': 'can be chance',
  'weekday.1': 'Monday',
  'weekday.2': 'Tuesday',
  'weekday.3': 'Wednesday',
  'weekday.4': 'Thursday',
  'weekday.5': 'Friday',
  'weekday.6': 'Saturday',
  'weekday.7': 'Sunday',
} as const satisfies Record<string, string>
