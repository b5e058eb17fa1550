import type { keptReports as english } from '../en/kept-reports.ts'

export const keptReports = {
  'saved.title': 'Gespeicherte Berichte',
  'saved.about': 'Wieder erstellt mit den Filtern, mit denen sie gespeichert wurden; auch die Befehlszeile nimmt sie beim Namen.',
  'saved.name': 'Titel',
  'saved.name.hint': 'Ein Bericht desselben Titels wird ersetzt.',
  'saved.report': 'Bericht',
  'saved.period': 'Zeitraum',
  'saved.period.follows': 'Rückt vor zum letzten ganzen',
  'saved.period.stays': 'Bleibt',
  'saved.period.hint':
    'Aus einem Monat wird der letzte ganze Monat der Daten, aus einer Woche die letzte ganze Woche, aus einer Zahl von Tagen die letzten Tage.',
  'saved.follows': 'Wie {fromDate} bis {toDate}, vorrückend',
  'saved.since': 'Seit {fromDate}',
  'saved.until': 'Bis {toDate}',
  'saved.acts': 'Aktionen',
  'saved.save-of': '„{title}“ als PDF speichern',
  'saved.print-of': '„{title}“ drucken',
  'saved.forget': 'Entfernen',
  'saved.forget-of': '„{title}“ entfernen',
  'saved.save-under': 'Unter einem Namen behalten …',
  'saved.save-under.title': 'Diesen Bericht behalten',
  'saved.save-under.button': 'Bericht behalten',

  'printed.title': 'Früher gedruckt',
  'printed.about':
    'Mit den Zahlen jenes Tages aufbewahrt: Wieder gespeichert oder gedruckt sind sie dieselben, und die Seite sagt, ob sich die Daten seither geändert haben.',
  'printed.when': 'Gedruckt',
  'printed.at': '{date}, {time} Uhr',
  'printed.data': 'Daten',
  'printed.changed': 'Seither geändert',
  'printed.same': 'Unverändert',
  'printed.of-location': '{title} – {name}',
  'printed.save-of': '{title} vom {when} wieder als PDF speichern',
  'printed.print-of': '{title} vom {when} wieder drucken',
  'printed.drop-of': '{title} vom {when} entfernen',
} as const satisfies Record<keyof typeof english, string>
