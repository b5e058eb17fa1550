import { unrecorded } from './readings-distributions.ts'
import { subject } from './subject.ts'

const others = '{more, plural, =0 {} one { and # more} other { and # more}}'

/** Small charts of all locations, one with all others, the people and the mix of one. */
export const locationsMore = {
  'reading.charts.too-early': `${subject}: it is too early to say what is normal at {locations, plural, one {the only location} other {any of # locations}}.`,
  'reading.charts.changed': `${subject}: {locations, plural, one {{worse, plural, =0 {{better, plural, =0 {the only location has stayed as it was lately} other {the only location has got better lately}}} other {the only location has got worse lately}}.} other {of # locations, {worse, plural, =0 {none has got worse lately} one {# has got worse lately ({names}${others})} other {# have got worse lately ({names}${others})}}, {better, plural, =0 {none better} one {# better} other {# better}}.}}`,
  'reading.charts.targets': `The target is {misses, plural, =0 {missed nowhere} one {missed at # location ({names}${others})} other {missed at # locations ({names}${others})}} and {keeps, plural, =0 {kept nowhere} other {kept at #}}{mayMiss, plural, =0 {} other {; at # it is hit and miss}}{early, plural, =0 {} other {; at # it is too early to say}} ({targets, plural, one {the only location with a target} other {of # locations with a target}}).`,
  // Of reports kept before it was told who is counted.
  'reading.compare.waits': `{sooner, select, a {Customers are served sooner at {a} than at {b}} b {Customers are served sooner at {b} than at {a}} other {Customers are served about as soon at {a} as at {b}}}: half of them within {halfASeconds} and {halfBSeconds}, counting those who gave up.`,
  'reading.compare.waits.sooner': `{sooner, select, a {Customers are served sooner at {a} than at {b}} b {Customers are served sooner at {b} than at {a}} other {Customers are served about as soon at {a} as at {b}}}: half of them within {halfASeconds} and {halfBSeconds}{counted, select, yes {, counting those who gave up} other {}}.${unrecorded}`,
  'reading.compare.waits.fewest': 'At {a} or {b} there are fewer than {fewest, number} waits: too few to compare.',
  'reading.compare.waits.none': 'There are no waits to compare at {a} and {b}.',
  'reading.compare.waits.unreached':
    'So many gave up at {a} or {b} that half were never served, so the halves cannot be compared.',
  'reading.compare.standings': `{higher, plural, =0 {{a} stands above {b} on no figure} one {{a} stands above {b} on # of {figures, number} figures} other {{a} stands above {b} on # of {figures, number} figures}}; on {apart, plural, =0 {none} one {# of them} other {# of them}} the two can be told apart.`,

  'locations.view.panels': 'Small charts',
  'locations.sort': 'Sorted by',
  'locations.sort.need': 'Need',
  'locations.sort.name': 'Name',
  'locations.sort.level': 'Level, the worst first',
  'locations.panels.subtitle':
    '{series}: one chart per location, all on one scale{unit}; grey band: usual range, triangles: signals, dotted: events{targets, select, yes {, long dashes: target} other {}} · {period}',
  'locations.panels.caption': 'Locations with their usual level and what changed',
  'locations.panels.level': 'Usual level',
  'locations.panels.range': 'Usual range',
  'locations.panels.last': 'Last week',
  'locations.panels.target': 'Target',
  'locations.panels.finding': 'Finding',
  'locations.page': 'Page {page, number} of {pages, number}',
  'locations.page.before': 'Previous page',
  'locations.page.next': 'Next page',

  'compare.peers': 'all others',
  'compare.peers.choose': 'All other locations',
  'compare.slope.subtitle':
    'Where both stand between the worst (below) and the best location (above) of the selection, allowing for few answers · {period}',
  'compare.slope.foot': 'Solid: the two can be told apart; dashed: they cannot.',
  'compare.slope.best': 'best',
  'compare.slope.worst': 'worst',
  'compare.slope.stands': '{share} of the way from the worst to the best location',
  'compare.slope.caption': 'Standing of both between the worst (0 %) and the best location (100 %)',
  'compare.waits.n': '{n, plural, one {# customer} other {# customers}}',
  'compare.within.n': '{name}, customers',
  'compare.within.lower': '{name} from',
  'compare.within.upper': '{name} to',

  'people.strip.subtitle.ratings':
    'Answers of each person as circles by their number, the mean with its 95 % interval beside · {period}',
  'people.strip.subtitle.waits':
    'Waits of each person’s customers: box from quarter to quarter, whiskers, the median as a line · {period}',
  'people.strip': 'People of this location',
  'people.strip.answers': '{value}: {n, plural, one {# answer} other {# answers}}',
  'people.strip.too-few': '{people, plural, one {# person has} other {# people have}} too few values to say.',
  'people.strip.more': '{people, plural, one {# more is} other {# more are}} in the table only.',
  'people.strip.person': 'Person',
  'people.strip.mean': 'Mean (95 %)',
  'people.strip.median': 'Median',
  'people.strip.quarters': 'Middle half',
  'people.strip.metric': 'Shown by',
  'people.strip.order': 'In the order of their numbers, which says nothing about them.',

  'mix.card.title': 'Before and after allowing for the mix',
  'mix.card.about':
    'What the mix of services, channels, customers and hours leads to expect here, from how all locations do with such customers.',
  'mix.card.count': '{metric}, number',
  'mix.card.observed': 'As recorded',
  'mix.card.expected': 'To be expected',
  'mix.card.difference': 'Difference (95 %)',
  'mix.card.after': 'After allowing for the mix',
  'mix.verdict.better': 'Better than expected',
  'mix.verdict.worse': 'Worse than expected',
  'mix.verdict.as-expected': 'As expected',
  'mix.verdict.too-few': 'Too few to say',
} as const satisfies Record<string, string>
