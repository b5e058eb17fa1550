import type { readings as english } from '../en/readings.ts'
import { difference, figure } from './figure.ts'
import { readingsComparisons } from './readings-comparisons.ts'
import { readingsConsistency } from './readings-consistency.ts'
import { readingsDistributions } from './readings-distributions.ts'
import { readingsEffects } from './readings-effects.ts'
import { doubt, fewAnswered, readingsFair } from './readings-fair.ts'
import { readingsBusy } from './readings-busy.ts'
import { readingsMoments } from './readings-moments.ts'
import { readingsQuality } from './readings-quality.ts'
import { readingsScores } from './readings-scores.ts'
import { atMetric, metric } from './subject.ts'

/** Wie jede Ebene in einer Aufteilung heißt, und als Gruppe. */
const parts = [
  ['location', 'die Filiale', 'je Filiale', 'einer Filiale', 'Alle Werte kommen aus einer Filiale.'],
  ['provider', 'die Person', 'je Person', 'einer Person', 'Alle Werte sind von einer Person.'],
  ['month', 'der Monat', 'je Monat', 'einem Monat', 'Alle Werte kommen aus einem Monat.'],
  ['week', 'die Woche', 'je Woche', 'einer Woche', 'Alle Werte kommen aus einer Woche.'],
  ['day', 'der Tag', 'je Tag', 'einem Tag', 'Alle Werte kommen von einem Tag.'],
] as const

const moment =
  '{momentTold, select, yes {{momentOf, select, weekday {der Wochentag} hour {die Stunde} load {der Andrang} weekday_hour {Wochentag und Stunde} weekday_load {Wochentag und Andrang} hour_load {Stunde und Andrang} other {Wochentag, Stunde und Andrang}} {momentShare}{momentChance, select, yes { (kann allein Zufall sein)} other {}}, } other {}}'

const shares = `${parts.map(([level, name]) => `{${level}Told, select, yes {${name} {${level}Share}{${level}Chance, select, yes { (kann allein Zufall sein)} other {}}, } other {}}`).join('')}${moment}der einzelne Besuch {interactionShare}.`

const untold = parts
  .map(
    ([level, name, each, one, single]) =>
      `{${level}Why, select, mean {{hasPlace, select, yes {} other { ${single}}}} residual { Mit einem Wert ${each} ist nicht zu trennen, was ${name} und was der einzelne Besuch ausmacht.} outer { Mit ${one} in jeder Gruppe darüber ist ${name} davon nicht zu trennen.} other {}}`,
  )
  .join('')

const focus = `{focus, select,
  location {Am meisten unterscheiden sich Filialen: Vergleichen Sie, wie die stärkste und die schwächste arbeiten.}
  provider {Personen einer Filiale unterscheiden sich mehr als Filialen: Helfen Sie denen, die es brauchen, statt ganzen Filialen.}
  people {Die Personen hier unterscheiden sich: Sehen Sie, was die stärksten anders machen.}
  month {Am meisten ändert es sich von Monat zu Monat: Sehen Sie, was wann geschah, bevor Sie nach Personen fragen.}
  week {Am meisten ändert es sich von Woche zu Woche: Sehen Sie, was wann geschah, bevor Sie nach Personen fragen.}
  day {Am meisten ändert es sich von Tag zu Tag: Sehen Sie auf volle Tage, bevor Sie nach Personen fragen.}
  little {Filiale, Person und Zeit erklären wenig davon: Suchen Sie Ursachen, die jeder Besuch teilt.}
  other {Keiner dieser Unterschiede ist größer, als der Zufall ihn machte.}}`

const locations = '{total, plural, one {# Filiale} other {# Filialen}}'

/** Befunde als Sätze, nach Kennung; die Werte eines Befunds füllen sie. */
export const readings = {
  'reading.split.shares': `Alle Unterschiede ${atMetric}{hasPlace, select, yes { in {place}} other {}} verteilen sich so: ${shares} ${focus}${untold}`,
  'reading.split.none': `${metric}: In dieser Auswahl liegt nichts vor.`,
  'reading.split.too-few': `{n, plural, one {Ein Wert ist} other {# Werte sind}} zu wenig, um zu sagen, woher Unterschiede ${atMetric} kommen.`,
  'reading.split.equal': `{n, plural, other {Alle # Werte}} sind gleich: Unterschiede ${atMetric}, die zu erklären wären, gibt es nicht.`,
  'reading.split.one-group':
    'Mit einer Filiale und einer Person, oder je einem einzigen Wert, lässt sich nicht sagen, was Filiale, was Person und was der einzelne Besuch ist.',

  'reading.locations.none': `${metric}: In dieser Auswahl liegt nichts vor.`,
  'reading.locations.one': `${metric}: Nur {name} hat Werte, es gibt nichts zum Vergleichen.`,
  'reading.locations.alike': `Keine von ${locations} ist vom Mittel der Region von ${figure('centre')} zu unterscheiden, unter Berücksichtigung weniger Antworten.`,
  'reading.locations.apart': `Von ${locations} {worse, plural, =0 {ist keine schlechter} one {ist # schlechter} other {sind # schlechter}} als das Mittel der Region von ${figure('centre')}{worse, plural, =0 {} one { ({worst})} other { (am meisten {worst})}}, {better, plural, =0 {keine besser} other {# besser}}{better, plural, =0 {} one { ({best})} other { (am meisten {best})}}. {rest, plural, =0 {} one {Die andere ist nicht davon zu unterscheiden.} other {Die anderen # sind nicht davon zu unterscheiden.}}${fewAnswered}`,

  'reading.compare.too-few': `${metric}: zu wenige Werte, um {a} und {b} zu vergleichen.`,
  'reading.compare.alike': `${metric}: {a} und {b} sind nicht zu unterscheiden; der Unterschied von ${difference('difference')} kann Zufall sein.${doubt}`,
  'reading.compare.apart': `${metric}: {better} ist besser als {worse}, um ${difference('difference')} (zwischen ${difference('least', true)} und ${difference('most')}).${doubt}`,
  'reading.compare.none': 'Noch gibt es nichts, worin sich {a} und {b} vergleichen ließen.',
  'reading.compare.all-alike': `{a} und {b} sind {metrics, plural, one {bei der einen Kennzahl, die beide haben,} other {bei keiner von # Kennzahlen}} {metrics, plural, one {nicht zu} other {zu}} unterscheiden.${doubt}`,
  'reading.compare.summary': `{aCount, plural, =0 {} other {{a} ist besser bei {aMetrics}}}{aCount, plural, =0 {} other {{bCount, plural, =0 {} other {, }}}}{bCount, plural, =0 {} other {{b} ist besser bei {bMetrics}}}.{rest, plural, =0 {} one { Bei einer weiteren Kennzahl sind sie nicht zu unterscheiden.} other { Bei # weiteren Kennzahlen sind sie nicht zu unterscheiden.}}${doubt}`,

  'reading.note.no-interactions': 'Diese Filiale hat in der Auswahl keine Vorgänge.',
  'reading.note.behind':
    'Die Daten dieser Filiale enden {days, plural, one {# Tag} other {# Tage}} vor den spätesten aller Filialen.',
  'reading.note.few-ratings':
    'Es gibt nur {n, plural, one {# Bewertung} other {# Bewertungen}}: Warten Sie auf mehr, bevor Sie danach handeln.',
  'reading.note.low-response': 'Nur {responseShare} der Kunden haben geantwortet: Bewertungen mit Vorsicht lesen.',
  'reading.note.mixed-scales':
    'Die Filialen fragten auf verschiedenen Skalen, darum werden Bewertungen nach ihrem Platz auf der Skala verglichen, von 0 (schlechteste) bis 1 (beste).',
  'reading.note.no-provider':
    '{n, plural, one {# Vorgang sagt} other {# Vorgänge sagen}} nicht, wer bedient hat ({partShare}); der Vergleich der Personen lässt sie weg.',
  'reading.note.zero-waits':
    '{n, plural, one {# Wartezeit ist} other {# Wartezeiten sind}} als null erfasst ({partShare}); Schätzwerte lassen sie weg, Mediane zählen sie.',
  'reading.note.assumed-zone':
    '{n, plural, one {# Zeit steht} other {# Zeiten stehen}} ohne Zeitzone ({partShare}) und {n, plural, one {wird} other {werden}} in der für die Daten gesetzten gelesen.',
  'reading.note.assumed-date': '{n, plural, one {# Vorgang hat} other {# Vorgänge haben}} kein genaues Datum ({partShare}).',
  'reading.note.day-only':
    '{n, plural, one {# Vorgang hat} other {# Vorgänge haben}} ein Datum ohne Uhrzeit ({partShare}), darum fehlen für sie die Stunden.',
  ...readingsFair,
  ...readingsMoments,
  ...readingsBusy,
  ...readingsEffects,
  ...readingsDistributions,
  ...readingsComparisons,
  ...readingsConsistency,
  ...readingsQuality,
  ...readingsScores,
} as const satisfies Record<keyof typeof english, string>
