import { bareClock } from '../interpret/bare-clock.ts'
import { isMissing } from '../interpret/missing-words.ts'
import { orderForm } from '../interpret/order-form.ts'
import { readDuration } from '../interpret/read-duration.ts'
import { readFlag } from '../interpret/read-flag.ts'
import { readNumber } from '../interpret/read-number.ts'
import { TimeReader } from '../interpret/time-reader.ts'
import { detached } from '../read/detached.ts'

const SHOWN = 5
const MOST_TEXTS = 10
const MOST_WORDS = 60
const MOST_DISTINCT = 5000
const MOST_NUMBERS = 5000
const LONGEST_VALUE = 80

const PERCENT = /^[-+−]?\d+([.,]\d+)?\s?%$/
const PLACEHOLDER =
  /^(0000[-/]00[-/]00|0001-01-01|1899-12-3[01]|1900[-/]01[-/]0[01]|1970[-/]01[-/]01|9999[-/]12[-/]31|0?1[./-]0?1[./-](0001|1900|1970)|(31[./-]12|12[./-]31)[./-]9999|(30[./-]12|12[./-]30)[./-]1899)\b/
const NUMERIC_DATE = /^(?:\p{L}+\.?,?\s+)?\d{1,2}([./-])\d{1,2}\1\d{2,4}\b/u
const CLOCK =
  /^\d{1,2}(:\d\d){1,2}(\.\d+)?(\s*[ap]\.?\s?m\.?)?$|^\d{1,2}\s?h\s?\d\d$|^\d{1,2}\s?(h|uhr)$|^\d{1,2}\s*[ap]\.?\s?m\.?$|^\d{1,2}[.:]\d\d\s*(uhr|hrs?|hs?)\.?$/i
const TWO_PARTS = /^[-−]?(\d+):(\d{1,2})$/
const THREE_PARTS = /^[-−]?(\d+[. ]\s?(days?\s)?)?\d+:\d{1,2}:\d{1,2}([.,]\d+)?$/
const ISO_DURATION = /^P(?=.*\d)[\dDTHMS.,]+$/i
const HOUR = 3600
/** 2000-01-01 to 2040-12-31: six digits outside are rather a number. */
const FIRST_DAY = 10_957
const LAST_DAY = 25_932
const SIX_DIGITS = /^\d{6}$/
const EIGHT_DIGITS = /^\d{8}$/
const SERIAL = /^\d{5}([.,]\d+)?$/
const ONE_GROUP = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/
const COMMA_DECIMAL = /^[-+−]?\d+,\d+$/
const DOT_DECIMAL = /^[-+−]?\d+\.\d+$/

/** What the values of one column are like, counted over as many records as it is shown. Bounded memory. */
export class ColumnFacts {
  readonly name: string
  /** Cells that hold a value. */
  filled = 0
  shown: string[] = []
  /** Values that read as date and time, as date alone, as time of day alone. */
  dateTimes = 0
  dates = 0
  clocks = 0
  /** Digits alone that may be a time of day. */
  bareClocks = 0
  /** Dates of the form 03/04/2024: how many can only be day first, only month first, and how many say nothing; with dots. */
  dayFirst = 0
  monthFirst = 0
  eitherOrder = 0
  dotted = 0
  firstAmbiguous: string | null = null
  /** Dates that can only be of one order, by their form (`orderForm`). */
  readonly onlyDayFirst = new Map<string, number>()
  readonly onlyMonthFirst = new Map<string, number>()
  serials = 0
  /** Six digits: how many are a date in each order, and the first and last of those days. */
  sixDigits = 0
  readonly sixDigitOrders = { ymd: noDates(), dmy: noDates(), mdy: noDates() }
  /** Of the dates, those of a month alone. */
  months = 0
  /** Numbers with a per cent sign. */
  percents = 0
  /** Numbers that stand for none and are counted no more. */
  readonly leftOut = new Set<number>()
  /** Dates that no one means, such as 1900-01-01. */
  readonly placeholders = new Set<string>()
  readonly midnightTexts = new Set<string>()
  /** Times of day that are midnight to the second, and others within an hour of it. */
  midnights = 0
  nearMidnight = 0
  /** Durations by their form; `largestFirstPart` is of those in two parts. */
  twoParts = 0
  threeParts = 0
  withUnits = 0
  largestFirstPart = 0
  /** Numbers in either decimal sign. */
  numbers = 0
  commaDecimals = 0
  dotDecimals = 0
  /** Of these, those that may be thousands as well: "1,234". Whole numbers without any sign, and the largest of them. */
  commaGroups = 0
  dotGroups = 0
  plainWholes = 0
  largestPlainWhole = 0
  someNumbers: number[] = []
  /** How often each small number came: keys are numbers as text. */
  readonly numberCounts = new Map<number, number>()
  flags = 0
  /** How often each word came, in lower case; numbers are no words. Stops at sixty. */
  readonly words = new Map<string, number>()
  wordCells = 0
  letters = 0
  private readonly seen = new Set<string>()
  private readonly reader = new TimeReader()

  /** @param name what the column is called, where its digits alone may be times of day */
  constructor(name = '') {
    this.name = name
    this.reader.takesDigits = false
  }

  /** @param text a trimmed cell */
  add(text: string): void {
    if (isMissing(text)) return
    this.filled++
    this.letters += text.length
    this.remember(text)
    if (text.length > LONGEST_VALUE) return this.addWord(text)
    if (PLACEHOLDER.test(text) && this.placeholders.size < MOST_TEXTS) this.placeholders.add(detached(text))
    const first = text.charCodeAt(0)
    const startsLikeNumber = (first >= 48 && first <= 57) || first === 45 || first === 43 || first === 8722
    if (startsLikeNumber) this.addNumberLike(text)
    else this.addWords(text)
  }

  /** Different values seen, up to a limit. */
  get distinct(): number {
    return this.seen.size
  }

  /** These, as written. */
  get texts(): readonly string[] {
    return [...this.seen]
  }

  /** Numbers that stand for no value say nothing of what the others are like. */
  leaveOut(numbers: ReadonlySet<number>): void {
    for (const number of numbers) if (this.numberCounts.delete(number)) this.leftOut.add(number)
    this.someNumbers = this.someNumbers.filter(number => !numbers.has(number))
    this.shown = this.shown.filter(text => !numbers.has(Number(text)))
  }

  private remember(text: string): void {
    if (this.seen.size >= MOST_DISTINCT || this.seen.has(text)) return
    const copy = detached(text)
    this.seen.add(copy)
    if (this.shown.length < SHOWN) this.shown.push(copy)
  }

  private addNumberLike(text: string): void {
    const value = COMMA_DECIMAL.test(text) ? readNumber(text, ',') : readNumber(text, '.')
    if (Number.isNaN(value)) return this.addForm(text)
    this.numbers++
    if (bareClock(text) !== null) this.bareClocks++
    this.addSigns(text, value)
    if (SIX_DIGITS.test(text)) this.addSixDigits(text)
    if (SERIAL.test(text) && this.reader.read(text, null) === 'read') this.serials++
    if (this.someNumbers.length < MOST_NUMBERS) this.someNumbers.push(value)
    if (this.numberCounts.size < MOST_DISTINCT || this.numberCounts.has(value))
      this.numberCounts.set(value, (this.numberCounts.get(value) ?? 0) + 1)
    if (value === 0 || value === 1) this.flags++
    this.addTime(text)
  }

  private addSigns(text: string, value: number): void {
    if (COMMA_DECIMAL.test(text)) {
      this.commaDecimals++
      if (ONE_GROUP.test(text)) this.commaGroups++
    } else if (DOT_DECIMAL.test(text)) {
      this.dotDecimals++
      if (ONE_GROUP.test(text)) this.dotGroups++
    } else if (Number.isInteger(value)) {
      this.plainWholes++
      this.largestPlainWhole = Math.max(this.largestPlainWhole, value)
    }
  }

  private addSixDigits(text: string): void {
    const { reader } = this
    reader.takesDigits = true
    for (const order of ['ymd', 'dmy', 'mdy'] as const)
      if (reader.read(text, order) === 'read' && reader.day >= FIRST_DAY && reader.day <= LAST_DAY) {
        const dates = this.sixDigitOrders[order]
        dates.n++
        dates.first = Math.min(dates.first, reader.day)
        dates.last = Math.max(dates.last, reader.day)
      }
    reader.takesDigits = false
    this.sixDigits++
  }

  /** Starts with a digit and is no number: a duration, a time, or words. */
  private addForm(text: string): void {
    const two = TWO_PARTS.exec(text)
    if (two) {
      this.twoParts++
      this.largestFirstPart = Math.max(this.largestFirstPart, Number(two[1]))
    } else if (THREE_PARTS.test(text)) this.threeParts++
    else if (!Number.isNaN(readDuration(text, null, '.'))) this.withUnits++
    if (PERCENT.test(text)) this.percents++
    if (CLOCK.test(text)) this.addClock(text)
    else if (!this.addTime(text)) this.addWord(text)
  }

  private addClock(text: string): void {
    if (this.reader.readClock(text) !== 'read') return
    this.clocks++
    const { second } = this.reader
    if (second === 0) {
      this.midnights++
      if (this.midnightTexts.size < MOST_TEXTS) this.midnightTexts.add(detached(text))
    } else if (second < HOUR || second > 23 * HOUR) this.nearMidnight++
  }

  private addTime(text: string): boolean {
    if (text.length < 6) return false
    const { reader } = this
    const asDayFirst = reader.read(text, 'dmy')
    const dayFirstClock = reader.second
    const asMonthFirst = reader.read(text, 'mdy')
    if (asDayFirst !== 'read' && asMonthFirst !== 'read') return false
    const hasClock = asMonthFirst === 'read' ? reader.second >= 0 : dayFirstClock >= 0
    if (reader.monthOnly) this.months++
    if (hasClock) this.dateTimes++
    else this.dates++
    const numeric = NUMERIC_DATE.exec(text)?.[1] ?? (this.isDayOrMonthFirst(text) ? '' : null)
    if (numeric !== null) this.addOrder(text, numeric, asDayFirst === 'read', asMonthFirst === 'read')
    return true
  }

  /** 03042024, which begins with no year. */
  private isDayOrMonthFirst(text: string): boolean {
    return EIGHT_DIGITS.test(text) && this.reader.read(text, 'ymd') !== 'read'
  }

  private addOrder(text: string, sign: string, isDayFirst: boolean, isMonthFirst: boolean): void {
    if (sign === '.') this.dotted++
    else if (isDayFirst && !isMonthFirst) {
      this.dayFirst++
      count(this.onlyDayFirst, orderForm(text))
    } else if (isMonthFirst && !isDayFirst) {
      this.monthFirst++
      count(this.onlyMonthFirst, orderForm(text))
    } else {
      this.eitherOrder++
      this.firstAmbiguous ??= detached(text)
    }
  }

  private addWords(text: string): void {
    if (readFlag(text) !== null) this.flags++
    if (ISO_DURATION.test(text)) this.withUnits++
    this.addTime(text)
    this.addWord(text)
  }

  private addWord(text: string): void {
    this.wordCells++
    const word = text.toLowerCase()
    const count = this.words.get(word)
    if (count !== undefined) this.words.set(word, count + 1)
    else if (this.words.size < MOST_WORDS) this.words.set(detached(word), 1)
  }
}

function noDates(): { n: number; first: number; last: number } {
  return { n: 0, first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
