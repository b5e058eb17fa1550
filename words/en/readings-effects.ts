import { subject as ofOne } from './subject.ts'

const subject = `${ofOne}{scope, select, locations { at {places, plural, other {# locations}}} other {}}`
const chance =
  '{chance, select, tiny {chance alone would do this less than once in 1,000 times} share {chance alone would do this in {chanceShare} of cases} other {how likely chance is cannot be said}}'
const others = '{controls, plural, =0 {no other location} one {# other location} other {# other locations}}'
const weeks =
  '{weeksBefore, plural, =0 {no whole week} one {# whole week} other {# whole weeks}} before and {weeksAfter, plural, =0 {none} other {#}} after'

/** A change as the unit is said; `of` of the last of a list only. */
function size(name: string, word = true): string {
  const after = (text: string) => (word ? ` ${text}` : '')
  return `{unit, select, ratio {{${name}Share}} share {{${name}PercentRate}${after('percentage points')}} rate {{${name}Rate}${after('per 1,000')}} score {{${name}Rate}${after('points')}} other {{${name}Points}${after('points')}}}`
}

/** Sentences of what an event did, and of how far to trust them. */
export const readingsEffects = {
  'reading.effect.worked': `It worked. ${subject} {change, select, rose {rose} other {fell}} by ${size('effect')} (${size('lower', false)} to ${size('upper')}) against ${others}, from ${weeks}; ${chance}.`,
  'reading.effect.worse': `It got worse. ${subject} {change, select, rose {rose} other {fell}} by ${size('effect')} (${size('lower', false)} to ${size('upper')}) against ${others}, from ${weeks}; ${chance}.`,
  'reading.effect.no-sign': `No sign of an effect. ${subject} changed by ${size('effect')} against ${others}, anything from ${size('lower', false)} to ${size('upper')} fits, from ${weeks}. An effect of ${size('detectable')} would most likely have been seen.`,
  'reading.effect.too-wide': `Too early to say. ${subject} changed by ${size('effect')} against ${others}, but anything from ${size('lower', false)} to ${size('upper')} fits, from ${weeks}. Only an effect of ${size('detectable')} or more would be seen reliably.`,
  'reading.effect.equal': `No sign of an effect. ${subject} and everywhere else moved by exactly the same, so there is no difference and no spread to measure it by.`,
  'reading.effect.no-values': `Too early to say. ${subject}: there are no weeks with values here and elsewhere to compare.`,
  'reading.effect.no-comparison': `It cannot be said what the event did. ${subject}: no other location is left to compare with, and a change by itself may have happened everywhere. The chart over time still shows whether the level moved.`,
  'reading.effect.few-before': `Too early to say. ${subject}: there are ${weeks}; 8 before are needed to know what was usual.`,
  'reading.effect.few-after': `Too early to say. ${subject}: there are ${weeks}; 4 after are needed.`,
  'reading.effect.few-locations': `Too early to say. ${subject}: ${others} {controls, plural, one {has} other {have}} enough whole weeks, too few to know how locations differ by chance. At least 4 are needed.`,
  'reading.effect.trend.parallel':
    'Before the event these and the other locations moved alike, as far as can be seen: a fair comparison.',
  'reading.effect.trend.apart':
    'Before the event these and the other locations already moved apart, so the figure may be the end of an older development: treat it with care.',
  'reading.effect.trend.unknown': 'Whether these and the other locations moved alike before the event cannot be told.',
  'reading.effect.placebos':
    '{placebos, plural, one {One earlier week} other {# earlier weeks}}, taken as if it had happened then, {asLarge, plural, =0 {{placebos, plural, one {gives} other {give}} no effect as large} one {{placebos, plural, one {gives} other {give}} one effect as large} other {give # effects as large}}.',
} as const satisfies Record<string, string>
