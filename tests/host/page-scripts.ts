import { readFileSync } from 'node:fs'
import { createBridge } from './bridge.ts'
import { createCodec } from './codec.ts'
import { createPreloadWorld } from './preload-world.ts'

export const WORLD = 'Electron Isolated Context'
export const BINDING = 'hostSend'

/** The two scripts that run in every new top document before its own: the bridge's end in the page, then the preload in its own world. */
export function pageScripts(preload: string | undefined, secret: string): { page: string; preload: string } {
  const top = (code: string) => `if (window === top) { ${code} }`
  return {
    page: top(`(${source(createBridge)})('${secret}-in', '${secret}-out')`),
    preload: top(`
      const codec = (${source(createCodec)})()
      const bridge = (${source(createBridge)})('${secret}-out', '${secret}-in')
      const world = (${source(createPreloadWorld)})({ codec, bridge, send: globalThis.${BINDING}, world: globalThis })
      const module = { exports: {} }
      try {
        (function (require, module, exports, process) { ${preload ? readFileSync(preload, 'utf8') : ''}
        })(world.require, module, module.exports, ${JSON.stringify(sandboxedProcess())})
      } catch (error) { world.failed(error) }`),
  }
}

/** The function as text to run in the page, its types already stripped. */
function source(code: (...args: never[]) => unknown): string {
  return code.toString()
}

function sandboxedProcess(): object {
  return {
    platform: process.platform,
    arch: process.arch,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    versions: process.versions,
    env: {},
  }
}
