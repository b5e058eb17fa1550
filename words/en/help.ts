/** About the program: versions, diagnostics, licences. */
export const help = {
  'data.tab.about': 'About',
  'about.version': 'Version {version}{build, select, none {} other {, build {build}}}',
  'about.text':
    'Free to use, change and pass on under the MIT licence. Everything stays on this computer: Branchwise opens no network connection, and reports of crashes are not sent anywhere.',
  'about.open': 'About Branchwise: version and licences',
  'diagnostics.open': 'Copy diagnostics…',
  'diagnostics.title': 'Copy diagnostics',
  'diagnostics.about':
    'For whoever helps you. This is all that is copied, word for word: no names of people, places or companies, no comments, no ratings, no names of files or folders. Nothing is sent; you paste it where you want it.',
  'diagnostics.text': 'What is copied',
  'diagnostics.copy': 'Copy',
  'diagnostics.copied': 'Copied. Paste it into a message.',
  'diagnostics.program': 'Branchwise {version}{build, select, none {} other {, build {build}}}',
  'diagnostics.at': 'Written at {moment}; all times are UTC',
  'diagnostics.parts': 'Electron {electron}, Chromium {chromium}, Node {node}, SQLite {sqlite}',
  'diagnostics.system': 'System: {platform} {release}, {arch}, {memory} of memory',
  'diagnostics.window': 'Window: {width} × {height} pixels, zoom {zoomShare}, {locale}',
  'diagnostics.failed': 'What failed: {code}, on the screen “{screen}”',
  'diagnostics.file': 'Data file: layout {layout} of {newest}, {size}, and {log} in its log',
  'diagnostics.holds':
    'It holds: {interactions, plural, one {# interaction} other {# interactions}}, {locations, plural, one {# location} other {# locations}}, {providers, plural, one {# person} other {# people}}, {imports, plural, one {# import} other {# imports}}',
  'diagnostics.state':
    'It is {damaged, select, yes {damaged} other {not known to be damaged}} and {readOnly, select, yes {read only} other {can be written}}',
  'diagnostics.backups':
    '{backups, plural, =0 {Backups: none} one {Backups: #, made at {moment}} other {Backups: #, the last made at {moment}}}',
  'diagnostics.no-file': 'Data file: none is open',
  'diagnostics.broken': 'Data file: cannot be opened ({code})',
  'diagnostics.unanswered': 'Data file: not known, since the engine did not answer ({code})',
  'diagnostics.crashes':
    '{crashes, plural, =0 {Reports of crashes on this computer: none} other {Reports of crashes on this computer, not copied: #}}',
  'diagnostics.crash': '{moment}, {size}',
  'diagnostics.log': '{lines, plural, =0 {Log: nothing in it} one {Log, its last line:} other {Log, its last # lines:}}',
  'licences.title': 'What is in Branchwise',
  'licences.about':
    '{packages} packages by others, each with its licence; its text is behind the name. Electron, with Chromium and Node in it, brings notices of its own.',
  'licences.table': 'Packages and their licences',
  'licences.package': 'Package',
  'licences.version': 'Version',
  'licences.licence': 'Licence',
  'licences.text-of': 'Licence of {name}',
} as const satisfies Record<string, string>
