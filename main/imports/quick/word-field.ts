import type { Hash53 } from '../interpret/hash53.ts'
import type { TextBatch } from '../read/record-batch.ts'
import { NOT_KEPT } from '../read/words.ts'
import { CodedValue } from './coded-value.ts'
import type { QuickField } from './quick-field.ts'
import type { ValueFacts } from './value-facts.ts'
import type { WordReader } from './word-reader.ts'

const ODD = -1
const NOT_READ = 0

/** What a word says: its value, and a number that tells what else follows from it. */
export interface Said<T> {
  readonly value: T | null
  readonly beside: number
}

interface At<T> {
  readonly field: number
  /** -1 where nothing, or the same for every row, fills the field. */
  readonly column: number
  /** Reads the word that the reader was given. */
  readonly read: (reader: WordReader) => Said<T> | 'odd'
}

/** A field whose texts come again and again: each is read once, by the same readers as in any row. */
export class WordField<T> extends CodedValue<T> implements QuickField {
  /** What else follows from the word read last. */
  beside = 0
  private readonly at: At<T>
  readonly column: number
  private readonly constant: string
  private readonly reader: WordReader
  /** By number of the word: number of the value, from 1. */
  private byWord = new Int32Array(64)
  private besides = new Int32Array(64)
  private batch: TextBatch | null = null
  private place = 0
  private word = 0

  constructor(facts: ValueFacts<T>, at: At<T>, reader: WordReader) {
    super(facts)
    this.at = at
    this.column = at.column
    this.reader = reader
    this.constant = at.column < 0 ? reader.cells.raw[at.field]! : ''
  }

  get isFilled(): boolean {
    return this.column >= 0 || this.constant !== ''
  }

  /** Reads what fills every row; false where that is nothing to be read once. */
  readConstant(): boolean {
    const said = this.constant === '' ? null : this.reader.read(this.at.field, this.constant, this.at.read)
    if (said === null || said === 'odd') return this.constant === ''
    this.take(said)
    return true
  }

  read(batch: TextBatch, record: number): boolean {
    const place = batch.place(record, this.column)
    const word = batch.wordNumber(place)
    this.batch = batch
    this.place = place
    this.word = word
    if (word === NOT_KEPT) return false
    const known = word < this.byWord.length ? this.byWord[word]! : NOT_READ
    if (known > NOT_READ) {
      this.fact = known - 1
      this.beside = this.besides[word]!
      return true
    }
    return known === NOT_READ && this.learn(word, batch.words.text(word))
  }

  private learn(word: number, text: string): boolean {
    const said = this.reader.read(this.at.field, text, this.at.read)
    if (said === null) return false
    if (word >= this.byWord.length) this.grow(word)
    if (said === 'odd') {
      this.byWord[word] = ODD
      return false
    }
    this.take(said)
    this.byWord[word] = this.fact + 1
    this.besides[word] = this.beside
    return true
  }

  private take({ value, beside }: Said<T>): void {
    this.fact = this.facts.of(value)
    this.beside = beside
  }

  addToKey(hash: Hash53): void {
    const { batch, place, word } = this
    if (word === 0 && this.constant === '') return
    hash.number(this.at.field)
    if (this.constant !== '') hash.text(this.constant)
    else if (batch!.liesBare(place)) hash.codes(batch!.piece.codes, batch!.start(place), batch!.end(place))
    else hash.text(batch!.words.text(word))
  }

  private grow(word: number): void {
    const size = 2 * word
    const byWord = new Int32Array(size)
    const besides = new Int32Array(size)
    byWord.set(this.byWord)
    besides.set(this.besides)
    this.byWord = byWord
    this.besides = besides
  }
}
