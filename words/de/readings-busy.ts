import type { readingsBusy as english } from '../en/readings-busy.ts'
import { difference } from './figure.ts'
import { subject } from './subject.ts'

const edge = (name: string, what: string) =>
  `{${name}Verdict, select, better { ${what} ist es besser, um ${difference(name)}: mehr als Zufall.} worse { ${what} ist es schlechter, um ${difference(name)}: mehr als Zufall.} chance { ${what} kann jeder Unterschied Zufall sein.} other { ${what} gibt es zu wenige Werte.}}`

const near = (name: string, what: string) =>
  `{${name}Verdict, select, better { ${what} ist es besser, um ${difference(name)}: mehr als Zufall.} worse { ${what} ist es schlechter, um ${difference(name)}: mehr als Zufall.} chance { ${what} kann jeder Unterschied Zufall sein.} other {}}`

/** Befunde über den Andrang, erste und letzte Stunden und die Stoßzeiten. */
export const readingsBusy = {
  'reading.load.too-few':
    '{scope, select, location {In {place}} provider {Bei dieser Person} other {Hier}} gibt es zu wenige Wartezeiten mit Uhrzeit, um volle und ruhige Zeiten zu vergleichen.',
  'reading.load.curve':
    'Die Hälfte aller Kunden {scope, select, location {in {place} } provider {dieser Person } other {}}ist in den ruhigsten Zeiten nach {quietSeconds} bedient, in den vollsten nach {busySeconds}, {per, select, person {bei {quietLoad, number, ::.0} gegen {busyLoad, number, ::.0} Ankünften je Person im Dienst und Stunde} other {bei {quietLoad, number, ::.0} gegen {busyLoad, number, ::.0} Ankünften je Stunde}}.{verdict, select, longer { Bei derselben Person in derselben Filiale wächst die Wartezeit um {doublingShare} ({leastShare} bis {mostShare}), wenn sich der Andrang verdoppelt.} shorter { Bei derselben Person in derselben Filiale ist die Wartezeit um {doublingShare} kürzer, wenn sich der Andrang verdoppelt.} chance { Bei derselben Person in derselben Filiale macht der Andrang keinen Unterschied, den nicht der Zufall erklärt.} other {}}',
  'reading.edges.too-few': `${subject}: zu wenige Werte in der ersten und der letzten Stunde des Tages, um sie mit den übrigen zu vergleichen.`,
  'reading.edges.compared': `${subject}, gegen den übrigen Tag bei denselben Personen:${edge('first', 'in der ersten Stunde')}${edge('last', 'In der letzten Stunde')}`,
  'reading.peaks.too-few': `${subject}: zu wenige Wochen oder Werte, um zu sagen, was die Stoßzeiten kosten.`,
  'reading.peaks.cost': `${subject}: {costVerdict, select, worse {In den Stoßzeiten, zu denen ein Viertel aller Kunden kommt, ist es bei denselben Personen schlechter als sonst, um ${difference('cost')}: mehr als Zufall} better {In den Stoßzeiten, zu denen ein Viertel aller Kunden kommt, ist es bei denselben Personen besser als sonst, um ${difference('cost')}: mehr als Zufall} chance {In den Stoßzeiten, zu denen ein Viertel aller Kunden kommt, kann jeder Unterschied bei denselben Personen Zufall sein} other {Es gibt zu wenige Werte, um zu sagen, was die Stoßzeiten kosten}}.`,
  'reading.peaks.vanish': `${subject}: Würden dieselben Personen in den Stoßzeiten bedienen wie sonst, {unevenVerdict, select, some {verschwänden {unevenShare} der Ungleichheit zwischen Kunden ({unevenLeastShare} bis {unevenMostShare})} less {würden Kunden ungleicher bedient} other {verschwände kein Teil der Ungleichheit, den nicht der Zufall erklärt}}{longVerdict, select, some {, und {longShare} der Wartezeiten über {longSeconds} ({longLeastShare} bis {longMostShare})} less {, und Wartezeiten über {longSeconds} würden nicht weniger} chance {; von Wartezeiten über {longSeconds} blieben, soweit erkennbar, ebenso viele} other {}}.`,
  'reading.holidays.none': `${subject}: Es ist kein Feiertag eingetragen, und an keinem Tag waren fast alle Filialen geschlossen; also gibt es keine Tage um Feiertage.`,
  'reading.holidays.too-few': `${subject}: zu wenige Werte um Feiertage, um sie mit gewöhnlichen Tagen zu vergleichen.`,
  'reading.holidays.compared': `${subject}, gegen gewöhnliche Tage derselben Filialen und Wochentage:${near('before', 'am letzten Tag vor einem Feiertag')}${near('on', 'An einem Feiertag')}${near('after', 'Am ersten Tag nach einem Feiertag')}`,
  'reading.handlings.no-channel':
    'Keine Datei dieser Auswahl sagt, über welchen Kanal Kunden kamen; Selbstbedienung ist also nicht von Bedienung zu unterscheiden. Eine Spalte für den Kanal (Schalter, Automat, App) würde es sagen.',
  'reading.handlings.one-sided': `${subject}: In dieser Auswahl hat sich niemand selbst bedient, oder alle haben es; es gibt nichts zu vergleichen.`,
  'reading.handlings.too-few': `${subject}: zu wenige gleiche Besuche mit und ohne Selbstbedienung, um sie zu vergleichen.`,
  'reading.handlings.compared': `${subject}, unter Besuchen derselben Filiale für dieselbe Leistung zur selben Tageszeit: {verdict, select, better {Selbstbedienung ist besser als Bedienung, um ${difference('difference')}: mehr als Zufall.} worse {Selbstbedienung ist schlechter als Bedienung, um ${difference('difference')}: mehr als Zufall.} other {Jeder Unterschied zwischen Selbstbedienung und Bedienung kann Zufall sein.}}`,
} as const satisfies Record<keyof typeof english, string>
