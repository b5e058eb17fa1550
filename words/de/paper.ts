import type { paper as english } from '../en/paper.ts'

/** Was nur auf gedruckten Seiten steht. */
export const paper = {
  'paper.page': 'Seite {page} von {pages}',
  'paper.about':
    '{locations, plural, one {# Filiale} other {# Filialen}} · {providers, plural, one {# Person} other {# Personen}} · {interactions, plural, one {# Vorgang} other {# Vorgänge}} · {period}',
  'paper.names': '{names}{more, plural, =0 {} other { und # weitere}}',
  'paper.filter.none': 'Kein Filter: alle Filialen, Leistungen und Kanäle',
  'paper.filter.locations': 'Filialen: {names}',
  'paper.filter.of-packs': 'Filialen: die {count} dieser Mappen',
  'paper.filter.services': 'Leistungen: {names}',
  'paper.filter.channels': 'Kanäle: {names}',
  'paper.filter.groups': 'Regionen oder Gruppen: {names}',
  'paper.filter.customerTypes': 'Kundenarten: {names}',
  'paper.filter.self-service': 'Nur Selbstbedienung',
  'paper.filter.assisted': 'Nur mit Beratung',
  'paper.filter.minimumAnswers': 'Je mindestens {least, number} Antworten',
  'paper.foot.data':
    'Daten bis {cutOffDate}{late, plural, =0 {, alle Filialen haben berichtet} one {, # Filiale im Rückstand} other {, # Filialen im Rückstand}} · Definitionen Version {version}',
  'paper.foot.no-data': 'Keine Daten · Definitionen Version {version}',
  'paper.foot.printed': 'Gedruckt {printedDate}, {time} UTC · Branchwise {app} · Daten {mark}',
  'paper.foot.again':
    'Zahlen vom {printedDate}, {time} UTC, wieder gedruckt {againDate} · {changed, select, true {Die Daten haben sich seither geändert} other {Daten unverändert}}',
  'paper.again':
    'Am {againDate} wieder gedruckt mit den Zahlen vom {printedDate}. {changed, select, true {Die Daten haben sich seither geändert: Ein neuer Bericht zeigte andere Zahlen.} other {Die Daten sind noch dieselben.}}',
  'paper.sample': 'Beispieldaten',
  'paper.sample.long': 'Beispieldaten: eine erfundene Firma, keine wirklichen Personen',
  'paper.interval': '({lower} bis {upper})',
  'paper.interval.bare': '{lower} bis {upper}',
  'paper.satisfied': '{satisfiedShare} zufrieden',
  'paper.n': '{n, plural, one {# Wert} other {# Werte}}, {missing, plural, =0 {keiner fehlt} one {# fehlt} other {# fehlen}}',

  'paper.empty.title': 'In dieser Auswahl gibt es keine Vorgänge',
  'paper.empty.text':
    'Also ist nichts zu vergleichen. Wählen Sie einen längeren Zeitraum oder weniger Filter, oder importieren Sie die Exporte dieser Tage, und erstellen Sie den Bericht neu.',

  'paper.stands-out': 'Was auffällt',
  'paper.stands-out.lately': 'zuletzt',
  'paper.stands-out.place': '{name} ({metrics})',
  'paper.stands-out.no-signal': 'Keine Filiale zeigt eine Änderung, die der Zufall nicht erklärt.',
  'paper.stands-out.late': 'Nicht berichtet',
  'paper.stands-out.late.place': '{name} (letzter Tag {lastDate})',
  'paper.stands-out.all-reported': 'Jede Filiale hat bis zum Ende berichtet.',
  'paper.letters':
    'Dreiecke sind Signale: nach oben für besser, nach unten für schlechter. Die letzte Seite erklärt die Buchstaben A bis D.',

  'paper.split.title': 'Woher kommt die Ungleichmäßigkeit?',
  'paper.split.foot':
    '{n, plural, one {# Wert} other {# Werte}}; {missing, plural, =0 {kein Vorgang} one {# Vorgang} other {# Vorgänge}} ohne brauchbaren{zeros, plural, =0 {} other {, davon # mit Wartezeit null}}{scale, select, ratios {. Zeiten werden als Verhältnisse verglichen (natürliche Logarithmen)} other {}}.{drawn, select, yes { Klammern unter dem Balken: 95-%-Intervalle seiner Grenzen.} other {}}',
  'paper.signals.title':
    '{count, plural, =0 {Kein neues Signal in irgendeiner Filiale} one {Ein neues Signal} other {# neue Signale}}',
  'paper.signals.seen': 'Was zu sehen war',
  'paper.signals.week': 'Woche ab',
  'paper.signals.value': 'Ganzer Zeitraum',
  'paper.signals.period': 'Ganzer Zeitraum: {period}.',
  'paper.signals.quiet':
    '{quiet, plural, =0 {Jede Filiale hat ein neues Signal.} one {Eine Filiale hat kein neues Signal.} other {# Filialen haben kein neues Signal.}} Ein Signal ist eine Abweichung, die der Zufall nicht erklärt, in den letzten 8 vollständigen Wochen.{found, plural, =0 {} other { Beschwerden stehen je 1.000 Vorgänge.}}',
  'paper.rule.beyond-limits': 'A: außerhalb des üblichen Bereichs',
  'paper.rule.shift': 'B: Folge auf einer Seite',
  'paper.rule.trend': 'C: sieben Wochen in eine Richtung',
  'paper.rule.two-of-three': 'D: zwei von drei nahe einer Grenze',

  'paper.caterpillar.subtitle':
    '{metric}{scale, select, none {} other {, {scale}}}: bester Schätzwert unter Berücksichtigung weniger Antworten (gefüllter Punkt) mit 95-%-Intervall; wie geantwortet (hohler Punkt).{parts, plural, one {} other { Teil {part} von #.}}',
  'paper.caterpillar.foot':
    'n: Werte der Filiale. {n, number} Werte insgesamt, {missing, plural, =0 {kein Vorgang} one {# Vorgang} other {# Vorgänge}} ohne Wert.{without, plural, =0 {} one { Eine Filiale hat zu wenige Werte für die Zeichnung.} other { # Filialen haben zu wenige Werte für die Zeichnung.}}',
  'paper.metric.none':
    '{metric}: Keiner {interactions, plural, one {von # Vorgang} other {von # Vorgängen}} hat einen Wert, also ist nichts zu zeichnen oder aufzuführen.',

  'paper.table.title': '{metric}: {count, plural, one {die eine Filiale} other {alle # Filialen}}',
  'paper.table.foot': 'Fehlend: Vorgänge ohne Wert. Das Mittel der Region ist {centre}.',
  'paper.column.n': 'n',
  'paper.column.unit': '{column}\n({unit})',
  'paper.column.p90': '90 %\ninnerhalb',
  'paper.column.mean': 'Mittelwert',
  'paper.column.estimate': 'Schätzwert',
  'paper.column.interval': '95-%-Intervall',
  'paper.column.rank': 'Rang',
  'paper.rank': '{same, select, yes {{best, number}} other {{best, number}–{worst, number}}}',

  'paper.compare.subtitle':
    'Erste minus zweite mit 95-%-Intervallen: wie Kunden es erlebten (hohl) und als Filialen, unter Berücksichtigung weniger Antworten und der Besetzung (gefüllt). Zeiten in Prozent, Anteile in Prozentpunkten (%-Pkt.).',
  'paper.compare.metric': '{metric}{rate, select, yes { je 1.000} other {}}',
  'paper.compare.better': 'Besser ist',

  'paper.method.title': 'Wie dieser Bericht zu lesen ist',
  'paper.method.estimate.term': 'Schätzwert',
  'paper.method.estimate.text':
    'Was von einer Filiale zu erwarten ist, unter Berücksichtigung weniger Antworten: Eine Filiale mit wenigen Antworten rückt zum Mittel der Region. Das Intervall enthält den wahren Wert in 95 von 100 Fällen.',
  'paper.method.rank.term': 'Rang',
  'paper.method.rank.text':
    'Die Ränge, die eine Filiale haben kann, so sicher die Schätzwerte eben sind, unter Berücksichtigung der Zahl der verglichenen Paare. Wo sich Bereiche überschneiden, lässt sich nicht mehr sagen.',
  'paper.method.standing.term': 'Einordnung',
  'paper.method.standing.text':
    'Besser oder schlechter: Das ganze Intervall des Schätzwerts liegt auf einer Seite des Mittels der Region. Gleich: Es ist von diesem Mittel nicht zu unterscheiden.',
  'paper.method.lately.term': 'Zuletzt',
  'paper.method.lately.text':
    'Die Filiale gegen ihre eigene Vergangenheit: besser oder schlechter, wenn die letzten 8 vollständigen Wochen ein Signal enthalten, sonst stabil; zu früh bei weniger als 12 vollständigen Wochen.',
  'paper.method.limits.term': 'Üblicher Bereich',
  'paper.method.limits.text':
    'Normale Wochen liegen im Band. Eine Woche außerhalb (A), sieben in Folge auf einer Seite (B), sieben steigende oder fallende in Folge (C) oder zwei von drei nahe einer Grenze (D) sind ein Signal. Neue stehen zuerst.',
  'paper.method.split.term': 'Woher Ungleichmäßigkeit kommt',
  'paper.method.split.text':
    'Alle Unterschiede zwischen Antworten, aufgeteilt in das, was mit der Filiale geht, was mit der Person geht und was bei derselben Person von Moment zu Moment wechselt. Geschachtelte Varianzkomponenten (REML).',
  'paper.method.funnel.term': 'Trichter',
  'paper.method.funnel.text':
    'Eine Filiale mit wenigen Werten kann zufällig weit außen liegen, darum sind die Linien links weit. Innerhalb kann ein Unterschied Zufall sein; außerhalb der durchgezogenen lohnt die Frage nach dem Warum. Bei Zählungen entscheidet die genaue Wahrscheinlichkeit, ein Punkt knapp über einer Linie muss also nicht auffallen. Die mittlere Linie ist das Mittel aller Werte, in dem große Filialen mehr wiegen als im Mittel der Region, das eines der Filialen ist.',
  'paper.method.mix.term': 'Durch Mix erklärt',
  'paper.method.mix.text':
    'Teil des erlebten Unterschieds, der daran liegt, wer kam, wofür und wann: was verschwindet, wenn beide Filialen den gemeinsamen Mix bekommen. Unter null verdeckt der Mix einen Teil des Unterschieds.',
  'paper.method.compare.term': 'Unterschied als Filialen',
  'paper.method.compare.text':
    'Der künftig zu erwartende Unterschied, unter Berücksichtigung weniger Antworten und der wenigen Personen, die gerade dort arbeiteten. Der erlebte Unterschied ist, was Kunden in diesem Zeitraum hatten.',
  'paper.method.selection.term': 'Was dieser Bericht umfasst',
  'paper.method.late.term': 'Nicht bis zum Ende berichtet',
  'paper.method.made.term': 'Wie dieser Bericht entstand',
  'paper.method.made':
    'Definitionen Version {version} · Branchwise {app} · Gedruckt {printedDate}, {time} UTC. Daten {hash}: Gleiche Daten ergeben dasselbe Zeichen.',
} as const satisfies Record<keyof typeof english, string>
