/** Chromium's command-line switches by name without dashes; an empty value is a bare switch. */
export type Switches = Map<string, string>

// Features are one list each: Chromium reads only the last switch of a name.
const LISTS = new Set(['enable-features', 'disable-features'])
// Would take the stand-in's own channel to Chromium away.
const OWN = new Set(['remote-debugging-port', 'remote-debugging-pipe', 'user-data-dir', 'headless', 'inspect'])

export function setSwitch(switches: Switches, name: string, value = ''): void {
  const before = switches.get(name)
  switches.set(name, LISTS.has(name) && before ? `${before},${value}` : value)
}

export function switchArguments(switches: Switches): string[] {
  return [...switches]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}
