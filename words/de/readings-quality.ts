import type { readingsQuality as english } from '../en/readings-quality.ts'

/** Befunde, wie weit Daten zu trauen ist und wer berichtet hat. */
const locations = '{locations, plural, one {# Filiale} other {# Filialen}}'
const more = '{more, plural, =0 {} one { und # weitere} other { und # weitere}}'
const field =
  '{field, select, wait_s {der Wartezeiten} service_s {der Bedienzeiten} arrived_at {der Uhrzeiten} provider {der Angaben, wer bedient hat,} outcome {der Angaben zum Ausgang} other {der Werte}}'

export const readingsQuality = {
  'reading.quality.none': 'Es gibt zu wenige Daten, um zu beurteilen, wie weit ihnen zu trauen ist.',
  'reading.quality.some': `{doubtful, plural, =0 {Den Zahlen {locations, plural, one {der einen Filiale} other {aller # Filialen}} ist zu trauen} one {Die Zahlen einer von ${locations} sind ernsthaft zu bezweifeln: {names}} other {Die Zahlen von # von ${locations} sind ernsthaft zu bezweifeln: {names}${more}}}.`,

  'reading.reporting.none': 'Keine Filiale hat etwas berichtet.',
  'reading.reporting.some': `{late, plural, =0 {{locations, plural, one {Die eine Filiale hat} other {Alle # Filialen haben}} berichtet} one {{reported} von ${locations} haben berichtet; es fehlt noch: {names}} other {{reported} von ${locations} haben berichtet; es fehlen noch: {names}${more}}}.{gaps, plural, =0 {} one { Eine Filiale hat dazwischen eine Lücke.} other { # Filialen haben dazwischen Lücken.}}`,

  'reading.reporting.one':
    '{name} {state, select, none {hat nichts berichtet} reported {hat berichtet} behind {ist im Rückstand} other {ist verstummt}}{gaps, plural, =0 {} one {, mit einer Lücke dazwischen} other {, mit # Lücken dazwischen}}.',

  'reading.trust.too-few':
    '{n, plural, =0 {Es gibt nichts} one {Es gibt nur # Vorgang} other {Es gibt nur # Vorgänge}} zu beurteilen.',
  'reading.trust.grade':
    '{grade, select, A {Nichts lässt an diesen Zahlen zweifeln.} B {Die Zahlen sind brauchbar; {small, plural, one {ein Punkt ist} other {# Punkte sind}} im Auge zu behalten.} C {Die Zahlen sind mit Vorsicht zu verwenden.} other {Auf die Zahlen sollte man sich nicht verlassen.}}',
  'reading.trust.behind': 'Die Daten enden {days, plural, one {# Tag} other {# Tage}} vor den spätesten aller Filialen.',
  'reading.trust.silent': 'Seit {days, plural, one {# Tag} other {# Tagen}} wurde nichts berichtet.',
  'reading.trust.days-missing':
    '{days, plural, one {# Tag, an dem sie üblicherweise offen ist, hat} other {# Tage, an denen sie üblicherweise offen ist, haben}} keinen Kunden ({missingShare} ihrer offenen Tage).',
  'reading.trust.late':
    'Ihre Dateien kommen {days, plural, one {# Tag} other {# Tage}} nach dem letzten Tag; üblich {usual, plural, one {ist # Tag} other {sind # Tage}}.',
  'reading.trust.unfilled': `{emptyShare} ${field} fehlen.`,
  'reading.trust.rounded': `Etwa {roundedShare} ${field} wurden auf fünf Minuten gerundet.`,
  'reading.trust.heaped':
    'Wartezeiten häufen sich knapp unter der Zusage: {below, number} in den zwei Minuten darunter, {above, number} in den zwei Minuten darüber, {timesRate}-mal so viele, wie die übrigen Wartezeiten erwarten lassen.',
  'reading.trust.impossible': '{n, plural, one {# Vorgang hat} other {# Vorgänge haben}} unmögliche Zeiten ({partShare}).',
  'reading.trust.low-response':
    'Nur {responseShare} der Kunden haben geantwortet: Die Bewertungen sprechen vielleicht nicht für alle.',
} as const satisfies Record<keyof typeof english, string>
