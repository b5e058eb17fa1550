/** The Monday one-pager. */
export const paperMonday = {
  'monday.trust': '1 Did everyone report, and can I trust it?',
  'monday.missing': 'Missing: {names}.',
  'monday.no-doubt': 'Nothing casts serious doubt on the figures of those that reported.',
  'monday.doubtful':
    '{count, plural, one {The figures of one location are} other {The figures of # locations are}} to be used with care: {names}.',
  'monday.changing': '2 What is really changing?',
  'monday.last-week': 'last week {value} (n = {n, number})',
  'monday.letters': '▲ ▼ signals. A: outside usual, B: one side, C: one way, D: near a limit.',
  'monday.uneven': '3 Where does the unevenness come from?',
  'monday.needs-you': '4 Who needs you?',
  'monday.thanks': 'Who deserves thanks?',
  'monday.signal': '{metric} {value}, usually {usual}, since {sinceDate} ({customers, plural, one {# visit} other {# visits}})',
  'monday.more': '{more, plural, one {One more on the Overview.} other {# more on the Overview.}}',
  'monday.worked': '5 Did what we changed work?',
  'monday.no-changes': 'No change is written down for the last half year.',
  'monday.change': '{kind}, {changeDate}, {names}: {note}',
  'monday.no-values': 'There are no values to judge it by.',
  'monday.this-week': 'What to do this week',
  'reading.this-week.quiet': 'Nothing calls for action. Leave things as they are, and look again next Monday.',
  'reading.this-week.exports': 'Ask {names}{more, plural, =0 {} other { and # more}} for the missing exports.',
  'reading.this-week.visit':
    'Speak to {place} about {ofMetrics}: the change touched {customers, plural, one {# visit} other {# visits}}.',
  'reading.this-week.thanks': 'Thank {names}{more, plural, =0 {} other { and # more}}: they got better, and it is not chance.',
  'reading.this-week.unevenness.location':
    'Compare how locations work: {levelShare} of all differences in {ofMetrics} go with the location. See what the best ones do.',
  'reading.this-week.unevenness.provider':
    'Let people learn from each other: {levelShare} of all differences in {ofMetrics} go with the person, within one and the same location.',
  'reading.this-week.mend':
    'Have the data of {names}{more, plural, =0 {} other { and # more}} mended before you rely on them; the data-quality screen says how.',
} as const satisfies Record<string, string>
