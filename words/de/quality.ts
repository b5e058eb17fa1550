import type { quality as english } from '../en/quality.ts'

/** Wie weit Daten zu trauen ist: der Bereich „Qualität“ der Daten und der Hinweis bei einer Filiale. */
export const quality = {
  'data.tab.quality': 'Qualität',
  'quality.empty.title': 'Noch nichts zu beurteilen',
  'quality.empty.about':
    'Hier sehen Sie, wer nicht berichtet hat, und für jede Filiale und jeden Monat, wie weit ihren Zahlen zu trauen ist, mit den Gründen.',
  'quality.about':
    'Eine Note je Filiale mit ihren Gründen: offene Tage ohne Kunden, fehlende Werte, gerundete oder gehäufte Zeiten, unmögliche Zeiten, wenige Antworten.',
  'quality.table': 'Wie weit den Daten jeder Filiale zu trauen ist',
  'quality.grade': 'Note',
  'quality.grade.hint': 'A kein Zweifel, B kleine Zweifel, C ein ernster oder mehrere kleine, D mehr als ein ernster.',
  'quality.why': 'Warum',
  'quality.more': 'und {more, plural, one {# weiterer Grund} other {# weitere Gründe}}',
  'quality.interactions': 'Vorgänge',
  'quality.reported-to': 'Berichtet bis',
  'quality.open-days': 'Berichtete offene Tage',
  'quality.open-days.hint': 'Tage mit Kunden, von denen, an denen die Filiale üblicherweise offen ist und die anderen es waren.',
  'quality.of': '{part, number} von {whole, number}',
  'quality.response': 'Antworten',
  'quality.back': '← Alle Filialen',
  'quality.to-location': 'Zahlen dieser Filiale ansehen',
  'quality.lateness':
    'Die Hälfte {imports, plural, one {des # Imports} other {der # Importe}} kam innerhalb von {days, plural, one {# Tag} other {# Tagen}} nach dem letzten Tag; bei allen Filialen innerhalb von {usualDays, plural, one {# Tag} other {# Tagen}}.',
  'quality.dropped':
    'Beim Lesen der Dateien wurden {values, plural, =0 {keine Zeiten oder Dauern} one {# Zeit oder Dauer} other {# Zeiten und Dauern}} in {rows, plural, one {# Zeile} other {# Zeilen}} weggelassen oder angezweifelt.',
  'quality.months': 'Monat für Monat',
  'quality.month': 'Monat',
  'quality.late': 'Tage Verspätung',
  'quality.rounded': 'Gerundete Wartezeiten',
  'quality.heaped': 'Knapp unter der Zusage',
  'quality.heaped.hint':
    'Wievielmal so viele Wartezeiten in den zwei Minuten unter der Zusage liegen, wie die übrigen erwarten lassen; 1 = keine zu viel.',
  'quality.impossible': 'Unmögliche Zeiten',
  'quality.fields': 'Wie weit jedes Feld gefüllt ist',
  'quality.fields.about':
    'Bedienzeit und wer bedient hat zählen bei bedienten Kunden, Bewertungen bei allen. Felder, die die Filiale nie sendet, fehlen.',
  'quality.field': 'Feld',
  'quality.all-months': 'Alle Monate',
  'grade.A.long': 'A: nichts lässt an diesen Zahlen zweifeln',
  'grade.B.long': 'B: kleine Zweifel',
  'grade.C.long': 'C: ein ernster Zweifel oder mehrere kleine',
  'grade.D.long': 'D: mehr als ein ernster Zweifel',
  'grade.none.long': 'Zu wenige Vorgänge für ein Urteil',
  'doubt.small': '(kleiner Zweifel)',
  'doubt.serious': '(ernster Zweifel)',
  'calendar.subtitle': 'Ein Quadrat je Woche mit offenen Tagen, nach Filiale, der späteste letzte Tag zuerst',
  'calendar.full': 'alle offenen Tage',
  'calendar.part': 'einige offene Tage',
  'calendar.gap': 'kein offener Tag: eine Lücke',
  'calendar.week':
    'Woche ab {weekDate}: {seen} von {expected, plural, one {# offenen Tag} other {# offenen Tagen}} berichtet',
  'calendar.row':
    '{name}: berichtet bis {lastDate}, {seen} von {expected, plural, one {# offenen Tag} other {# offenen Tagen}}, {gaps, plural, =0 {keine Lücke} one {# Lücke} other {# Lücken}}',
  'calendar.gaps': 'Offene Tage ohne einen Kunden',
  'calendar.no-gaps': 'Keine Filiale hat drei offene Tage in Folge ohne Kunden.',
  'calendar.from': 'Von',
  'calendar.to': 'Bis',
  'calendar.open-days': 'Offene Tage',
  'calendar.what': 'Was es ist',
  'calendar.missing': 'noch nicht berichtet',
  'data.tab.names': 'Orte und Personen',
  'names.empty.title': 'Noch keine Namen',
  'names.empty.about':
    'Hier sehen Sie Orte und Personen, wie Ihre Dateien sie schreiben, welche davon vielleicht eins sind, und Sie können sie zusammenlegen oder trennen.',
  'names.places': 'Filialen und wie Dateien sie schreiben',
  'names.places.alike':
    '{pairs, plural, =0 {Keine zwei Filialen heißen ähnlich} one {Zwei Filialen heißen ähnlich} other {# Paare von Filialen heißen ähnlich}}',
  'names.places.about':
    'Nichts wird von selbst zusammengelegt. Zeilen bleiben, wie sie geschrieben wurden, sodass Zusammengelegtes jederzeit wieder getrennt werden kann.',
  'names.people.alike':
    '{pairs, plural, =0 {Niemand heißt ähnlich wie jemand im selben Team} one {Zwei Personen einer Filiale heißen ähnlich} other {# Paare von Personen einer Filiale heißen ähnlich}}',
  'names.one': 'Eine',
  'names.other': 'Andere',
  'names.why': 'Was ähnlich ist',
  'names.rows': '({rows, plural, one {# Vorgang} other {# Vorgänge}})',
  'names.merge': 'Mit der ersten zusammenlegen',
  'names.merge-of': 'Mit der ersten zusammenlegen: {from} zu {into}',
  'names.split': 'Abtrennen',
  'names.split-of': '{name} abtrennen, wieder eine eigene Filiale',
  'names.spellings': 'Geschrieben als',
  'names.zone': 'Zeitzone',
  'names.moved':
    '{people, plural, =0 {Niemand arbeitet in mehreren Filialen} one {Eine Person arbeitet oder arbeitete in mehreren Filialen} other {# Personen arbeiten oder arbeiteten in mehreren Filialen}}',
  'names.moved.move': '{name} hat gewechselt:',
  'names.moved.both': '{name} arbeitet an mehreren Orten:',
  'names.moved.post': '{place}, {fromDate} bis {toDate}',
  'likeness.spelling': 'gleich bis auf Akzente, Zeichen oder Leerzeichen',
  'likeness.word-order': 'dieselben Wörter in anderer Reihenfolge',
  'likeness.typing': 'ein oder zwei Buchstaben anders',
  'likeness.shortened': 'eins ist eine Kurzform',
  'near.title':
    '{pairs, plural, one {Zwei Vorgänge sind vielleicht einer} other {# Paare von Vorgängen sind vielleicht je einer}}',
  'near.about':
    'Gleicher Ort, gleiche Person und gleiche Werte im Abstand von höchstens zwei Minuten, unter verschiedenen Nummern oder aus verschiedenen Dateien. Alle zählen, wie sie sind; machen Sie den Import rückgängig, der nicht zählen soll.{shown, plural, =0 {} other {{pairs, plural, =0 {} other { Die neuesten {shown, number} von {pairs, number} sind zu sehen.}}}}',
  'near.day': 'Tag',
  'near.first': 'Erster',
  'near.second': 'Zweiter',
  'near.copy': '{time}, {file} Zeile {line}{number, select, none {} other {, Nummer {number}}}',
  'trust.title': 'Wie weit diesen Zahlen zu trauen ist',
  'trust.more': 'Monat für Monat ansehen',
} as const satisfies Record<keyof typeof english, string>
