import type { DurationUnit } from '#contract/mapping.ts'
import { ownValue } from '../own-value.ts'
import { nameWords, withoutTail } from './normalise-name.ts'

const UNITS: Readonly<Record<string, DurationUnit>> = {
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  second: 'seconds',
  seconds: 'seconds',
  sek: 'seconds',
  seg: 'seconds',
  segs: 'seconds',
  sg: 'seconds',
  sekunden: 'seconds',
  secondes: 'seconds',
  segundos: 'seconds',
  ms: 'milliseconds',
  msec: 'milliseconds',
  millis: 'milliseconds',
  milliseconds: 'milliseconds',
  millisekunden: 'milliseconds',
  m: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  minuten: 'minutes',
  mn: 'minutes',
  minutos: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  std: 'hours',
  stunden: 'hours',
  stdn: 'hours',
  hs: 'hours',
  heures: 'hours',
  秒: 'seconds',
  分: 'minutes',
  時間: 'hours',
  sekundy: 'seconds',
  minuty: 'minutes',
  godziny: 'hours',
  secondi: 'seconds',
  minuti: 'minutes',
  ore: 'hours',
  seconden: 'seconds',
  uren: 'hours',
  horas: 'hours',
}
const OPENING_HOURS = /(within )?(business|working|office|opening|calendar) hours/i
const FILLERS = new Set(['in', 'as', 'the'])
const CLOCK_WORD = /^(h+|m+|s+|hhmmss|mmss|hhmm|hmmss)$/
const CLOCK_FORMS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\bh{1,2}:mm?:ss?\b|\[h\]:mm:ss/i, 'clock'],
  [/\bm{1,2}:ss?\b/i, 'mm:ss'],
  [/\bh{1,2}:mm?\b/i, 'h:mm'],
]

/** The unit that a header names: "Wait (min)", "wait_s", "Talk time in seconds", "Wait (mm:ss)". Null when it names none. */
export function headerUnit(name: string): DurationUnit | null {
  const form = CLOCK_FORMS.find(([pattern]) => pattern.test(name))
  if (form) return form[1]
  const words = nameWords(name.replace(OPENING_HOURS, ''))
  const question = /\bhow many (\w+)/i.exec(words.join(' '))
  const unit = words.findLast(
    (word, i) => i > 0 && ownValue(UNITS, word) !== undefined && (word.length > 1 || i === words.length - 1),
  )
  return ownValue(UNITS, unit ?? question?.[1] ?? '') ?? null
}

/** Words of a header without the unit behind the name. */
export function withoutUnit(words: readonly string[]): string[] {
  return withoutTail(words, word => ownValue(UNITS, word) !== undefined || FILLERS.has(word) || CLOCK_WORD.test(word))
}
