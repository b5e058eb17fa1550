import type { Readable, Writable } from 'node:stream'

/** One attached target (or, without an id, the browser itself) of the Chrome DevTools Protocol. */
export interface Session {
  readonly id: string | undefined
  /** @throws Error with Chromium's message when the command is refused or the target goes away */
  send<Result = unknown>(method: string, params?: object): Promise<Result>
  /** The caller knows what the event's parameters are. */
  on(event: string, listener: (params: never) => void): void
  /** Fails what still waits for an answer here. */
  end(): void
}

interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

/** Chrome DevTools Protocol over Chromium's pipe: one JSON text per message, ended by a zero byte. */
export class Cdp {
  readonly browser: Session
  readonly #output: Writable
  readonly #waiting = new Map<number, { sessionId: string | undefined; done: (message: Message) => void }>()
  readonly #listeners = new Map<string, ((params: unknown) => void)[]>()
  #count = 0

  constructor(output: Writable, input: Readable) {
    this.#output = output
    this.browser = this.session(undefined)
    const rest: Buffer[] = []
    input.on('data', (chunk: Buffer) => this.#read(chunk, rest))
    output.on('error', () => this.end())
    input.on('error', () => this.end())
    input.on('close', () => this.end())
  }

  session(id: string | undefined): Session {
    return {
      id,
      end: () => this.end(id),
      send: <Result>(method: string, params: object = {}) => this.#send(id, method, params) as Promise<Result>,
      on: (event: string, listener: (params: never) => void) => {
        const key = `${id ?? ''} ${event}`
        this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener as (params: unknown) => void])
      },
    }
  }

  /** Fails everything still waiting; with a session, only what waits there. */
  end(session?: string): void {
    for (const [id, { sessionId, done }] of this.#waiting) {
      if (session !== undefined && session !== sessionId) continue
      this.#waiting.delete(id)
      done({ error: { message: 'Object has been destroyed' } })
    }
  }

  #send(sessionId: string | undefined, method: string, params: object): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const id = ++this.#count
    const done = (message: Message) =>
      message.error ? reject(new Error(`${method}: ${message.error.message}`)) : resolve(message.result)
    this.#waiting.set(id, { sessionId, done })
    if (this.#output.writable) this.#output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    else this.end()
    return promise
  }

  #read(chunk: Buffer, rest: Buffer[]): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      rest.push(chunk.subarray(start, end))
      this.#receive(JSON.parse(Buffer.concat(rest.splice(0)).toString()) as Message)
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      waiting?.done(message)
      return
    }
    for (const listener of this.#listeners.get(`${message.sessionId ?? ''} ${message.method}`) ?? []) listener(message.params)
  }
}
