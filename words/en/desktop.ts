/** The application's menu and the system's dialogs. */
export const desktop = {
  'menu.file': 'File',
  'menu.view': 'View',
  'menu.import-files': 'Import files …',
  'menu.import-folder': 'Import a folder …',
  'menu.open-data-file': 'Open data file …',
  'menu.save-report': 'Save report as PDF …',
  'menu.print-report': 'Print report …',
  'dialog.pick-files': 'Choose exports to import',
  'dialog.pick-folder': 'Choose a folder',
  'dialog.pick-data-file': 'Choose a data file',
  'dialog.exports': 'Exports',
  'dialog.data-files': 'Branchwise data files',
  'dialog.all-files': 'All files',
} as const satisfies Record<string, string>
