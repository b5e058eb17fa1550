import type { readingsFair as english } from '../en/readings-fair.ts'
import { difference } from './figure.ts'

const late = '{promised, select, quoted {Wartezeiten, länger als angekündigt} other {Wartezeiten über {promiseSeconds}}}'

/** Auch die Anteile, die ein Trichter zeichnet. */
const metric = `{metric, select, csat {Zufriedenheit} nps {Net Promoter Score} ces {Einfachheit} wait {Wartezeiten} service {Bedienzeiten} resolution {Lösungszeiten} complaint {Beschwerden} abandoned {Abbrüche} repeat {Wiederholungsbesuche} csatShare {Zufriedene Kunden} cesShare {Kunden, die es leicht fanden} npsShare {Promotoren} waitShare {${late}} other {Antwortquote}}`

const few =
  '{few, select, yes {; bei so wenigen weitet eine auffällige selbst die Grenzen, sehen Sie also auch auf die Bandbreiten der Ränge} other {}}'

const widened = `{widened, select, yes { Die Grenzen lassen zu, dass sich Filialen stärker unterscheiden als durch Zufall${few}.} other {}}`

/** Zweifel an Bewertungen, wo wenige antworteten, am Ende eines Satzes, der zwei Filialen vergleicht. */
export const doubt =
  '{doubt, select, low { Bei {low} haben nur {lowShare} geantwortet: Bewertungen mit Vorsicht lesen.} both { Nur {responseAShare} haben bei {a} geantwortet, {responseBShare} bei {b}: Bewertungen mit Vorsicht lesen.} uneven { Bei {a} haben {responseAShare} geantwortet, bei {b} {responseBShare}: Wer antwortet, kann sich unterscheiden.} unknown { Wie viele bei {low} geantwortet haben, ist nicht bekannt: Bewertungen mit Vorsicht lesen.} other {}}'

/** Zweifel an Bewertungen von Filialen, die abseits liegen, obwohl dort wenige antworteten. */
export const fewAnswered = '{doubtful, plural, =0 {} other { Wenige Antworten bei {doubtfulNames}: mit Vorsicht lesen.}}'

const mixed = `${difference('crude')} auf ${difference('standardised')}`

const ofIt = '{leastShare} bis {mostShare} davon'

const certain = '{certain, select, yes {Was bleibt, ist mehr als Zufall.} other {Was bleibt, kann Zufall sein.}}'

/** Befunde fairer Vergleiche zwischen Filialen. */
export const readingsFair = {
  'reading.funnel.none': `${metric}: In dieser Auswahl liegt nichts vor.`,
  'reading.funnel.no-promise':
    'Keinem Kunden dieser Auswahl wurde gesagt, wie lange er warten würde: Nennen Sie eine Zusage, dann lassen sich zu lange Wartezeiten vergleichen.',
  'reading.funnel.one': `${metric}: Nur {name} hat Werte, ein Trichter braucht mindestens zwei Filialen.`,
  'reading.funnel.equal': `${metric}: Innerhalb keiner von {units, plural, other {# Filialen}} unterscheiden sich die Werte, also ist kein Trichter zu zeichnen.`,
  'reading.funnel.inside': `${metric}: {units, plural, =2 {Beide Filialen} other {Alle # Filialen}} liegen im Trichter{widened, select, yes {. Sie unterscheiden sich stärker als durch Zufall, aber keine hebt sich davon ab${few}} other {, ihre Unterschiede können Zufall sein}}.`,
  'reading.funnel.outside': `${metric}: {outside, plural, one {# von {units} Filialen liegt} other {# von {units} Filialen liegen}} außerhalb des Trichters, eine Frage nach dem Warum wert: {worse, plural, =0 {} other {{worseNames} auf der schlechteren Seite}}{worse, plural, =0 {} other {{better, plural, =0 {} other {, }}}}{better, plural, =0 {} other {{betterNames} auf der besseren Seite}}.${fewAnswered}${widened}`,

  'reading.mix.none': `${metric}: Nichts, was erfasst ist (Leistung, Kanal, Kundenart, Stunde), unterscheidet {a} von {b}, also ist nichts vom Unterschied Mix.`,
  'reading.mix.few-shared': `${metric}: {a} und {b} haben zu wenig gemeinsam ({dimensions}), um sie bei gleichem Mix zu vergleichen (bei einer davon nur {leastShare}).`,
  'reading.mix.small': `${metric}: Bei gleichem Mix ({dimensions}) geht der Unterschied von ${mixed}; er war zu klein, um ihn vom Zufall zu unterscheiden.`,
  'reading.mix.explains': `${metric}: {part, select, all {Der ganze Unterschied ist Mix (${ofIt}): Bei gleichem Mix ({dimensions}) geht er von ${mixed}{turned, select, yes {, nun umgekehrt} other {}}.} hidden {Der Mix verdeckt einen Teil des Unterschieds: Bei gleichem Mix ({dimensions}) wächst er um {leastHiddenShare} bis {mostHiddenShare}, von ${mixed}.} little {Kaum etwas vom Unterschied ist Mix (${ofIt}): Bei gleichem Mix ({dimensions}) geht er von ${mixed}.} unsure {Wie viel vom Unterschied Mix ist, lässt sich nicht sagen (${ofIt}): Bei gleichem Mix ({dimensions}) geht er von ${mixed}.} other {{explainedShare} ({leastShare} bis {mostShare}) des Unterschieds sind Mix: Bei gleichem Mix ({dimensions}) geht er von ${mixed}.}} ${certain}`,

  'reading.pairs.none': `${metric}: Es gibt keine zwei Filialen mit Schätzwerten zum Vergleichen.`,
  'reading.pairs.alike': `${metric}: {pairs, plural, one {Die beiden Filialen sind nicht zu unterscheiden.} other {Keines von # Paaren von Filialen ist zu unterscheiden, wenn man berücksichtigt, wie viele verglichen werden.}}`,
  'reading.pairs.apart': `${metric}: {pairs, plural, one {{a} und {b} unterscheiden sich, mit höchstens 5 % Risiko eines falschen Befunds; {winner} ist besser.} other {{different, plural, one {# von {pairs} Paaren von Filialen unterscheidet} other {# von {pairs} Paaren von Filialen unterscheiden}} sich, {control, select, holm {mit höchstens 5 % Risiko auch nur eines falschen Befunds} other {mit etwa 5 % falschen Befunden darunter}}; am deutlichsten {a} und {b}, wo {winner} besser ist.}}`,

  'reading.answers.none': `${metric}: In dieser Auswahl liegt nichts vor.`,
  'reading.answers.unknown': `${metric}: Mit diesen Daten lässt sich keine nötige Zahl von Antworten berechnen: {why, select, one {Es gibt nur eine Filiale} other {Filiale und Person sind vom einzelnen Besuch nicht zu trennen}}.`,
  'reading.answers.alike': `${metric}: Zwischen Filialen wurde keine Streuung gefunden, mehr Antworten würden sie also nicht unterscheiden.{person, select, none {} other { Eine Person braucht etwa {person, plural, one {# Wert} other {# Werte}}.}}`,
  'reading.answers.found': `${metric}: {enough, plural, =0 {Keine Filiale hat} one {# von {locations} Filialen hat} other {# von {locations} Filialen haben}} genug Werte, um von den anderen unterschieden zu werden (Reliabilität {reliabilityShare}).{people, plural, =0 {} one { In # Filiale würden nur mehr Personen helfen, nicht mehr Antworten.} other { In # Filialen würden nur mehr Personen helfen, nicht mehr Antworten.}}{person, select, none {} other { Eine Person braucht etwa {person, plural, one {# Wert} other {# Werte}}.}}`,

  'reading.periods.none': `${metric}: In dieser Auswahl liegt nichts vor.`,
  'reading.periods.alike': `${metric}: {grain, select, month {Keiner von {periods, number} Monaten} other {Keine von {periods, number} Wochen}} ist von dem zu unterscheiden, was in der jeweiligen Filiale üblich ist, unter Berücksichtigung weniger Antworten.`,
  'reading.periods.apart': `${metric}: {apart, plural, one {# von {periods, number} {grain, select, month {Monaten} other {Wochen}} hebt} other {# von {periods, number} {grain, select, month {Monaten} other {Wochen}} heben}} sich von dem ab, was in der jeweiligen Filiale üblich ist; am deutlichsten {name}, {grain, select, month {der Monat} other {die Woche}} ab {startDate}.`,

  'reading.expected.none': `${metric}: In dieser Auswahl liegt nichts vor.`,
  'reading.expected.one': `${metric}: Nur {name} hat Werte, es gibt nichts, woraus sich etwas erwarten ließe.`,
  'reading.expected.alike': `${metric}: {had, select, yes {Unter Berücksichtigung von {dimensions} weicht keine Filiale} other {Keine Filiale weicht}} stärker von dem ab, was von ihr zu erwarten ist, als der Zufall erklärt.`,
  'reading.expected.apart': `${metric}{had, select, yes {, unter Berücksichtigung von {dimensions}} other {}}: {worse, plural, =0 {Keine Filiale ist schlechter} one {{worseName} ist schlechter} other {# Filialen sind schlechter (am meisten {worseName})}}, als zu erwarten ist, und {better, plural, =0 {keine ist besser} one {{betterName} ist besser} other {# sind besser (am meisten {betterName})}}.`,
} as const satisfies Record<keyof typeof english, string>
