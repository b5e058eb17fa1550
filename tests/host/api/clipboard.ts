import { strict } from './not-implemented.ts'

/** What is put on the clipboard, by type. */
export class ClipboardItem {
  readonly types: string[]
  readonly #items: Record<string, string | Blob>

  constructor(items: Record<string, string | Blob>) {
    this.#items = items
    this.types = Object.keys(items)
  }

  async getType(type: string): Promise<Blob> {
    const item = this.#items[type]
    if (item === undefined) throw new Error(`Nothing of type ${type} is on the clipboard`)
    return typeof item === 'string' ? new Blob([item], { type }) : item
  }
}

let held: ClipboardItem[] = []

/** A clipboard of the app alone: what was put there last. */
export const clipboard = strict('clipboard', {
  async writeText(text: string) {
    held = [new ClipboardItem({ 'text/plain': text })]
  },
  async write(items: ClipboardItem[]) {
    held = items
  },
  async read() {
    return held
  },
  async readText() {
    const [item] = held
    return item?.types.includes('text/plain') ? (await item.getType('text/plain')).text() : ''
  },
})
