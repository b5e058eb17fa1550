import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { root } from './electron.ts'

/** A package as package-lock.json has it. */
export interface Package {
  /** Where it is installed, as node_modules/zod. */
  readonly place: string
  readonly name: string
  readonly version: string
  readonly license: string
}

interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export const lock = () =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> }

const SHIPPED = 'contract,stats,words,db,main,preload,renderer'
/** Beside what is imported: fetched or compiled into the page by the build. */
const ASSETS = ['@fontsource/inter', '@fontsource-variable/inter']

/**
 * What is in the built app: what its sources import, whether it is installed beside them or built into the page, and what that
 * needs in turn, without what is optional (pdf.js takes a canvas of Node's where there is no page). Electron and Node come with notices of their own.
 */
export function shippedPackages(): Package[] {
  const { packages } = lock()
  const found = new Map<string, Package>()
  const waiting = [...importedNames()].map(name => placeOf(packages, name, ''))
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (place === null || found.has(place)) continue
    const { version, license = '', ...needs } = packages[place]!
    found.set(place, { place, name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), version, license })
    const names = Object.keys({ ...needs.dependencies, ...needs.peerDependencies })
    for (const name of names) waiting.push(isType(name) ? null : placeOf(packages, name, place))
  }
  return [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1))
}

/** Packages that the sources import by name. */
function importedNames(): Set<string> {
  const sources = globSync(`{${SHIPPED}}/**/*.{ts,tsx,css}`, { cwd: root }).map(path => readFileSync(join(root, path), 'utf8'))
  const named = sources.flatMap(source =>
    [
      ...source.matchAll(
        /^(?!import type\b)(?:import|export|\}|@import)?.*?(?:from |import |import\(|@import )['"]([^'"#./][^'"]*)['"]/gm,
      ),
    ].map(([, specifier]) => packageOf(specifier!)),
  )
  return new Set(
    [...named, ...ASSETS].filter(name => name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name)),
  )
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

const isType = (name: string) => name.startsWith('@types/')

/** Where Node finds a package from another one; null where it is not installed, as peers may be. */
function placeOf(packages: Readonly<Record<string, Locked>>, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (place in packages) return place
    if (folder === '') return null
  }
}
