import type { readingsConsistency as english } from '../en/readings-consistency.ts'
import { subject } from './subject.ts'

/** Sätze darüber, wie beständig Personen sind, getrennt davon, wie gut. */
export const readingsConsistency = {
  'reading.consistency.none': `${subject}: In dieser Auswahl gibt es keine Werte.`,
  'reading.consistency.person': `${subject}: {pattern, select, none {beständig von einem Kunden zum nächsten, keine besseren oder schlechteren Phasen, als der Zufall macht} drifting {in Phasen schwankend, gute und schlechte in Folge: Etwas, das Stunden oder Tage dauert, ändert sie} seesaw {auf und ab, auf einen schlechten folgt eher ein guter} notread {zu viele Werte, um sie der Reihe nach zu lesen} other {zu wenige Werte, um ein Muster zu sehen}}. {weeks, select, move {Von allen Unterschieden liegen {weekShare} zwischen Wochen{beside, select, yes { (bei allen Personen der Filiale: {colleaguesShare})} other {}}; der Rest liegt zwischen einzelnen Kunden.} same {Wochen unterscheiden sich nicht über den Zufall hinaus{beside, select, yes { (von Woche zu Woche liegen {colleaguesShare} aller Unterschiede über die Personen der Filiale)} other {}}.} other {Zu wenige Wochen, um zu sagen, wie viel sich von Woche zu Woche ändert.}}`,
  'reading.consistency.nobody': `${subject}: In dieser Auswahl hat niemand genug Werte.`,
  'reading.consistency.not-read': `${subject}: Es sind zu viele Werte, um sie der Reihe nach zu lesen; wählen Sie einen kürzeren Zeitraum oder eine Filiale.`,
  'reading.consistency.too-few': `${subject}: Niemand hat die 20 Werte, die ein Muster braucht.`,
  'reading.consistency.all': `${subject}: {people, plural, one {Die einzige Person {steady, plural, =0 {{drifting, plural, =0 {{seesaw, plural, =0 {fällt nicht auf} other {geht auf und ab}}} other {schwankt in Phasen}}} other {ist von einem Kunden zum nächsten beständig}}} other {Von # Personen {steady, plural, =0 {ist niemand} one {ist # von einem Kunden zum nächsten} other {sind # von einem Kunden zum nächsten}} beständig, {drifting, plural, =0 {niemand schwankt} one {# schwankt} other {# schwanken}} in Phasen, und bei {seesaw, plural, =0 {niemandem} other {#}} geht es auf und ab}}; der Zufall allein würde eine von hundert markieren.`,
} as const satisfies Record<keyof typeof english, string>
