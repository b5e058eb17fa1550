import type { terminal as english } from '../en/terminal.ts'

/** Was die Befehlszeile am Terminal sagt. */
export const terminal = {
  'terminal.usage':
    'Aufruf:\n  cli operations                                    Namen mit JSON-Schema von Eingabe und Ausgabe\n  cli --data DATEI import PFAD... [--mapping DATEI] [--dry-run]   Dateien und Ordner importieren oder es proben; sagt, was aus jeder Zeile wird\n  cli --data DATEI call NAME [JSON]                 eine Operation: Eingabe als JSON, Ausgabe als JSON\n  cli --data DATEI report NAME --out PFAD [--params JSON] [--csv]   ein Bericht als PDF; seine Tabellen als Excel, wenn PFAD auf .xlsx endet, mit --csv als Dateien in den Ordner PFAD\n  --lang en|de                                      Sprache der Meldungen und Berichte; JSON bleibt, wie es ist',
  'terminal.unknown-command': 'Es gibt keinen Befehl „{command}“.',
  'terminal.missing-data': 'Sagen Sie, mit welcher Datendatei: --data DATEI.',
  'terminal.missing-argument': '{name} fehlt.',
  'terminal.unknown-language': 'Es gibt keine Sprache „{language}“. Bekannt: {known}.',
  'terminal.unknown-option': 'Unbekannte Option: {detail}',
  'terminal.not-json': '{name} ist kein JSON: {detail}',
  'terminal.csv-is-a-folder':
    'Tabellen als CSV sind ein Ordner mit einer Datei für jede: --csv und einen Ordner angeben, oder den Pfad für eine Arbeitsmappe auf .xlsx enden lassen.',
  'terminal.backing-up': '{percent} %  wird gesichert',
  'terminal.progress': '{percent} %  {rows, number} Zeilen  {file}',
  'terminal.report-cancelled': 'Abgebrochen. Was schon geschrieben war, bleibt; nichts wurde nur zum Teil geschrieben.',
  'terminal.question': '{name}: {message}',
  'terminal.answer-how':
    'Ergänzen Sie die null-Werte in "mapping" oben, speichern Sie es in einer Datei und starten Sie den Import erneut mit --mapping DATEI.',
  'provider.pseudonym': 'Person {number}',
} as const satisfies Record<keyof typeof english, string>
