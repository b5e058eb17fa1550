import type { overview as english } from '../en/overview.ts'

export const overview = {
  'overview.title': 'Überblick',
  'overview.rests-on':
    '{locations, plural, one {# Filiale} other {# Filialen}}, {providers, plural, one {# Person} other {# Personen}}, {interactions, plural, one {# Vorgang} other {# Vorgänge}}, {period}',
  'overview.empty.title': 'Keine Vorgänge in dieser Auswahl',
  'overview.empty.text':
    'Wählen Sie einen längeren Zeitraum oder weniger Filter, oder importieren Sie die Exporte dieser Tage.',
  'overview.import': 'Exporte importieren',

  'reported.title': 'Wer berichtet hat',
  'reported.all':
    '{total, plural, one {Die # Filiale hat} other {Alle # Filialen haben}} bis {cutOffDate} berichtet.',
  'reported.some':
    '{reported, number} von {total, plural, one {# Filiale} other {# Filialen}} haben bis {cutOffDate} oder kurz davor berichtet.',
  'reported.reported': 'berichtet',
  'reported.behind': '{days, plural, one {# Tag} other {# Tage}} im Rückstand',
  'reported.silent': 'seit {days, plural, one {# Tag} other {# Tagen}} still',
  'reported.last-day': '{name}: letzter Tag {lastDate}, {interactions, plural, one {# Vorgang} other {# Vorgänge}}',
  'reported.show-all': 'Alle Filialen zeigen',
  'reported.show-late': 'Nur verspätete zeigen',
  'reported.location': 'Filiale',
  'reported.state': 'Stand',

  'card.interval': '{lower} bis {upper}',
  'card.csat': 'mittlere Bewertung',
  'card.nps': 'Score',
  'card.ces': 'mittlere Bewertung',
  'card.wait': 'Median der Wartezeit',
  'card.complaint': 'je 1.000 Vorgänge',
  'card.p90': '90 % bedient innerhalb von {value}',
  'card.satisfied': '{satisfiedShare} zufrieden ({lowerShare} bis {upperShare})',

  'split.title.empty': 'Zu wenige Werte, um zu sagen, woher Unterschiede kommen: {metric}',
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
  'signals.interactions': 'Vorgänge',
  'signals.standing': 'Bei der Zufriedenheit',
  'signals.cell': '{value} insgesamt, {n, plural, one {# Wert} other {# Werte}}',
  'signals.none': 'Keine der Filialen hat ein neues Signal.',
} as const satisfies Record<keyof typeof english, string>
