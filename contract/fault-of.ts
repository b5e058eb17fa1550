/** As deep as causes are told. */
const MOST_CAUSES = 5
/** What names of errors and codes look like; anything else could be of the data. */
const PLAIN = /^\w{1,60}$/

/**
 * A fault without its message, which may quote a name, a comment, a cell or a path: logs hold none of them, nor what is copied of them. The
 * window shows the message to whoever was refused.
 */
export function faultOf(error: unknown, causes = MOST_CAUSES): string {
  if (!(error instanceof Error)) return `Fault: a ${typeof error} was thrown`
  const cause = error.cause === undefined || causes === 0 ? '' : `\ncaused by ${faultOf(error.cause, causes - 1)}`
  return `Fault: ${[error.name, codeOf(error)].filter(text => PLAIN.test(text)).join(' ')}${placesOf(error)}${cause}`
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The lines of the stack after the message, which may itself have lines that look like them, without the folders that the program lies in. */
function placesOf({ stack = '', message }: Error): string {
  const at = message === '' ? 0 : stack.indexOf(message)
  if (at < 0) return ''
  const places = stack
    .slice(at + message.length)
    .split('\n')
    .slice(1)
    .filter(line => /^\s+at /.test(line))
  return places.map(line => `\n    at ${placeOf(line)}`).join('')
}

/** A function, where it has a name, then file, line and column. The folder above it may be called after whoever uses the computer. */
function placeOf(line: string): string {
  const [, name = '', place = ''] = /^\s+at (?:([^(]*) \()?(.*?)\)?$/.exec(line) ?? []
  const file = place.split(/[\\/]/).slice(-2).join('/')
  return name === '' ? file : `${name} (${file})`
}
