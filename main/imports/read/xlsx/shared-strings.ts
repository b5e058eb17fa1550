import { Failure } from '../../../failure.ts'
import { detached } from '../detached.ts'
import { exportName } from '../export-name.ts'
import type { XmlHandler } from './xml-scanner.ts'

/** Characters of all texts of a workbook together that are kept in memory. */
const MOST_CHARACTERS = 150e6
const ESCAPED = /_x([\dA-F]{4})_/gi

/** Collects the texts that the cells of a workbook share; marks of pronunciation are no part of them. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = []
  private readonly path: string
  private characters = 0
  private current = ''
  private isText = false
  private phonetic = 0

  constructor(path: string) {
    this.path = path
  }

  open(name: string): void {
    if (name === 'si') this.current = ''
    else if (name === 't') this.isText = this.phonetic === 0
    else if (name === 'rPh') this.phonetic++
  }

  text(text: string): void {
    if (this.isText) this.current += text
  }

  /** @throws Failure file-unreadable when the texts are too many to keep */
  close(name: string): void {
    if (name === 't') this.isText = false
    else if (name === 'rPh') this.phonetic--
    else if (name === 'si') {
      this.characters += this.current.length
      if (this.characters > MOST_CHARACTERS)
        throw new Failure('file-unreadable', { name: exportName(this.path), path: this.path, detail: 'it holds too much text' })
      this.strings.push(detached(unescaped(this.current)))
    }
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
