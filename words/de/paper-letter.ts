import type { paperLetter as english } from '../en/paper-letter.ts'

/** Der gedruckte Brief über die Daten einer Filiale. */
export const paperLetter = {
  'letter.to': 'An',
  'letter.subject': 'Ihre Daten vom {fromDate} bis {toDate}: wie sie besser werden',
  'letter.dear': 'Liebe Kolleginnen und Kollegen,',
  'letter.thanks':
    'vielen Dank für Ihre Exporte. {n, plural, one {# Vorgang} other {# Vorgänge}} Ihrer Filiale {n, plural, one {wurde} other {wurden}} übernommen. Vergleiche sind nur so fair wie die Daten dahinter; deshalb haben wir uns angesehen, wie vollständig und wie genau Ihre sind.{steps, plural, =0 { Wir haben nichts gefunden, was Sie verbessern müssten: Bitte senden Sie sie weiter wie bisher.} other { Unten steht, was wir gefunden haben und was hilft.}}',
  'letter.grade': 'Note {grade}',
  'letter.no-grade': 'Noch keine Note',
  'letter.found': 'Was wir gefunden haben',
  'letter.gaps':
    'Tage ohne einen einzigen Kunden: {missing, plural, one {# von} other {# von}} {expected, plural, one {# Tag} other {# Tagen}}, an denen Sie sonst geöffnet haben: {spans}{more, plural, =0 {} other { und # weitere}}',
  'letter.gap':
    '{fromDate} bis {toDate} ({openDays, plural, one {# offener Tag} other {# offene Tage}}{atEnd, select, yes {, noch nicht gesendet} other {}})',
  'letter.gap.day': '{fromDate}{atEnd, select, yes { (noch nicht gesendet)} other {}}',
  'letter.unfilled': 'Spalten, die oft leer sind: {fields}.',
  'letter.filled': '{field} (gefüllt bei {filledShare})',
  'letter.unsent': 'Spalten, die Ihre Exporte nicht haben: {fields}.',
  'letter.rejected':
    '{n, plural, =0 {Jede Zeile Ihrer Dateien ließ sich lesen.} one {Eine von {rows, number} Zeilen Ihrer Dateien ließ sich nicht lesen und zählt nicht mit:} other {{n, number} von {rows, number} Zeilen Ihrer Dateien ließen sich nicht lesen und zählen nicht mit:}}',
  'letter.reason': 'Warum',
  'letter.rows': 'Zeilen',
  'letter.lines': 'Zum Beispiel',
  'letter.line': '{file}: {lines, plural, one {Zeile} other {Zeilen}} {places}',
  'letter.doubted': 'Werte, die weggelassen oder bezweifelt wurden: {list}.',
  'letter.doubted.one': '{warning} ({n, plural, one {einmal} other {# Mal}})',
  'letter.response': '{answered, number} von {n, number} Kunden haben geantwortet ({responseShare}).',
  'letter.mend': 'Wie es sich beheben lässt',
  'letter.months': 'Monat für Monat',
  'letter.months.foot':
    'Note: A kein Zweifel, B kleine Zweifel, C ein ernster oder mehrere, D mehr als ein ernster. Tage Verspätung: vom letzten Tag eines Monats bis zu seinem Import. Knapp unter der Zusage: wie viele Male so viele Wartezeiten dort liegen, wie die übrigen erwarten lassen; 1 ist keine zu viel.',
  'letter.regards': 'Mit freundlichen Grüßen',
  'letter.none.title': 'Keine Filiale hat etwas zu verbessern',
  'letter.none.text':
    'Die Exporte aller Filialen dieser Auswahl sind vollständig und genau genug, oder es ist nichts von ihnen berichtet. Nennen Sie eine Filiale, um ihren Brief trotzdem zu drucken.',

  'reading.mend.days':
    'Exportieren Sie {gaps, plural, one {die Tage vom {fromDate} bis {toDate}} other {die Tage oben}} noch einmal und senden Sie die Datei. Hatten Sie geschlossen, sagen Sie es uns, und wir vermerken es.',
  'reading.mend.late':
    'Senden Sie den Export innerhalb von {usual, plural, =0 {einem Tag} one {einem Tag} other {# Tagen}} nach seinem letzten Tag, am besten an einem festen Wochentag oder automatisch.',
  'reading.mend.wrong-number-of-cells':
    'Zeilen mit zu vielen oder zu wenigen Zellen: Lassen Sie das System Texte in Anführungszeichen setzen, oder exportieren Sie als Tabelle (.xlsx), damit ein Komma oder Semikolon im Kommentar die Zeile nicht verschiebt.',
  'reading.mend.time-missing':
    'Zeilen ohne Zeit: Schalten Sie die Zeit der Ankunft im Export ein, und lassen Sie sie vom System setzen.',
  'reading.mend.time-unreadable':
    'Zeilen mit unlesbarer Zeit: Wählen Sie für den ganzen Export eine Form des Datums, am besten 2026-03-31 14:05, und tippen Sie sie nicht in einer Tabelle neu.',
  'reading.mend.time-impossible':
    'Zeilen mit einem Datum, das es nicht gibt: Sehen Sie sich die oben genannten Zeilen an, berichtigen Sie Tag oder Monat, und prüfen Sie die Uhr des Systems.',
  'reading.mend.quote-not-closed':
    'Ein Anführungszeichen, das nie schließt: Entfernen Sie in der oben genannten Zeile das einzelne Anführungszeichen aus dem Kommentar, oder exportieren Sie als Tabelle (.xlsx).',
  'reading.mend.not-json': 'Zeilen, die kein JSON sind: Exportieren Sie die Datei noch einmal, ohne sie von Hand zu ändern.',
  'reading.mend.values':
    '{n, plural, one {Ein Wert wurde} other {{n, number} Werte wurden}} weggelassen: Schreiben Sie Dauern als Zahlen in einer Einheit und Bewertungen innerhalb ihrer Skala, und öffnen Sie die Datei vor dem Senden nicht in einer Tabelle.',
  'reading.mend.unfilled':
    'Fragen Sie {fields, plural, one {die leere Spalte} other {die leeren Spalten}} am Schalter ab, oder machen Sie das Feld im System zur Pflicht, damit es bei jedem Kunden gefüllt ist.',
  'reading.mend.unsent':
    'Schalten Sie {fields, plural, one {die fehlende Spalte} other {die fehlenden Spalten}} in den Einstellungen des Exports ein. Hält das System {fields, plural, one {sie} other {sie}} nicht fest, sagen Sie es uns, und wir fragen nicht mehr danach.',
  'reading.mend.rounded':
    'Lassen Sie das System die Zeiten stempeln, statt sie zu tippen: Auf fünf Minuten gerundete Zeiten verbergen kurze wie lange Wartezeiten.',
  'reading.mend.heaped':
    'Bitte sehen Sie gemeinsam nach, wann „aufgerufen“ gedrückt wird: Viele Wartezeiten enden kurz vor der zugesagten Zeit. Gedrückt werden soll, wenn der Kunde aufgerufen wird, nicht vorher.',
  'reading.mend.impossible':
    'Stellen Sie die Uhren von Ticketdrucker und Schaltern nach einer Quelle, und prüfen Sie die Zeitzone: Manche Kunden scheinen aufgerufen, bevor sie kamen.',
  'reading.mend.low-response':
    'Bitten Sie jeden Kunden um eine Bewertung, an jedem Schalter und zu jeder Stunde, damit die wenigen, die antworten, keine Auswahl sind.',
  'reading.mend.again':
    'Senden Sie dann den ganzen Export noch einmal, mit den alten Tagen: Wir setzen ihn an die Stelle des früheren, und nichts zählt doppelt.',
} as const satisfies Record<keyof typeof english, string>
