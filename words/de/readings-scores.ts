import type { readingsScores as english } from '../en/readings-scores.ts'
import { figure } from './figure.ts'
import { subject } from './subject.ts'

const caution = `{response, select, low { Nur {responseShare} haben geantwortet, also mit Vorsicht zu lesen: Wären die Stillen so unzufrieden wie möglich, wäre der Wert ${figure('worst')}, im besten Fall ${figure('best')}.{tipping, select, worse { Er wäre wie der der Region, wenn die Stillen im Mittel ${figure('shift')} schlechter bewerteten.} better { Er wäre wie der der Region, wenn die Stillen im Mittel ${figure('shift')} besser bewerteten.} beyond { Nichts, was die Stillen hätten sagen können, brächte ihn auf den der Region.} other {}}} other {}}`

/** Sätze über Werte mit ihren Intervallen. */
export const readingsScores = {
  'reading.scores.none': `${subject}: In dieser Auswahl gibt es keine Werte.`,
  'reading.scores.one': `${subject}: ${figure('value')} aus {n, plural, one {einem einzigen Wert, was} other {# Werten, was}} nichts über die Spanne sagt.${caution}`,
  'reading.scores.equal': `${subject}: ${figure('value')} aus {n, plural, other {# Werten}}, die alle gleich sind, sodass sich keine Spanne angeben lässt.${caution}`,
  'reading.scores.figure': `${subject}: ${figure('value')} aus {n, plural, other {# Werten}}; bei so vielen liegt der wahre Wert zwischen ${figure('lower')} und ${figure('upper')}.{enough, select, yes {} other { Wenige Werte: Die Spanne ist weit.}}${caution}`,
  'reading.scores.all': `${subject}: ${figure('centre')} über {n, plural, one {# Wert} other {# Werte}}. {groups, plural, one {} other {{enough, plural, =0 {Keine} other {#}} von # Gruppen {enough, plural, =0 {hat} one {hat} other {haben}} genug Werte für eine brauchbare Spanne.}}{low, plural, =0 {} one { In # antwortete weniger als jeder Fünfte.} other { In # antwortete weniger als jeder Fünfte.}}`,
} as const satisfies Record<keyof typeof english, string>
