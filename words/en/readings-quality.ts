/** Findings about how far data can be trusted, and who has reported. */
const locations = '{locations, plural, one {# location} other {# locations}}'
const more = '{more, plural, =0 {} one { and # other} other { and # others}}'
const field =
  '{field, select, wait_s {waits} service_s {service times} arrived_at {times of day} provider {names of who served} outcome {outcomes} other {values}}'

export const readingsQuality = {
  'reading.quality.none': 'There is too little data to judge how far it can be trusted.',
  'reading.quality.some': `{doubtful, plural, =0 {The figures of {locations, plural, one {the one location} other {all # locations}} can be trusted} one {The figures of one of ${locations} are in serious doubt: {names}} other {The figures of # of ${locations} are in serious doubt: {names}${more}}}.`,

  'reading.reporting.none': 'No location has reported anything.',
  'reading.reporting.some': `{late, plural, =0 {{locations, plural, one {The one location has} other {All # locations have}} reported} one {{reported} of ${locations} have reported; still missing: {names}} other {{reported} of ${locations} have reported; still missing: {names}${more}}}.{gaps, plural, =0 {} one { One location has a gap in between.} other { # locations have gaps in between.}}`,

  'reading.reporting.one':
    '{name} {state, select, none {has reported nothing} reported {has reported} behind {is behind} other {has fallen silent}}{gaps, plural, =0 {} one {, with a gap in between} other {, with # gaps in between}}.',

  'reading.trust.too-few':
    '{n, plural, =0 {There is nothing} one {There is only # interaction} other {There are only # interactions}} to judge.',
  'reading.trust.grade':
    '{grade, select, A {Nothing casts doubt on these figures.} B {The figures can be used; {small, plural, one {one point is} other {# points are}} to be kept in mind.} C {The figures are to be used with care.} other {The figures should not be relied on.}}',
  'reading.trust.behind': 'The data end {days, plural, one {# day} other {# days}} before the latest of all locations.',
  'reading.trust.silent': 'Nothing has been reported for {days, plural, one {# day} other {# days}}.',
  'reading.trust.days-missing':
    '{days, plural, one {# day} other {# days}} on which it is usually open have no customer ({missingShare} of its open days).',
  'reading.trust.late':
    'Its files come {days, plural, one {# day} other {# days}} after their last day; usual is {usual, plural, one {# day} other {# days}}.',
  'reading.trust.unfilled': `{emptyShare} of ${field} are missing.`,
  'reading.trust.rounded': `About {roundedShare} of ${field} were rounded to five minutes.`,
  'reading.trust.heaped':
    'Waits pile up just below the promise: {below, number} within the two minutes below it, {above, number} within the two minutes above it, {timesRate} times what the other waits lead one to expect.',
  'reading.trust.impossible':
    '{n, plural, one {# interaction has} other {# interactions have}} times that cannot be ({partShare}).',
  'reading.trust.low-response': 'Only {responseShare} of customers answered: ratings may not speak for all.',
} as const satisfies Record<string, string>
