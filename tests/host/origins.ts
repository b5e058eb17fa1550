/**
 * Chromium knows no app:// scheme and cannot be taught one from outside, so a registered scheme is lent a host that never leaves
 * the machine: app://branchwise/index.html is http://branchwise.app.localhost/index.html inside Chromium, a secure context too.
 */
const schemes = new Set<string>()

export function lendOrigin(scheme: string): void {
  schemes.add(scheme)
}

/** Patterns of the requests that the app's own protocol handlers answer. */
export function lentPatterns(): string[] {
  return [...schemes].map(scheme => `http://*.${scheme}.localhost/*`)
}

/** The address as Chromium sees it. */
export function toChromium(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : url
}

/** The address as the app sees it. */
export function fromChromium(url: string): string {
  const [, host = '', scheme = '', rest = ''] = /^http:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(\/.*)?$/is.exec(url) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest || '/'}` : url
}
