import type { metrics as english } from '../en/metrics.ts'

/** Namen, Bedeutungen und Formeln der Kennzahlen. */
export const metrics = {
  'metric.per-thousand': '{metric} je 1.000',
  'metric.csat.name': 'Zufriedenheit',
  'metric.csat.definition':
    'Was Kunden auf die Frage nach ihrer Zufriedenheit geantwortet haben, auf der Skala ihrer Befragung. Zufrieden: mindestens auf drei Vierteln der Skala.',
  'metric.csat.formula':
    'Mittelwert der Bewertungen, wie sie geschrieben sind, wenn die Auswahl eine einzige Skala hat, sonst von (Bewertung − niedrigste) / (höchste − niedrigste), umgekehrt, wo niedrig am besten ist. Zufrieden = dieser Anteil ≥ 0,75.',
  'metric.nps.name': 'Net Promoter Score',
  'metric.nps.definition': 'Wie weit Promotoren (9 und 10 von 10) die Detraktoren (0 bis 6) überwiegen.',
  'metric.nps.formula': '100 × (Promotoren − Detraktoren) / Antworten. In Schätzungen zählt jede Antwort −100, 0 oder +100.',
  'metric.ces.name': 'Einfachheit (CES)',
  'metric.ces.definition': 'Wie leicht es Kunden fiel, ihr Anliegen zu erledigen.',
  'metric.ces.formula': 'Mittelwert der Bewertungen, wie bei der Zufriedenheit.',
  'metric.wait.name': 'Wartezeit',
  'metric.wait.definition':
    'Zeit von der Ankunft bis zum Aufruf, bei denen, die bedient wurden. Wer vorher ging, wird daneben gezählt, nie weggelassen.',
  'metric.wait.formula':
    'Median und 90. Perzentil (Typ 7) der erfassten Wartezeiten bedienter Vorgänge; unbekannter Ausgang zählt als bedient. Modelle nutzen natürliche Logarithmen und lassen Nullen gezählt weg.',
  'metric.service.name': 'Bedienzeit',
  'metric.service.definition': 'Zeit mit dem Kunden. Steht nie ohne Qualität daneben.',
  'metric.service.formula': 'Median der erfassten Bedienzeiten; Modelle nutzen natürliche Logarithmen.',
  'metric.resolution.name': 'Lösungszeit',
  'metric.resolution.definition': 'Zeit vom ersten Kontakt bis zur Lösung des Anliegens.',
  'metric.resolution.formula': 'Median der erfassten Zeiten; Modelle nutzen natürliche Logarithmen.',
  'metric.complaint.name': 'Beschwerden',
  'metric.complaint.definition': 'Beschwerden je 1.000 Vorgänge, nur aus Quellen, die sagen, ob es eine gab.',
  'metric.complaint.formula': '1.000 × Beschwerden / Vorgänge aus Quellen mit einer Spalte für Beschwerden.',
  'metric.abandoned.name': 'Abbrüche',
  'metric.abandoned.definition': 'Kunden, die gingen, bevor sie bedient wurden, oder nicht erschienen.',
  'metric.abandoned.formula': '(gegangen + nicht erschienen) / Vorgänge mit bekanntem Ausgang.',
  'metric.repeat.name': 'Wiederholungsbesuche',
  'metric.repeat.definition': 'Derselbe Kunde innerhalb von 7 Tagen wieder in derselben Filiale.',
  'metric.repeat.formula':
    'Vorgänge, denen innerhalb von 7 Tagen ein weiterer desselben Kunden in der Filiale folgt / Vorgänge mit bekanntem Kunden, ohne die letzten 7 Tage ihrer Daten: Von diesen weiß man es noch nicht.',
  'metric.response.name': 'Antwortquote',
  'metric.response.definition': 'Wie viele der Gefragten eine Bewertung abgaben.',
  'metric.response.formula': 'Beantwortet / gefragt, wo das bekannt ist, sonst beantwortet / alle Vorgänge.',
} as const satisfies Record<keyof typeof english, string>
