import type { desktop as english } from '../en/desktop.ts'

/** Das Menü der Anwendung und die Dialoge des Systems. */
export const desktop = {
  'menu.file': 'Datei',
  'menu.view': 'Ansicht',
  'menu.import-files': 'Dateien importieren …',
  'menu.import-folder': 'Ordner importieren …',
  'menu.open-data-file': 'Datendatei öffnen …',
  'menu.save-report': 'Bericht als PDF speichern …',
  'menu.print-report': 'Bericht drucken …',
  'dialog.pick-files': 'Exporte zum Importieren wählen',
  'dialog.pick-folder': 'Ordner wählen',
  'dialog.pick-data-file': 'Datendatei wählen',
  'dialog.exports': 'Exporte',
  'dialog.data-files': 'Branchwise-Datendateien',
  'dialog.all-files': 'Alle Dateien',
} as const satisfies Record<keyof typeof english, string>
