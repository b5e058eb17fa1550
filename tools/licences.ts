import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './electron.ts'
import { type Package, shippedPackages } from './shipped-packages.ts'

const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'OFL-1.1']

/** Whether a program that is given away may hold what has this licence, an SPDX expression without brackets inside brackets. */
export function isAllowed(license: string): boolean {
  const plain = license.replaceAll(/[()]/g, '')
  return plain.split(' OR ').some(choice => choice.split(' AND ').every(each => ALLOWED.includes(each)))
}

export const licencesPath = join(root, 'docs/licences.md')
/** What the app shows on its own screen. */
export const shownLicencesPath = join(root, 'renderer/help/licences.json')

interface Licences {
  readonly packages: readonly (Pick<Package, 'name' | 'version' | 'license'> & {
    /** Which of the texts. */ readonly notice: number
  })[]
  /** Each text once. */
  readonly notices: readonly string[]
}

/** Every package in the app, with the notice that its licence asks to be passed on. */
export function licences(): Licences {
  const packages = shippedPackages()
  const notices = [...new Set(packages.map(noticeOf))]
  return {
    packages: packages.map(one => ({
      name: one.name,
      version: one.version,
      license: one.license,
      notice: notices.indexOf(noticeOf(one)),
    })),
    notices,
  }
}

/** The document for whoever has the sources. */
export function licencesDocument({ packages, notices } = licences()): string {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  const texts = notices.map((text, i) => {
    const names = packages.flatMap(({ name, notice }) => (notice === i ? [name] : []))
    return `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``
  })
  return `# Licences

What is in the app, beside Electron, which brings its own notices. Written by \`npm run licences\`; a test compares.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

## Notices

${texts.join('\n\n')}
`
}

/** The same for the app. */
export function shownLicences(found = licences()): string {
  return `${JSON.stringify(found, null, 2)}\n`
}

/** @throws Error where a package names no licence at all */
function noticeOf({ place, name, license }: Package): string {
  const folder = join(root, place)
  const file = readdirSync(folder).find(each => /^(licen[cs]e|copying)/i.test(each))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replaceAll('```', "'''").trim()
  if (license === '') throw new Error(`${name} names no licence`)
  return `${license}; the package holds no text of it.`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(licencesPath, licencesDocument())
  writeFileSync(shownLicencesPath, shownLicences())
}
