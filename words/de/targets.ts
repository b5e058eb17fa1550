import type { targets as english } from '../en/targets.ts'
import { figure } from './figure.ts'
import { subject } from './subject.ts'

const points =
  '{grain, select, day {{points, plural, one {# Tag} other {# Tagen}}} month {{points, plural, one {# Monat} other {# Monaten}}} other {{points, plural, one {# Woche} other {# Wochen}}}}'
const each = '{grain, select, day {Tage} month {Monate} other {Wochen}}'
const so = `{points, plural, =0 {Bisher gibt es keine ganzen ${each} mit Ziel.} other {Es wurde in {met, number} von ${points} mit Ziel erreicht.}}`
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

  'assurance.keeps': 'Hält das Ziel',
  'assurance.may-miss': 'Mal ja, mal nein',
  'assurance.misses': 'Verfehlt das Ziel',
  'assurance.too-early': 'Zu früh',
  'assurance.keeps.long': 'Bleibt es so, erreicht schon der übliche Bereich das Ziel',
  'assurance.may-miss.long': 'Bleibt es so, entscheidet der Zufall, ob das Ziel erreicht wird',
  'assurance.misses.long': 'Bleibt es so, erreicht der übliche Bereich das Ziel nicht',
  'assurance.too-early.long': 'Zu wenige vollständige Punkte, um zu sagen, ob das Ziel erreicht wird',

  'chart.target': 'Ziel',
  'chart.target.value': 'Ziel {value}',
  'chart.promise': 'Wartezeiten innerhalb der Zusage',
  'chart.promise.step': 'innerhalb von {value}',
  'chart.promise.differs': 'verschiedene Zusagen',
  'chart.promise.from': 'innerhalb von {withinSeconds} ab {fromDate}',
  'chart.promise.differs-from': 'verschiedene Zusagen ab {fromDate}',
  'chart.promise.changed':
    'Jeder Punkt wird an der Zusage seiner Zeit gemessen: {steps}. Ein Sprung der Linie kann an der Zusage liegen.',
  'chart.promise.within': 'Wartezeiten innerhalb von {withinSeconds}',

  'targets.title': 'Ziele und Zusagen',
  'targets.about':
    'Was angestrebt wird, und ab welchem Tag. Ziele werden in den Diagrammen ihrer Filiale gezeichnet und dort beurteilt: ob sie bisher erreicht wurden und ob der Ablauf, bleibt er so, sie erreichen wird. Frühere bleiben als Verlauf.',
  'targets.none':
    'Noch ist kein Ziel gesetzt. Setzen Sie eines, und Diagramme zeigen, ob es erreicht wird und erreicht werden wird.',
  'targets.add': 'Ziel setzen',
  'targets.add.title': 'Was wird angestrebt, und ab wann?',
  'targets.add.button': 'Ziel setzen',
  'targets.metric': 'Kennzahl',
  'targets.metric.promise': 'Wartezeiten innerhalb einer Zusage',
  'targets.place': 'Wo',
  'targets.place.all': 'Alle Filialen',
  'targets.value': 'Ziel',
  'targets.value.hint':
    '{unit, select, share {In Prozent} seconds {In Minuten} rate {Je 1.000 Vorgänge} score {Von −100 bis +100} other {Auf der Skala der Bewertungen}}; {better, select, higher {mindestens} other {höchstens}} so viel.',
  'targets.within': 'Bedient innerhalb von (Minuten)',
  'targets.end': 'Aufhören: Was vorher angestrebt war, endet an diesem Tag',
  'targets.from': 'Ab',
  'targets.until': 'Bis',
  'targets.note': 'Notiz',
  'targets.state': 'Zustand',
  'targets.state.holds': 'gilt',
  'targets.state.coming': 'kommt noch',
  'targets.state.past': 'vorbei',
  'targets.state.replaced': 'ersetzt',
  'targets.state.withdrawn': 'zurückgenommen',
  'targets.ends': 'keines',
  'targets.at-least': 'mindestens {value}',
  'targets.at-most': 'höchstens {value}',
  'targets.promise-of': '{value} innerhalb von {withinSeconds}',
  'targets.history': 'Auch den Verlauf zeigen',
  'targets.from.hint': 'Die Daten sind vom {firstDate} bis {lastDate}.',
  'targets.see': 'Wer es erreicht',
  'targets.see-of': 'Wer es erreicht: {target}',
  'targets.remove': 'Zurücknehmen',
  'targets.remove-of': 'Zurücknehmen: {target}',
  'targets.table': 'Ziele mit den Tagen, an denen sie gelten',
  'targets.acts': 'Aktionen',
} as const satisfies Record<keyof typeof english, string>
