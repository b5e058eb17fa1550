import { metric } from './subject.ts'
import type { paperPlaces as english } from '../en/paper-places.ts'

/** Was auf den Seiten über eine Filiale, über zwei und über eine Person steht. */
export const paperPlaces = {
  'paper.compare-two.better': 'Besser: {name}',
  'paper.compare-two.foot':
    'n: Werte. Unterschiede sind erste minus zweite mit 95-%-Intervallen, Zeiten in Prozent. „Als Filialen“ berücksichtigt wenige Antworten und die Besetzung; danach richtet sich, welche besser ist.',
  'reading.compare-two.furthest':
    'Es wurden keine zwei verlangt: Diese liegen bei {whichMetrics} von {locations, plural, other {# Filialen}} am weitesten auseinander.',
  'reading.compare-two.none':
    '{locations, plural, =0 {Keine Filiale hat} one {Nur eine Filiale hat} other {Weniger als zwei von # Filialen haben}} vergleichbare Werte, also sind keine zwei nebeneinanderzustellen.',

  'paper.pack.about':
    '{interactions, plural, one {# Vorgang} other {# Vorgänge}} · {providers, plural, one {# Person} other {# Personen}} · {firstDate} bis {lastDate}',
  'paper.pack.to-do': 'Was zu tun ist',
  'paper.pack.letters':
    'Dreiecke sind Signale: nach oben für besser, nach unten für schlechter. Die Buchstaben A bis D sind am Ende erklärt.',
  'paper.pack.standings': 'Alle Kennzahlen',
  'paper.pack.standings.foot':
    'Hier: wie gemessen, mit n Werten. Schätzwert: unter Berücksichtigung weniger Antworten, mit 95-%-Intervall.{others, select, yes { Andere: die mittlere Hälfte der anderen Filialen, das graue Band im Bild.} other {}} Einordnung: gegen das Mittel aller; zuletzt: gegen die eigene Vergangenheit.',
  'paper.pack.here': 'Hier',
  'paper.pack.others': 'Andere',
  'paper.pack.elsewhere': 'anderswo',
  'paper.pack.waits':
    'Wartezeiten: Die Hälfte der Kunden wartet höchstens {medianSeconds}, jeder Zehnte länger als {p90Seconds}{peers, select, yes {; anderswo sind es {peerMedianSeconds} und {peerP90Seconds}} other {}}.',
  'paper.pack.waits.foot':
    '{gaveUp, plural, =0 {Niemand ging} one {# Kunde ging} other {# Kunden gingen}} vorher.{peers, select, yes { Gestrichelter Umriss: alle anderen Filialen zusammen.} other {}}',
  'paper.pack.people': 'Die Personen hier',
  'paper.pack.people.about':
    'Schätzwert unter Berücksichtigung weniger Antworten (Punkt) mit 95-%-Intervall, in der Reihenfolge der Namen oder Nummern.{band, select, yes { Grau: die mittlere Hälfte der Personen anderer Filialen.} other {}} Personen, deren Intervalle sich überschneiden, sind nicht zu unterscheiden.',
  'paper.pack.people.few':
    '{few, plural, one {Eine Person ist} other {# Personen sind}} nicht gezeigt: zu wenige Werte, oder ihre Zahlen würden die von jemandem mit zu wenigen verraten.',

  'reading.pack.none': 'In diesem Zeitraum gibt es keine Werte zu beurteilen.',
  'reading.pack.changes':
    '{worse, plural, =0 {} other {Zuletzt schlechter: {worseMetrics}. }}{better, plural, =0 {} other {Zuletzt besser: {betterMetrics}. }}{steady, plural, =0 {} other {Stabil: {steadyMetrics}.}}{early, plural, =0 {} other { Zu früh für eine Aussage: {earlyMetrics}.}}',
  'reading.pack.standing':
    '{better, plural, =0 {{worse, plural, =0 {Bei keiner von {metrics, plural, one {# Kennzahl} other {# Kennzahlen}} ist sie von den anderen Filialen zu unterscheiden.} other {Gegenüber den anderen Filialen schlechter bei {worseMetrics}.}}} other {Gegenüber den anderen Filialen besser bei {betterMetrics}{worse, plural, =0 {} other {, schlechter bei {worseMetrics}}}.}}',
  'reading.to-do.worse': `Finden Sie heraus, was sich seit dem {sinceDate} zum Schlechteren verändert hat (${metric}), und stellen Sie es ab: Es betraf {customers, plural, one {# Besuch} other {# Besuche}}.`,
  'reading.to-do.better': `Finden Sie heraus, was seit dem {sinceDate} besser geworden ist (${metric}), und behalten Sie es bei.`,
  'reading.to-do.ask':
    'Fragen Sie mehr Kunden, wie sie bedient wurden: Nur {responseShare} der Gefragten antworteten, und sie können sich von den anderen unterscheiden.',
  'reading.to-do.data':
    'Bringen Sie in Ordnung, wie die Daten erfasst werden, bevor Sie danach handeln: Die Hinweise unten sagen, was zweifelhaft ist.',
  'reading.to-do.target':
    'Vereinbaren Sie, was es braucht, um das Versprochene zu halten ({missedMetrics}): So wie es ist, wird das Ziel verfehlt.',
  'reading.to-do.standing': 'Sehen Sie sich an, wie es andere machen: Andere Filialen sind besser bei {worseMetrics}.',
  'reading.to-do.people': `Lassen Sie die Personen voneinander lernen: {partShare} der Unterschiede hängen davon ab, wer bedient (${metric}).`,
  'reading.to-do.none':
    'Nichts verlangt hier eine Änderung: Machen Sie so weiter, und sehen Sie im nächsten Zeitraum wieder nach.',

  'paper.coaching.history': 'Ihre Wochen',
  'paper.coaching.figures': 'Ihre Zahlen',
  'paper.coaching.figures.foot':
    'Schätzwert unter Berücksichtigung weniger Antworten (Punkt) mit 95-%-Intervall; grau: die mittlere Hälfte der anderen, die hier keine Namen haben. Stärken stehen zuerst. Die Bedienzeit allein sagt nichts: schnell und gut oder langsam und gut zeigt erst beides zusammen.',
  'paper.coaching.pace.about':
    'Zufriedene Kunden (%) nach der Länge Ihrer eigenen Bedienungen, je Punkt etwa gleich viele; Striche: 95-%-Intervalle',
  'paper.coaching.pace.n': 'n = {n, number}',
  'reading.coaching.pace': `{verdict, select, longer {Kunden waren öfter zufrieden, wenn Sie sich mehr Zeit nahmen: {longShare} der in {longSeconds} oder mehr Bedienten, {shortShare} der in {shortSeconds} oder weniger Bedienten.} shorter {Kunden waren öfter zufrieden, wenn Sie schnell waren: {shortShare} der in {shortSeconds} oder weniger Bedienten, {longShare} der in {longSeconds} oder mehr Bedienten.} other {Ob Sie schnell waren oder sich Zeit nahmen, Kunden waren etwa gleich oft zufrieden: {shortShare} der in {shortSeconds} oder weniger Bedienten, {longShare} der in {longSeconds} oder mehr Bedienten; diesen Unterschied kann der Zufall allein machen.}}`,
  'paper.coaching.you': 'Sie',
  'paper.coaching.moments': 'Ihre Zeitpunkte',
  'paper.coaching.moments.none': 'Es gibt zu wenige Werte, um Stunden und Wochentage zu zeigen.',
  'paper.coaching.liked': 'Was Kunden gefiel',
  'paper.coaching.missed': 'Was Kunden vermissten',
  'paper.coaching.no-remark': 'Niemand hat etwas dieser Art geschrieben.',
  'paper.coaching.left-out':
    'Die neuesten Kommentare jeder Art.{leftOut, plural, =0 {} one { Ein Kommentar, der jemanden nennt, ist nicht gedruckt.} other { # Kommentare, die jemanden nennen, sind nicht gedruckt.}}',
  'paper.coaching.few': 'Zu wenige für eine Aussage',
  'paper.coaching.few.text':
    'Es gibt weniger Werte, als für Aussagen über eine Person nötig sind. Ein längerer Zeitraum hat vielleicht mehr.',
  'paper.coaching.private': 'Diese Seite handelt von einer Person und ist für diese Person.',
  'reading.coaching.most':
    'Es wurde niemand verlangt: Dies ist die Person mit den meisten Vorgängen ({interactions, number}) unter {people, plural, one {der einen Person} other {# Personen}} mit genügend Werten.',
  'reading.coaching.none':
    '{people, plural, =0 {Niemand ist bekannt, der hier bedient hat} one {Die eine bekannte Person hat nicht genügend Werte} other {Keine von # Personen hat genügend Werte}}, also gibt es keine Seite zum Weitergeben.',
} as const satisfies Record<keyof typeof english, string>
