import type { readingsComparisons as english } from '../en/readings-comparisons.ts'
import { difference } from './figure.ts'
import { subject } from './subject.ts'

const chance =
  '{chance, select, tiny {der Zufall allein täte das seltener als einmal in 1.000 Fällen} share {der Zufall allein täte das in {chanceShare} der Fälle} other {wie wahrscheinlich Zufall ist, lässt sich nicht sagen}}'
const who = '{who, select, people {Personen} other {Filialen}}'
const groups = '{between, select, providers {Personen} weekdays {Wochentage} hours {Stunden} other {Filialen}}'
const among = '{between, select, providers {Personen} weekdays {Wochentagen} hours {Stunden} other {Filialen}}'
const mixed =
  '{mixed, select, yes { Mehrere Filialen zählen hier zusammen: Wählen Sie eine davon, wenn ihre Öffnungszeiten sich unterscheiden.} other {}}'
const why =
  'Die Kunden einer Filiale teilen sich ihre wenigen Personen, darum gelten Tests, die jeden Kunden für sich nehmen, nicht für Filialen;'
const names = '{apart, plural, =0 {} other { ({names})}}'

/** Sätze darüber, ob sich Gruppen in der Höhe oder in der Streuung unterscheiden, und ob eine von zwei Personen besser ist. */
export const readingsComparisons = {
  'reading.spread.none': `${subject}: In dieser Auswahl gibt es keine Werte.`,
  'reading.spread.of-shares': `${subject}: Ein Anteil hat neben seinem Mittel keine Streuung, also ist nichts zu vergleichen.`,
  'reading.spread.too-few': `${subject}: Weniger als zwei ${who} haben zwei Werte, zu wenige, um zu vergleichen, wie ungleichmäßig sie sind.`,
  'reading.spread.equal': `${subject}: Innerhalb jeder der {units, plural, other {#}} ${who} unterscheiden sich die Werte kaum, also gibt es keine Streuung zu vergleichen.`,
  'reading.spread.alike': `${subject}: Die {units, plural, other {#}} ${who} sind darin, wie ungleichmäßig sie von einem Kunden zum nächsten sind, nicht zu unterscheiden (${chance}).`,
  'reading.spread.apart': `${subject}: Die {units, plural, other {#}} ${who} unterscheiden sich darin, wie ungleichmäßig sie von einem Kunden zum nächsten sind (${chance}).{who, select, people {} other { Am ungleichmäßigsten: {most}; am gleichmäßigsten: {least}.}}`,
  'reading.spread.places': `${subject}: {places, plural, one {In der einzigen Filiale {apart, plural, =0 {spricht nichts dafür, dass sich die Personen darin unterscheiden, wie ungleichmäßig sie sind} other {unterscheiden sich die Personen darin, wie ungleichmäßig sie sind}}} other {Die Personen unterscheiden sich darin, wie ungleichmäßig sie sind, in {apart, plural, =0 {keiner} other {#}} von # Filialen${names}}}.`,

  'reading.tests.none': `${subject}: In dieser Auswahl gibt es keine Werte.`,
  'reading.tests.too-few': `${subject}: Es gibt zu wenige ${groups} mit Werten zum Vergleichen.`,
  'reading.tests.equal': `${subject}: Alle Werte sind gleich, also ist zwischen ${among} nichts zu vergleichen.`,
  'reading.tests.alike': `${subject}: Die {groups, plural, other {#}} ${groups} sind nicht zu unterscheiden (${chance}).${mixed}`,
  'reading.tests.apart': `${subject}: Die {groups, plural, other {#}} ${groups} unterscheiden sich (${chance}); sie erklären {sizeShare} der Unterschiede im Rang.${mixed}`,
  'reading.tests.places': `${subject}: {places, plural, one {In der einzigen Filiale {apart, plural, =0 {sind die Personen nicht zu unterscheiden} other {unterscheiden sich die Personen}}} other {Die Personen unterscheiden sich in {apart, plural, =0 {keiner} other {#}} von # Filialen${names}}}.`,
  'reading.tests.locations-apart': `${subject}: ${why} das Modell, das die Personen kennt, sagt, dass sich Filialen unterscheiden: {locationShare} aller Unterschiede liegen an der Filiale (${chance}).`,
  'reading.tests.locations-alike': `${subject}: ${why} das Modell, das die Personen kennt, kann die {groups, plural, other {#}} Filialen nicht unterscheiden (${chance}).`,
  'reading.people.apart': `${subject}: {better, select, a {{a} ist besser als {b}} other {{b} ist besser als {a}}}, um ${difference('difference')} (zwischen ${difference('least', true)} und ${difference('most')}): mehr als Zufall.`,
  'reading.people.alike': `${subject}: {a} und {b} sind nicht zu unterscheiden; der Unterschied von ${difference('difference')} kann Zufall sein.`,

  'reading.tests.locations-unknown': `${subject}: ${why} und mit diesen Daten kann auch das Modell Filiale und Person nicht auseinanderhalten.`,
} as const satisfies Record<keyof typeof english, string>
