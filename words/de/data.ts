import type { data as english } from '../en/data.ts'
import { importSteps } from './import-steps.ts'
import { importing } from './importing.ts'

/** Erster Start, der Bildschirm der Daten: Verzeichnis der Dateien, Definitionen, Einstellungen. */
export const data = {
  // Erster Start
  'first-run.title': 'Wo ist Ihr Service ungleichmäßig?',
  'first-run.purpose':
    'Branchwise zeigt, wo sich der Service am Kunden unterscheidet: zwischen Filialen, zwischen Personen und von einem Moment zum nächsten. Und es sagt in klaren Worten, was mehr ist als Zufall.',
  'first-run.sample': 'Beispielfirma öffnen',
  'first-run.sample.about':
    'Eine erfundene Firma mit 24 Filialen und 180 Personen über 14 Monate. Sie liegt in einer eigenen Datendatei und vermischt sich nie mit Ihren Daten.',
  'first-run.sample.opening': 'Die Beispielfirma wird geöffnet',
  'first-run.import': 'Exporte der Filialen importieren',
  'first-run.import.about':
    'CSV- oder Textdateien, wie Ihre Filialen sie senden, viele auf einmal oder ein ganzer Ordner. Sie können sie auch irgendwo auf dieses Fenster ziehen.',
  'first-run.open': 'Datendatei öffnen oder wiederherstellen',
  'first-run.open.about': 'Eine Datei mit der Endung .branchwise, von Ihnen oder aus Ihrem Team, oder eine Sicherung davon.',
  'first-run.open.button': 'Datendatei öffnen …',
  'first-run.missing': 'Die Datendatei, die Sie zuletzt geöffnet hatten, ist nicht mehr da',
  'first-run.missing.text':
    '„{path}“ wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden. Legen Sie sie zurück oder verbinden Sie das Laufwerk und versuchen Sie es erneut, oder öffnen Sie sie dort, wo sie jetzt liegt.',
  'first-run.missing.still': 'Sie ist noch immer nicht da.',
  'first-run.missing.own': 'Stattdessen „{name}“ öffnen',
  'first-run.local': 'Alles bleibt auf diesem Computer. Branchwise baut keine Netzwerkverbindung auf.',

  // Reiter
  'data.title': 'Daten',
  'data.tabs': 'Bereiche der Daten',
  'data.tab.import': 'Import',
  'data.tab.files': 'Dateien',
  'data.tab.definitions': 'Kennzahlen und Ziele',
  'data.tab.settings': 'Einstellungen',

  ...importing,
  ...importSteps,

  // Verzeichnis
  'ledger.title': '{imports, plural, one {# Import} other {# Importe}}',
  'ledger.table': 'Importierte Dateien',
  'ledger.file': 'Datei',
  'ledger.when': 'Importiert',
  'ledger.period': 'Zeitraum',
  'ledger.locations': 'Filialen',
  'ledger.locations.some': '{locations, plural, one {# Filiale} other {# Filialen}}',
  'ledger.state.active': 'Aktiv',
  'ledger.state.undone': 'Zurückgenommen',
  'ledger.actions': 'Aktionen',
  'ledger.undo': 'Rückgängig',
  'ledger.redo': 'Wiederholen',
  'ledger.replace': 'Ersetzen',
  'ledger.replace-of': 'Den Import von {name} durch eine berichtigte Datei ersetzen',
  'ledger.undo-of': 'Den Import von {name} rückgängig machen',
  'ledger.redo-of': 'Den Import von {name} wiederholen',
  'ledger.undo.title': 'Diesen Import rückgängig machen?',
  'ledger.undo.about':
    'Wenn Sie „{name}“ rückgängig machen, {interactions, plural, =0 {geht kein Vorgang} one {geht # Vorgang} other {gehen bis zu # Vorgänge}} heraus. Zeilen, die auch ein anderer Import enthält, bleiben. Sie können den Import jederzeit wiederholen.',
  'ledger.undo.button': 'Import rückgängig machen',
  'ledger.redo.title': 'Diesen Import wiederholen?',
  'ledger.redo.about':
    'Wenn Sie „{name}“ wiederholen, {rows, plural, one {kommt # Zeile zurück, wie sie war,} other {kommen # Zeilen zurück, wie sie waren,}} ohne dass die Datei neu gelesen wird. Das lässt sich jederzeit rückgängig machen.',
  'ledger.redo.button': 'Import wiederholen',
  'ledger.keep': 'So lassen',
  'ledger.working': 'In Arbeit',
  'ledger.rejects-of': '{rows, plural, one {# abgelehnte Zeile} other {# abgelehnte Zeilen}} von {name} ansehen',
  'ledger.more': 'Mehr über {name}',
  'ledger.source': 'Sendendes System',
  'ledger.skipped.none': 'Keine Zeile wurde übersprungen.',
  'ledger.warnings.none': 'Kein Wert wurde weggelassen oder angezweifelt.',
  'ledger.empty.title': 'Noch wurde keine Datei importiert',
  'ledger.empty.about':
    'Hier sehen Sie jede Datei mit ihrem Zeitraum, ihren Filialen und dem, was aus jeder Zeile wurde, und Sie können einen Import noch nach Wochen rückgängig machen.',

  // Abgelehnte Zeilen
  'rejects.title': 'Abgelehnte Zeilen von {name}',
  'rejects.about':
    '{rows, plural, one {# Zeile hätte ein Vorgang sein sollen und war nicht lesbar.} other {# Zeilen hätten Vorgänge sein sollen und waren nicht lesbar.}} Berichtigen Sie sie in der Datei, oder speichern Sie sie als CSV, berichtigen Sie sie dort und importieren Sie das: Nur die berichtigten Zeilen kommen hinzu.',
  'rejects.shown': 'Die ersten {shown, number} von {total, number} sind zu sehen; die gespeicherte Datei enthält alle.',
  'rejects.table': 'Abgelehnte Zeilen',
  'rejects.record': 'Datensatz',
  'rejects.line': 'Zeile',
  'rejects.reason': 'Grund',
  'rejects.extra': 'Zelle {number}',
  'rejects.save': 'Als CSV speichern …',
  'rejects.saved': 'Gespeichert als {path}',
  'rejects.close': 'Schließen',
  'rejects.none': 'Keine Zeile dieser Datei wurde abgelehnt.',
  'rejects.file': 'Abgelehnte Zeilen von {name}.csv',

  // Definitionen
  'definitions.version':
    'Definitionen Version {version}. Jeder Bildschirm, jeder Bericht und jeder Export folgt ihr und nennt ihre Nummer.',
  'definitions.versions': 'Versionen der Definitionen',
  'definitions.version.column': 'Version',
  'definitions.from': 'Gültig ab',
  'definitions.changes': 'Was sich geändert hat',
  'definitions.since': 'So definiert',
  'definitions.since.version': 'seit Version {version}',
  'definitions.changes.1': 'Die erste Version.',
  'definitions.changes.2':
    'Wiederholte Besuche zählen bis sieben Tage vor dem letzten Tag einer Filiale. Der Rücklauf gilt in jeder Filiale, die es angibt, für die, denen eine Umfrage angeboten wurde, in den übrigen für alle Besuche. Von einem laufenden Monat werden nur die Tage mit Daten verglichen.',
  'definitions.better.higher': 'höher ist besser',
  'definitions.better.lower': 'niedriger ist besser',
  'definitions.unit.points': 'Punkte der Skala',
  'definitions.unit.score': 'von −100 bis +100',
  'definitions.unit.seconds': 'Minuten und Sekunden',
  'definitions.unit.share': 'Prozent',
  'definitions.unit.per-thousand': 'je 1.000 Vorgänge',
  'definitions.unit.count': 'Anzahl',
  'definitions.formula': 'So wird gerechnet',
  'definitions.unit': 'Einheit',

  // Einstellungen
  'settings.people': 'Personen',
  'settings.names': 'Personen zeigen',
  'settings.names.pseudonyms': 'Unter Pseudonym',
  'settings.names.names': 'Mit Namen',
  'settings.minimum': 'Kleinste Gruppe',
  'settings.minimum.note':
    'Personen mit weniger Werten stehen unter „zu wenige für eine Aussage“, ohne Zahlen. Die Zahlen aller anderen nutzen weiterhin alle Zeilen.',
  'settings.purpose': 'Zweck der Auswertung nach Personen',
  'settings.purpose.note':
    'Warum hier Zahlen über einzelne Personen verwendet werden, wie mit ihnen vereinbart. Steht in der Datendatei.',
  'settings.company': 'Firma',
  'settings.company.note': 'Steht im Kopf jedes Berichts.',
  'settings.logo': 'Logo für Berichte',
  'settings.logo.note': 'Ein Bild als PNG oder JPEG; es steht neben dem Namen der Firma.',
  'settings.logo.choose': 'Bild wählen …',
  'settings.logo.unreadable': 'Diese Datei ist kein lesbares Bild.',
  'settings.logo.remove': 'Logo entfernen',
  'settings.zone': 'Zeitzone für Zeiten ohne Angabe',
  'settings.zone.note':
    'Für Dateien, deren Zeiten keine Zone nennen und deren Filiale keine hat. Bis dahin gilt UTC, und die Zeilen sind gekennzeichnet.',
  'settings.zone.utc': 'Nicht gesetzt (UTC, als angenommen gekennzeichnet)',
  'settings.report': 'Berichte und Zeiten',
  'settings.save': 'Einstellungen speichern',
  'settings.saved': 'Einstellungen gespeichert',
  'settings.unsaved': 'Es gibt Änderungen, die nicht gespeichert sind.',
  'settings.file': 'Datendatei',
  'settings.file.none': 'Noch ist keine Datendatei geöffnet. Der erste Import legt eine an, mit diesen Einstellungen.',
  'settings.file.path': 'Ort',
  'settings.file.holds': 'Enthält',
  'settings.file.counts':
    '{interactions, plural, one {# Vorgang} other {# Vorgänge}}, {locations, plural, one {# Filiale} other {# Filialen}}, {providers, plural, one {# Person} other {# Personen}}, {imports, plural, one {# Import} other {# Importe}}',
  'settings.file.period': 'Zeitraum',
  'settings.file.sample': 'Das ist die Beispielfirma: erfundene Daten.',
  'settings.file.read-only': 'Diese Datei kann nur gelesen werden.',
  'settings.file.fingerprint': 'Fingerabdruck der Daten',
  'settings.file.fingerprint.note':
    'Gleiche Vorgänge ergeben den gleichen Fingerabdruck, in welcher Reihenfolge sie auch importiert wurden.',
  'settings.open': 'Andere Datendatei öffnen …',
  'settings.backup': 'Sichern …',
  'settings.backup.done': 'Sicherung geschrieben: {path} ({size})',
  'settings.backup.note': 'Eine ganze Kopie der Datendatei, während sie geöffnet bleibt.',
  'settings.restore': 'Sicherung wiederherstellen …',
  'settings.restore.title': 'Diese Sicherung wiederherstellen?',
  'settings.restore.about':
    'Der Inhalt von {path} wird in eine neue Datendatei kopiert, die dann geöffnet wird. Die Sicherung und Ihre jetzige Datendatei bleiben, wie sie sind.',
  'settings.restore.about-empty':
    'Der Inhalt von {path} wird in eine neue Datendatei kopiert, die dann geöffnet wird. Die Sicherung bleibt, wie sie ist.',
  'settings.restore.button': 'Sicherung wiederherstellen',
  'settings.restore.keep': 'So lassen',
  'settings.opened': 'Geöffnet: {path}',
} as const satisfies Record<keyof typeof english, string>
