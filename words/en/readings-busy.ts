import { difference } from './figure.ts'
import { subject } from './subject.ts'

const edge = (name: string, what: string) =>
  `{${name}Verdict, select, better { ${what} it is better, by ${difference(name)}: more than chance.} worse { ${what} it is worse, by ${difference(name)}: more than chance.} chance { ${what} any difference can be chance.} other { ${what} there are too few values to say.}}`

const near = (name: string, what: string) =>
  `{${name}Verdict, select, better { ${what} it is better, by ${difference(name)}: more than chance.} worse { ${what} it is worse, by ${difference(name)}: more than chance.} chance { ${what} any difference can be chance.} other {}}`

/** Findings about how busy it was, first and last hours, and the busiest hours. */
export const readingsBusy = {
  'reading.load.too-few':
    '{scope, select, location {At {place} there} provider {Of this person there} other {There}} are too few waits with a time of day to compare busy and quiet times.',
  'reading.load.curve':
    'Half of all customers {scope, select, location {at {place} } provider {of this person } other {}}are served within {quietSeconds} at the quietest times and within {busySeconds} at the busiest, {per, select, person {{quietLoad, number, ::.0} against {busyLoad, number, ::.0} arrivals per person on duty and hour} other {{quietLoad, number, ::.0} against {busyLoad, number, ::.0} arrivals an hour}}.{verdict, select, longer { With the same person at the same place, waits grow by {doublingShare} ({leastShare} to {mostShare}) whenever the load doubles.} shorter { With the same person at the same place, waits are {doublingShare} shorter whenever the load doubles.} chance { With the same person at the same place, the load makes no difference that chance does not explain.} other {}}',
  'reading.edges.too-few': `${subject}: too few values in the first and the last hour of the day to compare them with the rest.`,
  'reading.edges.compared': `${subject}, against the rest of the day with the same people:${edge('first', 'in the first hour')}${edge('last', 'In the last hour')}`,
  'reading.peaks.too-few': `${subject}: too few weeks or values to say what the busiest hours cost.`,
  'reading.peaks.cost': `${subject}: {costVerdict, select, worse {in the busiest hours, when a quarter of all customers come, it is worse than at other hours with the same people, by ${difference('cost')}: more than chance} better {in the busiest hours, when a quarter of all customers come, it is better than at other hours with the same people, by ${difference('cost')}: more than chance} chance {in the busiest hours, when a quarter of all customers come, any difference from other hours with the same people can be chance} other {there are too few values to say what the busiest hours cost}}.`,
  'reading.peaks.vanish': `${subject}: if the busiest hours were served like the others by the same people, {unevenVerdict, select, some {{unevenShare} of the unevenness between customers would vanish ({unevenLeastShare} to {unevenMostShare})} less {customers would be served less evenly} other {no part of the unevenness that chance does not explain would vanish}}{longVerdict, select, some {, and {longShare} of the waits over {longSeconds} ({longLeastShare} to {longMostShare})} less {, and waits over {longSeconds} would not become fewer} chance {; of waits over {longSeconds} as many would remain, as far as can be told} other {}}.`,
  'reading.holidays.none': `${subject}: no holiday is entered, and on no day were nearly all places closed, so there are no days around holidays to look at.`,
  'reading.holidays.too-few': `${subject}: too few values around holidays to compare them with ordinary days.`,
  'reading.holidays.compared': `${subject}, against ordinary days of the same places and weekdays:${near('before', 'on the last day before a holiday')}${near('on', 'On a holiday')}${near('after', 'On the first day after a holiday')}`,
  'reading.handlings.no-channel':
    'No file of this selection says by which channel customers came, so self-service cannot be told from being served. A column for the channel (counter, kiosk, app) would tell it.',
  'reading.handlings.one-sided': `${subject}: nobody in this selection served themselves, or everybody did, so there is nothing to compare.`,
  'reading.handlings.too-few': `${subject}: too few like visits with and without self-service to compare them.`,
  'reading.handlings.compared': `${subject}, among visits to the same place for the same service at the same time of day: {verdict, select, better {self-service is better than being served, by ${difference('difference')}: more than chance.} worse {self-service is worse than being served, by ${difference('difference')}: more than chance.} other {any difference between self-service and being served can be chance.}}`,
} as const satisfies Record<string, string>
