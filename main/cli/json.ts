import { say } from '#words/say.ts'

/** JSON given on the command line or in a file, or what is wrong with it. */
export function jsonOf(name: string, text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return {
      ok: false,
      message: say('terminal.not-json', { name, detail: error instanceof Error ? error.message : String(error) }),
    }
  }
}
