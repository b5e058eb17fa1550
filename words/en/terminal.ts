/** What the command line says on the terminal. */
export const terminal = {
  'terminal.usage':
    'Usage:\n  cli operations                                    names with JSON Schemas of input and output\n  cli --data FILE import PATH... [--mapping FILE] [--dry-run]   import files and folders, or try it; says what happens to each row\n  cli --data FILE call NAME [JSON]                  any operation: input JSON in, output JSON out\n  cli --data FILE report NAME --out PATH [--params JSON] [--csv]   a report as PDF; its tables as Excel where PATH ends in .xlsx, with --csv as files into the folder PATH\n  --lang en|de                                      the language of messages and reports; JSON stays as it is',
  'terminal.unknown-command': 'There is no command “{command}”.',
  'terminal.missing-data': 'Say which data file to work on: --data FILE.',
  'terminal.missing-argument': '{name} is missing.',
  'terminal.unknown-language': 'There is no language “{language}”. Known: {known}.',
  'terminal.unknown-option': 'Unknown option: {detail}',
  'terminal.not-json': '{name} is not JSON: {detail}',
  'terminal.csv-is-a-folder':
    'Tables as CSV are a folder with a file for each: say --csv and a folder, or let the path end in .xlsx for one workbook.',
  'terminal.backing-up': '{percent} %  backing up',
  'terminal.progress': '{percent} %  {rows, number} rows  {file}',
  'terminal.report-cancelled': 'Cancelled. What was written already stays; nothing was written in part.',
  'terminal.question': '{name}: {message}',
  'terminal.answer-how':
    'Complete the null values in "mapping" above, save it to a file and run the import again with --mapping FILE.',
  'provider.pseudonym': 'Person {number}',
} as const satisfies Record<string, string>
