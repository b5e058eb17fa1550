const SILENT = new Set(['then', 'toJSON', 'constructor', 'inspect', 'asymmetricMatch', '$$typeof', 'nodeType', '__esModule'])

/** The same object, but asking it for a member it does not have throws: a gap in the stand-in must not pass for an answer. */
export function strict<Api extends object>(name: string, api: Api): Api {
  return new Proxy(api, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !SILENT.has(key))
        throw new Error(`${name}.${key} is not implemented by the stand-in`)
      return Reflect.get(target, key, receiver) as unknown
    },
  })
}
