import type { help as english } from '../en/help.ts'

export const help: Record<keyof typeof english, string> = {
  'data.tab.about': 'Über',
  'about.version': 'Version {version}{build, select, none {} other {, Bau {build}}}',
  'about.text':
    'Frei zu benutzen, zu ändern und weiterzugeben unter der MIT-Lizenz. Alles bleibt auf diesem Computer: Branchwise öffnet keine Netzverbindung, und Absturzberichte werden nirgendwohin geschickt.',
  'about.open': 'Über Branchwise: Version und Lizenzen',
  'diagnostics.open': 'Diagnose kopieren …',
  'diagnostics.title': 'Diagnose kopieren',
  'diagnostics.about':
    'Für jemanden, der Ihnen hilft. Das ist alles, was kopiert wird, Wort für Wort: keine Namen von Personen, Orten oder Firmen, keine Kommentare, keine Bewertungen, keine Namen von Dateien oder Ordnern. Nichts wird verschickt; Sie fügen es ein, wo Sie wollen.',
  'diagnostics.text': 'Was kopiert wird',
  'diagnostics.copy': 'Kopieren',
  'diagnostics.copied': 'Kopiert. Fügen Sie es in eine Nachricht ein.',
  'diagnostics.program': 'Branchwise {version}{build, select, none {} other {, Bau {build}}}',
  'diagnostics.at': 'Geschrieben {moment}; alle Zeiten in UTC',
  'diagnostics.parts': 'Electron {electron}, Chromium {chromium}, Node {node}, SQLite {sqlite}',
  'diagnostics.system': 'System: {platform} {release}, {arch}, {memory} Arbeitsspeicher',
  'diagnostics.window': 'Fenster: {width} × {height} Pixel, Vergrößerung {zoomShare}, {locale}',
  'diagnostics.failed': 'Was scheiterte: {code}, auf der Seite „{screen}“',
  'diagnostics.file': 'Datendatei: Aufbau {layout} von {newest}, {size}, dazu {log} in ihrem Protokoll',
  'diagnostics.holds':
    'Darin: {interactions, plural, one {# Vorgang} other {# Vorgänge}}, {locations, plural, one {# Filiale} other {# Filialen}}, {providers, plural, one {# Person} other {# Personen}}, {imports, plural, one {# Import} other {# Importe}}',
  'diagnostics.state':
    'Sie ist {damaged, select, yes {beschädigt} other {nicht als beschädigt bekannt}} und {readOnly, select, yes {nur lesbar} other {beschreibbar}}',
  'diagnostics.backups':
    '{backups, plural, =0 {Sicherungen: keine} one {Sicherungen: #, angelegt {moment}} other {Sicherungen: #, die letzte angelegt {moment}}}',
  'diagnostics.no-file': 'Datendatei: keine geöffnet',
  'diagnostics.broken': 'Datendatei: lässt sich nicht öffnen ({code})',
  'diagnostics.unanswered': 'Datendatei: nicht bekannt, da das Rechenwerk nicht antwortete ({code})',
  'diagnostics.crashes':
    '{crashes, plural, =0 {Absturzberichte auf diesem Computer: keine} other {Absturzberichte auf diesem Computer, nicht kopiert: #}}',
  'diagnostics.crash': '{moment}, {size}',
  'diagnostics.log': '{lines, plural, =0 {Protokoll: leer} one {Protokoll, letzte Zeile:} other {Protokoll, letzte # Zeilen:}}',
  'licences.title': 'Was in Branchwise steckt',
  'licences.about':
    '{packages} Pakete von anderen, jedes mit seiner Lizenz; ihr Wortlaut steht hinter dem Namen. Electron mit Chromium und Node darin bringt eigene Hinweise mit.',
  'licences.table': 'Pakete und ihre Lizenzen',
  'licences.package': 'Paket',
  'licences.version': 'Version',
  'licences.licence': 'Lizenz',
  'licences.text-of': 'Lizenz von {name}',
}
