import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { app, protocol } from 'electron'
import { fileAt } from './file-at.ts'

const SCHEME = 'app'
const HOST = 'branchwise'

// Nothing from anywhere but the app's own files, no network, no inline code, no frames.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready: makes app:// a secure origin with its own storage, whose scripts are kept compiled. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } }])
}

/** Serves the built page's files, and nothing else of the disk, under app://branchwise/. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, request => respond(folder, request))
}

/** The address of the window's page; while developing, the development server's. */
export function pageUrl(hash = ''): string {
  const developing = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return `${developing ?? `${SCHEME}://${HOST}/index.html`}${hash}`
}

/** Whether an address is the app's own page, whatever follows the #. */
export function isOwnPage(url: string): boolean {
  return url.split('#')[0] === new URL(pageUrl()).href
}

async function respond(folder: string, request: Request): Promise<Response> {
  const path =
    request.method === 'GET' && new URL(request.url).host === HOST ? fileAt(folder, new URL(request.url).pathname) : undefined
  const body = path && (await readFile(path).catch(() => undefined))
  if (!path || !body) return new Response('', { status: 404, headers: { 'Content-Security-Policy': POLICY } })
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    },
  })
}
