import type { readingsMoments as english } from '../en/readings-moments.ts'
import { subject, theSubject } from './subject.ts'

function verb(singular: string, plural: string): string {
  return `{metric, select, csat {${singular}} nps {${singular}} ces {${singular}} response {${singular}} other {${plural}}}`
}

const are = verb('ist', 'sind')
const lie = verb('liegt', 'liegen')
const lay = verb('lag', 'lagen')
const its = (ending: string) => `{metric, select, nps {sein${ending}} other {ihr${ending}}}`
/** „über ihrem üblichen Niveau von 4,1“. */
const usual = `${its('em')} üblichen Niveau von ${figure('centre')}`
const median = `${its('em')} Median von ${figure('centre')}`

/** Eine Zahl, geschrieben nach ihrer Einheit. */
function figure(name: string, ending = ' je 1.000'): string {
  return `{unit, select, seconds {{${name}Seconds}} share {{${name}Share}} rate {{${name}Rate}${ending}} score {{${name}Score, number, ::precision-integer}} count {{${name}Count, number, ::.#}} other {{${name}Points}}}`
}

/** Bei Karten zwischen Ereignissen ist eine Anzahl eine von Vorgängen. */
function between(name: string, word = 'Vorgänge'): string {
  return `{unit, select, seconds {{${name}Seconds}} other {{${name}Count, number, ::precision-integer} ${word}}}`
}

const periods = '{grain, select, day {Tage} month {Monate} other {Wochen}}'
const ofPeriods = '{grain, select, day {Tagen} month {Monaten} other {Wochen}}'
const every = '{grain, select, day {Tag} month {Monat} other {Woche}}'
const inWeek = '{grain, select, day {am {weekDate}} month {im Monat ab {weekDate}} other {in der Woche ab {weekDate}}}'
const toWeek = '{grain, select, day {bis {weekDate}} month {bis zum Monat ab {weekDate}} other {bis zur Woche ab {weekDate}}}'
const judged = '{verdict, select, better {: eine Änderung zum Besseren} worse {: eine Änderung zum Schlechteren} other {}}'
const began =
  '{eventWhen, select, same { Es begann {grain, select, day {am Tag} month {im Monat} other {in der Woche}} von „{eventNote}“ ({eventDate}).} before { Es begann nach „{eventNote}“ ({eventDate}).} after { „{eventNote}“ ({eventDate}) kam kurz nach dem Beginn.} other {}}'
const above = '{side, select, up {über} other {unter}}'
const weekdayOf = (name: string) =>
  `{${name}, select, 1 {montags} 2 {dienstags} 3 {mittwochs} 4 {donnerstags} 5 {freitags} 6 {samstags} other {sonntags}}`
const weekday = weekdayOf('weekday')
const hourOf = (name: string) => `${weekdayOf(`${name}Weekday`)} ab {${name}Hour} Uhr mit ${figure(name)}`
const direction = '{side, select, up {seltener} other {häufiger}}'

/** Sätze der Regelkarten, des Rasters der Stunden, der Personen und des Überblicks. */
export const readingsMoments = {
  'reading.control.none': `${subject}: In dieser Auswahl gibt es keine Werte.`,
  'reading.control.fewest': `${subject}: weniger als {fewest, number} Werte, zu wenige für eine Aussage.`,
  'reading.control.too-early': `${subject}: bisher {grain, select, day {{weeks, plural, =0 {kein ganzer Tag} one {# ganzer Tag} other {# ganze Tage}}} month {{weeks, plural, =0 {kein ganzer Monat} one {# ganzer Monat} other {# ganze Monate}}} other {{weeks, plural, =0 {keine ganze Woche} one {# ganze Woche} other {# ganze Wochen}}}}, zu früh, um zu sagen, was normal ist. Zwölf sind nötig.`,
  'reading.control.all-equal': `${subject}: {grain, select, day {Jeder} month {Jeder} other {Jede}} ${every} lag genau bei ${figure('centre')}, also gibt es keine Streuung für Grenzen. Jeder andere Wert würde auffallen.`,
  'reading.control.steady': `${theSubject} ${are} stabil: Normale ${periods} liegen zwischen ${figure('lower', '')} und ${figure('upper')}.`,
  'reading.control.run-steady': `${theSubject} ${are} stabil: {metric, select, csat {Sie bewegt} nps {Er bewegt} ces {Sie bewegt} response {Sie bewegt} other {Sie bewegen}} sich um den Median von ${figure('centre')}, wie der Zufall es will.`,
  'reading.control.shift': `${theSubject} ${lie} seit {sinceDate} ${above} ${usual}${judged}.${began}`,
  'reading.control.shift-ended': `${theSubject} ${lay} von {sinceDate} ${toWeek} ${above} ${usual}${judged}.${began}`,
  'reading.control.beyond-limits': `${theSubject} ${lay} ${inWeek} ${above} dem normalen Bereich: ${figure('value')}, wo ${figure('centre')} üblich ist${judged}.${began}`,
  'reading.control.two-of-three': `${theSubject} ${verb('kam', 'kamen')} der {side, select, up {oberen} other {unteren}} Grenze in drei ${ofPeriods} zweimal nahe, zuletzt ${inWeek}${judged}.${began}`,
  'reading.control.four-of-five': `${theSubject} ${lay} in vier von fünf ${ofPeriods} deutlich ${above} ${usual}, zuletzt ${inWeek}${judged}.${began}`,
  'reading.control.trend': `${theSubject} ${are} seit {sinceDate} ${every} für ${every} {side, select, up {gestiegen} other {gefallen}}${judged}.${began}`,
  'reading.control.trend-ended': `${theSubject} {side, select, up {${verb('stieg', 'stiegen')}} other {${verb('fiel', 'fielen')}}} von {sinceDate} ${toWeek} ${every} für ${every}${judged}.${began}`,
  'reading.control.alternating': `${theSubject} ${verb('geht', 'gehen')} seit {sinceDate} abwechselnd auf und ab, was der Zufall nicht tut: Vielleicht wechseln sich zwei Dinge ab.`,
  'reading.control.close-to-centre': `${theSubject} ${verb('bleibt', 'bleiben')} seit {sinceDate} näher an ${usual}, als die Grenzen erwarten lassen: Vielleicht sind die Grenzen zu weit.`,
  'reading.control.far-from-centre': `${theSubject} ${verb('bleibt', 'bleiben')} seit {sinceDate} auf beiden Seiten fern von ${usual}: Vielleicht sind zwei verschiedene Dinge vermischt.`,
  'reading.control.long-run': `${theSubject} ${lie} seit {sinceDate} ${above} ${median}, zu lange für Zufall${judged}.${began}`,
  'reading.control.long-run-ended': `${theSubject} ${lay} von {sinceDate} ${toWeek} ${above} ${median}, zu lange für Zufall${judged}.${began}`,
  'reading.control.few-crossings': `${theSubject} ${verb('kreuzt', 'kreuzen')} ${its('en')} Median von ${figure('centre')} zu selten für Zufall und ${lie} seit {sinceDate} ${above} ihm${judged}.${began}`,
  'reading.control.suggestion': `${theSubject} ${lie} seit {sinceDate} ${above} dem früheren Niveau von ${figure('before')} und ${are} jetzt stabil um ${figure('centre')}. Wenn Sie wissen, warum, setzen Sie ab diesem Tag neue Grenzen.`,
  'reading.control.false-alarm':
    'Allein durch Zufall würden {ofTen, plural, =0 {weniger als 1} other {etwa #}} von 10 solchen Karten ein Signal zeigen; {lastShare} in den letzten 8 Punkten.',

  'reading.control.events-none': `${subject}: In dieser Auswahl gibt es keine zwei, zwischen denen zu messen wäre.`,
  'reading.control.events-too-early': `${subject}: bisher {weeks, plural, =0 {zu wenige, um dazwischen zu messen} one {ein Abstand von einem zum nächsten} other {# Abstände von einem zum nächsten}}, zu früh, um zu sagen, was normal ist. Zwölf sind nötig.`,
  'reading.control.events-all-equal': `${subject}: Genau ${between('centre')} lagen jeweils dazwischen, also gibt es keine Streuung für Grenzen.`,
  'reading.control.events-steady': `${theSubject} ${verb('kommt', 'kommen')} so selten wie immer: üblich sind etwa ${between('centre')} von einem zum nächsten, durch Zufall bis zu ${between('upper')}.`,
  'reading.control.events-changed': `${theSubject} ${verb('kommt', 'kommen')} seit {sinceDate} ${direction} als die üblichen ${between('centre')} von einem zum nächsten${judged}.${began}`,
  'reading.control.events-beyond-limits': `${subject}: {side, select, up {Ganze} other {Nur}} ${between('value')} lagen vor dem vom {weekDate}, wo etwa ${between('centre')} üblich sind${judged}.${began}`,
  'reading.control.events-suggestion': `${theSubject} ${verb('kommt', 'kommen')} seit {sinceDate} ${direction}, etwa ${between('centre')} von einem zum nächsten statt ${between('before')}. Wenn Sie wissen, warum, setzen Sie ab diesem Tag neue Grenzen.`,

  'reading.grid.none': `${subject}: In dieser Auswahl gibt es keine Werte mit Uhrzeit.`,
  'reading.grid.too-few': `${subject}: Noch hat keine Stunde der Woche 10 Werte, zu wenige, um Stunden zu vergleichen.`,
  'reading.grid.no-hours': `${subject}: Von {requests, plural, one {# Anfrage, die niemand beantwortete,} other {# Anfragen, die niemand beantwortete,}} ist nur der Tag bekannt, also lassen sich Stunden nicht vergleichen. {verdict, select, none {Kein Wochentag hebt sich von ${figure('overall')} ab.} other {Am meisten fällt auf, was ${weekday} geschieht, mit ${figure('value')} gegenüber ${figure('overall')} über alle Tage {verdict, select, better {(besser)} other {(schlechter)}}.}}`,
  'reading.grid.even': `${subject}: Keine Stunde der Woche hebt sich von ${figure('overall')} ab.`,
  'reading.grid.stands-out': `${subject}: {worstTold, select, yes {am schlechtesten ${hourOf('worst')}, {bestTold, select, yes {am besten ${hourOf('best')}, } other {}}} other {am besten ${hourOf('best')}, }}gegenüber ${figure('overall')} über alle Stunden.`,

  'reading.providers.none': 'In der Auswahl hat niemand einen Wert dieser Kennzahl.',
  'reading.providers.few':
    '{people, plural, one {Die eine Person mit Werten hat} other {Alle # Personen mit Werten haben}} weniger als {minimum, number}: zu wenige für eine Aussage. Ein längerer Zeitraum zeigt sie vielleicht.',
  'reading.providers.alone': 'In der Auswahl ist eine Person: niemand zum Vergleichen.',
  'reading.providers.no-spread':
    'Es gibt zu wenige Werte je Person, um zu sagen, wie gleichmäßig ihr Service ist: {people, plural, one {# Person} other {# Personen}} in der Auswahl.',
  'reading.providers.map':
    'Von {people, plural, one {# Person} other {# Personen}} {middle, plural, =0 {ist niemand} one {ist #} other {sind #}} von der Mitte nicht zu unterscheiden. Deutlich stark: {strong, number}{unevenStrong, plural, =0 {} other {, davon # deutlich ungleichmäßig}}. Deutlich niedrig: {low, number}{needsHelp, plural, =0 {} other {, davon # deutlich ungleichmäßig: dort beginnen}}.',

  'reading.provider.none': 'In der Auswahl gibt es noch keine Zahlen zu dieser Person.',
  'reading.provider.alone': 'In der Auswahl sind zu wenige andere Personen zum Vergleichen.',
  'reading.provider.near':
    'Die Zahlen dieser Person liegen in der mittleren Hälfte der anderen Personen oder zu nah daran für eine Aussage.',
  'reading.provider.strengths': 'Besser als die meisten anderen: {strengthMetrics}.',
  'reading.provider.strengths-and-worth': 'Besser als die meisten anderen: {strengthMetrics}. Ein Gespräch wert: {worthMetrics}.',
  'reading.provider.worth': 'Die meisten Zahlen liegen nahe bei denen der anderen. Ein Gespräch wert: {worthMetrics}.',

  'reading.overview.none': 'Noch niemand hat berichtet.',
  'reading.overview.early':
    'Es ist noch zu früh, um einen Wert zu beurteilen: Es gibt noch zu wenige ganze Wochen.{worse, plural, =0 {} other { Zuletzt schlechter: {names}{more, plural, =0 {} other { und # weitere}}.}}{late, plural, =0 {} one { # Filiale hat zuletzt nicht berichtet.} other { # Filialen haben zuletzt nicht berichtet.}}',
  'reading.overview.region':
    '{csat, select, better {Die Zufriedenheit wurde besser} worse {Die Zufriedenheit wurde schlechter} steady {Die Zufriedenheit ist stabil} early {Es ist zu früh, die Zufriedenheit zu beurteilen} other {Es gibt keine Bewertungen}}, {wait, select, better {die Wartezeiten wurden kürzer} worse {die Wartezeiten wurden länger} steady {die Wartezeiten sind stabil} keptMore {mehr wurden innerhalb der Zusage bedient} keptFewer {weniger wurden innerhalb der Zusage bedient} keptSteady {der Anteil innerhalb der Zusage ist stabil} early {es ist zu früh, die Wartezeiten zu beurteilen} other {es gibt keine Wartezeiten}}, {complaint, select, better {Beschwerden wurden weniger} worse {Beschwerden wurden mehr} steady {die Beschwerden sind stabil} early {es ist zu früh, die Beschwerden zu beurteilen} other {Beschwerden sind nicht erfasst}}. {worse, plural, =0 {Keine Filiale zeigt eine neue Änderung zum Schlechteren.} other {Zuletzt schlechter: {names}{more, plural, =0 {} other { und # weitere}}.}}{late, plural, =0 {} one { # Filiale hat zuletzt nicht berichtet.} other { # Filialen haben zuletzt nicht berichtet.}}',
} as const satisfies Record<keyof typeof english, string>
