import type { targets as english } from '../en/targets.ts'
import { figure } from './figure.ts'
import { subject } from './subject.ts'

const points =
  '{grain, select, day {{points, plural, one {# Tag} other {# Tagen}}} month {{points, plural, one {# Monat} other {# Monaten}}} other {{points, plural, one {# Woche} other {# Wochen}}}}'
const each = '{grain, select, day {Tage} month {Monate} other {Wochen}}'
const so = `Es wurde in {met, number} von ${points} mit Ziel erreicht.`
const aim = `{side, select, higher {mindestens} other {höchstens}} ${figure('target')}`
const name =
  '{metric, select, csat {Zufriedenheit} nps {Net Promoter Score} ces {Einfachheit} wait {Median der Wartezeit} service {Median der Bedienzeit} resolution {Median der Lösungszeit} complaint {Beschwerden} abandoned {Abbrüche} repeat {Wiederholungsbesuche} response {Antwortquote} other {Wert}}'
const where = '{scope, select, location { bei {place}} other {}}'

/** Ziele, und ob ein Verlauf seines erreichen wird. */
export const targets = {
  'reading.target.keeps': `${subject}: Bleibt es so, wird das Ziel von ${aim} weiter erreicht, denn schon der übliche Bereich liegt auf der guten Seite. ${so}`,
  'reading.target.may-miss': `${subject}: Bleibt es so, werden manche ${each} das Ziel von ${aim} erreichen und manche es verfehlen, allein durch Zufall. ${so}`,
  'reading.target.misses': `${subject}: Bleibt es so, wird das Ziel von ${aim} nicht erreicht: Der ganze übliche Bereich liegt auf der falschen Seite. ${so}`,
  'reading.target.too-early': `${subject}: Das Ziel ist ${aim}; es ist zu früh, um zu sagen, ob es gehalten wird. ${so}`,
  'reading.target.no-limits': `${subject}: Das Ziel ist ${aim}. ${so}`,
  'reading.target.ended': `${subject}: Jetzt gilt kein Ziel. ${so}`,

  'reading.target.figure': `${name}${where}: {side, select, higher {mindestens} other {höchstens}} ${figure('value')} ab {fromDate}`,
  'reading.target.promise': `{valueShare} der Kunden${where} innerhalb von {withinSeconds} bedient, ab {fromDate}`,
  'reading.target.none': `${name}${where}: kein Ziel ab {fromDate}`,

  'assurance.keeps': 'hält das Ziel',
  'assurance.may-miss': 'mal ja, mal nein',
  'assurance.misses': 'verfehlt das Ziel',
  'assurance.too-early': 'zu früh',
} as const satisfies Record<keyof typeof english, string>
