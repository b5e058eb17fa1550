import type { overview as english } from '../en/overview.ts'

export const overview = {
  'overview.title': 'Überblick',
  'overview.rests-on':
    '{locations, plural, one {# Filiale} other {# Filialen}}, {providers, plural, one {# Person} other {# Personen}}, {interactions, plural, one {# Vorgang} other {# Vorgänge}}, {period}',
  'overview.empty.title': 'Ist der Service stabil, wo ist er ungleich, und wer braucht Sie?',
  'overview.empty.about':
    'Importieren Sie Dateien mit Filiale und Zeit in jeder Zeile und, soweit vorhanden, Spalten für Bewertungen, Wartezeiten, Beschwerden und Namen der Mitarbeiter. Dann steht die Antwort hier, in einem Satz.',

  'reported.all':
    '{total, plural, one {Die einzige Filiale hat} =2 {Beide Filialen haben} other {Alle # Filialen haben}} bis {cutOffDate} berichtet.',
  'reported.some':
    '{total, plural, one {Die einzige Filiale hat nicht bis {cutOffDate} berichtet.} other {{reported, number} von # Filialen {reported, plural, one {hat} other {haben}} bis {cutOffDate} oder kurz davor berichtet.}}',
  'reported.reported': 'berichtet',
  'reported.behind': '{days, plural, one {# Tag} other {# Tage}} im Rückstand',
  'reported.silent': 'seit {days, plural, one {# Tag} other {# Tagen}} still',
  'reported.last-day': '{name}: letzter Tag {lastDate}, {interactions, plural, one {# Vorgang} other {# Vorgänge}}',
  'reported.show-all': 'Alle Filialen zeigen',
  'reported.show-late': 'Nur verspätete zeigen',

  'card.interval': '{lower} bis {upper} (95-%-Intervall)',
  'card.interval.narrow': 'so genau wie gezeigt (95-%-Intervall)',
  'card.before': '{value} vom {fromDate} bis {toDate} ({n, plural, =0 {keine Werte} one {# Wert} other {# Werte}})',
  'card.csat': 'mittlere Bewertung',
  'card.nps': 'Score',
  'card.ces': 'mittlere Bewertung',
  'card.wait': 'Median der Wartezeit',
  'card.complaint': 'je 1.000 Vorgänge',
  'card.p90': '90 % bedient innerhalb von {value}',
  'card.satisfied': '{satisfiedShare} zufrieden ({lowerShare} bis {upperShare})',
  'card.satisfied.narrow': '{satisfiedShare} zufrieden',
  'card.promise': 'innerhalb der Zusage',
  'card.promise.within': 'innerhalb von {withinSeconds} bedient',
  'card.median': 'Median der Wartezeit {value}',

  'split.subtitle': 'Alle Unterschiede ({metric}) = 100 %{scale} · {period}',
  'split.subtitle.log': ', als Verhältnisse verglichen',
  'split.subtitle.scale': ', Skala {scale}',
  'split.level': 'Woher',
  'split.groups': 'Gruppen',
  'split.variance': 'Varianz',
  'split.se': 'Standardfehler',
  'split.share': 'Anteil',
  'split.interval': '95-%-Intervall',
  'split.interval.between': '{lowerShare} bis {upperShare}',
  'split.beside.before': 'Der Zeitraum davor, {fromDate} bis {toDate}',
  'split.beside.last-weeks': 'Die letzten 13 Wochen, {fromDate} bis {toDate}',
  'split.beside.compared': 'Zum Vergleich {fromDate} bis {toDate}',
  'split.beside.none': 'Keine Werte von {fromDate} bis {toDate} zum Danebenstellen.',

  'reading.attention.none': 'Es ist zu früh, um in irgendeiner Filiale zu sagen, was normal ist.',
  'reading.attention.quiet':
    'Eine ruhige Woche: In keiner Filiale hat sich etwas stärker geändert, als der Zufall es täte. {series, plural, one {# Verlauf wurde} other {# Verläufe wurden}} beurteilt.',
  'reading.attention.found':
    '{worse, plural, =0 {Nichts wurde schlechter} one {# Änderung zum Schlechteren} other {# Änderungen zum Schlechteren}}, {better, plural, =0 {keine zum Besseren} one {# zum Besseren} other {# zum Besseren}}, in den letzten 8 Wochen von {series, plural, one {# Verlauf} other {# Verläufen}}. Allein durch Zufall {byChance, plural, =0 {würde kaum einer} one {würde etwa # davon} other {würden etwa # davon}} eine zeigen.',
  'attention.title': 'Was zuletzt auffällt',
  'attention.needs-you': 'Braucht Sie',
  'attention.thanks': 'Verdient Dank',
  'attention.needs-you.none': 'Nichts wurde schlechter, das der Zufall nicht erklärt.',
  'attention.thanks.none': 'Nichts wurde besser, das der Zufall nicht erklärt.',
  'attention.weight': '{customers, plural, one {# Besuch} other {# Besuche}} in diesen Wochen, Stärke {strength, number, ::.0}',
  'attention.strength': 'Stärke: wie weit im Mittel vom Üblichen; 3 ist der Rand des üblichen Bereichs.',
  'attention.more': '{further, plural, one {# weitere in der Tabelle unten} other {# weitere in der Tabelle unten}}',
  'split.p': 'p',
  'split.state': 'Stand',
  'split.estimated': 'geschätzt',
  'split.zero': 'keine gefunden',
  'split.not-identifiable': 'hier nicht zu trennen',

  'signals.title': 'Signale nach Filiale',
  'signals.subtitle':
    'Urteile beruhen auf den letzten 8 vollständigen Wochen; die kleinen Linien zeigen bis zu 26 Wochen. {signals, plural, =0 {Keine Filiale hat ein neues Signal.} one {# Filiale hat ein neues Signal.} other {# Filialen haben ein neues Signal.}}',
  'signals.only': 'Nur Filialen mit Signal',
  'signals.caption': 'Filialen mit dem Urteil zu jeder Kennzahl',
  'signals.location': 'Filiale',
  'signals.targets': 'Neben dem Urteil, ob das Ziel gehalten wird:',
  'signals.interactions': 'Vorgänge',
  'signals.standing': 'Zur Region',
  'signals.standing.hint': 'Zufriedenheit im ganzen Zeitraum gegen das Mittel der Region',
  'signals.cell': '{value} insgesamt, {n, plural, one {# Wert} other {# Werte}}',
  'signals.none': 'Keine der Filialen hat ein neues Signal.',
} as const satisfies Record<keyof typeof english, string>
