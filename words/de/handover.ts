import type { handover as english } from '../en/handover.ts'

/** Eine Datendatei, die nur einige Filialen enthält, zum Weitergeben. */
export const handover = {
  'handover.open': 'Filialen weitergeben …',
  'handover.open.one': 'Weitergeben …',
  'handover.title': 'Daten weitergeben',
  'handover.about':
    'Schreibt eine neue Datendatei, die nur diese Filialen enthält: zum Lesen in Branchwise, nicht zum Ändern. Zeilen, Namen, Importe und Berichte aller anderen sind nicht darin.',
  'handover.places': 'Filialen',
  'handover.places.none': 'Noch keine',
  'handover.period': 'Zeitraum',
  'handover.period.note': 'Endet er vor den Daten, weiß die neue Datei nicht, ob Kunden ihrer letzten sieben Tage wiederkamen.',
  'handover.writing': 'Die neue Datei wird geschrieben …',
  'handover.written-so-far': '{done, number} von {total, plural, one {# Vorgang} other {# Vorgängen}}',
  'handover.cancel': 'Anhalten, nichts schreiben',
  'handover.cancelled': 'Angehalten. Es wurde nichts geschrieben.',
  'handover.people': 'Beschäftigte in der neuen Datei',
  'handover.people.note':
    'Unter Pseudonymen stehen die Namen überhaupt nicht in der Datei. Es sind die Pseudonyme dieser Datendatei.',
  'handover.comments': 'Mit dem, was Kunden geschrieben haben',
  'handover.comments.note': 'Kommentare können jemanden auch ohne Namen beschreiben.',
  'handover.button': 'Ordner wählen …',
  'handover.done':
    'Geschrieben: {path} ({size}), {locations, plural, one {# Filiale} other {# Filialen}} und {interactions, plural, one {# Vorgang} other {# Vorgänge}}.',
  'handover.file': 'Branchwise {locations, plural, one {# Filiale} other {# Filialen}}',
  'handover.banner': 'Weitergabe von {locations, plural, one {{name}} other {# Filialen}}, nur zum Lesen',
  'handover.banner.text': 'Erstellt am {madeDate}. Was zu ändern ist, wird in der Datendatei geändert, aus der sie stammt.',
} as const satisfies Record<keyof typeof english, string>
