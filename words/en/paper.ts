/** What stands on printed pages and nowhere else. */
export const paper = {
  'paper.page': 'Page {page} of {pages}',
  'paper.about':
    '{locations, plural, one {# location} other {# locations}} · {providers, plural, one {# provider} other {# providers}} · {interactions, plural, one {# interaction} other {# interactions}} · {period}',
  'paper.names': '{names}{more, plural, =0 {} other { and # more}}',
  'paper.filter.none': 'No filter: all locations, services and channels',
  'paper.filter.locations': 'Locations: {names}',
  'paper.filter.of-packs': 'Locations: the {count} of these packs',
  'paper.filter.services': 'Services: {names}',
  'paper.filter.channels': 'Channels: {names}',
  'paper.filter.groups': 'Regions or groups: {names}',
  'paper.filter.customerTypes': 'Kinds of customer: {names}',
  'paper.filter.self-service': 'Self-service only',
  'paper.filter.assisted': 'Assisted only',
  'paper.filter.minimumAnswers': 'At least {least, number} answers each',
  'paper.foot.data':
    'Data up to {cutOffDate}{late, plural, =0 {, all locations reported} one {, # location behind} other {, # locations behind}} · Definitions version {version}',
  'paper.foot.no-data': 'No data · Definitions version {version}',
  'paper.foot.printed': 'Printed {printedDate}, {time} UTC · Branchwise {app} · Data {mark}',
  'paper.foot.again':
    'Figures of {printedDate}, {time} UTC, printed again {againDate} · {changed, select, true {The data have changed since} other {Data unchanged}}',
  'paper.again':
    'Printed again on {againDate} with the figures of {printedDate}. {changed, select, true {The data have changed since: a new report would show other figures.} other {The data are still the same.}}',
  'paper.sample': 'Sample data',
  'paper.sample.long': 'Sample data: an invented company, not real people',
  'paper.interval': '({lower} to {upper})',
  'paper.interval.bare': '{lower} to {upper}',
  'paper.satisfied': '{satisfiedShare} satisfied',
  'paper.n': '{n, plural, one {# value} other {# values}}, {missing, plural, =0 {none missing} other {# missing}}',

  'paper.empty.title': 'There are no interactions in this selection',
  'paper.empty.text':
    'So there is nothing to compare. Choose a longer period or fewer filters, or import the exports of these days, and make the report again.',

  'paper.stands-out': 'What stands out',
  'paper.stands-out.lately': 'lately',
  'paper.stands-out.place': '{name} ({metrics})',
  'paper.stands-out.no-signal': 'No location shows a change that chance does not explain.',
  'paper.stands-out.late': 'Not reported',
  'paper.stands-out.late.place': '{name} (last day {lastDate})',
  'paper.stands-out.all-reported': 'Every location has reported up to the end.',
  'paper.letters': 'Triangles mark signals: up for better, down for worse. The last page explains the letters A to D.',

  'paper.split.title': 'Where does the unevenness come from?',
  'paper.split.foot':
    '{n, plural, one {# value} other {# values}}; {missing, plural, =0 {no interaction} one {# interaction} other {# interactions}} without a usable one{zeros, plural, =0 {} other {, # of them a wait of zero}}{scale, select, ratios {. Times are compared as ratios (natural logarithms)} other {}}.{drawn, select, yes { Brackets under the bar: 95 % intervals of its borders.} other {}}',
  'paper.signals.title':
    '{count, plural, =0 {No recent signal at any location} one {One recent signal} other {# recent signals}}',
  'paper.signals.seen': 'What was seen',
  'paper.signals.week': 'Week of',
  'paper.signals.value': 'Whole period',
  'paper.signals.period': 'Whole period: {period}.',
  'paper.signals.quiet':
    '{quiet, plural, =0 {Every location has a recent signal.} one {One location has no recent signal.} other {# locations have no recent signal.}} A signal is a departure that chance does not explain, in the last 8 complete weeks.{found, plural, =0 {} other { Complaints are per 1,000 interactions.}}',
  'paper.rule.beyond-limits': 'A: outside the usual range',
  'paper.rule.shift': 'B: run on one side of usual',
  'paper.rule.trend': 'C: seven weeks moving one way',
  'paper.rule.two-of-three': 'D: two of three near a limit',

  'paper.caterpillar.subtitle':
    '{metric}{scale, select, none {} other {, {scale}}}: best estimate allowing for few answers (filled dot) with its 95 % interval; as answered (hollow dot).{parts, plural, one {} other { Part {part} of #.}}',
  'paper.caterpillar.foot':
    'n: values of the location. {n, number} values in all, {missing, plural, =0 {no interaction} one {# interaction} other {# interactions}} without one.{without, plural, =0 {} one { One location has too few values to be drawn.} other { # locations have too few values to be drawn.}}',
  'paper.metric.none':
    '{metric}: none of {interactions, plural, one {# interaction} other {# interactions}} has a value, so there is nothing to draw or to list.',

  'paper.table.title': '{metric}: {count, plural, one {the one location} other {all # locations}}',
  'paper.table.foot': 'Missing: interactions without a value. The region’s mean is {centre}.',
  'paper.column.n': 'n',
  'paper.column.unit': '{column}\n({unit})',
  'paper.column.p90': '90 %\nwithin',
  'paper.column.mean': 'Mean',
  'paper.column.estimate': 'Estimate',
  'paper.column.interval': '95 % interval',
  'paper.column.rank': 'Rank',
  'paper.rank': '{same, select, yes {{best, number}} other {{best, number}–{worst, number}}}',

  'paper.compare.subtitle':
    'First minus second with 95 % intervals: as customers met it (hollow) and as places, allowing for few answers and for who worked there (filled). Times as per cent, shares in percentage points (pp).',
  'paper.compare.metric': '{metric}{rate, select, yes { per 1,000} other {}}',
  'paper.compare.better': 'Does better',

  'paper.method.title': 'How to read this report',
  'paper.method.estimate.term': 'Estimate',
  'paper.method.estimate.text':
    'What to expect of a place, allowing for few answers: a location with few answers is drawn towards the region’s mean. The interval holds the true figure 95 times out of 100.',
  'paper.method.rank.term': 'Rank',
  'paper.method.rank.text':
    'The ranks a location may have, given how sure the estimates are, allowing for the number of pairs compared. Where ranges overlap, more cannot be said.',
  'paper.method.standing.term': 'Standing',
  'paper.method.standing.text':
    'Better or worse: the whole interval of the estimate lies on one side of the region’s mean. Alike: it cannot be told apart from that mean.',
  'paper.method.lately.term': 'Lately',
  'paper.method.lately.text':
    'The location against its own past: better or worse when the last 8 complete weeks hold a signal, else steady; too early with fewer than 12 complete weeks.',
  'paper.method.limits.term': 'Usual range',
  'paper.method.limits.text':
    'Normal weeks lie in the band. A week outside it (A), seven in a row on one side (B), seven rising or falling in a row (C), or two of three close to a limit (D) make a signal. Recent ones come first.',
  'paper.method.split.term': 'Where unevenness comes from',
  'paper.method.split.text':
    'All differences between answers, divided into what goes with the location, with the person, and what varies from moment to moment with the same person. Nested variance components (REML).',
  'paper.method.funnel.term': 'Funnel',
  'paper.method.funnel.text':
    'A location with few values can lie far out by chance, so the lines are wide on the left. Inside them a difference can be chance; outside the solid ones it is worth asking why. Of counts the exact chance decides, so a point just over a line need not stand out. The middle line is the mean of all values, large locations weighing more than in the region’s mean, which is one of locations.',
  'paper.method.mix.term': 'Explained by mix',
  'paper.method.mix.text':
    'Part of the difference as met that comes from who came, for what and when: what goes away when both places are given the mix of both together. Below zero, mix hides part of a difference.',
  'paper.method.compare.term': 'Difference as places',
  'paper.method.compare.text':
    'The difference to expect in future, allowing for few answers and for the few people who happened to work there. The difference as met is what customers had in this period.',
  'paper.method.selection.term': 'What this report covers',
  'paper.method.late.term': 'Not reported up to the end',
  'paper.method.made.term': 'How this report was made',
  'paper.method.made':
    'Definitions version {version} · Branchwise {app} · Printed {printedDate}, {time} UTC. Data {hash}: the same data give the same mark.',
} as const satisfies Record<string, string>
