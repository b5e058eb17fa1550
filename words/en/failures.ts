/** What was refused: what happened, what it means for the data, what to do. */
export const failures = {
  'failure.bad-input': 'The request does not have the expected form: {detail}',
  'failure.unknown-operation': 'There is no operation called “{name}”. The command "operations" lists them.',
  'failure.no-data-file': 'No data file is open. Open the sample, import branch exports, or open a data file first.',
  'failure.file-missing': '“{path}” was not found. Nothing was changed. Check the path and try again.',
  'failure.file-empty':
    '{reason, select, replacement {“{name}” holds no row that can be taken{rejected, plural, =0 {} one { (# row is rejected)} other { (# rows are rejected)}}, so nothing would be left of the import that it was to replace. Nothing was changed. Replace it by a file with its rows; to take the import out, choose Undo beside it.} other {“{name}” is empty. Nothing was imported. Export it again from the branch’s system.}}',
  'failure.file-binary':
    '{reason, select, compound {“{name}” is protected by a password, or is a workbook in the old format (.xls). Nothing was imported. Open it in a spreadsheet program, save it without a password as XLSX or CSV, and import that.} other {“{name}” is not a text file. Nothing was imported. Save it as CSV and import that.}}',
  'failure.file-markup':
    '“{name}” is a web page or XML, no table as text. Nothing was imported. Open it in a spreadsheet program, save it as CSV or XLSX, and import that.',
  'failure.file-unreadable': '“{name}” cannot be read: {detail}. Nothing was imported from it.',
  'failure.file-changed':
    '“{name}” changed while it was being read. Nothing was imported from it. Import it again once nothing writes to it any more, or import a copy of it.',
  'failure.unknown-spelling': 'No file has had the name “{spelled}”.',
  'failure.unknown-channel': 'No interaction has come by the channel “{name}”.',
  'failure.not-one-location': 'Only people of one location can be one person there.',
  'failure.one-location':
    'Both people are of one location. Nothing was changed. Merge them if they are one; a move leads to another location.',
  'failure.unknown-move': 'That one person moved between these locations was not said. Nothing was changed.',
  'failure.unknown-zone': 'There is no time zone “{zone}”.',
  'failure.not-one-file': '{path} holds {files, plural, one {# export} other {# exports}}: an import is replaced by one file.',
  'failure.folder-without-exports':
    'There is no export in “{path}” (.csv, .tsv, .txt, .json, .xlsx, also in .gz or .zip). Nothing was imported. Choose the folder that holds the files.',
  'failure.archive-without-exports':
    'There is no export in the archive “{name}” (.csv, .tsv, .txt, .json, .xlsx). Nothing was imported from it. Pack the files themselves.',
  'failure.reader-lost':
    'Reading “{name}” took more memory than it may, or was ended from outside. Nothing was imported from it. Try it once more; if it happens again, split the file or save it as CSV.',
  'failure.importer-lost':
    'The import broke off: {reason, select, memory {it took more memory than it may} other {it was ended from outside}}. Files that were already imported stay; the one in progress left nothing behind. Import again: nothing comes in twice.{reason, select, memory { If it happens again, split the file.} other {}}',
  'failure.engine-lost':
    'The part of Branchwise that reads your data file ended unexpectedly, and what was asked was not answered. What had been saved before stays as it was. Try again: it starts anew. If it happens again, copy the details for whoever looks after your computer.',
  'failure.sheet-missing': 'There is no “{sheet}” in “{name}”. Nothing was imported from it. It holds: {known}.',
  'failure.archive-unsafe':
    '“{name}” was not unpacked: {reason, select, packed {it is larger than 100 MB} unpacked {it would unpack to more than 1 GB} ratio {it would unpack to more than 200 times its size} entries {it holds more than 2,000 files} name {a name in it leads outside the archive} nested {it is an archive inside an archive} overlap {its files overlap one another} size {what unpacks is not as large as the archive says} checksum {what unpacks is not what was packed} encrypted {it is protected by a password} xml {it declares entities of its own} other {it is damaged}}. Nothing was imported from it. {reason, select, damaged {Get it once more from where it came from.} other {Unpack it by other means and import the files.}}',
  'failure.aggregates':
    'Each row of {name} sums up many interactions: “{column}” is a count, an average or a share. Branchwise needs one row per interaction; please export the single visits, calls or tickets.',
  'failure.repeated-groups':
    'Each row of {name} holds several interactions: the same columns come again under “{first}” and “{second}”. Nothing was imported. Branchwise needs one row per interaction, with “{first}” and “{second}” in a column of their own.',
  'failure.event-log':
    'Each row of {name} is one thing that happened, as “{column}” says, not one interaction. Nothing was imported. Branchwise needs one row per interaction; please export the visits, calls or tickets with their times side by side.',
  'failure.no-time-column':
    '“{name}” has no column with the time of each interaction. Nothing was imported. Name the column, or give a constant date, in the mapping.',
  'failure.no-header':
    '“{name}” has no header row that can be recognised. Nothing was imported. Say which row holds the column names.',
  'failure.not-a-data-file': '“{path}” is not a Branchwise data file. It was left as it is. Choose a file ending in .branchwise.',
  'failure.newer-data-file': '“{path}” was written by a newer Branchwise. It was left as it is. Update Branchwise to open it.',
  'failure.altered-data-file':
    '“{path}” defines things that Branchwise does not make ({detail}). It was not read, since they could do harm, and left as it is. If you trust where it came from, salvage its rows into a new file.',
  'failure.unknown-backup': 'There is no backup “{name}” that can be restored. Look at the list again.',
  'failure.damaged-data-file': '“{path}” is damaged: {detail}. It was left as it is. Restore a backup of it.',
  'failure.data-file-locked':
    'Another program is writing to “{path}”, or keeps it locked. Nothing was changed. Close it, or wait until it has finished, and try again.',
  'failure.data-file-gone':
    '“{path}” is no longer where it was: it was moved, renamed or deleted, or its drive is not connected. Until it is back, nothing is read from it or written to it. Put it back and try again, or open it where it is now.',
  'failure.read-only-data-file':
    '“{path}” was handed over to be read: nothing can be changed in it or imported into it, and it is as it was. Make the change in the data file that it comes from and have it handed over again, or open a data file of your own.',
  'failure.opened-to-read':
    '“{path}” is open for reading only, as it was when it was opened: nothing can be changed in it or imported into it. Open it again once it can be written, or open a copy of it.',
  'failure.data-file-on-network':
    '“{path}” lies on another computer ({by}), where a data file can be damaged while it is written. It was left as it is. Keep the data file you work with on this computer, and use the network for backups and hand-over copies.',
  'failure.data-file-synchronised':
    '“{path}” lies in a folder that {by} keeps the same on several computers, where a data file can be damaged while it is written. It was left as it is. Keep the data file you work with in a folder of this computer, and use {by} for backups and hand-over copies.',
  'failure.mapping-does-not-fit':
    'The mapping does not fit “{name}”: it names the column “{column}”, which the file does not have. Nothing was imported from it.',
  'failure.needs-answer':
    '“{name}” leaves open what its values cannot prove. Nothing was imported from it. Answer the questions and import again.',
  'failure.unknown-saved-report':
    'This data file has no saved report “{title}” of that kind. The saved ones stand on the Reports screen.',
  'failure.unknown-snapshot': 'This data file keeps no report number {id} of that kind.',
  'failure.snapshot-too-old':
    'Report number {id} was printed by Branchwise {version}, whose reports this version cannot draw. Print a new one, or use that version.',
  'failure.unknown-import': 'There is no import number {importId} in this data file.',
  'failure.unknown-location': 'There is no location with the id “{locationId}” in this data file.',
  'failure.same-location': 'Both are {name}: a location cannot be compared with itself. Choose another one.',
  'failure.unknown-provider': 'There is no provider with the id “{providerId}” in this data file.',
  'failure.unknown-target': 'There is no target with the number {targetId} in this data file.',
  'failure.no-promise': 'No location of this selection has a promised wait. Set one under Data, or name the seconds.',
  'failure.unknown-job': 'There is no job with the id “{jobId}”.',
  'failure.unknown-report': 'There is no report called “{name}”. Known reports: {known}.',
  'failure.busy': 'An import is being written. Nothing was changed. Try again when it has finished.',
  'failure.cancelled': 'Cancelled. Files that were already imported stay; the one in progress left nothing behind.',
  'failure.disk-full':
    'The disk of “{path}” is full: {leftMegabytes, number} MB are left there{neededMegabytes, plural, =0 {} other {, and about {neededMegabytes, number} MB are needed}}. Nothing was half written, and what was there before is as it was. Free some space and try again.',
  'failure.disk-refused':
    'The disk did not take what was to be written to “{path}” ({detail}); {leftMegabytes, number} MB are left there. Nothing was half written, and what was there before is as it was. The disk may be full, may not hold files this large, or may be failing: free some space or use another one, and try again.',
  'failure.cannot-write': '“{path}” cannot be written: {detail}. Nothing was changed.',
  'failure.cannot-print': 'The report was not printed: {detail}. Save it as PDF instead.',
  'failure.no-window': 'This needs the app’s window: {detail}',
  'failure.levels-out-of-order':
    'The levels “{levels}” cannot be nested. Name them in the order {order}, each at most once; any may be left out.',
  'failure.too-few':
    'There are too few answers to show this person’s figures. The smallest group is {minimumGroup}; the settings change it.',
  'failure.chart-not-possible': 'A chart of kind “{chart}” makes no sense for “{metric}”. Possible kinds: {possible}.',
  'failure.rules-not-possible': 'The rules “{rules}” do not fit a chart of kind “{chart}”. Possible rules: {possible}.',
  'failure.too-many-events':
    'There are {events, number} events in this selection; charts between events are for rare ones (at most {most, number}). Choose a shorter period, one location, or a chart per week.',
  'failure.baseline-too-short':
    'Limits need at least two complete weeks with values; from {fromDate} to {toDate} there {weeks, plural, =0 {are none} one {is one} other {are #}}. Nothing was changed. Choose a longer period.',
  'failure.unknown-baseline': 'There is no baseline number {baselineId} in this data file.',
  'failure.unknown-event': 'There is no event number {eventId} in this data file.',
  'failure.internal': 'Something went wrong inside Branchwise ({detail}). Your data file was not changed by it.',
} as const satisfies Record<string, string>
