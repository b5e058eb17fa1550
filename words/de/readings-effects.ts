import type { readingsEffects as english } from '../en/readings-effects.ts'
import { subject as ofOne, theSubject as theOne } from './subject.ts'

const many = '{scope, select, locations { bei {places, plural, other {# Filialen}}} other {}}'
const subject = `${ofOne}${many}`
const theSubject = `${theOne}${many}`
const chance =
  '{chance, select, tiny {der Zufall allein täte das seltener als einmal in 1.000 Fällen} share {der Zufall allein täte das in {chanceShare} der Fälle} other {wie wahrscheinlich Zufall ist, lässt sich nicht sagen}}'
const against = 'gegenüber {controls, plural, =0 {keiner anderen Filiale} one {# anderen Filiale} other {# anderen Filialen}}'
const weeks =
  '{weeksBefore, plural, =0 {keine ganze Woche} one {# ganze Woche} other {# ganze Wochen}} davor und {weeksAfter, plural, =0 {keine} other {#}} danach'
const from = `aus {weeksBefore, plural, =0 {keiner ganzen Woche} one {# ganzen Woche} other {# ganzen Wochen}} davor und {weeksAfter, plural, =0 {keiner} other {#}} danach`

function verb(singular: string, plural: string): string {
  return `{metric, select, csat {${singular}} nps {${singular}} ces {${singular}} response {${singular}} other {${plural}}}`
}

const moved = `{change, select, rose {${verb('stieg', 'stiegen')}} other {${verb('fiel', 'fielen')}}}`
const changed = verb('änderte sich', 'änderten sich')

/** Eine Änderung, wie ihre Einheit gesagt wird; die Einheit nur bei der letzten einer Reihe. */
function size(name: string, word = true): string {
  const after = (text: string) => (word ? ` ${text}` : '')
  return `{unit, select, ratio {{${name}Share}} share {{${name}PercentRate}${after('Prozentpunkte')}} rate {{${name}Rate}${after('je 1.000')}} score {{${name}Rate}${after('Punkte')}} other {{${name}Points}${after('Punkte')}}}`
}

/** Sätze darüber, was ein Ereignis bewirkt hat und wie weit ihnen zu trauen ist. */
export const readingsEffects = {
  'reading.effect.worked': `Es hat gewirkt. ${theSubject} ${moved} um ${size('effect')} (${size('lower', false)} bis ${size('upper')}) ${against}, ${from}; ${chance}.`,
  'reading.effect.worse': `Es wurde schlechter. ${theSubject} ${moved} um ${size('effect')} (${size('lower', false)} bis ${size('upper')}) ${against}, ${from}; ${chance}.`,
  'reading.effect.no-sign': `Kein Anzeichen einer Wirkung. ${theSubject} ${changed} um ${size('effect')} ${against}, alles von ${size('lower', false)} bis ${size('upper')} passt dazu, ${from}. Eine Wirkung von ${size('detectable')} wäre höchstwahrscheinlich zu sehen gewesen.`,
  'reading.effect.too-wide': `Zu früh für eine Aussage. ${theSubject} ${changed} um ${size('effect')} ${against}, aber alles von ${size('lower', false)} bis ${size('upper')} passt dazu, ${from}. Nur eine Wirkung von ${size('detectable')} oder mehr wäre verlässlich zu sehen.`,
  'reading.effect.equal': `Kein Anzeichen einer Wirkung. ${theSubject} ${changed} hier und überall sonst um genau gleich viel, also gibt es weder einen Unterschied noch eine Streuung, um ihn zu messen.`,
  'reading.effect.no-values': `Zu früh für eine Aussage. ${subject}: Hier und anderswo gibt es keine Wochen mit Werten zum Vergleichen.`,
  'reading.effect.no-comparison': `Was das Ereignis bewirkt hat, lässt sich nicht sagen. ${subject}: Keine andere Filiale bleibt zum Vergleich, und eine Änderung allein kann überall geschehen sein. Das Diagramm im Zeitverlauf zeigt trotzdem, ob sich das Niveau verschoben hat.`,
  'reading.effect.few-before': `Zu früh für eine Aussage. ${subject}: Es gibt ${weeks}; 8 davor sind nötig, um zu wissen, was üblich war.`,
  'reading.effect.few-after': `Zu früh für eine Aussage. ${subject}: Es gibt ${weeks}; 4 danach sind nötig.`,
  'reading.effect.few-locations': `Zu früh für eine Aussage. ${subject}: {controls, plural, =0 {Keine andere Filiale} one {# andere Filiale} other {# andere Filialen}} {controls, plural, =0 {hat} one {hat} other {haben}} genug ganze Wochen, zu wenige, um zu wissen, wie sich Filialen zufällig unterscheiden. Mindestens 4 sind nötig.`,
  'reading.effect.trend.parallel':
    'Vor dem Ereignis bewegten sich diese und die anderen Filialen gleich, soweit zu sehen ist: ein fairer Vergleich.',
  'reading.effect.trend.apart':
    'Schon vor dem Ereignis liefen diese und die anderen Filialen auseinander, die Zahl kann also das Ende einer älteren Entwicklung sein: mit Vorsicht zu lesen.',
  'reading.effect.trend.unknown':
    'Ob sich diese und die anderen Filialen vor dem Ereignis gleich bewegten, lässt sich nicht sagen.',
  'reading.effect.placebos':
    '{placebos, plural, one {Eine frühere Woche} other {# frühere Wochen}}, so behandelt, als wäre es damals geschehen, {asLarge, plural, =0 {{placebos, plural, one {ergibt} other {ergeben}} keine so große Wirkung} one {{placebos, plural, one {ergibt} other {ergeben}} eine so große Wirkung} other {ergeben # so große Wirkungen}}.',
} as const satisfies Record<keyof typeof english, string>
