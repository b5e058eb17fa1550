import type { failures as english } from '../en/failures.ts'

/** Was abgelehnt wurde: was geschah, was es für die Daten heißt, was zu tun ist. */
export const failures = {
  'failure.bad-input': 'Die Anfrage hat nicht die erwartete Form: {detail}',
  'failure.unknown-operation': 'Es gibt keine Operation „{name}“. Der Befehl "operations" nennt alle.',
  'failure.no-data-file':
    'Keine Datendatei ist geöffnet. Öffnen Sie die Beispielfirma, importieren Sie Exporte der Filialen, oder öffnen Sie eine Datendatei.',
  'failure.file-missing':
    '„{path}“ wurde nicht gefunden. Nichts wurde geändert. Prüfen Sie den Pfad und versuchen Sie es erneut.',
  'failure.file-empty':
    '{reason, select, replacement {„{name}“ enthält keine Zeile, die übernommen werden kann{rejected, plural, =0 {} one { (# Zeile wird abgelehnt)} other { (# Zeilen werden abgelehnt)}}; vom Import, den sie ersetzen soll, bliebe nichts. Nichts wurde geändert. Ersetzen Sie ihn durch eine Datei mit seinen Zeilen; um den Import herauszunehmen, wählen Sie daneben „Rückgängig“.} other {„{name}“ ist leer. Nichts wurde importiert. Exportieren Sie die Datei erneut aus dem System der Filiale.}}',
  'failure.file-binary':
    '{reason, select, compound {„{name}“ ist durch ein Kennwort geschützt oder eine Arbeitsmappe im alten Format (.xls). Nichts wurde importiert. Öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie ohne Kennwort als XLSX oder CSV und importieren Sie diese.} other {„{name}“ ist keine Textdatei. Nichts wurde importiert. Speichern Sie sie als CSV und importieren Sie diese.}}',
  'failure.file-markup':
    '„{name}“ ist eine Webseite oder XML und keine Tabelle als Text. Nichts wurde importiert. Öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie als CSV oder XLSX und importieren Sie diese.',
  'failure.file-unreadable': '„{name}“ kann nicht gelesen werden: {detail}. Nichts wurde daraus importiert.',
  'failure.file-changed':
    '„{name}“ hat sich beim Lesen geändert. Nichts wurde daraus importiert. Importieren Sie die Datei erneut, wenn nichts mehr in sie schreibt, oder importieren Sie eine Kopie.',
  'failure.unknown-spelling': 'Keine Datei hatte den Namen „{spelled}“.',
  'failure.not-one-location': 'Nur Personen einer Filiale können dort eine Person sein.',
  'failure.one-location':
    'Beide Personen gehören zu einer Filiale. Nichts wurde geändert. Legen Sie sie zusammen, wenn sie eine sind; ein Wechsel führt in eine andere Filiale.',
  'failure.unknown-move': 'Ein Wechsel einer Person zwischen diesen Filialen ist nicht vermerkt. Nichts wurde geändert.',
  'failure.unknown-zone': 'Es gibt keine Zeitzone „{zone}“.',
  'failure.unknown-channel': 'Kein Vorgang kam über den Kanal „{name}“.',
  'failure.not-one-file':
    '{path} enthält {files, plural, one {# Export} other {# Exporte}}: Ein Import wird durch eine einzige Datei ersetzt.',
  'failure.folder-without-exports':
    'In „{path}“ ist kein Export (.csv, .tsv, .txt, .json, .xlsx, auch in .gz oder .zip). Nichts wurde importiert. Wählen Sie den Ordner mit den Dateien.',
  'failure.archive-without-exports':
    'Im Archiv „{name}“ ist kein Export (.csv, .tsv, .txt, .json, .xlsx). Nichts wurde daraus importiert. Packen Sie die Dateien selbst ein.',
  'failure.reader-lost':
    'Das Lesen von „{name}“ brauchte mehr Speicher als erlaubt oder wurde von außen beendet. Nichts wurde daraus importiert. Versuchen Sie es noch einmal; geschieht es wieder, teilen Sie die Datei oder speichern Sie sie als CSV.',
  'failure.importer-lost':
    'Der Import brach ab: {reason, select, memory {Er brauchte mehr Speicher als erlaubt} other {Er wurde von außen beendet}}. Bereits importierte Dateien bleiben; die begonnene hat nichts hinterlassen. Importieren Sie erneut: Nichts kommt doppelt hinein.{reason, select, memory { Geschieht es wieder, teilen Sie die Datei.} other {}}',
  'failure.engine-lost':
    'Der Teil von Branchwise, der Ihre Datendatei liest, wurde unerwartet beendet; die Frage blieb ohne Antwort. Was vorher gespeichert war, ist unverändert. Versuchen Sie es erneut: Er startet dann neu. Geschieht es wieder, kopieren Sie die Einzelheiten für die Person, die Ihren Computer betreut.',
  'failure.sheet-missing': 'In „{name}“ gibt es kein „{sheet}“. Nichts wurde daraus importiert. Vorhanden sind: {known}.',
  'failure.archive-unsafe':
    '„{name}“ wurde nicht entpackt: {reason, select, packed {Das Archiv ist größer als 100 MB} unpacked {Es ergäbe mehr als 1 GB} ratio {Es ergäbe mehr als das 200-Fache seiner Größe} entries {Es enthält mehr als 2.000 Dateien} name {Ein Name darin führt aus dem Archiv hinaus} nested {Es ist ein Archiv in einem Archiv} overlap {Seine Dateien überschneiden sich} size {Das Entpackte ist nicht so groß, wie das Archiv sagt} checksum {Das Entpackte ist nicht, was eingepackt wurde} encrypted {Es ist durch ein Kennwort geschützt} xml {Es erklärt eigene Entitäten} other {Es ist beschädigt}}. Nichts wurde daraus importiert. {reason, select, damaged {Holen Sie die Datei noch einmal von dort, wo sie herkommt.} other {Entpacken Sie es auf anderem Weg und importieren Sie die Dateien.}}',
  'failure.aggregates':
    'Jede Zeile von {name} fasst viele Vorgänge zusammen: „{column}“ ist eine Anzahl, ein Mittelwert oder ein Anteil. Branchwise braucht eine Zeile je Vorgang; bitte exportieren Sie die einzelnen Besuche, Anrufe oder Tickets.',
  'failure.repeated-groups':
    'Jede Zeile von {name} enthält mehrere Vorgänge: Unter „{first}“ und „{second}“ stehen dieselben Spalten noch einmal. Nichts wurde importiert. Branchwise braucht eine Zeile je Vorgang, mit „{first}“ und „{second}“ in einer eigenen Spalte.',
  'failure.event-log':
    'Jede Zeile von {name} ist ein einzelnes Ereignis, wie „{column}“ sagt, und kein Vorgang. Nichts wurde importiert. Branchwise braucht eine Zeile je Vorgang; bitte exportieren Sie die Besuche, Anrufe oder Tickets mit ihren Zeiten nebeneinander.',
  'failure.no-time-column':
    '„{name}“ hat keine Spalte mit der Zeit jedes Vorgangs. Nichts wurde importiert. Nennen Sie die Spalte in der Zuordnung, oder geben Sie dort ein festes Datum an.',
  'failure.no-header':
    '„{name}“ hat keine erkennbare Kopfzeile. Nichts wurde importiert. Sagen Sie, welche Zeile die Spaltennamen enthält.',
  'failure.not-a-data-file':
    '„{path}“ ist keine Branchwise-Datendatei. Sie blieb, wie sie ist. Wählen Sie eine Datei mit der Endung .branchwise.',
  'failure.newer-data-file':
    '„{path}“ stammt von einem neueren Branchwise. Die Datei blieb, wie sie ist. Aktualisieren Sie Branchwise, um sie zu öffnen.',
  'failure.altered-data-file':
    '„{path}“ enthält Festlegungen, die nicht von Branchwise stammen ({detail}). Die Datei wurde nicht gelesen, da sie schaden könnten, und bleibt unverändert. Wenn Sie ihrer Herkunft trauen, retten Sie ihre Zeilen in eine neue Datei.',
  'failure.unknown-backup':
    'Es gibt keine Sicherung „{name}“, die sich wiederherstellen lässt. Sehen Sie noch einmal in die Liste.',
  'failure.damaged-data-file':
    '„{path}“ ist beschädigt: {detail}. Die Datei blieb, wie sie ist. Stellen Sie eine Sicherung wieder her.',
  'failure.data-file-locked':
    'Ein anderes Programm schreibt in „{path}“ oder hält die Datei gesperrt. Nichts wurde geändert. Schließen Sie es, oder warten Sie, bis es fertig ist, und versuchen Sie es erneut.',
  'failure.data-file-gone':
    '„{path}“ ist nicht mehr da, wo sie war: Sie wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden. Bis sie wieder da ist, wird nichts aus ihr gelesen und nichts in sie geschrieben. Legen Sie sie zurück und versuchen Sie es erneut, oder öffnen Sie sie dort, wo sie jetzt liegt.',
  'failure.read-only-data-file':
    '„{path}“ wurde zum Lesen weitergegeben: Darin lässt sich nichts ändern und nichts importieren, und die Datei ist, wie sie war. Machen Sie die Änderung in der Datendatei, aus der sie stammt, und lassen Sie sie neu weitergeben, oder öffnen Sie eine eigene Datendatei.',
  'failure.opened-to-read':
    '„{path}“ ist nur zum Lesen geöffnet, wie die Datei beim Öffnen war: Darin lässt sich nichts ändern und nichts importieren. Öffnen Sie sie erneut, sobald in sie geschrieben werden kann, oder öffnen Sie eine Kopie.',
  'failure.data-file-on-network':
    '„{path}“ liegt auf einem anderen Rechner ({by}); dort kann eine Datendatei Schaden nehmen, während sie geschrieben wird. Sie wurde gelassen, wie sie ist. Bewahren Sie die Datendatei, mit der Sie arbeiten, auf diesem Rechner auf, und nutzen Sie das Netz für Sicherungen und Weitergaben.',
  'failure.data-file-synchronised':
    '„{path}“ liegt in einem Ordner, den {by} auf mehreren Rechnern gleich hält; dort kann eine Datendatei Schaden nehmen, während sie geschrieben wird. Sie wurde gelassen, wie sie ist. Bewahren Sie die Datendatei, mit der Sie arbeiten, in einem Ordner dieses Rechners auf, und nutzen Sie {by} für Sicherungen und Weitergaben.',
  'failure.mapping-does-not-fit':
    'Die Zuordnung passt nicht zu „{name}“: Sie nennt die Spalte „{column}“, die es in der Datei nicht gibt. Nichts wurde daraus importiert.',
  'failure.needs-answer':
    '„{name}“ lässt offen, was die Werte nicht beweisen. Nichts wurde daraus importiert. Beantworten Sie die Fragen und importieren Sie erneut.',
  'failure.unknown-saved-report':
    'Diese Datendatei hat keinen gespeicherten Bericht „{title}“ dieser Art. Die gespeicherten stehen unter „Berichte“.',
  'failure.unknown-snapshot': 'Diese Datendatei bewahrt keinen Bericht Nummer {id} dieser Art auf.',
  'failure.snapshot-too-old':
    'Bericht Nummer {id} wurde von Branchwise {version} gedruckt, dessen Berichte diese Version nicht zeichnen kann. Drucken Sie einen neuen, oder nehmen Sie jene Version.',
  'failure.unknown-import': 'In dieser Datendatei gibt es keinen Import Nummer {importId}.',
  'failure.unknown-location': 'In dieser Datendatei gibt es keine Filiale mit der Kennung „{locationId}“.',
  'failure.same-location':
    'Beide sind {name}: Eine Filiale lässt sich nicht mit sich selbst vergleichen. Wählen Sie eine andere.',
  'failure.unknown-provider': 'In dieser Datendatei gibt es keine Person mit der Kennung „{providerId}“.',
  'failure.unknown-target': 'In dieser Datendatei gibt es kein Ziel Nummer {targetId}.',
  'failure.no-promise':
    'Keine Filiale dieser Auswahl hat eine zugesagte Wartezeit. Setzen Sie eine unter Daten, oder nennen Sie die Sekunden.',
  'failure.unknown-job': 'Es gibt keinen Auftrag mit der Kennung „{jobId}“.',
  'failure.unknown-report': 'Es gibt keinen Bericht „{name}“. Bekannte Berichte: {known}.',
  'failure.busy': 'Gerade wird ein Import geschrieben. Nichts wurde geändert. Versuchen Sie es danach erneut.',
  'failure.cancelled': 'Abgebrochen. Bereits importierte Dateien bleiben; die begonnene hat nichts hinterlassen.',
  'failure.disk-full':
    'Der Datenträger von „{path}“ ist voll: {leftMegabytes, number} MB sind dort noch frei{neededMegabytes, plural, =0 {} other {, etwa {neededMegabytes, number} MB werden gebraucht}}. Nichts wurde halb geschrieben, und was vorher da war, ist unverändert. Schaffen Sie Platz und versuchen Sie es erneut.',
  'failure.disk-refused':
    'Der Datenträger nahm nicht an, was nach „{path}“ geschrieben werden sollte ({detail}); {leftMegabytes, number} MB sind dort noch frei. Nichts wurde halb geschrieben, und was vorher da war, ist unverändert. Er ist vielleicht voll, fasst keine so großen Dateien oder ist defekt: Schaffen Sie Platz oder nehmen Sie einen anderen, und versuchen Sie es erneut.',
  'failure.cannot-write': '„{path}“ kann nicht geschrieben werden: {detail}. Nichts wurde geändert.',
  'failure.cannot-print': 'Der Bericht wurde nicht gedruckt: {detail}. Speichern Sie ihn stattdessen als PDF.',
  'failure.no-window': 'Das braucht das Fenster der Anwendung: {detail}',
  'failure.levels-out-of-order':
    'Die Ebenen „{levels}“ lassen sich nicht verschachteln. Nennen Sie sie in der Reihenfolge {order}, jede höchstens einmal; jede darf fehlen.',
  'failure.too-few':
    'Es gibt zu wenige Antworten, um die Zahlen dieser Person zu zeigen. Die kleinste Gruppe ist {minimumGroup}; das lässt sich in den Einstellungen ändern.',
  'failure.chart-not-possible': 'Ein Diagramm der Art „{chart}“ ergibt für „{metric}“ keinen Sinn. Mögliche Arten: {possible}.',
  'failure.rules-not-possible':
    'Die Regeln „{rules}“ passen nicht zu einem Diagramm der Art „{chart}“. Mögliche Regeln: {possible}.',
  'failure.too-many-events':
    'Diese Auswahl enthält {events, number} Ereignisse; Karten zwischen Ereignissen sind für seltene gedacht (höchstens {most, number}). Wählen Sie einen kürzeren Zeitraum, eine Filiale oder eine Karte je Woche.',
  'failure.baseline-too-short':
    'Grenzen brauchen mindestens zwei ganze Wochen mit Werten; von {fromDate} bis {toDate} {weeks, plural, =0 {gibt es keine} one {gibt es eine} other {gibt es #}}. Nichts wurde geändert. Wählen Sie einen längeren Zeitraum.',
  'failure.unknown-baseline': 'In dieser Datendatei gibt es keine Grenzen Nummer {baselineId}.',
  'failure.unknown-event': 'In dieser Datendatei gibt es kein Ereignis Nummer {eventId}.',
  'failure.internal': 'In Branchwise ist etwas schiefgegangen ({detail}). Ihre Datendatei wurde dadurch nicht geändert.',
} as const satisfies Record<keyof typeof english, string>
