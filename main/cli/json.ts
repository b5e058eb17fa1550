import type { Message } from './ended.ts'

/** JSON given on the command line or in a file, or what is wrong with it. */
export function jsonOf(name: string, text: string): { ok: true; value: unknown } | { ok: false; message: Message } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return {
      ok: false,
      message: { id: 'terminal.not-json', values: { name, detail: error instanceof Error ? error.message : String(error) } },
    }
  }
}
