import { Failure } from '../../../failure.ts'
import { ownValue } from '../../own-value.ts'
import { exportName } from '../export-name.ts'
import { unsafe } from '../zip/unpack.ts'

/** What a scanner tells: elements by their names without prefix, and the text between them. Empty elements open and close. */
export interface XmlHandler {
  open: (name: string, attributes: string) => void
  text: (text: string) => void
  close: (name: string) => void
}

/** Longest tag, comment or text between two tags, in characters. */
const LONGEST_TOKEN = 4 * 1024 * 1024
const DEEPEST = 100
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const BLANK_OR_SLASH = /[\s/]/

/**
 * Cuts XML into tags and text, piece by piece. It knows the five entities of XML and no others: a document that declares its
 * own is refused, so nothing can grow beyond what is in the file.
 */
export class XmlScanner {
  private readonly handler: XmlHandler
  private readonly path: string
  private readonly open: string[] = []
  private carry = ''

  /** @param path what is read, for refusals */
  constructor(handler: XmlHandler, path: string) {
    this.handler = handler
    this.path = path
  }

  /** @throws Failure file-unreadable where it is no XML; archive-unsafe where it declares entities */
  push(piece: string, last: boolean): void {
    const text = this.carry === '' ? piece : this.carry + piece
    let at = 0
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.markup(text, at) : this.characters(text, at)
      if (next < 0) break
      at = next
    }
    this.carry = text.slice(at)
    if (this.carry.length > LONGEST_TOKEN) throw this.broken('a part of it is too long')
    if (last && (this.carry.trim() !== '' || this.open.length > 0)) throw this.broken('it ends in the middle')
  }

  /** Text up to the next tag; -1 when its end is not there yet. */
  private characters(text: string, at: number): number {
    const end = text.indexOf('<', at)
    if (end < 0) return -1
    if (this.open.length > 0) this.handler.text(this.decoded(text.slice(at, end)))
    else if (text.slice(at, end).trim().replace('\uFEFF', '') !== '') throw this.broken('it is no XML')
    return end
  }

  private markup(text: string, at: number): number {
    const code = text.charCodeAt(at + 1)
    if (code === 33) return this.declaration(text, at)
    if (code === 63) return after(text, '?>', at)
    const end = tagEnd(text, at + 1)
    if (end < 0) return -1
    if (code === 47) this.closeTag(localName(text.slice(at + 2, end).trim()))
    else this.openTag(text, at + 1, end)
    return end + 1
  }

  private openTag(text: string, from: number, end: number): void {
    const isEmpty = text.charCodeAt(end - 1) === 47
    const tag = text.slice(from, isEmpty ? end - 1 : end)
    const nameEnd = tag.search(BLANK_OR_SLASH)
    const name = localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd))
    this.handler.open(name, nameEnd < 0 ? '' : tag.slice(nameEnd))
    if (isEmpty) this.handler.close(name)
    else if (this.open.push(name) > DEEPEST) throw this.broken('it is nested too deeply')
  }

  private closeTag(name: string): void {
    if (this.open.pop() !== name) throw this.broken(`</${name.slice(0, 40)}> closes nothing`)
    this.handler.close(name)
  }

  /** Comments are passed over, CDATA is text; anything else declares what no workbook needs. */
  private declaration(text: string, at: number): number {
    const start = text.slice(at, at + 9)
    if (start.startsWith('<!--')) return after(text, '-->', at)
    if (start.startsWith('<![CDATA[')) {
      const end = text.indexOf(']]>', at)
      if (end < 0) return -1
      this.handler.text(text.slice(at + 9, end))
      return end + 3
    }
    if (start.length < 9) return -1
    throw unsafe(this.path, 'xml')
  }

  private decoded(text: string): string {
    const decoded = decodeEntities(text)
    if (decoded === null) throw unsafe(this.path, 'xml')
    return decoded
  }

  private broken(detail: string): Failure {
    return new Failure('file-unreadable', { name: exportName(this.path), path: this.path, detail })
  }
}

/** The value of an attribute, null where the tag has none of that name (prefixes are passed over). */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (before > 32 && before !== 58) continue
    let from = at + name.length
    while (attributes.charCodeAt(from) <= 32) from++
    if (attributes.charCodeAt(from) !== 61) continue
    from++
    while (attributes.charCodeAt(from) <= 32) from++
    const quote = attributes[from]
    if (quote !== '"' && quote !== "'") continue
    const value = attributes.slice(from + 1, attributes.indexOf(quote, from + 1))
    return decodeEntities(value) ?? value
  }
  return null
}

/** Null where it names an entity that XML does not have. */
function decodeEntities(text: string): string | null {
  if (!text.includes('&')) return text
  let isKnown = true
  const decoded = text.replaceAll(/&([^;&]{0,12});?/g, (_, name: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name)
    const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16) : -1
    if (point >= 0 && point <= 0x10ffff) return String.fromCodePoint(point)
    const character = ownValue(NAMED, name)
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? decoded : null
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? -1 : at + end.length
}

/** Position of the > that ends a tag; those inside quotes do not. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
