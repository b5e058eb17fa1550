import type { reports as english } from '../en/reports.ts'

/** Wie die Berichte heißen und was man ihnen sagen kann; Berichtsseite und Befehlszeile zählen sie auf. */
export const reports = {
  'report.regional-monthly.title': 'Monatsbericht der Region',
  'report.regional-monthly.description':
    'Der letzte ganze Monat gegen den Vormonat und das Vorjahr: Urteile, wo es ungleichmäßig ist, jede Filiale, was sich änderte, Zusagen, wie weit man den Zahlen trauen kann.',
  'report.monday.title': 'Montagsseite',
  'report.monday.description':
    'Eine Seite für den Montagmorgen: wer berichtet hat, was sich wirklich ändert, wo es ungleichmäßig ist, wer Sie braucht und was diese Woche zu tun ist.',
  'report.regional-comparison.title': 'Regionaler Vergleich',
  'report.regional-comparison.description':
    'Urteil, woher die Ungleichmäßigkeit kommt, alle Filialen mit Bandbreiten und zwei davon nebeneinander.',
  'report.moments.title': 'Zeitpunkte',
  'report.moments.description':
    'Welche Stunden der Woche anders bedient werden und was die Stoßzeiten kosten: eine Seite, für alle Filialen oder eine.',
  'report.location-pack.title': 'Filialmappe',
  'report.location-pack.description':
    'Eine Mappe je Filiale zum Weitergeben: was sich geändert hat, was zu tun ist, Personen und Wartezeiten. Andere Filialen nennt sie nicht.',
  'report.coaching.title': 'Persönliche Seite',
  'report.coaching.description':
    'Eine Person, zum Weitergeben an diese Person: eigene Wochen, Stärken, Zeitpunkte und was Kunden schrieben. Kein Rang, kein anderer Name.',
  'report.compare-two.title': 'Zwei im Vergleich',
  'report.compare-two.description':
    'Zwei Filialen nebeneinander: Unterschiede mit Intervallen, was die Mischung erklärt, Woche für Woche, Wartezeiten.',
  'report.data-quality.title': 'Brief zur Datenqualität',
  'report.data-quality.description':
    'Ein Brief an jede Filiale, die etwas zu verbessern hat: was in ihren Exporten fehlte und wie es sich beheben lässt. In einem Ordner eine Datei je Filiale.',
  'report.pinned.title': 'Angeheftet',
  'report.pinned.description': 'Was Sie auf dem Bildschirm angeheftet haben, groß gezeichnet, mit Befund, Zeitraum und Filtern.',
  'report.pinned.none.title': 'Noch ist nichts angeheftet',
  'report.pinned.none.text':
    'Zeigen Sie auf eine Abbildung und drücken Sie P, oder wählen Sie Anheften daneben: Sie wird mit der Datendatei aufbewahrt, bis zu {most, number} Abbildungen, und hier gedruckt.',
  'report.pinned.screen-only': 'Nur auf dem Bildschirm gezeichnet: Öffnen Sie es von den angehefteten aus.',

  'reports.asks': 'Sie können wählen, {choices}; sonst wählt er selbst.',
  'reports.asks.location': 'welche Filiale',
  'reports.asks.provider': 'welche Person',
  'reports.asks.compare': 'welche zwei Filialen',
  'reports.asks.pins': 'welche gemerkten Abbildungen',
  'reports.options': 'Wie der Bericht gemacht wird',
  'reports.paper': 'Papier',
  'reports.orientation': 'Format',
  'reports.orientation.portrait': 'Hochformat',
  'reports.orientation.landscape': 'Querformat',
  'reports.textSize': 'Schrift',
  'reports.textSize.normal': 'Normale Größe',
  'reports.textSize.large': 'Groß',
  'reports.ink': 'Druck',
  'reports.ink.grey': 'Schwarz-weiß',
  'reports.ink.colour': 'Farbe',
  'reports.people': 'Personen',
  'reports.people.names': 'Namen',
  'reports.people.pseudonyms': 'Pseudonyme',
  'reports.language': 'Sprache',
  'reports.language.window': 'Wie das Fenster',
  'reports.pages': 'Seiten',
  'reports.save-folder': 'In einen Ordner speichern',
  'reports.tables.workbook': 'Tabellen als Excel',
  'reports.tables.csv': 'Tabellen als CSV',
  'reports.making.drawing': '{files, plural, one {Der Bericht wird gezeichnet …} other {Bericht {file} von # wird gezeichnet …}}',
  'reports.making.printing': '{files, plural, one {Das PDF wird erstellt …} other {PDF {file} von # wird erstellt …}}',
  'reports.cancelled': 'Abgebrochen.',
  'reports.no-preview': 'Es gibt keine Vorschau',
  'reports.notes': 'Anmerkungen zu Abbildungen',
  'reports.notes.figure': 'Abbildung',
  'reports.notes.text': 'Anmerkung',
  'reports.notes.add': 'Unter die Abbildung drucken',
  'reports.notes.remove': 'Entfernen',

  'reports.choice.location': 'Welche Filiale',
  'reports.choice.provider': 'Welche Person',
  'reports.choice.compare-first': 'Erste Filiale',
  'reports.choice.compare-second': 'Zweite Filiale',
  'reports.choice.by-itself': 'Wählt der Bericht',

  'reading.footnote.too-few':
    '{people, plural, one {Eine Person hat} other {# Personen haben}} hier weniger als {minimumGroup, number} Werte: Ihre Zahlen werden zurückgehalten.{further, plural, =0 {} one { Mit ihnen die einer weiteren Person, die sie zusammen mit den Gesamtzahlen verraten würde.} other { Mit ihnen die von # weiteren Personen, die sie zusammen mit den Gesamtzahlen verraten würden.}}',
} as const satisfies Record<keyof typeof english, string>
