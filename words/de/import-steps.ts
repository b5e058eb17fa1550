import type { importSteps as english } from '../en/import-steps.ts'

/** Die Schritte eines Imports: was auffällt, Zeilen, Werte, Orte und Personen, der Probelauf. */
export const importSteps = {
  'import.steps': 'Schritte des Imports',
  'import.step.files': 'Dateien',
  'import.step.lines': 'Zeilen',
  'import.step.columns': 'Spalten',
  'import.step.values': 'Werte',
  'import.step.names': 'Orte und Personen',
  'import.step.try': 'Probelauf',
  'import.step.asks': '{questions, plural, one {# Frage} other {# Fragen}}',
  'import.step.look': '{doubts, plural, one {# zu prüfen} other {# zu prüfen}}',
  'import.step.back': 'Zurück: {step}',
  'import.step.next': 'Weiter: {step}',
  'import.look-closer': 'Genauer ansehen',

  // Dateien
  'import.stands-out': 'Was auffällt',
  'import.stands-out.nothing': 'Nichts. Die Dateien können importiert werden, wie sie erkannt wurden.',
  'import.stands-out.asks': 'Vor dem Import {questions, plural, one {ist # Frage} other {sind # Fragen}} zu beantworten.',
  'import.stands-out.unread':
    '„{column}“: {cells, plural, one {# Zelle} other {# Zellen}} der ersten 500 Zeilen {cells, plural, one {ist} other {sind}} nicht lesbar. Die ganze Datei liest „Erst proben“.',
  'import.stands-out.none-read': '„{text}“ in „{column}“ steht anscheinend für keinen Wert und wird als fehlend gelesen.',
  'import.stands-out.split': '„{column}“ wird zerlegt: „{text}“ ist {person} in {place}.',
  'import.stands-out.section': 'Zeilen dazwischen oder darüber sagen für die Zeilen darunter: {field} {text}.',
  'import.stands-out.named': 'Der Standort aller Zeilen ist {text}, wie es der Name der Datei oder des Blatts sagt.',
  'import.stands-out.named-each':
    'Der Standort der Zeilen ist der, den der Name ihrer Datei oder ihres Blatts sagt: {text}{more, plural, =0 {} other { und # weitere}}.',
  'import.stands-out.ranges': '„{column}“ enthält Spannen wie „{text}“ und keine Dauern: Die Spalte wird nicht gelesen.',
  'import.stands-out.filled-down':
    '„{column}“ hat nach unten verbundene Zellen: Was sie sagen, gilt für {rows, plural, one {eine weitere Zeile} other {# weitere Zeilen}} darunter.',
  'import.stands-out.none-proposed': '„{text}“ in „{column}“ steht anscheinend für keinen Wert, wird aber als einer gelesen.',
  'import.stands-out.places':
    '{n, plural, one {# Ort ist vielleicht eine andere Schreibweise eines Ortes.} other {# Orte sind vielleicht andere Schreibweisen eines Ortes.}} Nichts wird zusammengelegt, wenn Sie es nicht sagen.',
  'import.stands-out.people':
    '{n, plural, one {# Person ist vielleicht nur anders geschrieben.} other {# Personen sind vielleicht nur anders geschrieben.}} Niemand wird zusammengelegt, wenn Sie es nicht sagen.',
  'import.stands-out.new-places':
    '{n, plural, one {# Ort ist neu und wird eine Filiale.} other {# Orte sind neu und werden Filialen.}}',
  'import.stands-out.moved':
    '{n, plural, one {# Person war vorher in einer anderen Filiale und hat anscheinend gewechselt.} other {# Personen waren vorher in einer anderen Filiale und haben anscheinend gewechselt.}}',
  'import.stands-out.go': 'Gehe zu: {step}',
  'import.stands-out.go-of': 'Gehe zu: {step}. {text}',
  'import.found':
    '{remembered, select, yes {Gelesen wie in einem früheren Import mit denselben Spalten.} other {An Spaltennamen und Werten erkannt.}} {decimal, select, comma {Zahlen haben ein Dezimalkomma.} point {Zahlen haben einen Dezimalpunkt.} other {}}',
  'import.names.reading': 'Orte und Personen der Dateien werden gelesen …',
  'import.names.reading.large':
    'Die Dateien haben {megabytes, number} MB und werden dafür bis zum Ende gelesen, was eine Minute oder länger dauern kann. Nichts wartet darauf: Die anderen Schritte und der Import stehen inzwischen bereit.',
  'import.names.later': 'So große Dateien werden nach Orten und Personen erst gelesen, wenn Sie diese ansehen.',
  'import.reading.bar': 'Fortschritt beim Lesen',
  'import.reading.stop': 'Lesen abbrechen',
  'import.reading.stopped': 'Das Lesen wurde abgebrochen',
  'import.reading.stopped.about':
    'Davon bleibt nichts zurück. Die Dateien können trotzdem importiert werden, mit Orten und Personen in ihrer Schreibweise.',
  'import.reading.failed': 'Die Dateien konnten nicht bis zum Ende gelesen werden',
  'import.reading.begin': 'Orte und Personen lesen',
  'import.names.found':
    'Gefunden: {places, plural, =0 {kein Ort} one {# Ort} other {# Orte}}, {people, plural, =0 {niemand} one {# Person} other {# Personen}}{more, select, yes {, oder mehr} other {}}.',

  // Zeilen
  'import.lines': 'Zeilen der Datei',
  'import.lines.above':
    '{lines, plural, =0 {Über der Kopfzeile steht nichts} one {Eine Zeile über der Kopfzeile, weggelassen} other {# Zeilen über der Kopfzeile, weggelassen}}',
  'import.lines.header': 'Die Kopfzeile, Zeile {line}',
  'import.lines.no-header': 'Die Namen stehen neben den Werten; es gibt keine Kopfzeile.',
  'import.lines.below':
    '{lines, plural, =0 {Unter der letzten Zeile ist nichts weggelassen} one {Eine Zeile unter der letzten, weggelassen} other {# Zeilen unter der letzten, weggelassen}}',
  'import.lines.rows':
    '{rows, plural, =0 {Keine Zeile ist ein Vorgang} one {# Zeile ist ein Vorgang} other {# Zeilen sind Vorgänge}}; {reasons, plural, =0 {aus der ganzen Datei ist nichts weggelassen} other {aus der ganzen Datei weggelassen:}}',
  'import.lines.unread': 'Was unter der letzten Zeile liegt, erscheint, sobald die Datei bis zum Ende gelesen ist.',
  'import.lines.blank': 'eine leere Zeile',

  // Werte
  'import.values': 'Was die Werte bedeuten',
  'import.values.none': 'Keine verwendete Spalte hat Einheiten, Skalen oder Wörter.',
  'import.values.details': 'Einheit, Skala und gutes Ende',
  'import.values.words': 'Wörter, und Werte für „keine“',
  'import.values.stand-for-none': 'Kein Wert: {values}',
  'import.values.none-proposed': '„{text}“ steht anscheinend für keinen Wert:',
  'import.values.is-none': 'Als fehlend lesen',
  'import.values.is-none-of': '„{text}“ in „{column}“ als fehlend lesen',
  'import.values.is-value': 'Es ist ein Wert',
  'import.values.is-value-of': '„{text}“ in „{column}“ ist ein Wert',
  'import.row-rules': 'Was für jede Zeile gilt',

  // Orte und Personen
  'import.places':
    '{places, plural, =0 {Keine Orte} one {# Ort, wie die Dateien ihn schreiben} other {# Orte, wie die Dateien sie schreiben}}',
  'import.places.alike':
    '{n, plural, one {# ist vielleicht eine andere Schreibweise eines Ortes} other {# sind vielleicht andere Schreibweisen eines Ortes}}',
  'import.places.nowhere': 'Zeilen, die keinen Ort nennen',
  'import.places.unassigned': 'bleiben ohne Filiale; ein fester Wert unter „Spalten“ gibt ihnen eine',
  'import.places.known': 'bekannte Filiale',
  'import.places.new': 'neue Filiale',
  'import.zone-from.said': 'wie Sie gesagt haben',
  'import.zone-from.location': 'der Filiale',
  'import.zone-from.mapping': 'der Datei',
  'import.zone-from.assumed': 'angenommen',
  'import.places.ask': 'Wofür steht „{name}“?',
  'import.places.ask.as-found': 'Wie es gefunden wurde',
  'import.places.ask.known': 'Eine der Filialen',
  'import.places.ask.new': 'Eine neue Filiale',
  'import.places.ask.location': 'Filiale',
  'import.places.ask.fresh': '{name} (neu)',
  'import.places.ask.name': 'Name der neuen Filiale',
  'import.places.ask.zone': 'Die Zone der Filiale; Zeiten ohne Angabe werden in ihr gelesen.',
  'import.places.ask.earlier':
    '{rows, plural, one {# Zeile eines früheren Imports geht mit.} other {# Zeilen früherer Importe gehen mit.}}',
  'import.people':
    '{people, plural, one {# Person, wie die Dateien sie schreiben} other {# Personen, wie die Dateien sie schreiben}}',
  'import.people.alike':
    '{n, plural, one {# ist vielleicht nur anders geschrieben} other {# sind vielleicht nur anders geschrieben}}',
  'import.people.known': 'hier bekannt',
  'import.people.new': 'hier neu',
  'import.people.hidden': 'jemand Bekanntes',
  'import.people.elsewhere': 'Gleicher Name anderswo',
  'import.people.moved': 'Hat anscheinend gewechselt von',
  'import.people.both': 'Auch in',
  'import.people.move': 'Eine Person, gewechselt am {onDate}',
  'import.people.move-of': '{name} ist eine Person, die am {onDate} von {place} hierher gewechselt hat',
  'import.people.moved-said': 'Am {onDate} von {place} hierher gewechselt',
  'import.people.moved-from': 'Hierher gewechselt von (falls zutreffend)',
  'import.people.moved-from.nobody': 'Niemand',
  'import.people.change-of': 'Ändern, für wen {name} in {place} steht',
  'import.people.ask': 'Für wen steht „{name}“ in {place}?',
  'import.people.ask.as-found': 'Wie es gefunden wurde',
  'import.people.ask.known': 'Jemand aus dieser Filiale',
  'import.people.ask.new': 'Jemand anderes, hier neu',
  'import.people.ask.person': 'Person',
  'import.people.ask.name': 'Name',
  'import.people.ask.elsewhere':
    'Derselbe Name in zwei Filialen ist eine Person mit zwei Stellen; was sie getan hat, bleibt bei ihrer Filiale. Zwei Personen gleichen Namens unterscheiden Sie, indem Sie hier einer einen anderen Namen geben.',
  'import.names.spelled': 'In den Dateien',
  'import.names.becomes': 'Wird',
  'import.names.said': ', wie Sie gesagt haben',
  'import.names.earlier': ', mit {rows, plural, one {# früheren Zeile} other {# früheren Zeilen}}',
  'import.names.change': 'Ändern …',
  'import.names.change-of': 'Ändern, wofür {name} steht',
  'import.names.alike.about': 'Was Sie so lassen, bleibt getrennt. Beides lässt sich jederzeit unter „Orte und Personen“ ändern.',
  'import.names.may-be': 'ist vielleicht',
  'import.names.at': 'in {place}',
  'import.names.together': 'Zusammenlegen',
  'import.names.together-of': 'Zusammenlegen: {spelled} wird {name}',
  'import.names.apart': 'Getrennt lassen',
  'import.names.apart-of': 'Getrennt lassen: {spelled} ist nicht {name}',
  'import.names.unknown-move':
    'Der Wechsel von {person} von {from} zu {to} am {onDate} wird übergangen: Keine Zeile nennt diese Person an beiden Orten.',
  'import.names.more':
    'Nicht aufgeführt: {places, plural, =0 {kein Ort} one {# Ort} other {# Orte}}, {people, plural, =0 {niemand} one {# Person} other {# Personen}}{least, select, yes {, und weitere, die nicht gezählt wurden} other {}}. Sie werden importiert, wie sie geschrieben sind.',

  // Probelauf
  'import.try.none': 'Noch gibt es nichts zu proben',
  'import.try.none.asked': 'Erst ist eine Frage zu beantworten.',
  'import.try.none.why':
    'Keine Datei kann so importiert werden, oder sie tritt an die Stelle eines anderen Imports, was nicht geprobt wird.',
  'import.first-rows': 'Erste Zeilen von {name}',
  'import.first-rows.new': 'Neu',
  'import.first-rows.same': 'Schon da',
  'import.first-rows.changed': 'Geändert',
  'import.first-rows.skipped': 'Übersprungen',
  'import.first-rows.rejected': 'Abgelehnt',
  'import.first-rows.why': 'Warum',
  'import.first-rows.cells': 'Wie in der Datei',
} as const satisfies Record<keyof typeof english, string>
