/** What stands on printed pages and nowhere else. */
export const paper = {
  'paper.page': 'Page {page} of {pages}',
  'paper.about':
    '{locations, plural, one {# location} other {# locations}} · {providers, plural, one {# provider} other {# providers}} · {interactions, plural, one {# interaction} other {# interactions}} · {period}',
  'paper.filter.none': 'No filter: all locations, services and channels',
  'paper.filter.locations': 'Locations: {names}',
  'paper.filter.services': 'Services: {names}',
  'paper.filter.channels': 'Channels: {names}',
  'paper.missing': '{count, plural, one {One location has} other {# locations have}} not reported up to the end: {names}',
  'paper.foot.data':
    'Data up to {cutOffDate}{missing, plural, =0 {, all locations reported} one {, # location behind} other {, # locations behind}} · Definitions version {version}',
  'paper.foot.printed': 'Printed {printedDate}, {time} UTC · Branchwise {app} · Data {hash}',
  'paper.foot.sample': 'Sample data: an invented company, not real people',
  'paper.interval': '({lower} to {upper})',
  'paper.satisfied': '{satisfiedShare} satisfied',
  'paper.n': '{n, plural, one {# value} other {# values}}, {missing, plural, =0 {none missing} other {# missing}}',

  'paper.split.title': 'Where does the unevenness come from?',
  'paper.split.foot':
    '{n, plural, one {# value} other {# values}}; {missing, number} interactions without a usable one{zeros, plural, =0 {} other {, # of them a wait of zero}}{scale, select, ratios {. Times are compared as ratios (natural logarithms)} other {}}.',
  'paper.signals.title':
    '{count, plural, =0 {No recent signal at any location} one {One recent signal} other {# recent signals}}',
  'paper.signals.rule': 'What was seen',
  'paper.signals.since': '{rule}, {weekDate}',
  'paper.signals.value': 'Whole period',
  'paper.signals.quiet':
    '{quiet, plural, =0 {Every location has a recent signal.} one {One location has no recent signal.} other {# locations have no recent signal.}} A signal is a departure that chance does not explain, in the last 8 complete weeks.',

  'paper.caterpillar.subtitle':
    '{metric}{scale, select, none {} other {, {scale}}}: best estimate allowing for few answers (filled dot) with its 95 % interval; as answered (hollow dot).{parts, plural, one {} other { Part {part} of #.}}',
  'paper.caterpillar.foot':
    'n: values of the location. {n, number} values in all, {missing, number} interactions without one.{without, plural, =0 {} one { One location has too few values to be drawn.} other { # locations have too few values to be drawn.}}',
  'paper.table.title': '{metric}: {count, plural, one {the one location} other {all # locations}}',
  'paper.compare.subtitle':
    'First minus second with 95 % intervals: as customers met it (hollow) and as places, allowing for few answers and for who worked there (filled). Times as per cent.',

  'paper.method.title': 'How to read this report',
  'paper.method.estimate.term': 'Estimate',
  'paper.method.estimate.text':
    'What to expect of a place, allowing for few answers: a location with few answers is drawn towards the region’s mean. The interval holds the true figure 95 times out of 100.',
  'paper.method.rank.term': 'Rank',
  'paper.method.rank.text':
    'The ranks a location may have, given how sure the estimates are, allowing for the number of pairs compared. Where ranges overlap, more cannot be said.',
  'paper.method.limits.term': 'Usual range',
  'paper.method.limits.text':
    'Normal weeks lie in the band. A week outside it, seven in a row on one side, six or seven rising or falling, or two of three close to a limit make a signal. About 6 in 10 charts of a year and a half show one by chance alone, so recent signals come first.',
  'paper.method.split.term': 'Where unevenness comes from',
  'paper.method.split.text':
    'All differences between answers, divided into what goes with the location, with the person, and what varies from moment to moment with the same person. Nested variance components (REML).',
  'paper.method.compare.term': 'Difference as places',
  'paper.method.compare.text':
    'The difference to expect in future, allowing for few answers and for the few people who happened to work there. The difference as met is what customers had in this period.',
  'paper.method.foot': 'Definitions version {version}. Data {hash}: the same data give the same mark.',
} as const satisfies Record<string, string>
