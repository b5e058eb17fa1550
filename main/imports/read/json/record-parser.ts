import { type ColumnNode, type ColumnTree } from './column-tree.ts'
import {
  afterBlanks,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  JsonError,
  JsonText,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  UNFINISHED,
} from './json-text.ts'

/** Levels of objects and lists that may lie in one another. */
export const DEEPEST = 100
/** Names that the records of a list may have together. */
export const MOST_COLUMNS = 16_384

/**
 * Reads a record of a list into cells: an object by its names, those of objects inside joined by dots; a list by its places.
 * Several values of one name, where a list lies in a record, become "a; b".
 */
export class RecordParser {
  cells: string[] = []
  private readonly tree: ColumnTree
  private readonly scalars = new JsonText()
  /** Names of the lists in which the record's objects lie, one for each object. */
  private readonly listed: ColumnNode[] = []
  private text = ''
  private last = false
  private record = 0

  constructor(tree: ColumnTree) {
    this.tree = tree
  }

  /** Where the record that begins at a place ends; UNFINISHED when its end is not in the text. */
  parse(text: string, at: number, last: boolean): number {
    this.text = text
    this.last = last
    this.cells = []
    this.record = this.tree.nextMark()
    this.listed.length = 0
    const end = text.charCodeAt(at) === OPEN_LIST ? this.places(at) : this.value(at, this.tree.root, 0)
    if (end !== UNFINISHED) for (const node of this.listed) node.listed++
    return end
  }

  /** A value that stands around the record. */
  around(name: string, value: string): void {
    this.put(this.tree.root.child(name), value)
  }

  private value(at: number, node: ColumnNode, depth: number): number {
    if (depth > DEEPEST) throw new JsonError(at, `it is nested more than ${DEEPEST} levels deep`)
    const code = this.text.charCodeAt(at)
    if (code === OPEN_OBJECT) return this.members(at, node, depth)
    if (code === OPEN_LIST) return this.elements(at, node, depth)
    if (!this.scalars.scalar(this.text, at, this.last)) return this.unfinished()
    if (this.scalars.value !== '') this.put(node, this.scalars.value)
    return this.scalars.end
  }

  private put(node: ColumnNode, value: string): void {
    const column = this.tree.columnOf(node)
    if (column >= MOST_COLUMNS) throw new JsonError(0, `it has more than ${MOST_COLUMNS} different names`)
    while (this.cells.length <= column) this.cells.push('')
    this.cells[column] = node.record === this.record ? `${this.cells[column]}; ${value}` : value
    node.record = this.record
  }

  private members(start: number, node: ColumnNode, depth: number): number {
    const object = this.tree.nextMark()
    let at = afterBlanks(this.text, start + 1)
    if (this.text.charCodeAt(at) === CLOSE_OBJECT) return at + 1
    for (;;) {
      if (at >= this.text.length) return this.unfinished()
      if (this.text.charCodeAt(at) !== QUOTE) throw new JsonError(at, 'a name is missing')
      if (!this.scalars.string(this.text, at)) return this.unfinished()
      const child = this.named(node, this.scalars.value, object)
      at = afterBlanks(this.text, this.scalars.end)
      if (at >= this.text.length) return this.unfinished()
      if (this.text.charCodeAt(at) !== COLON) throw new JsonError(at, 'a colon is missing')
      at = this.value(afterBlanks(this.text, at + 1), child, depth + 1)
      if (at === UNFINISHED) return at
      at = afterBlanks(this.text, at)
      const code = this.text.charCodeAt(at)
      if (code === CLOSE_OBJECT) return at + 1
      if (at >= this.text.length) return this.unfinished()
      if (code !== COMMA) throw new JsonError(at, 'a comma is missing')
      at = afterBlanks(this.text, at + 1)
    }
  }

  /** A name that an object has twice stands for two columns: neither value is lost. */
  private named(node: ColumnNode, key: string, object: number): ColumnNode {
    let child = node.child(key)
    while (child.object === object) child = child.repeated()
    child.object = object
    return child
  }

  private elements(start: number, node: ColumnNode, depth: number): number {
    return this.each(start, at => {
      if (this.text.charCodeAt(at) === OPEN_OBJECT) this.listed.push(node)
      return this.value(at, node, depth + 1)
    })
  }

  /** A list as a record: the columns are its places. */
  private places(start: number): number {
    let place = 0
    return this.each(start, at => this.value(at, this.tree.root.child(String(++place)), 1))
  }

  private each(start: number, read: (at: number) => number): number {
    let at = afterBlanks(this.text, start + 1)
    if (this.text.charCodeAt(at) === CLOSE_LIST) return at + 1
    for (;;) {
      if (at >= this.text.length) return this.unfinished()
      at = read(at)
      if (at === UNFINISHED) return at
      at = afterBlanks(this.text, at)
      const code = this.text.charCodeAt(at)
      if (code === CLOSE_LIST) return at + 1
      if (at >= this.text.length) return this.unfinished()
      if (code !== COMMA) throw new JsonError(at, 'a comma is missing')
      at = afterBlanks(this.text, at + 1)
    }
  }

  private unfinished(): number {
    if (this.last) throw new JsonError(this.text.length, 'it ends in the middle')
    return UNFINISHED
  }
}
