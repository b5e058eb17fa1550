import type { Diagnostics } from '#contract/data.ts'
import { faultOf } from '#contract/fault-of.ts'
import type { HostDiagnostics } from '#contract/host.ts'
import { say } from '#words/say.ts'
import { spoken } from '#words/speech.ts'
import { sayBytes } from '../data/say-bytes.ts'
import { failureOf } from '../host.ts'

export interface Diagnosed {
  readonly host: HostDiagnostics
  /** Where the engine did not answer: the code of why. */
  readonly data: Diagnostics | string
  readonly at: Date
  readonly zoom: number
  /** What could not be shown, where that is why somebody asks. */
  readonly failed?: unknown
}

/** The text that is shown and copied: kinds, counts, sizes and times, and nothing that names anybody. */
export function diagnosticsText({ host, data, at, zoom, failed }: Diagnosed): string {
  return [
    say('diagnostics.program', { version: host.version, build: host.build ?? 'none' }),
    say('diagnostics.at', { moment: momentOf(at.toISOString()) }),
    say('diagnostics.parts', {
      electron: host.electron ?? UNKNOWN,
      chromium: host.chromium ?? UNKNOWN,
      node: host.node,
      sqlite: typeof data === 'string' ? UNKNOWN : data.sqlite,
    }),
    say('diagnostics.system', { ...host.system, memory: sayBytes(host.system.memoryBytes) }),
    say('diagnostics.window', {
      width: String(window.innerWidth),
      height: String(window.innerHeight),
      zoomShare: zoom,
      locale: spoken().locale,
    }),
    ...(failed === undefined ? [] : failedLines(failed)),
    '',
    ...fileLines(data),
    '',
    say('diagnostics.crashes', { crashes: host.crashes.length }),
    ...host.crashes.map(crash => `  ${say('diagnostics.crash', { moment: momentOf(crash.at), size: sayBytes(crash.bytes) })}`),
    '',
    say('diagnostics.log', { lines: host.log.length }),
    ...host.log,
  ].join('\n')
}

const UNKNOWN = '?'

/** As it stands in the log: 2026-03-31T09:05:00Z. */
function momentOf(iso: string): string {
  return iso.replace(/\.\d+Z$/, 'Z')
}

/** What the engine answered with a fault stands in the log; a fault of the page is known here only. */
function failedLines(failed: unknown): string[] {
  const { code } = failureOf(failed)
  const isRefused = failed instanceof Error && failed.name === 'Refused'
  return ['', say('diagnostics.failed', { code, screen: screenNow() }), ...(isRefused ? [] : [faultOf(failed)])]
}

const screens = ['overview', 'locations', 'providers', 'moments', 'interactions', 'reports', 'data', 'recovery', 'first-run']

/** The screen alone: what else stands in an address may be anything. */
function screenNow(): string {
  const [first = ''] = location.hash.replace(/^#\/?/, '').split(/[/?]/)
  return screens.includes(first) ? first : UNKNOWN
}

function fileLines(data: Diagnosed['data']): string[] {
  if (typeof data === 'string') return [say('diagnostics.unanswered', { code: data })]
  if (data.broken !== null) return [say('diagnostics.broken', { code: data.broken })]
  const { file, newestLayout } = data
  if (file === null) return [say('diagnostics.no-file')]
  return [
    say('diagnostics.file', {
      layout: String(file.layout),
      newest: String(newestLayout),
      size: sayBytes(file.bytes),
      log: sayBytes(file.logBytes),
    }),
    say('diagnostics.holds', { ...countsOf(file) }),
    say('diagnostics.state', { damaged: file.damaged ? 'yes' : 'no', readOnly: file.readOnly ? 'yes' : 'no' }),
    say('diagnostics.backups', { backups: file.backups, moment: momentOf(file.lastBackup ?? '') }),
  ]
}

function countsOf({ interactions, locations, providers, imports }: NonNullable<Diagnostics['file']>) {
  return { interactions, locations, providers, imports }
}
