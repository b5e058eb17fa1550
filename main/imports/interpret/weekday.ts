const WEEKDAYS = [
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag|nnabend)?',
  'lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?',
  'lun(?:es)?|mar(?:tes)?|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?',
].join('|')
const AFTER_WEEKDAY = new RegExp(`^(?:${WEEKDAYS})\\.?,?\\s+(?=\\d)`, 'i')

const ALONE = new RegExp(`^(?:${WEEKDAYS})\\.?$`, 'i')

/** Whether a text is the name of a day of the week and nothing else. */
export function isWeekday(text: string): boolean {
  return ALONE.test(text)
}

/** "Mon 03/03/2025 14:05", "lun. 03/03/2025", "Mo, 03.03.2025" without the day of the week, which adds nothing. */
export function withoutWeekday(text: string): string {
  return text.replace(AFTER_WEEKDAY, '')
}
