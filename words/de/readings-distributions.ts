import type { readingsDistributions as english } from '../en/readings-distributions.ts'
import { subject } from './subject.ts'

/** Von ihnen weiß die Kurve nichts: Ohne sie scheinen die anderen früher bedient. */
export const unrecorded =
  '{unrecorded, plural, =0 {} one { # ging vorher ohne erfasste Wartezeit und zählt nicht mit.} other { # gingen vorher ohne erfasste Wartezeit und zählen nicht mit.}}'

/** Sätze darüber, wie Dauern verteilt sind und wie oft Zusagen gehalten werden. */
export const readingsDistributions = {
  'reading.fewest.none': 'Nirgends in dieser Auswahl gibt es {fewest, number} Werte oder mehr: zu wenige für eine Aussage.',
  'reading.distribution.none': `${subject}: In dieser Auswahl gibt es keine Werte.`,
  'reading.distribution.quantiles': `${subject}: Die Hälfte dauerte weniger als {medianSeconds}{medianKnown, select, yes { (zwischen {medianLowerSeconds} und {medianUpperSeconds})} other {}}, neun von zehn weniger als {p90Seconds}{p90Known, select, yes { (zwischen {p90LowerSeconds} und {p90UpperSeconds})} lower { (mindestens {p90LowerSeconds}; zu wenige Werte für eine obere Grenze)} other { (zu wenige Werte für eine Spanne)}}, aus {n, plural, one {# Wert} other {# Werten}}.`,
  'reading.distribution.people': `${subject}: {n, plural, one {# Wert} other {# Werte}} von {groups, plural, one {# Person} other {# Personen}}.`,
  'reading.distribution.range': `${subject}: In {groups, plural, other {# Filialen}} dauerte die Hälfte von weniger als {shortestSeconds} ({shortest}) bis weniger als {longestSeconds} ({longest}).`,
  'reading.waits.all-gave-up': `${subject}: {gaveUp, plural, one {Der eine Kunde mit bekannter Wartezeit oder bekanntem Ausgang ging} other {Alle # Kunden mit bekannter Wartezeit oder bekanntem Ausgang gingen}} vorher, also ist nicht bekannt, wie lange es dauert.`,
  // Von Berichten, die aufgehoben wurden, bevor gesagt wurde, wer mitzählt.
  'reading.waits.no-promise': `${subject}: Für {n, plural, one {den # bedienten Kunden} other {die # bedienten Kunden}} ist keine Zusage bekannt.{halfKnown, select, yes { Zählt man die mit, die vorher gingen, wird die Hälfte innerhalb von {halfSeconds} bedient.} other {}}`,
  'reading.waits.unpromised': `${subject}: Für {n, plural, one {den # bedienten Kunden} other {die # bedienten Kunden}} ist keine Zusage bekannt.{halfKnown, select, yes { {counted, select, yes {Zählt man die mit, die vorher gingen, wird die Hälfte innerhalb von {halfSeconds} bedient.} other {Die Hälfte von ihnen wartete höchstens {halfSeconds}.}}} other {}}${unrecorded}`,
  'reading.waits.none-promised': `${subject}: In dieser Auswahl ist für niemanden eine Zusage bekannt.`,
  'reading.waits.promise': `${subject}: {keptShare} von {n, plural, one {# bedienten Kunden} other {# bedienten Kunden}} warteten nicht länger {told, select, all {als {promiseSeconds}} target {als an ihrem Tag zugesagt} other {als angekündigt}} (der wahre Anteil liegt zwischen {lowerShare} und {upperShare}).{gaveUp, plural, =0 {} one { Mit dem einen, der vorher ging, sind es {allShare}.} other { Mit den #, die vorher gingen, sind es {allShare}.}}`,
  'reading.waits.range': `${subject}: Von {groups, plural, other {# Filialen}} hält {best} die Zusage{told, select, all { ({promiseSeconds})} target {} other {}} am häufigsten ({bestShare}), {worst} am seltensten ({worstShare}).`,
} as const satisfies Record<keyof typeof english, string>
