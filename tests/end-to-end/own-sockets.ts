import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A socket as Linux lists it. */
export interface Socket {
  readonly kind: string
  readonly inode: string
  readonly local: string
  readonly remote: string
  readonly isListening: boolean
}

const KINDS = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6']
const LISTENS = '0A'

/** Network sockets that a process and all its descendants have open now (Linux). */
export function socketsOf(pid: number): Socket[] {
  const own = new Set(descendants(pid).flatMap(inodesOf))
  return KINDS.flatMap(listed).filter(({ inode }) => own.has(inode))
}

function listed(kind: string): Socket[] {
  const lines = textOf(`/proc/net/${kind}`).trim().split('\n').slice(1)
  return lines.map(line => {
    const [, local = '', remote = '', state, , , , , , inode = ''] = line.trim().split(/\s+/)
    return { kind, inode, local, remote, isListening: state === LISTENS }
  })
}

/** The number of the port in an address such as 0100007F:1F90. */
export function portOf(address: string): number {
  return Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16)
}

export function isLoopback(address: string): boolean {
  return /^(0100007F|00000000000000000000000001000000):/.test(address)
}

/** The process itself first. */
function descendants(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(name => [Number(name), parentOf(name)]),
  )
  const isOwn = (each: number | undefined): boolean =>
    each !== undefined && each > 1 && (each === pid || isOwn(parents.get(each)))
  return [...parents.keys()].filter(isOwn)
}

/** The fourth field of its state; its name, the second, may hold anything. */
function parentOf(pid: string): number {
  const state = textOf(`/proc/${pid}/stat`)
  return Number(state.slice(state.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

/** A process may end meanwhile. */
function inodesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap(fd => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? [])
  } catch {
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
