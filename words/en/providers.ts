/** Providers: consistency map, list, detail of one person. */
export const providers = {
  'providers.title': 'Providers',
  'providers.metric': 'Metric',
  'providers.map': 'Consistency map',
  'providers.map.drawn':
    'Across: {metric}, allowing for few answers. Upwards: how uneven from one customer to the next ({logarithms, select, yes {standard deviation of the logarithm of the time} other {spread as a share of the largest possible at that average}}), low is steady. Pale marks cannot be told apart from the middle. Larger marks rest on more values. The lines are the medians of the people shown',
  'providers.quadrant.steady-strong': 'Steady and strong',
  'providers.quadrant.uneven-strong': 'Strong but uneven',
  'providers.quadrant.steady-low': 'Steady but low',
  'providers.quadrant.needs-help': 'Needs help',
  'providers.quadrant.none': 'Near the middle',
  'providers.quadrant.steady-strong.about': 'Good on average, and the same from one customer to the next.',
  'providers.quadrant.uneven-strong.about': 'Good on average, but some customers get much less. Look at which moments differ.',
  'providers.quadrant.steady-low.about': 'The same for everyone, below the middle. Look at how the work is done here.',
  'providers.quadrant.needs-help.about': 'Below the middle and changing from customer to customer. Start with a conversation.',
  'providers.list': 'People',
  'providers.list.order':
    'There is no ranking: the table is in the order of name or location only. Most people lie too close together for an order of figures to mean anything.',
  'providers.column.name': 'Person',
  'providers.column.location': 'Location',
  'providers.column.n': 'Values',
  'providers.column.missing': 'Missing',
  'providers.column.estimate': 'Estimate (95 % interval)',
  'providers.column.raw': 'As measured',
  'providers.column.unevenness': 'How uneven',
  'providers.column.unevenness.share-of-largest':
    'Spread from one customer to the next as a share of the largest that the scale allows at this average; low is steady.',
  'providers.column.unevenness.spread':
    'Standard deviation from one customer to the next, of the logarithm for times; low is steady.',
  'providers.column.quadrant': 'In words',
  'providers.foot':
    '{n, number} values; {missing, plural, =0 {none missing} other {# missing}}. {shown, plural, one {# person} other {# people}} shown, {few, plural, =0 {nobody} one {# person} other {# people}} with too few values to say.',
  'providers.few.title': 'Too few to say',
  'providers.few.about':
    'People with fewer than {minimum, plural, one {# value} other {# values}} in this selection. A longer period may show them.',
  'providers.few.none': 'Everybody has at least {minimum, plural, one {# value} other {# values}}.',
  'providers.pseudonyms': 'People are shown under pseudonyms.',
  'providers.names': 'People are shown by name.',
  'providers.change': 'Change how people are shown',
  'providers.empty.title': 'Nobody to show yet',
  'providers.empty.about':
    'This screen will show how even each person’s service is, next to how good it is. It needs files with a column for the person who served, and with ratings or waits.',
  'providers.empty.selection': 'No person has a value of this metric in the selection. Try another metric, or a longer period.',

  'providers.ask.title': 'How should people be shown?',
  'providers.ask.about':
    'You are asked once. Until you answer, people are shown under pseudonyms. The statistics are the same either way. You can change it later under Data, Settings.',
  'providers.ask.save': 'Use this from now on',

  'providers.posts': 'One person who moved:',
  'providers.post':
    '{kind, select, until {at {place} until {untilDate}} since {at {place} since {sinceDate}} between {at {place} from {sinceDate} to {untilDate}} other {at {place}}}',
  'providers.detail.interactions': '{interactions, plural, one {# interaction} other {# interactions}} in the selection',
  'providers.detail.figures': 'Figures beside the middle half of the others',
  'providers.detail.figures.about':
    'The dot is the estimate, allowing for few answers, with its 95 % interval; the band is where the middle half of the other people lie.',
  'providers.detail.metric': 'Metric',
  'providers.detail.estimate': 'Estimate (95 % interval)',
  'providers.detail.peers': 'Middle half of the others',
  'providers.detail.raw': 'As measured',
  'providers.detail.spread': 'Own spread',
  'providers.detail.spread.hint':
    'How far values lie apart from one customer to the next: their standard deviation, of times that of the natural logarithm, where 0.7 means that the usual time is half or twice the middle one.',
  'providers.detail.spread-of':
    '{unit, select, seconds {{spread} (log of time)} points {{spread} points} score {{spread} points} other {{spread}}}',
  'providers.detail.n': 'Values',
  'providers.detail.missing': 'Missing',
  'providers.detail.picture': 'Picture',
  'providers.detail.picture-of':
    '{metric}: {value}, interval {lower} to {upper}; the middle half of the others from {peerLower} to {peerUpper}.',
  'providers.detail.picture-alone': '{metric}: {value}, interval {lower} to {upper}; too few others to compare.',
  'providers.detail.handle': 'Service time beside quality',
  'providers.detail.handle.about':
    'Time with the customer says little alone: short can be quick or careless, long can be slow or thorough. It stands here only beside satisfaction.',
  'providers.detail.handle.without':
    'There are no ratings in this selection, so service time is not shown: alone it would mislead.',
  'providers.steady': 'How steady, apart from how good',
  'providers.steady.about':
    'Order is how one customer’s value follows the one before. From week to week is the part of all differences that lies between this person’s weeks; the rest is from customer to customer.',
  'providers.steady.pattern': 'From one to the next',
  'providers.steady.weeks': 'From week to week',
  'providers.steady.colleagues': 'All people here',
  'providers.steady.count': 'Weeks',
  'providers.steady.unknown': 'Too few weeks or values to tell',
  'providers.pattern.none': 'Steady',
  'providers.pattern.drifting': 'Drifting in spells',
  'providers.pattern.see-saw': 'See-saw',
  'providers.pattern.too-few': 'Too few to say',
  'providers.pattern.not-read': 'Not read',
  'providers.compare': 'Compare with',
  'providers.compare.hint': 'A colleague here',
  'providers.compare.end': 'End the comparison',
  'providers.compare.title': '{a} and {b}: is one really better?',
  'providers.compare.about':
    'Estimates allowing for few answers, the difference with its 95 % interval. Who came to whom, for what and when is not allowed for · {period}',
  'providers.compare.table': 'Figures of both people and their difference',
  'providers.compare.difference': 'Difference (95 %)',
  'providers.compare.none': 'On no figure do both have enough values to be compared. A longer period may help.',
  'providers.detail.moments': 'Own hours of the week',
  'providers.detail.charts': 'Week by week',
  'providers.detail.few.title': 'Too few to say',
  'providers.detail.few.about':
    'In this selection there are too few values of this person for any figure. A longer period may help.',
  'providers.interval': '{lower} to {upper}',
} as const satisfies Record<string, string>
