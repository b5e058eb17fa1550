/** What the reports are called and may be told; the Reports screen and the command line list them. */
export const reports = {
  'report.regional-monthly.title': 'Regional monthly',
  'report.regional-monthly.description':
    'The last whole month against the month before and the year before: verdicts, where it is uneven, every location, what changed, promises, how far to trust it.',
  'report.monday.title': 'Monday one-pager',
  'report.monday.description':
    'One page for Monday morning: who has reported, what is really changing, where it is uneven, who needs you, and what to do this week.',
  'report.regional-comparison.title': 'Regional comparison',
  'report.regional-comparison.description':
    'Verdict, where the unevenness comes from, all locations with ranges, and two of them side by side.',
  'report.moments.title': 'Moments',
  'report.moments.description':
    'Which hours of the week are served differently, and what the busiest ones cost: one page, of all locations or of one.',
  'report.location-pack.title': 'Location pack',
  'report.location-pack.description':
    'A pack for each location to hand over: what changed, what to do, its people and waits. It names no other location.',
  'report.coaching.title': 'Coaching page',
  'report.coaching.description':
    'One person, to be handed to that person: own weeks, strengths, moments and what customers wrote. No rank, no other name.',
  'report.compare-two.title': 'Compare two',
  'report.compare-two.description':
    'Two locations side by side: differences with intervals, what mix explains, week by week, waits.',
  'report.data-quality.title': 'Data-quality letter',
  'report.data-quality.description':
    'A letter to each branch that has something to mend: what was missing in its exports, and how to mend it. A folder gets one file for each.',
  'report.pinned.title': 'Pinned',
  'report.pinned.description': 'What you pinned on screen, each drawn large with its finding, its period and its filters.',
  'report.pinned.none.title': 'Nothing is pinned yet',
  'report.pinned.none.text':
    'Point at a figure on any screen and press P, or choose Pin beside it: it is kept with the data file, up to {most, number} figures, and printed here.',
  'report.pinned.screen-only': 'Drawn on screen only: open it from the pins.',

  'reports.asks': 'You can choose {choices}; else it chooses by itself.',
  'reports.asks.location': 'which location',
  'reports.asks.provider': 'which person',
  'reports.asks.compare': 'which two locations',
  'reports.asks.pins': 'which pins',
  'reports.options': 'How the report is made',
  'reports.paper': 'Paper',
  'reports.orientation': 'Orientation',
  'reports.orientation.portrait': 'Portrait',
  'reports.orientation.landscape': 'Landscape',
  'reports.textSize': 'Text',
  'reports.textSize.normal': 'Normal',
  'reports.textSize.large': 'Large',
  'reports.ink': 'Ink',
  'reports.ink.grey': 'Black and white',
  'reports.ink.colour': 'Colour',
  'reports.people': 'People',
  'reports.people.names': 'Names',
  'reports.people.pseudonyms': 'Pseudonyms',
  'reports.language': 'Language',
  'reports.language.window': 'As the window',
  'reports.pages': 'Pages',
  'reports.save-folder': 'Save into a folder',
  'reports.tables.workbook': 'Tables as Excel',
  'reports.tables.csv': 'Tables as CSV',
  'reports.making.drawing': '{files, plural, one {Drawing the report …} other {Drawing report {file} of # …}}',
  'reports.making.printing': '{files, plural, one {Making the PDF …} other {Making PDF {file} of # …}}',
  'reports.cancelled': 'Cancelled.',
  'reports.no-preview': 'There is no preview',
  'reports.notes': 'Notes on figures',
  'reports.notes.figure': 'Figure',
  'reports.notes.text': 'Note',
  'reports.notes.add': 'Print this note under the figure',
  'reports.notes.remove': 'Remove',

  'reports.choice.location': 'Which location',
  'reports.choice.provider': 'Which person',
  'reports.choice.compare-first': 'First location',
  'reports.choice.compare-second': 'Second location',
  'reports.choice.by-itself': 'Chosen by the report',

  'reading.footnote.too-few':
    '{people, plural, one {One person has} other {# people have}} fewer than {minimumGroup, number} values here: their figures are held back.{further, plural, =0 {} one { Those of one more person are held back too, since with the totals they would give these away.} other { Those of # more people are held back too, since with the totals they would give these away.}}',
} as const satisfies Record<string, string>
