/** A name inside records, and what lies below it. */
export class ColumnNode {
  /** Place among the columns, -1 while nothing but objects was seen there. */
  column = -1
  /** The record that last had a value here, and the object that last had the name. */
  record = -1
  object = -1
  /** Objects that stood here in lists. */
  listed = 0
  /** With the names above it, joined by dots. */
  readonly name: string
  private readonly children = new Map<string, ColumnNode>()
  private again: ColumnNode | null = null

  constructor(name: string) {
    this.name = name
  }

  child(key: string): ColumnNode {
    let child = this.children.get(key)
    if (!child) {
      child = new ColumnNode(this.name === '' ? key : `${this.name}.${key}`)
      this.children.set(key, child)
    }
    return child
  }

  /** Of the names below, the one with most objects in lists. */
  get mostListed(): ColumnNode {
    const below = Array.from(this.children.values(), child => child.mostListed)
    return below.reduce<ColumnNode>((most, each) => (each.listed > most.listed ? each : most), this)
  }

  /** Where the value goes when the same object has the same name once more. */
  repeated(): ColumnNode {
    return (this.again ??= new ColumnNode(`${this.name} (2)`))
  }
}

/** The columns that the records of a list come to, in the order in which they are first filled: `agent.name`. */
export class ColumnTree {
  readonly root = new ColumnNode('')
  readonly names: string[] = []
  private marks = 0

  /** A number that none had before: tells whether a name was met in this record, or in this object, already. */
  nextMark(): number {
    return ++this.marks
  }

  columnOf(node: ColumnNode): number {
    if (node.column < 0) {
      node.column = this.names.length
      this.names.push(node.name)
    }
    return node.column
  }
}
