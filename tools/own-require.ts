import type { Plugin } from 'vite'

const FILE = /fflate\/esm\/index\.mjs$/
const renamed = [
  ["var require = createRequire('/')", "var load = createRequire('/')"],
  ["(_a = require('worker_threads')", "(_a = load('worker_threads')"],
] as const

/** A library of ours calls its own way of loading `require`, as electron-vite does in the bundle around it: one of them gets another name. */
export function ownRequire(): Plugin {
  return {
    name: 'own-require',
    transform(code, id) {
      if (!FILE.test(id)) return null
      for (const [text] of renamed) if (!code.includes(text)) this.error(`${id} no longer says ${text}`)
      return renamed.reduce((changed, [text, other]) => changed.replace(text, other), code)
    },
  }
}
