/**
 * Electron's contextBridge between the two JavaScript worlds of one page. They share the document, so an event with a random
 * name carries a call across at once, and its detail is cloned on the way; functions and promises travel as numbers.
 * Runs in the page, once in either world: it must stay one function without imports.
 */
export function createBridge(send: string, receive: string) {
  type Packed =
    | { as: 'value'; value: unknown }
    | { as: 'list'; items: Packed[] }
    | { as: 'object'; entries: [string, Packed][] }
    | { as: 'function' | 'promise'; id: number }
    | { as: 'error'; message: string }
    | { as: 'files'; key: string }
  type Outcome = { value: Packed; failed: boolean }
  type Letter =
    | { type: 'expose'; key: string; value: Packed }
    | { type: 'call'; id: number; answer: number; args: Packed[] }
    | { type: 'answer' | 'settle'; id: number; outcome: Outcome }
  type Callable = (...args: unknown[]) => unknown

  let count = 0
  const functions = new Map<number, Callable>()
  const answers = new Map<number, Outcome>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  const post = (letter: Letter) => window.dispatchEvent(new CustomEvent(send, { detail: letter }))

  function packPromise(value: Promise<unknown>): Packed {
    const id = ++count
    value.then(
      result => post({ type: 'settle', id, outcome: { value: pack(result), failed: false } }),
      (error: unknown) => post({ type: 'settle', id, outcome: { value: pack(error), failed: true } }),
    )
    return { as: 'promise', id }
  }

  // A file is the same file in both worlds; only its JavaScript wrapper differs. An input element hands it over.
  function packFile(file: File): Packed {
    const transfer = new DataTransfer()
    transfer.items.add(file)
    const input = document.createElement('input')
    input.type = 'file'
    input.files = transfer.files
    const key = `${send}-${++count}`
    input.id = key
    input.hidden = true
    document.documentElement.append(input)
    return { as: 'files', key }
  }

  function unpackFile(key: string): File | undefined {
    const input = document.querySelector<HTMLInputElement>(`#${CSS.escape(key)}`)
    input?.remove()
    return input?.files?.[0]
  }

  /** Whether the clone on the way is enough: nothing inside has to be known again on the other side. */
  function isCloned(value: unknown): boolean {
    if (typeof value === 'function' || typeof value === 'symbol') return false
    if (value === null || typeof value !== 'object') return true
    if (Array.isArray(value)) return value.every(isCloned)
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isCloned)
  }

  function pack(value: unknown): Packed {
    if (isCloned(value)) return { as: 'value', value }
    if (typeof value === 'function') {
      functions.set(++count, value as Callable)
      return { as: 'function', id: count }
    }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { as: 'error', message: value.message }
    if (value instanceof File) return packFile(value)
    if (Array.isArray(value)) return { as: 'list', items: value.map(pack) }
    if (value !== null && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null))
      return { as: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)]) }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    return { as: 'value', value }
  }

  function unpackFunction(id: number): Callable {
    return (...args) => {
      const answer = ++count
      post({ type: 'call', id, answer, args: args.map(pack) })
      const outcome = answers.get(answer)
      answers.delete(answer)
      if (!outcome) throw new Error('The other world did not answer')
      const value = unpack(outcome.value)
      if (outcome.failed) throw value
      return value
    }
  }

  function unpackPromise(id: number): Promise<unknown> {
    const settled = Promise.withResolvers<unknown>()
    promises.set(id, settled)
    return settled.promise
  }

  function unpack(packed: Packed): unknown {
    switch (packed.as) {
      case 'value':
        return packed.value
      case 'list':
        return packed.items.map(unpack)
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]))
      case 'function':
        return unpackFunction(packed.id)
      case 'promise':
        return unpackPromise(packed.id)
      case 'error':
        return new Error(packed.message)
      case 'files':
        return unpackFile(packed.key)
    }
  }

  function freeze(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    for (const item of Object.values(value)) freeze(item)
    return Object.freeze(value)
  }

  function run(id: number, args: Packed[]): Outcome {
    try {
      return { value: pack(functions.get(id)?.(...args.map(unpack))), failed: false }
    } catch (error) {
      return { value: pack(error), failed: true }
    }
  }

  function settle(id: number, { value, failed }: Outcome): void {
    const waiting = promises.get(id)
    promises.delete(id)
    if (failed) waiting?.reject(unpack(value))
    else waiting?.resolve(unpack(value))
  }

  window.addEventListener(receive, event => {
    const letter = (event as CustomEvent<Letter>).detail
    switch (letter.type) {
      case 'expose':
        Object.defineProperty(window, letter.key, { value: freeze(unpack(letter.value)), enumerable: true })
        break
      case 'call':
        post({ type: 'answer', id: letter.answer, outcome: run(letter.id, letter.args) })
        break
      case 'answer':
        answers.set(letter.id, letter.outcome)
        break
      case 'settle':
        settle(letter.id, letter.outcome)
        break
    }
  })

  return { expose: (key: string, api: unknown) => post({ type: 'expose', key, value: pack(api) }) }
}
