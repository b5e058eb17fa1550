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
  'weekday.1': 'Montag',
  'weekday.2': 'Dienstag',
  'weekday.3': 'Mittwoch',
  'weekday.4': 'Donnerstag',
  'weekday.5': 'Freitag',
  'weekday.6': 'Samstag',
  'weekday.7': 'Sonntag',
} as const satisfies Record<keyof typeof english, string>
