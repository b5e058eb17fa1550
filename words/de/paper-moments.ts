import type { paperMoments as english } from '../en/paper-moments.ts'

/** Die gedruckte Seite über Zeitpunkte. */
export const paperMoments = {
  'paper.moments.findings': 'Welche Zeitpunkte abweichen und was es ändern würde',
  'paper.moments.grid':
    '{metric} nach Wochentag und Stunde der Ankunft{kind, select, seconds {: typische Zeiten, als geometrische Mittel} rate {: je 1.000 Vorgänge} share {: Anteile} other {: Mittelwerte}}{unit, select, none {} other { in {unit}}}, daneben oder darunter die Zahl der Werte (n).',
  'paper.moments.darker':
    'Je dunkler, desto {metric, select, csat {geringer die Zufriedenheit} nps {niedriger der Wert} ces {mühsamer war es} wait {länger warten Kunden} service {länger dauert die Bedienung} resolution {länger dauert die Lösung} complaint {mehr Beschwerden} abandoned {mehr Kunden geben auf} repeat {mehr kommen wieder} other {weniger antworten}}',
  'paper.moments.nobody': 'Leer: niemand kam.',
  'paper.moments.load':
    'Wartezeit nach Andrang: {per, select, person {Ankünfte je Person im Dienst und Stunde} other {Ankünfte je Stunde, da niemand namentlich bekannt ist}}, mit 95-%-Bändern.',
  'paper.moments.worse': 'schlechter',
  'paper.moments.better': 'besser',
  'paper.moments.chance': 'kann Zufall sein',
  'paper.moments.hours': 'Stoßzeiten, erste und letzte Stunde des Tages',
  'paper.moments.busiest': 'Stoßzeiten',
  'paper.moments.size': 'Gegen die anderen Stunden',
  'paper.moments.hours.foot':
    'Stoßzeiten einer Filiale sind die Stunden, in denen ein Viertel ihrer Kunden kommt. Dieselben Personen werden mit sich selbst verglichen; besser und schlechter heißt mehr als Zufall; 95-%-Intervalle berücksichtigen, dass sich Werte eines Tages gleichen.',
  'paper.moments.holidays': 'Gegen gewöhnliche Tage',
} as const satisfies Record<keyof typeof english, string>
