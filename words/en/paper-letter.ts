/** The printed letter about the data of a branch. */
export const paperLetter = {
  'letter.to': 'To',
  'letter.subject': 'Your data from {fromDate} to {toDate}: how we can make them better',
  'letter.dear': 'Dear colleagues,',
  'letter.thanks':
    'thank you for your exports. {n, plural, one {# interaction} other {# interactions}} of your branch {n, plural, one {has} other {have}} been taken in. Comparisons are only as fair as the data behind them, so we looked at how complete and how exact yours are.{steps, plural, =0 { We found nothing that you need to mend: please keep sending them as they are.} other { What we found, and what would help, is below.}}',
  'letter.grade': 'Grade {grade}',
  'letter.no-grade': 'No grade yet',
  'letter.found': 'What we found',
  'letter.gaps':
    'Days without any customer: {missing, plural, one {# of} other {# of}} {expected, plural, one {# day} other {# days}} on which you are usually open: {spans}{more, plural, =0 {} other { and # more}}',
  'letter.gap':
    '{fromDate} to {toDate} ({openDays, plural, one {# open day} other {# open days}}{atEnd, select, yes {, not sent yet} other {}})',
  'letter.gap.day': '{fromDate}{atEnd, select, yes { (not sent yet)} other {}}',
  'letter.unfilled': 'Columns that are often empty: {fields}.',
  'letter.filled': '{field} (filled for {filledShare})',
  'letter.unsent': 'Columns that your exports do not have: {fields}.',
  'letter.rejected':
    '{n, plural, =0 {Every row of your files could be read.} one {One of {rows, number} rows of your files could not be read and is not counted:} other {{n, number} of {rows, number} rows of your files could not be read and are not counted:}}',
  'letter.reason': 'Why',
  'letter.rows': 'Rows',
  'letter.lines': 'For example',
  'letter.line': '{file}: {lines, plural, one {line} other {lines}} {places}',
  'letter.doubted': 'Values that were left out or doubted: {list}.',
  'letter.doubted.one': '{warning} ({n, plural, one {once} other {# times}})',
  'letter.response': '{answered, number} of {n, number} customers answered ({responseShare}).',
  'letter.mend': 'How to mend it',
  'letter.months': 'Month by month',
  'letter.months.foot':
    'Grade: A no doubt, B small doubts, C a serious one or several, D more than one serious one. Days late: from the last day of a month to its import. Just below promise: how many times as many waits lie there as the others lead one to expect; 1 is none too many.',
  'letter.regards': 'With kind regards',
  'letter.none.title': 'No branch has anything to mend',
  'letter.none.text':
    'The exports of all branches in this selection are complete and exact enough, or nothing of them is reported. Name a location to print its letter all the same.',

  'reading.mend.days':
    'Export {gaps, plural, one {the days from {fromDate} to {toDate}} other {the days above}} again and send the file. If you were closed, tell us, and we note it.',
  'reading.mend.late':
    'Send the export within {usual, plural, =0 {a day} one {a day} other {# days}} after its last day, best on a fixed weekday or by an automatic job.',
  'reading.mend.wrong-number-of-cells':
    'Rows with too many or too few cells: let the system put texts in quotation marks, or export as a spreadsheet (.xlsx), so that a comma or semicolon in a comment does not shift the rest of the row.',
  'reading.mend.time-missing': 'Rows without a time: switch on the time of arrival in the export, and let the system set it.',
  'reading.mend.time-unreadable':
    'Rows with an unreadable time: choose one form of date for the whole export, best 2026-03-31 14:05, and do not retype it in a spreadsheet.',
  'reading.mend.time-impossible':
    'Rows with a date that does not exist: look at the lines named above, correct the day or the month, and check the clock of the system.',
  'reading.mend.quote-not-closed':
    'A quotation mark that never closes: look at the line named above, remove the single quotation mark from the comment, or export as a spreadsheet (.xlsx).',
  'reading.mend.not-json': 'Lines that are no JSON: export the file again without editing it by hand.',
  'reading.mend.values':
    '{n, plural, one {One value was} other {{n, number} values were}} left out: keep durations as numbers with one unit, ratings within their scale, and do not open the file in a spreadsheet before sending it.',
  'reading.mend.unfilled':
    'Ask for the {fields, plural, one {empty column} other {empty columns}} at the counter, or make the field compulsory in the system, so that it is filled for every customer.',
  'reading.mend.unsent':
    'Switch on the missing {fields, plural, one {column} other {columns}} in the settings of the export. If the system does not record {fields, plural, one {it} other {them}}, tell us, and we no longer ask.',
  'reading.mend.rounded':
    'Let the system stamp the times rather than typing them: times rounded to five minutes hide short waits and long ones.',
  'reading.mend.heaped':
    'Please look together at when “called” is pressed: many waits end just before the promised time. It should be pressed when the customer is called, no sooner.',
  'reading.mend.impossible':
    'Set the clocks of ticket printer and counters from one source, and check the time zone: some customers seem to be called before they came.',
  'reading.mend.low-response':
    'Ask every customer for a rating, at every counter and hour, so that the few who answer are not a choice.',
  'reading.mend.again':
    'Then send the whole export once more, old days included: we put it in the place of the earlier one, and nothing is counted twice.',
} as const satisfies Record<string, string>
