/** A data file that holds only some locations, to be handed over. */
export const handover = {
  'handover.open': 'Hand over locations…',
  'handover.open.one': 'Hand over…',
  'handover.title': 'Hand over data',
  'handover.about':
    'Writes a new data file that holds only these locations, to be read in Branchwise and not changed. It has no rows, names, imports or reports of anybody else.',
  'handover.places': 'Locations',
  'handover.places.none': 'None yet',
  'handover.period': 'Period',
  'handover.period.note':
    'Where it ends before the data do, the new file does not know whether customers of its last seven days came again.',
  'handover.writing': 'Writing the new file …',
  'handover.written-so-far': '{done, number} of {total, plural, one {# interaction} other {# interactions}}',
  'handover.cancel': 'Stop, write nothing',
  'handover.cancelled': 'Stopped. Nothing was written.',
  'handover.people': 'People in the new file',
  'handover.people.note': 'Under pseudonyms the names are not in the file at all. They are the pseudonyms of this data file.',
  'handover.comments': 'With what customers wrote',
  'handover.comments.note': 'Comments may describe somebody without a name.',
  'handover.button': 'Choose a folder…',
  'handover.done':
    'Written: {path} ({size}), {locations, plural, one {# location} other {# locations}} and {interactions, plural, one {# interaction} other {# interactions}}.',
  'handover.file': 'Branchwise {locations, plural, one {# location} other {# locations}}',
  'handover.banner': 'Hand-over of {locations, plural, one {{name}} other {# locations}}, read only',
  'handover.banner.text': 'Made on {madeDate}. What is to be changed is changed in the data file that it comes from.',
} as const satisfies Record<string, string>
