import type { locationsMore as english } from '../en/locations-more.ts'
import { unrecorded } from './readings-distributions.ts'
import { subject } from './subject.ts'

const others = '{more, plural, =0 {} one { und # weitere} other { und # weitere}}'

/** Kleine Diagramme aller Filialen, eine mit allen anderen, die Menschen und der Mix einer Filiale. */
export const locationsMore = {
  'reading.charts.too-early': `${subject}: Es ist bei {locations, plural, one {der einzigen Filiale noch nicht} other {keiner der # Filialen}} lange genug, um zu sagen, was normal ist.`,
  'reading.charts.changed': `${subject}: {locations, plural, one {{worse, plural, =0 {{better, plural, =0 {Die einzige Filiale blieb zuletzt, wie sie war} other {Die einzige Filiale wurde zuletzt besser}}} other {Die einzige Filiale wurde zuletzt schlechter}}.} other {Von # Filialen {worse, plural, =0 {wurde zuletzt keine schlechter} one {wurde zuletzt # schlechter ({names}${others})} other {wurden zuletzt # schlechter ({names}${others})}}, {better, plural, =0 {keine besser} one {# besser} other {# besser}}.}}`,
  'reading.charts.targets': `Das Ziel wird {misses, plural, =0 {nirgends verfehlt} one {bei # Filiale verfehlt ({names}${others})} other {bei # Filialen verfehlt ({names}${others})}} und {keeps, plural, =0 {nirgends gehalten} other {bei # gehalten}}{mayMiss, plural, =0 {} other {; bei # mal ja, mal nein}}{early, plural, =0 {} other {; bei # ist es noch zu früh}} ({targets, plural, one {die einzige Filiale mit Ziel} other {von # Filialen mit Ziel}}).`,
  // Von Berichten, die aufgehoben wurden, bevor gesagt wurde, wer mitzählt.
  'reading.compare.waits': `{sooner, select, a {Bei {a} werden Kunden früher bedient als bei {b}} b {Bei {b} werden Kunden früher bedient als bei {a}} other {Bei {a} und {b} werden Kunden etwa gleich früh bedient}}: die Hälfte innerhalb von {halfASeconds} und {halfBSeconds}, wer vorher ging, zählt mit.`,
  'reading.compare.waits.sooner': `{sooner, select, a {Bei {a} werden Kunden früher bedient als bei {b}} b {Bei {b} werden Kunden früher bedient als bei {a}} other {Bei {a} und {b} werden Kunden etwa gleich früh bedient}}: die Hälfte innerhalb von {halfASeconds} und {halfBSeconds}{counted, select, yes {, wer vorher ging, zählt mit} other {}}.${unrecorded}`,
  'reading.compare.waits.fewest':
    'Bei {a} oder {b} gibt es weniger als {fewest, number} Wartezeiten: zu wenige für einen Vergleich.',
  'reading.compare.waits.none': 'Bei {a} und {b} gibt es keine Wartezeiten zu vergleichen.',
  'reading.compare.waits.unreached':
    'Bei {a} oder {b} gingen so viele vorher, dass die Hälfte nie bedient wurde; die Hälften lassen sich nicht vergleichen.',
  'reading.compare.standings': `{higher, plural, =0 {{a} steht bei keiner Kennzahl über {b}} one {{a} steht bei # von {figures, number} Kennzahlen über {b}} other {{a} steht bei # von {figures, number} Kennzahlen über {b}}}; {apart, plural, =0 {bei keiner} one {bei # davon} other {bei # davon}} lassen sich beide unterscheiden.`,

  'locations.view.panels': 'Kleine Diagramme',
  'locations.sort': 'Sortiert nach',
  'locations.sort.need': 'Bedarf',
  'locations.sort.name': 'Namen',
  'locations.sort.level': 'Niveau, das schlechteste zuerst',
  'locations.panels.subtitle':
    '{series}: ein Diagramm je Filiale, alle auf einer Skala{unit}; graues Band: üblicher Bereich, Dreiecke: Signale, gepunktet: Ereignisse{targets, select, yes {, lange Striche: Ziel} other {}} · {period}',
  'locations.panels.caption': 'Filialen mit ihrem üblichen Niveau und was sich änderte',
  'locations.panels.level': 'Übliches Niveau',
  'locations.panels.range': 'Üblicher Bereich',
  'locations.panels.last': 'Letzte Woche',
  'locations.panels.target': 'Ziel',
  'locations.panels.finding': 'Befund',
  'locations.page': 'Seite {page, number} von {pages, number}',
  'locations.page.before': 'Vorige Seite',
  'locations.page.next': 'Nächste Seite',

  'compare.peers': 'alle anderen',
  'compare.peers.choose': 'Alle anderen Filialen',
  'compare.slope.subtitle':
    'Wo beide zwischen der schlechtesten (unten) und der besten Filiale (oben) der Auswahl stehen, wenige Antworten berücksichtigt · {period}',
  'compare.slope.foot': 'Durchgezogen: beide lassen sich unterscheiden; gestrichelt: nicht.',
  'compare.slope.best': 'beste',
  'compare.slope.worst': 'schlechteste',
  'compare.slope.stands': '{share} des Weges von der schlechtesten zur besten Filiale',
  'compare.slope.caption': 'Stand beider zwischen der schlechtesten (0 %) und der besten Filiale (100 %)',
  'compare.waits.n': '{n, plural, one {# Kunde} other {# Kunden}}',
  'compare.within.n': '{name}, Kunden',
  'compare.within.lower': '{name} von',
  'compare.within.upper': '{name} bis',

  'people.strip.subtitle.ratings':
    'Antworten je Person als Kreise nach ihrer Zahl, daneben der Mittelwert mit 95-%-Intervall · {period}',
  'people.strip.subtitle.waits':
    'Wartezeiten der Kunden jeder Person: Kasten von Viertel zu Viertel, Antennen, der Median als Strich · {period}',
  'people.strip': 'Personen dieser Filiale',
  'people.strip.answers': '{value}: {n, plural, one {# Antwort} other {# Antworten}}',
  'people.strip.too-few': '{people, plural, one {# Person hat} other {# Personen haben}} zu wenige Werte für eine Aussage.',
  'people.strip.more': '{people, plural, one {# weitere Person steht} other {# weitere stehen}} nur in der Tabelle.',
  'people.strip.person': 'Wer',
  'people.strip.mean': 'Mittelwert (95 %)',
  'people.strip.median': 'Median der Wartezeit',
  'people.strip.quarters': 'Mittlere Hälfte',
  'people.strip.metric': 'Gezeigt nach',
  'people.strip.order': 'In der Reihenfolge ihrer Nummern, die nichts über sie sagt.',

  'mix.card.title': 'Vor und nach Berücksichtigung des Mix',
  'mix.card.about':
    'Was der Mix aus Leistungen, Kanälen, Kunden und Stunden hier erwarten lässt, gemessen daran, wie alle Filialen mit solchen Kunden abschneiden.',
  'mix.card.count': '{metric}, Anzahl',
  'mix.card.observed': 'Wie erfasst',
  'mix.card.expected': 'Zu erwarten',
  'mix.card.difference': 'Unterschied (95 %)',
  'mix.card.after': 'Nach Berücksichtigung des Mix',
  'mix.verdict.better': 'Besser als zu erwarten',
  'mix.verdict.worse': 'Schlechter als zu erwarten',
  'mix.verdict.as-expected': 'Wie zu erwarten',
  'mix.verdict.too-few': 'Zu wenig für eine Aussage',
} as const satisfies Record<keyof typeof english, string>
