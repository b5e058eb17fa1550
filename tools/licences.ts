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

/** The document that names every package in the app, with the notices that its licence asks to be passed on. */
export function licencesDocument(): string {
  const packages = shippedPackages()
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  return `# Licences

What is in the app, beside Electron, which brings its own notices. Written by \`npm run licences\`; a test compares.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

## Notices

${noticesOf(packages).join('\n\n')}
`
}

/** Each text once, under the names of all that have it. */
function noticesOf(packages: readonly Package[]): string[] {
  const named = new Map<string, string[]>()
  for (const one of packages) {
    const text = noticeOf(one)
    named.set(text, [...(named.get(text) ?? []), one.name])
  }
  return [...named].map(([text, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``)
}

/** @throws Error where a package names no licence at all */
function noticeOf({ place, name, license }: Package): string {
  const folder = join(root, place)
  const file = readdirSync(folder).find(each => /^(licen[cs]e|copying)/i.test(each))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replaceAll('```', "'''").trim()
  if (license === '') throw new Error(`${name} names no licence`)
  return `${license}; the package holds no text of it.`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(licencesPath, licencesDocument())
