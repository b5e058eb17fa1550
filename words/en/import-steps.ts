/** The steps of an import: what stands out, lines, values, places and people, the dry run. */
export const importSteps = {
  'import.steps': 'Steps of the import',
  'import.step.files': 'Files',
  'import.step.lines': 'Lines',
  'import.step.columns': 'Columns',
  'import.step.values': 'Values',
  'import.step.names': 'Places and people',
  'import.step.try': 'Dry run',
  'import.step.asks': '{questions, plural, one {# question} other {# questions}}',
  'import.step.look': '{doubts, plural, one {# to look at} other {# to look at}}',
  'import.step.back': 'Back: {step}',
  'import.step.next': 'Next: {step}',
  'import.look-closer': 'Look closer',

  // Files
  'import.stands-out': 'What stands out',
  'import.stands-out.nothing': 'Nothing. The files can be imported as they were recognised.',
  'import.stands-out.asks':
    '{questions, plural, one {# question must be answered} other {# questions must be answered}} before the import.',
  'import.stands-out.unread':
    '“{column}”: {cells, plural, one {# cell} other {# cells}} of the first 500 rows cannot be read. “Try it first” reads the whole file.',
  'import.stands-out.none-read': '“{text}” in “{column}” seems to stand for no value and is read as missing.',
  'import.stands-out.none-proposed': '“{text}” in “{column}” seems to stand for no value, but is read as one.',
  'import.stands-out.split': '“{column}” is taken apart: “{text}” is {person} at {place}.',
  'import.stands-out.section': 'Lines between the rows, or above them, say for the rows below: {field} {text}.',
  'import.stands-out.named': 'The location of every row is {text}, as the name of the file or sheet says.',
  'import.stands-out.named-each':
    'The location of each file’s or sheet’s rows is what its name says: {text}{more, plural, =0 {} other { and # more}}.',
  'import.stands-out.ranges': '“{column}” holds spans such as “{text}”, not durations: it is not read.',
  'import.stands-out.filled-down':
    '“{column}” has cells merged downwards: what they say is taken for {rows, plural, one {one more row} other {# more rows}} below.',
  'import.stands-out.places':
    '{n, plural, one {# place may be another spelling of a place.} other {# places may be other spellings of a place.}} Nothing is put together unless you say so.',
  'import.stands-out.people':
    '{n, plural, one {# person may be another spelling of somebody.} other {# people may be other spellings of somebody.}} Nobody is put together unless you say so.',
  'import.stands-out.new-places':
    '{n, plural, one {# place is new and becomes a location.} other {# places are new and become locations.}}',
  'import.stands-out.moved':
    '{n, plural, one {# person was at another location before, and seems to have moved.} other {# people were at another location before, and seem to have moved.}}',
  'import.stands-out.go': 'Go to: {step}',
  'import.stands-out.go-of': 'Go to: {step}. {text}',
  'import.found':
    '{remembered, select, yes {Read as in an earlier import with the same columns.} other {Recognised by its column names and values.}} {decimal, select, comma {Numbers have a decimal comma.} point {Numbers have a decimal point.} other {}}',
  'import.names.reading': 'Places and people of the files are being read…',
  'import.names.reading.large':
    'The files have {megabytes, number} MB and are read to their end for this, which can take a minute or more. Nothing waits for it: the other steps and the import can be used meanwhile.',
  'import.names.later': 'Files as large as these are read for their places and people only when you look at them.',
  'import.reading.bar': 'Progress of the reading',
  'import.reading.stop': 'Stop reading',
  'import.reading.stopped': 'Reading was stopped',
  'import.reading.stopped.about':
    'Nothing of it is left behind. The files can be imported all the same, with places and people as spelled.',
  'import.reading.failed': 'The files could not be read to their end',
  'import.reading.begin': 'Read the places and people',
  'import.names.found':
    'Found: {places, plural, =0 {no place} one {# place} other {# places}}, {people, plural, =0 {nobody} one {# person} other {# people}}{more, select, yes {, or more} other {}}.',

  // Lines
  'import.lines': 'Lines of the file',
  'import.lines.above':
    '{lines, plural, =0 {Nothing lies above the header} one {One line above the header, left out} other {# lines above the header, left out}}',
  'import.lines.header': 'The header, line {line}',
  'import.lines.no-header': 'Names stand beside the values; there is no header.',
  'import.lines.below':
    '{lines, plural, =0 {Nothing is left out below the last row} one {One line below the last row, left out} other {# lines below the last row, left out}}',
  'import.lines.rows':
    '{rows, plural, =0 {No row is an interaction} one {# row is an interaction} other {# rows are interactions}}; {reasons, plural, =0 {nothing is left out of the whole file} other {left out of the whole file:}}',
  'import.lines.unread': 'What lies below the last row shows once the file is read to its end.',
  'import.lines.blank': 'a blank line',

  // Values
  'import.values': 'What the values mean',
  'import.values.none': 'No column in use has units, scales or words.',
  'import.values.details': 'Unit, scale and good end',
  'import.values.words': 'Words, and values for none',
  'import.values.stand-for-none': 'No value: {values}',
  'import.values.none-proposed': '“{text}” seems to stand for no value:',
  'import.values.is-none': 'Read as missing',
  'import.values.is-none-of': 'Read “{text}” in “{column}” as missing',
  'import.values.is-value': 'It is a value',
  'import.values.is-value-of': '“{text}” in “{column}” is a value',
  'import.row-rules': 'What holds for every row',

  // Places and people
  'import.places':
    '{places, plural, =0 {No places} one {# place as the files spell it} other {# places as the files spell them}}',
  'import.places.alike': '{n, plural, one {# may be another spelling of a place} other {# may be other spellings of a place}}',
  'import.places.nowhere': 'rows that name no place',
  'import.places.unassigned': 'stay without a location; a fixed value at “Columns” gives them one',
  'import.places.known': 'known location',
  'import.places.new': 'new location',
  'import.zone-from.said': 'as you said',
  'import.zone-from.location': 'of the location',
  'import.zone-from.mapping': 'of the file',
  'import.zone-from.assumed': 'assumed',
  'import.places.ask': 'What does “{name}” stand for?',
  'import.places.ask.as-found': 'As it was found',
  'import.places.ask.known': 'One of the locations',
  'import.places.ask.new': 'A new location',
  'import.places.ask.location': 'Location',
  'import.places.ask.fresh': '{name} (new)',
  'import.places.ask.name': 'Name of the new location',
  'import.places.ask.zone': 'The zone of the location; times without one are read in it.',
  'import.places.ask.earlier':
    '{rows, plural, one {# row of an earlier import goes with it.} other {# rows of earlier imports go with it.}}',
  'import.people': '{people, plural, one {# person as the files spell them} other {# people as the files spell them}}',
  'import.people.alike': '{n, plural, one {# may be another spelling of somebody} other {# may be other spellings of somebody}}',
  'import.people.known': 'known here',
  'import.people.new': 'new here',
  'import.people.hidden': 'somebody known',
  'import.people.elsewhere': 'Same name elsewhere',
  'import.people.moved': 'Seems to have moved from',
  'import.people.both': 'Also at',
  'import.people.move': 'One person, moved on {onDate}',
  'import.people.move-of': '{name} is one person who moved here from {place} on {onDate}',
  'import.people.moved-said': 'Moved here from {place} on {onDate}',
  'import.people.moved-from': 'Moved here from (if so)',
  'import.people.moved-from.nobody': 'Nobody',
  'import.people.change-of': 'Change whom {name} at {place} stands for',
  'import.people.ask': 'Whom does “{name}” at {place} stand for?',
  'import.people.ask.as-found': 'As it was found',
  'import.people.ask.known': 'Somebody of this location',
  'import.people.ask.new': 'Somebody else, new here',
  'import.people.ask.person': 'Person',
  'import.people.ask.name': 'Name',
  'import.people.ask.elsewhere':
    'The same name at two locations is one person with two posts; what they did stays with its location. Two people of one name are told apart by giving one another name here.',
  'import.names.spelled': 'In the files',
  'import.names.becomes': 'Becomes',
  'import.names.said': ', as you said',
  'import.names.earlier': ', with {rows, plural, one {# earlier row} other {# earlier rows}}',
  'import.names.change': 'Change…',
  'import.names.change-of': 'Change what {name} stands for',
  'import.names.alike.about':
    'Whatever is left alone stays apart. Both can be changed at any time on the tab “Places and people”.',
  'import.names.may-be': 'may be',
  'import.names.at': 'at {place}',
  'import.names.together': 'Put together',
  'import.names.together-of': 'Put together: {spelled} becomes {name}',
  'import.names.apart': 'Keep apart',
  'import.names.apart-of': 'Keep apart: {spelled} is not {name}',
  'import.names.unknown-move':
    'The move of {person} from {from} to {to} on {onDate} is passed over: no row spells that person at both.',
  'import.names.more':
    'Not listed: {places, plural, =0 {no place} one {# place} other {# places}}, {people, plural, =0 {nobody} one {# person} other {# people}}{least, select, yes {, and more that were not counted} other {}}. They are imported as spelled.',

  // Dry run
  'import.try.none': 'There is nothing to try yet',
  'import.try.none.asked': 'A question must be answered first.',
  'import.try.none.why': 'No file can be imported as it stands, or it takes the place of another import, which is not tried.',
  'import.first-rows': 'First rows of {name}',
  'import.first-rows.new': 'New',
  'import.first-rows.same': 'Already there',
  'import.first-rows.changed': 'Changed',
  'import.first-rows.skipped': 'Skipped',
  'import.first-rows.rejected': 'Rejected',
  'import.first-rows.why': 'Why',
  'import.first-rows.cells': 'As in the file',
} as const satisfies Record<string, string>
