import type { providers as english } from '../en/providers.ts'

/** Beschäftigte: Karte der Beständigkeit, Liste, Seite einer Person. */
export const providers = {
  'providers.title': 'Beschäftigte',
  'providers.metric': 'Kennzahl',
  'providers.map': 'Karte der Beständigkeit',
  'providers.map.drawn':
    'Waagerecht: {metric}, unter Berücksichtigung weniger Antworten. Senkrecht: wie ungleichmäßig von einem Kunden zum nächsten ({logarithms, select, yes {Standardabweichung des Logarithmus der Zeit} other {Streuung als Anteil der größtmöglichen bei diesem Mittelwert}}), niedrig ist beständig. Blasse Zeichen sind von der Mitte nicht zu unterscheiden. Größere Zeichen beruhen auf mehr Werten. Die Linien sind die Mediane der gezeigten Personen',
  'providers.quadrant.steady-strong': 'Beständig und stark',
  'providers.quadrant.uneven-strong': 'Stark, aber ungleichmäßig',
  'providers.quadrant.steady-low': 'Beständig, aber niedrig',
  'providers.quadrant.needs-help': 'Braucht Hilfe',
  'providers.quadrant.none': 'Nahe der Mitte',
  'providers.quadrant.steady-strong.about': 'Im Mittel gut, und von einem Kunden zum nächsten gleich.',
  'providers.quadrant.uneven-strong.about':
    'Im Mittel gut, aber manche Kunden bekommen viel weniger. Sehen Sie, welche Momente sich unterscheiden.',
  'providers.quadrant.steady-low.about': 'Für alle gleich, unter der Mitte. Sehen Sie, wie hier gearbeitet wird.',
  'providers.quadrant.needs-help.about': 'Unter der Mitte und von Kunde zu Kunde wechselnd. Beginnen Sie mit einem Gespräch.',
  'providers.list': 'Personen',
  'providers.list.order':
    'Es gibt keine Rangliste: Die Tabelle ist nur nach Name oder Filiale geordnet. Die meisten liegen zu nah beieinander, als dass eine Reihenfolge der Zahlen etwas bedeutete.',
  'providers.column.name': 'Person',
  'providers.column.location': 'Filiale',
  'providers.column.n': 'Werte',
  'providers.column.missing': 'Fehlend',
  'providers.column.estimate': 'Schätzwert (95-%-Intervall)',
  'providers.column.raw': 'Wie gemessen',
  'providers.column.unevenness': 'Wie ungleichmäßig',
  'providers.column.unevenness.share-of-largest':
    'Streuung von einem Kunden zum nächsten als Anteil der größten, die die Skala bei diesem Mittelwert zulässt; niedrig ist beständig.',
  'providers.column.unevenness.spread':
    'Standardabweichung von einem Kunden zum nächsten, bei Zeiten des Logarithmus; niedrig ist beständig.',
  'providers.column.quadrant': 'In Worten',
  'providers.foot':
    '{n, number} Werte; {missing, plural, =0 {keiner fehlt} one {# fehlt} other {# fehlen}}. {shown, plural, one {# Person} other {# Personen}} gezeigt, {few, plural, =0 {niemand} one {# Person} other {# Personen}} mit zu wenigen Werten für eine Aussage.',
  'providers.few.title': 'Zu wenige für eine Aussage',
  'providers.few.about':
    'Personen mit weniger als {minimum, plural, one {# Wert} other {# Werten}} in dieser Auswahl. Ein längerer Zeitraum zeigt sie vielleicht.',
  'providers.few.none': 'Alle haben mindestens {minimum, plural, one {# Wert} other {# Werte}}.',
  'providers.pseudonyms': 'Personen stehen unter Pseudonym.',
  'providers.names': 'Personen stehen mit Namen.',
  'providers.change': 'Ändern, wie Personen gezeigt werden',
  'providers.empty.title': 'Noch niemand zu zeigen',
  'providers.empty.about':
    'Dieser Bildschirm zeigt, wie gleichmäßig der Service jeder Person ist, neben dem, wie gut er ist. Er braucht Dateien mit einer Spalte für die Person, die bedient hat, und mit Bewertungen oder Wartezeiten.',
  'providers.empty.selection':
    'In der Auswahl hat niemand einen Wert dieser Kennzahl. Versuchen Sie eine andere Kennzahl oder einen längeren Zeitraum.',

  'providers.ask.title': 'Wie sollen Personen gezeigt werden?',
  'providers.ask.about':
    'Sie werden einmal gefragt. Bis Sie antworten, stehen Personen unter Pseudonym. Die Statistik ist in beiden Fällen dieselbe. Sie können es später unter Daten, Einstellungen ändern.',
  'providers.ask.save': 'Ab jetzt so',

  'providers.detail.interactions': '{interactions, plural, one {# Vorgang} other {# Vorgänge}} in der Auswahl',
  'providers.detail.figures': 'Zahlen neben der mittleren Hälfte der anderen',
  'providers.detail.figures.about':
    'Der Punkt ist der Schätzwert unter Berücksichtigung weniger Antworten, mit 95-%-Intervall; im Band liegt die mittlere Hälfte der anderen Personen.',
  'providers.detail.metric': 'Kennzahl',
  'providers.detail.estimate': 'Schätzwert (95-%-Intervall)',
  'providers.detail.peers': 'Mittlere Hälfte der anderen',
  'providers.detail.raw': 'Wie gemessen',
  'providers.detail.spread': 'Eigene Streuung',
  'providers.detail.spread.hint':
    'Wie weit die Werte von Kunde zu Kunde auseinanderliegen: ihre Standardabweichung, bei Zeiten die des natürlichen Logarithmus; 0,7 heißt, dass die übliche Zeit das Halbe oder das Doppelte der mittleren ist.',
  'providers.detail.spread-of':
    '{unit, select, seconds {{spread} (Log. der Zeit)} points {{spread} Punkte} score {{spread} Punkte} other {{spread}}}',
  'providers.detail.n': 'Werte',
  'providers.detail.missing': 'Fehlend',
  'providers.detail.picture': 'Bild',
  'providers.detail.picture-of':
    '{metric}: {value}, Intervall {lower} bis {upper}; die mittlere Hälfte der anderen von {peerLower} bis {peerUpper}.',
  'providers.detail.picture-alone': '{metric}: {value}, Intervall {lower} bis {upper}; zu wenige andere zum Vergleich.',
  'providers.detail.handle': 'Bedienzeit neben Qualität',
  'providers.detail.handle.about':
    'Zeit mit dem Kunden sagt allein wenig: Kurz kann schnell oder nachlässig sein, lang langsam oder gründlich. Sie steht hier nur neben der Zufriedenheit.',
  'providers.detail.handle.without':
    'In dieser Auswahl gibt es keine Bewertungen, darum fehlt die Bedienzeit: Allein würde sie in die Irre führen.',
  'providers.steady': 'Wie beständig, getrennt davon, wie gut',
  'providers.steady.about':
    'Die Reihenfolge zeigt, wie der Wert eines Kunden dem vorigen folgt. Von Woche zu Woche ist der Teil aller Unterschiede, der zwischen den Wochen dieser Person liegt; der Rest liegt zwischen einzelnen Kunden.',
  'providers.steady.pattern': 'Von einem zum nächsten',
  'providers.steady.weeks': 'Von Woche zu Woche',
  'providers.steady.colleagues': 'Alle Personen hier',
  'providers.steady.count': 'Wochen',
  'providers.steady.unknown': 'Zu wenige Wochen oder Werte für eine Aussage',
  'providers.pattern.none': 'Beständig',
  'providers.pattern.drifting': 'In Phasen schwankend',
  'providers.pattern.see-saw': 'Auf und ab',
  'providers.pattern.too-few': 'Zu wenige für eine Aussage',
  'providers.pattern.not-read': 'Nicht gelesen',
  'providers.compare': 'Vergleichen mit',
  'providers.compare.hint': 'Jemand in dieser Filiale',
  'providers.compare.end': 'Vergleich beenden',
  'providers.compare.title': '{a} und {b}: Ist jemand wirklich besser?',
  'providers.compare.about':
    'Schätzwerte unter Berücksichtigung weniger Antworten, der Unterschied mit 95-%-Intervall. Wer zu wem kam, wofür und wann, ist nicht berücksichtigt · {period}',
  'providers.compare.table': 'Zahlen beider Personen und ihr Unterschied',
  'providers.compare.difference': 'Unterschied (95 %)',
  'providers.compare.none': 'Bei keiner Kennzahl haben beide genug Werte für einen Vergleich. Ein längerer Zeitraum kann helfen.',
  'providers.detail.moments': 'Eigene Stunden der Woche',
  'providers.detail.charts': 'Woche für Woche',
  'providers.detail.few.title': 'Zu wenige für eine Aussage',
  'providers.detail.few.about':
    'In dieser Auswahl gibt es zu wenige Werte dieser Person für irgendeine Zahl. Ein längerer Zeitraum kann helfen.',
  'providers.interval': '{lower} bis {upper}',
  'providers.posts': 'Eine Person, die gewechselt hat:',
  'providers.post':
    '{kind, select, until {in {place} bis {untilDate}} since {in {place} seit {sinceDate}} between {in {place} von {sinceDate} bis {untilDate}} other {in {place}}}',
} as const satisfies Record<keyof typeof english, string>
