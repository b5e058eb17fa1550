import type { ways as english } from '../en/ways.ts'

/** Wie jemand arbeitet: Sprache, Schreibweisen, Dichte, Farben, Zoom. */
export const ways = {
  'menu.zoom-reset': 'Originalgröße',
  'menu.zoom-in': 'Vergrößern',
  'menu.zoom-out': 'Verkleinern',
  'ways.title': 'Arbeitsweise',
  'ways.about': 'Für diesen Computer und jede Datendatei. Änderungen gelten sofort.',
  'ways.language': 'Sprache',
  'ways.language.system': 'Wie der Computer',
  'ways.language.en': 'English',
  'ways.language.de': 'Deutsch',
  'ways.language.hint':
    'Die Seite wird neu gezeichnet; ein offener Import bleibt, wie er ist, andere nicht gespeicherte Änderungen gehen verloren.',
  'ways.region': 'Zahlen, Daten und Wochen',
  'ways.region.system': 'Wie der Computer',
  'ways.region.GB': 'Vereinigtes Königreich',
  'ways.region.US': 'Vereinigte Staaten',
  'ways.region.DE': 'Deutschland',
  'ways.region.AT': 'Österreich',
  'ways.region.CH': 'Schweiz',
  'ways.region.example': 'Zum Beispiel {number, number, ::.0} am {exampleDate}; Wochen beginnen am {weekday}.',
  'ways.theme': 'Farben',
  'ways.theme.system': 'Wie der Computer',
  'ways.theme.light': 'Hell',
  'ways.theme.dark': 'Dunkel',
  'ways.density': 'Dichte',
  'ways.density.meeting-room': 'Besprechungsraum',
  'ways.density.normal': 'Normal',
  'ways.density.compact': 'Kompakt',
  'ways.zoom': 'Zoom',
  'ways.contrast': 'Hoher Kontrast und weniger Bewegung folgen dem Computer.',
} as const satisfies Record<keyof typeof english, string>
