import { importSteps } from './import-steps.ts'
import { importing } from './importing.ts'

/** First run, the screen of the data: ledger of files, definitions, settings. */
export const data = {
  // First run
  'first-run.title': 'Where is your service uneven?',
  'first-run.purpose':
    'Branchwise shows where customer service differs between locations, between people and from one moment to the next, and says in plain words what is more than chance.',
  'first-run.sample': 'Open the sample company',
  'first-run.sample.about':
    'An invented company with 24 locations and 180 people over 14 months. It lives in a data file of its own and never mixes with yours.',
  'first-run.sample.opening': 'Opening the sample company',
  'first-run.import': 'Import branch exports',
  'first-run.import.about':
    'CSV or text files as your branches send them, many at once or a whole folder. You can also drop them anywhere on this window.',
  'first-run.open': 'Open or restore a data file',
  'first-run.open.about': 'A file ending in .branchwise that you or a colleague made, or a backup of one.',
  'first-run.open.button': 'Open a data file…',
  'first-run.local': 'Everything stays on this computer. Branchwise opens no network connection.',

  // Tabs
  'data.title': 'Data',
  'data.tabs': 'Parts of the data',
  'data.tab.import': 'Import',
  'data.tab.files': 'Files',
  'data.tab.definitions': 'Metrics and targets',
  'data.tab.settings': 'Settings',

  ...importing,
  ...importSteps,

  // Ledger
  'ledger.title': '{imports, plural, one {# import} other {# imports}}',
  'ledger.table': 'Imported files',
  'ledger.file': 'File',
  'ledger.when': 'Imported',
  'ledger.period': 'Period',
  'ledger.locations': 'Locations',
  'ledger.locations.some': '{locations, plural, one {# location} other {# locations}}',
  'ledger.state': 'State',
  'ledger.state.active': 'In use',
  'ledger.state.undone': 'Undone',
  'ledger.actions': 'Actions',
  'ledger.undo': 'Undo',
  'ledger.redo': 'Redo',
  'ledger.replace': 'Replace',
  'ledger.replace-of': 'Replace the import of {name} by a corrected file',
  'ledger.undo-of': 'Undo the import of {name}',
  'ledger.redo-of': 'Redo the import of {name}',
  'ledger.undo.title': 'Undo this import?',
  'ledger.undo.about':
    'Undoing “{name}” takes {interactions, plural, =0 {no interaction} one {# interaction} other {up to # interactions}} out. Rows that another import holds too stay. It can be redone at any time.',
  'ledger.undo.button': 'Undo the import',
  'ledger.redo.title': 'Redo this import?',
  'ledger.redo.about':
    'Redoing “{name}” brings its {rows, plural, one {# row} other {# rows}} back as they were, without reading the file again. It can be undone at any time.',
  'ledger.redo.button': 'Redo the import',
  'ledger.keep': 'Leave it as it is',
  'ledger.working': 'Working',
  'ledger.rejects-of': 'See {rows, plural, one {# rejected row} other {# rejected rows}} of {name}',
  'ledger.more': 'More about {name}',
  'ledger.source': 'Sending system',
  'ledger.skipped.none': 'No row was skipped.',
  'ledger.warnings.none': 'No value was dropped or doubted.',
  'ledger.empty.title': 'No file has been imported yet',
  'ledger.empty.about':
    'Here you will see each file with its period, its locations and what became of every row, and you can undo an import weeks later.',

  // Rejected rows
  'rejects.title': 'Rejected rows of {name}',
  'rejects.about':
    '{rows, plural, one {# row should have been an interaction and could not be read.} other {# rows should have been interactions and could not be read.}} Correct them in the file, or save them as CSV and correct them there, and import that: only the corrected rows are added.',
  'rejects.shown': 'The first {shown, number} of {total, number} are shown; the saved file holds all.',
  'rejects.table': 'Rejected rows',
  'rejects.record': 'Record',
  'rejects.line': 'Line',
  'rejects.reason': 'Reason',
  'rejects.extra': 'Cell {number}',
  'rejects.save': 'Save as CSV…',
  'rejects.saved': 'Saved as {path}',
  'rejects.close': 'Close',
  'rejects.none': 'No row of this file was rejected.',
  'rejects.file': 'Rejected rows of {name}.csv',

  // Definitions
  'definitions.version': 'Definitions version {version}. Every screen, report and export follows it and prints its number.',
  'definitions.versions': 'Versions of the definitions',
  'definitions.version.column': 'Version',
  'definitions.from': 'In force from',
  'definitions.changes': 'What changed',
  'definitions.since': 'Defined so',
  'definitions.since.version': 'since version {version}',
  'definitions.changes.1': 'The first version: all metrics as they stand here.',
  'definitions.better.higher': 'higher is better',
  'definitions.better.lower': 'lower is better',
  'definitions.unit.points': 'points of the scale',
  'definitions.unit.score': 'from −100 to +100',
  'definitions.unit.seconds': 'minutes and seconds',
  'definitions.unit.share': 'per cent',
  'definitions.unit.per-thousand': 'per 1,000 interactions',
  'definitions.unit.count': 'number',
  'definitions.formula': 'How it is computed',
  'definitions.unit': 'Unit',

  // Settings
  'settings.people': 'People',
  'settings.names': 'Show people',
  'settings.names.pseudonyms': 'Under pseudonyms',
  'settings.names.names': 'By name',
  'settings.minimum': 'Smallest group',
  'settings.minimum.note':
    'People with fewer values than this are listed as “too few to say”, without figures. The figures of everybody else still use all rows.',
  'settings.purpose': 'Purpose of looking at people',
  'settings.purpose.note': 'Why figures about single people are used here, as agreed with them. It is kept in the data file.',
  'settings.company': 'Company',
  'settings.company.note': 'Printed at the head of every report.',
  'settings.zone': 'Time zone of times without one',
  'settings.zone.note':
    'For files whose times name no zone and whose location has none. Until it is set, UTC is assumed and the rows are marked.',
  'settings.zone.utc': 'Not set (UTC, marked as assumed)',
  'settings.report': 'Reports and times',
  'settings.save': 'Save settings',
  'settings.saved': 'Settings saved',
  'settings.unsaved': 'There are changes that are not saved.',
  'settings.file': 'Data file',
  'settings.file.none': 'No data file is open yet. The first import makes one, and these settings with it.',
  'settings.file.path': 'Place',
  'settings.file.holds': 'Holds',
  'settings.file.counts':
    '{interactions, plural, one {# interaction} other {# interactions}}, {locations, plural, one {# location} other {# locations}}, {providers, plural, one {# person} other {# people}}, {imports, plural, one {# import} other {# imports}}',
  'settings.file.period': 'Period',
  'settings.file.sample': 'This is the sample company: invented data.',
  'settings.file.read-only': 'This file can only be read.',
  'settings.file.fingerprint': 'Fingerprint of the data',
  'settings.file.fingerprint.note': 'The same interactions give the same fingerprint, in whatever order they were imported.',
  'settings.open': 'Open another data file…',
  'settings.backup': 'Back up…',
  'settings.backup.done': 'Backup written: {path} ({size})',
  'settings.backup.note': 'A whole copy of the data file, made while it stays open.',
  'settings.restore': 'Restore a backup…',
  'settings.restore.title': 'Restore this backup?',
  'settings.restore.about':
    'What is in {path} is copied into a new data file, which is opened. The backup and your present data file stay as they are.',
  'settings.restore.about-empty': 'What is in {path} is copied into a new data file, which is opened. The backup stays as it is.',
  'settings.restore.button': 'Restore the backup',
  'settings.restore.keep': 'Leave it as it is',
  'settings.opened': 'Opened: {path}',
} as const satisfies Record<string, string>
