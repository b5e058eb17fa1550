import type { paperMonday as english } from '../en/paper-monday.ts'

/** Die Montagsseite. */
export const paperMonday = {
  'monday.trust': '1 Haben alle berichtet, und ist den Zahlen zu trauen?',
  'monday.missing': 'Es fehlen: {names}.',
  'monday.no-doubt': 'An den Zahlen derer, die berichtet haben, ist nicht ernstlich zu zweifeln.',
  'monday.doubtful':
    '{count, plural, one {Die Zahlen einer Filiale sind} other {Die Zahlen von # Filialen sind}} mit Vorsicht zu gebrauchen: {names}.',
  'monday.changing': '2 Was ändert sich wirklich?',
  'monday.last-week': 'letzte Woche {value} (n = {n, number})',
  'monday.letters': '▲ ▼ Signale. A: unüblich, B: eine Seite, C: eine Richtung, D: nahe der Grenze.',
  'monday.uneven': '3 Woher kommt die Ungleichmäßigkeit?',
  'monday.needs-you': '4 Wer braucht Sie?',
  'monday.thanks': 'Wer verdient Dank?',
  'monday.signal': '{metric} {value}, sonst {usual}, seit {sinceDate} ({customers, plural, one {# Besuch} other {# Besuche}})',
  'monday.more': '{more, plural, one {Ein weiterer in der Übersicht.} other {# weitere in der Übersicht.}}',
  'monday.worked': '5 Hat gewirkt, was wir geändert haben?',
  'monday.no-changes': 'Aus dem letzten halben Jahr ist keine Änderung festgehalten.',
  'monday.change': '{kind} am {changeDate}, {names}: {note}',
  'monday.no-values': 'Es gibt keine Werte, um sie zu beurteilen.',
  'monday.this-week': 'Was diese Woche zu tun ist',
  'reading.this-week.quiet':
    'Nichts verlangt ein Eingreifen. Lassen Sie alles, wie es ist, und sehen Sie nächsten Montag wieder nach.',
  'reading.this-week.exports': 'Die fehlenden Exporte anfordern: {names}{more, plural, =0 {} other { und # weitere}}.',
  'reading.this-week.visit':
    'Mit {place} sprechen, Thema {ofMetrics}: Die Änderung hat {customers, plural, one {# Besuch} other {# Besuche}} betroffen.',
  'reading.this-week.thanks':
    'Danken: {names}{more, plural, =0 {} other { und # weitere}}. Dort wurde es besser, und es ist kein Zufall.',
  'reading.this-week.unevenness.location':
    'Vergleichen, wie Filialen arbeiten: {levelShare} aller Unterschiede ({ofMetrics}) hängen an der Filiale. Sehen Sie, was die besten tun.',
  'reading.this-week.unevenness.provider':
    'Voneinander lernen lassen: {levelShare} aller Unterschiede ({ofMetrics}) hängen an der Person, innerhalb ein und derselben Filiale.',
  'reading.this-week.mend':
    'Daten in Ordnung bringen lassen, bevor Sie sich darauf verlassen: {names}{more, plural, =0 {} other { und # weitere}}; wie, sagt die Seite zur Datenqualität.',
} as const satisfies Record<keyof typeof english, string>
