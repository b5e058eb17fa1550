/** The printed page about moments. */
export const paperMoments = {
  'paper.moments.findings': 'Which moments differ, and what would change it',
  'paper.moments.grid':
    '{metric} by weekday and hour of arrival{kind, select, seconds {: typical waits, as geometric means} rate {: per 1,000 interactions} share {: shares} other {: means}}{unit, select, none {} other { in {unit}}}, beside or under each the number of values (n).',
  'paper.moments.darker':
    'The darker, the {metric, select, csat {lower satisfaction} nps {lower the score} ces {harder it was} wait {longer people wait} service {longer service takes} resolution {longer it takes to solve} complaint {more complaints} abandoned {more customers give up} repeat {more come again} other {fewer answer}}',
  'paper.moments.nobody': 'Empty: nobody came.',
  'paper.moments.load':
    'Wait by how busy it was: {per, select, person {arrivals per person on duty and hour} other {arrivals an hour, since nobody is known by name}}, with 95 % bands.',
  'paper.moments.worse': 'worse',
  'paper.moments.better': 'better',
  'paper.moments.chance': 'can be chance',
  'paper.moments.hours': 'Busiest, first and last hours of the day',
  'paper.moments.busiest': 'Busiest hours',
  'paper.moments.size': 'Against the other hours',
  'paper.moments.hours.foot':
    'The busiest hours of a place are those that a quarter of its customers come in. The same people are compared with themselves; better and worse are more than chance explains; 95 % intervals allow for days being alike within themselves.',
  'paper.moments.holidays': 'Against ordinary days',
} as const satisfies Record<string, string>
