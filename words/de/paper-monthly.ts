import type { paperMonthly as english } from '../en/paper-monthly.ts'

/** Der gedruckte Monatsbericht. */
export const paperMonthly = {
  'monthly.compared': 'Dieser Monat gegen andere',
  'monthly.compared.days': 'Diese Tage gegen andere',
  'monthly.figure': 'Kennzahl',
  'monthly.now': 'Diese Tage',
  'monthly.before': 'Zuvor',
  'monthly.last-year': 'Vorjahr',
  'monthly.change': 'Änderung seither',
  'monthly.none': 'keine Daten',
  'monthly.better': 'besser',
  'monthly.worse': 'schlechter',
  'monthly.chance': 'kann Zufall sein',
  'monthly.too-few': 'zu wenige',
  'monthly.compared.foot':
    'Zufriedenheit: Mittelwert. Wartezeit: Die Hälfte ist so schnell bedient. Beschwerden je 1.000 Vorgänge. Änderung: in denselben Filialen an denselben Wochentagen, mit 95-%-Intervall, jeder Tag zählt einmal; bei Wartezeiten in Prozent.{before, select, yes { Zuvor: {beforeFrom} bis {beforeTo}.} other {}}{lastYear, select, yes { Vorjahr: {lastYearFrom} bis {lastYearTo}.} other {}}',
  'monthly.weeks': 'Woche für Woche, {period}',
  'monthly.changes': 'Was sich änderte und was es bewirkte',
  'monthly.changes.none': 'Für das halbe Jahr zuvor ist keine Änderung an einzelnen Filialen eingetragen.',
  'monthly.changes.what': 'Was',
  'monthly.changes.when': 'Wann',
  'monthly.changes.where': 'Wo',
  'monthly.promises': 'Zusagen und Ziele',
  'monthly.promises.none':
    'Es ist kein Ziel gesetzt, also kann keine Zusage gehalten oder verfehlt werden. Ziele setzen Sie unter Daten, Ziele.',
  'monthly.promises.count': '{count, plural, one {# Filiale} other {# Filialen}}',
  'monthly.locations':
    '{count, plural, one {Die eine Filiale} other {Alle # Filialen}}: was zu erwarten ist, mit 95-%-Intervallen',
  'monthly.locations.foot':
    'Schätzungen berücksichtigen, wo es wenige Antworten gibt. Einordnung: gegen den Mittelwert der Region, Zufriedenheit {csatCentre}, Wartezeit {waitCentre}. Nach Namen geordnet: Wo sich Intervalle überdecken, ist keine Reihenfolge zu sagen. Daten: Note des Vertrauens.',
  'monthly.data': 'Daten',
  'monthly.trust': 'Wie weit man diesen Zahlen trauen kann',
  'monthly.trust.good':
    '{count, plural, =0 {Keine Filiale hat Zahlen ohne Zweifel.} one {An den Zahlen einer Filiale lässt nichts oder wenig zweifeln.} other {An den Zahlen von # Filialen lässt nichts oder wenig zweifeln.}}',
  'monthly.trust.why': 'Warum',
} as const satisfies Record<keyof typeof english, string>
