/**
 * Values as JSON text and back, for messages between the main process and a page: keeps what a structured clone keeps
 * (dates, maps, sets, bytes, undefined, NaN, big integers, errors) and refuses what it refuses (functions, symbols, promises).
 * Runs in Node and, as source text, in the page: it must stay one function without imports.
 */
export function createCodec() {
  type Node = string | boolean | number | null | readonly [string, ...unknown[]] | { [key: string]: Node }

  /** No JSON text begins so. */
  const AS_IT_IS = '='
  const DEEPEST = 50

  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }

  const bytesOf = (value: ArrayBuffer | ArrayBufferView) =>
    value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength)

  const toBase64 = (bytes: Uint8Array) => {
    const parts: string[] = []
    for (let i = 0; i < bytes.length; i += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)))
    return btoa(parts.join(''))
  }

  const encodeNumber = (value: number): Node =>
    Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]

  function encodeObject(value: object, inside: readonly object[]): Node {
    if (inside.includes(value)) return refuse()
    const within = [...inside, value]
    const items = (list: Iterable<unknown>) => [...list].map(item => encode(item, within))
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (Array.isArray(value)) return ['array', ...items(value)]
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof Map) return ['map', ...items([...value].flat(1))]
    if (value instanceof Set) return ['set', ...items(value)]
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? '']
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return ['bytes', tag, toBase64(bytesOf(value))]
    if (tag !== 'Object') return refuse()
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item, within)]))
  }

  function encode(value: unknown, inside: readonly object[] = []): Node {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return ['undefined']
    if (typeof value === 'number') return encodeNumber(value)
    if (typeof value === 'bigint') return ['bigint', String(value)]
    return typeof value === 'object' ? encodeObject(value, inside) : refuse()
  }

  function decodeBytes(type: string, text: string): unknown {
    const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0))
    if (type === 'ArrayBuffer') return bytes.buffer
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[type]
    return View ? new View(bytes.buffer) : refuse()
  }

  function decodeError(name: string, message: string, stack: string): Error {
    const error = new Error(message)
    if (name !== 'Error') error.name = name
    error.stack = stack
    return error
  }

  function decodeTagged([tag, ...rest]: readonly [string, ...unknown[]]): unknown {
    const items = () => (rest as Node[]).map(decode)
    const pairs = (all: unknown[]) =>
      Array.from({ length: all.length / 2 }, (_, i) => all.slice(2 * i, 2 * i + 2) as [unknown, unknown])
    switch (tag) {
      case 'array':
        return items()
      case 'undefined':
        return undefined
      case 'number':
        return Number(rest[0])
      case 'bigint':
        return BigInt(rest[0] as string)
      case 'date':
        return new Date(rest[0] as number)
      case 'map':
        return new Map(pairs(items()))
      case 'set':
        return new Set(items())
      case 'error':
        return decodeError(...(rest as [string, string, string]))
      case 'bytes':
        return decodeBytes(...(rest as [string, string]))
      default:
        return refuse()
    }
  }

  function decode(node: Node): unknown {
    if (node === null || typeof node !== 'object') return node
    if (Array.isArray(node)) return decodeTagged(node as unknown as [string, ...unknown[]])
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, decode(item as Node)]))
  }

  /** Whether JSON alone keeps the value; what is nested deeper may be a circle. */
  function isJson(value: unknown, depth = 0): boolean {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
    if (typeof value !== 'object' || depth > DEEPEST) return false
    if (Array.isArray(value)) return value.every(item => isJson(item, depth + 1)) && Object.keys(value).length === value.length
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(item => isJson(item, depth + 1))
  }

  // Most values are JSON as they stand, and large: they go as such, which is as quick as the clone of a browser.
  return {
    encode: (value: unknown) => (isJson(value) ? AS_IT_IS + JSON.stringify(value) : JSON.stringify(encode(value))),
    decode: (text: string): unknown =>
      text.startsWith(AS_IT_IS) ? JSON.parse(text.slice(AS_IT_IS.length)) : decode(JSON.parse(text) as Node),
  }
}

export const codec = createCodec()
