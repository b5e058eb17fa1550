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
  'moments.grid.hours': '{from} bis {to} Uhr',
  'moments.grid.weekday': 'Wochentag',
  'moments.grid.whole-day': 'Ganzer Tag',
  'moments.grid.when': 'Stunde',
  'moments.grid.n': 'n {n, number}',
  'moments.grid.thin': 'zu wenige',
  'moments.grid.empty': 'niemand',
  'moments.grid.foot':
    'Schraffiert: weniger als {minimum} Werte.{outside, plural, =0 {} one { # Wert liegt außerhalb der gezeigten Stunden.} other { # Werte liegen außerhalb der gezeigten Stunden.}}{withoutHour, plural, =0 {} one { Von # Anfrage ohne Antwort ist nur der Tag bekannt.} other { Von # Anfragen ohne Antwort ist nur der Tag bekannt.}}',
  'moments.grid.legend':
    'Je stärker die Farbe, desto {metric, select, csat {geringer die Zufriedenheit} nps {niedriger der Score} ces {schwerer war es} wait {länger wird gewartet} service {länger dauert die Bedienung} resolution {länger dauert die Lösung} complaint {mehr Beschwerden} abandoned {mehr Abbrüche} repeat {mehr kommen wieder} other {weniger antworten}}; die Mitte ist das Übliche.',
  'moments.grid.below': 'unter {value}',
  'moments.grid.above': 'über {value}',
  'moments.grid.between': '{lower} bis {upper}',
  'moments.grid.cell': '{weekday}, {hour}: {value}, {n, plural, one {# Wert} other {# Werte}}',
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
