/** The printed report of a month. */
export const paperMonthly = {
  'monthly.compared': 'This month against others',
  'monthly.compared.days': 'These days against others',
  'monthly.figure': 'Figure',
  'monthly.now': 'These days',
  'monthly.before': 'Before',
  'monthly.last-year': 'Year before',
  'monthly.change': 'Change since',
  'monthly.none': 'no data',
  'monthly.better': 'better',
  'monthly.worse': 'worse',
  'monthly.chance': 'can be chance',
  'monthly.too-few': 'too few to say',
  'monthly.compared.foot':
    'Satisfaction: mean. Wait: half are served within. Complaints per 1,000 interactions. Change: at the same places on the same weekdays, with 95 % interval, days counting as one each; of waits in per cent.{before, select, yes { Before: {beforeFrom} to {beforeTo}.} other {}}{lastYear, select, yes { Year before: {lastYearFrom} to {lastYearTo}.} other {}}',
  'monthly.weeks': 'Week by week, {period}',
  'monthly.changes': 'What changed, and what it did',
  'monthly.changes.none': 'No change at single locations is written down for the half year before.',
  'monthly.changes.what': 'What',
  'monthly.changes.when': 'When',
  'monthly.changes.where': 'Where',
  'monthly.promises': 'Promises and targets',
  'monthly.promises.none': 'No target is set, so no promise can be kept or missed. Targets are set under Data, Targets.',
  'monthly.promises.count': '{count, plural, one {# location} other {# locations}}',
  'monthly.locations': '{count, plural, one {The one location} other {All # locations}}: what to expect, with 95 % intervals',
  'monthly.locations.foot':
    'Estimates allow for few answers. Standing: against the mean of the region, satisfaction {csatCentre}, waits {waitCentre}. In order of name: where intervals overlap, no order can be told. Data: grade of trust.',
  'monthly.data': 'Data',
  'monthly.trust': 'How far these figures can be trusted',
  'monthly.trust.good':
    '{count, plural, =0 {No location has figures without doubt.} one {Nothing or little casts doubt on the figures of one location.} other {Nothing or little casts doubt on the figures of # locations.}}',
  'monthly.trust.why': 'Why',
} as const satisfies Record<string, string>
