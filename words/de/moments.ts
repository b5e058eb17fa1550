import type { moments as english } from '../en/moments.ts'

/** Der Bildschirm der Momente: die Stunden der Woche, wie voll sie sind, erste und letzte Stunden, Tage um Feiertage. */
export const moments = {
  'moments.title': 'Momente',
  'moments.subtitle': 'Dieselben Personen, dieselbe Filiale: Welche Momente unterscheiden sich?',
  'moments.metric': 'Kennzahl',
  'moments.location': 'Filiale',
  'moments.all-locations': 'Alle Filialen',
  'moments.of-person': 'Nur die Vorgänge einer Person sind zu sehen.',
  'moments.of-person.clear': 'Alle zeigen',
  'moments.empty.title': 'Welche Stunden werden weniger gut bedient?',
  'moments.empty.about':
    'Importieren Sie Dateien mit der Zeit jedes Vorgangs und, für Wartezeiten und Bewertungen, einer Spalte dafür. Dann stehen hier die Stunden der Woche nebeneinander.',
  'moments.empty.selection':
    'Kein Vorgang dieser Auswahl hat einen Wert und eine Uhrzeit. Wählen Sie einen anderen Zeitraum, Filter oder eine andere Kennzahl.',

  'moments.grid.subtitle':
    '{metric} nach Wochentag und Stunde der Ankunft{unit, select, rate {, je 1.000 Vorgänge} other {}}{scale} · {period}',
  'moments.grid.caption': '{metric} nach Wochentag und Stunde der Ankunft',
  'moments.grid.hour': '{hour} Uhr',
  'moments.grid.weekday': 'Wochentag',
  'moments.grid.when': 'Stunde',
  'moments.grid.n': 'n {n, number}',
  'moments.grid.thin': 'zu wenige',
  'moments.grid.empty': 'niemand',
  'moments.grid.foot':
    'Schraffiert: weniger als {minimum} Werte.{outside, plural, =0 {} one { # Wert liegt außerhalb der gezeigten Stunden.} other { # Werte liegen außerhalb der gezeigten Stunden.}}{withoutHour, plural, =0 {} one { Von # Anfrage ohne Antwort ist nur der Tag bekannt.} other { Von # Anfragen ohne Antwort ist nur der Tag bekannt.}}',
  'moments.grid.legend':
    'Je {seen, select, bar {länger der Balken am Fuß einer Stunde} other {stärker die Farbe}}, desto {metric, select, csat {geringer die Zufriedenheit} nps {niedriger der Score} ces {schwerer war es} wait {länger wird gewartet} service {länger dauert die Bedienung} resolution {länger dauert die Lösung} complaint {mehr Beschwerden} abandoned {mehr Abbrüche} repeat {mehr kommen wieder} other {weniger antworten}}; die Mitte ist das Übliche.',
  'moments.grid.below': 'unter {value}',
  'moments.grid.above': 'über {value}',
  'moments.grid.between': '{lower} bis {upper}',
  'moments.grid.interval': '{value} ({lower} bis {upper})',
  'moments.load.subtitle':
    'Wartezeit nach Andrang, in {per, select, person {Ankünften je Person im Dienst und Stunde} other {Ankünften je Stunde, da niemand namentlich bekannt ist}} · {period}',
  'moments.load.foot':
    '{gaveUp, plural, =0 {Niemand hat abgebrochen} one {# Abbruch zählt als bis dahin nicht bedient} other {# Abbrüche zählen als bis dahin nicht bedient}}; Wartezeiten auf 1 % genau.',
  'moments.load.load': 'Andrang',
  'moments.load.median': 'Die Hälfte ist bedient nach',
  'moments.load.p90': 'Neun von zehn sind bedient nach',
  'moments.load.between': '{from} bis {to}',
  'moments.load.n':
    '{n, plural, one {# bedient} other {# bedient}}{gaveUp, plural, =0 {} one {, # abgebrochen} other {, # abgebrochen}}',
  'moments.peaks.title': 'Was die Stoßzeiten kosten',
  'moments.peaks.compared': 'Stoßzeiten gegen die übrigen Stunden',
  'moments.peaks.unevenness': 'Ungleichheit, die verschwände',
  'moments.peaks.long': 'Wartezeiten über {longSeconds}, die verschwänden',
  'moments.peaks.foot':
    'Stoßzeiten einer Filiale sind die Stunden, in denen ein Viertel ihrer Kunden kommt; dieselben Personen werden mit sich selbst verglichen. Bereiche aus {weeks, plural, one {# Woche} other {# Wochen}}.',
  'moments.edges.title': 'Erste und letzte Stunde',
  'moments.edges.first': 'Erste Stunde des Tages',
  'moments.edges.last': 'Letzte Stunde des Tages',
  'moments.edges.foot':
    'Gegen die Stunden dazwischen, dieselben Personen an allen Tagen einer Filiale; die Bereiche berücksichtigen, dass ein Tag in sich ähnlich ist.',
  'moments.holidays.subtitle':
    '{metric} an Tagen um Feiertage, gegen gewöhnliche Tage derselben Filialen und Wochentage · {period}',
  'moments.holidays.kind': 'Tage',
  'moments.holidays.before': 'Letzter Tag vor einem Feiertag',
  'moments.holidays.on': 'An einem Feiertag',
  'moments.holidays.after': 'Erster Tag nach einem Feiertag',
  'moments.holidays.arrivals': 'Gekommene Kunden',
  'moments.holidays.dates': 'Tage (Werte)',
  'moments.holidays.foot.entered':
    '{count, plural, one {# Feiertag} other {# Feiertage}} in diesem Zeitraum, wie unter den Ereignissen eingetragen. Die Intervalle berücksichtigen, dass Tage verschieden sind.',
  'moments.holidays.foot.found':
    '{count, plural, one {# Tag} other {# Tage}} dieses Zeitraums, an denen fast alle Filialen geschlossen waren, da kein Feiertag eingetragen ist. Die Intervalle berücksichtigen, dass Tage verschieden sind.',
  'moments.holidays.foot.none': 'Es ist kein Feiertag eingetragen, und an keinem Tag waren fast alle Filialen geschlossen.',
  'moments.holidays.proposed': '{count, plural, one {# Tag sieht} other {# Tage sehen}} nach einem Feiertag aus',
  'moments.holidays.looks-closed': '{day}: fast alle Filialen geschlossen',
  'moments.holidays.looks-quiet': '{day}: {customers, number} Kunden, sonst {usual, number}',
  'moments.holidays.looks-busy': '{day}: {customers, number} Kunden, sonst {usual, number}',
  'moments.holidays.enter': 'Als Feiertag eintragen',
  'moments.holidays.enter-day': '{day} als Feiertag eintragen',
  'moments.holidays.note': 'Feiertag',
  'moments.holidays.elsewhere':
    'Einen Feiertag nur einer Filiale, oder mit seinem Namen, tragen Sie unter den Ereignissen dieser Filiale ein.',
  'moments.less': '{kind, select, time {kürzer} other {niedriger}}{isGood, select, yes { (besser)} other {}}',
  'moments.more': '{kind, select, time {länger} other {höher}}{isGood, select, yes { (besser)} other {}}',
  'moments.handlings.subtitle':
    '{metric} bei Selbstbedienung gegen Bedienung, unter Besuchen derselben Filiale für dieselbe Leistung zur selben Tageszeit · {period}',
  'moments.handlings.sides': 'Selbstbedienung und Bedienung nebeneinander',
  'moments.handlings.like': 'Unter gleichen Besuchen',
  'moments.handlings.difference': '{metric}, Selbstbedienung gegen Bedienung',
  'moments.handlings.n-self': 'Werte bei Selbstbedienung',
  'moments.handlings.n-assisted': 'Werte bei Bedienung',
  'moments.handlings.foot':
    '{state, select, compared {{shown, plural, one {# Filiale} other {# Filialen}} von {places, number} gezeichnet. } other {}}Welche Kanäle Selbstbedienung sind, sagen Sie unter Daten, Orte und Personen.',
  'moments.hours.what': 'Was',
  'moments.hours.figure': 'Größe',
  'moments.hours.verdict': 'Urteil',
  'moments.verdict.better': 'besser, mehr als Zufall',
  'moments.verdict.worse': 'schlechter, mehr als Zufall',
  'moments.verdict.chance': 'kann Zufall sein',
  'weekday.1': 'Montag',
  'weekday.2': 'Dienstag',
  'weekday.3': 'Mittwoch',
  'weekday.4': 'Donnerstag',
  'weekday.5': 'Freitag',
  'weekday.6': 'Samstag',
  'weekday.7': 'Sonntag',
} as const satisfies Record<keyof typeof english, string>
