/** What stands on the pages about one location, about two, and about one person. */
export const paperPlaces = {
  'paper.compare-two.better': 'Better: {name}',
  'paper.compare-two.foot':
    'n: values. Differences are first minus second with 95 % intervals; times as per cent. “As places” allows for few answers and for who worked there; who does better follows it.',
  'reading.compare-two.furthest':
    'No two were asked for: these stand furthest apart on {whichMetrics} of {locations, plural, other {# locations}}.',
  'reading.compare-two.none':
    '{locations, plural, =0 {No location has} one {Only one location has} other {Fewer than two of # locations have}} values that can be compared, so there are no two to set side by side.',
} as const satisfies Record<string, string>
