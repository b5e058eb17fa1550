import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { type Ended, type Message, misuse } from './cli/ended.ts'
import { plainText } from './cli/plain-text.ts'

const USAGE: Message = { id: 'terminal.usage' }

/**
 * Command line: the same operations without a window. JSON on stdout, messages on stderr, exit code 0 done, 1 refused, 2 misuse.
 * Everything is English unless --lang asks for another language: then messages and reports are in it, JSON stays as it is.
 */
async function run(args: string[]): Promise<Ended> {
  const parsed = parsedOf(args)
  if ('exitCode' in parsed) return parsed
  const { values, positionals } = parsed
  const unknown = values.lang === undefined ? null : await speakAs(values.lang)
  if (unknown !== null) return misuse(unknown)
  const [command, ...rest] = positionals
  if (command === 'operations') return { exitCode: 0, output: await schemas() }
  if (command === undefined) return misuse(USAGE)
  if (!['import', 'call', 'report'].includes(command))
    return misuse({ id: 'terminal.unknown-command', values: { command } }, USAGE)
  if (values.data === undefined) return misuse({ id: 'terminal.missing-data' })
  // Each command loads what it needs: starting is a good part of a report.
  if (command === 'import')
    return (await import('./cli/import.ts')).importCommand(import.meta.url, {
      data: values.data,
      paths: rest,
      mapping: values.mapping,
      isDryRun: values['dry-run'] === true,
    })
  if (command === 'call')
    return (await import('./cli/call.ts')).callCommand(import.meta.url, { data: values.data, name: rest[0], json: rest[1] })
  return (await import('./cli/report.ts')).reportCommand(import.meta.url, {
    data: values.data,
    name: rest[0],
    out: values.out,
    params: values.params,
    language: values.lang,
    csv: values.csv === true,
  })
}

/** From now on messages are in a language; what is wrong where there is none of that name. */
async function speakAs(asked: string): Promise<Message | null> {
  const { languages, localeOf, speak } = await import('#words/speech.ts')
  const language = languages.find(known => known === asked)
  if (!language) return { id: 'terminal.unknown-language', values: { language: asked, known: [...languages] } }
  await speak({ language, locale: localeOf(language) })
  return null
}

function parsedOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        csv: { type: 'boolean' },
        data: { type: 'string' },
        'dry-run': { type: 'boolean' },
        lang: { type: 'string' },
        mapping: { type: 'string' },
        out: { type: 'string' },
        params: { type: 'string' },
      },
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return misuse({ id: 'terminal.unknown-option', values: { detail } }, USAGE)
  }
}

async function schemas(): Promise<unknown> {
  const { z } = await import('zod')
  const { operations } = await import('#contract/operations.ts')
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io })
  return Object.fromEntries(
    Object.entries(operations).map(([name, { input, output }]) => [
      name,
      { input: schemaOf(input, 'input'), output: schemaOf(output, 'output') },
    ]),
  )
}

/** The words are loaded for those alone that are not said yet. */
async function said(message: Message): Promise<string> {
  if (typeof message === 'string') return message
  const { sayAny } = await import('#words/say.ts')
  return sayAny(message.id, message.values)
}

/** Whoever reads may stop before the end (`| head`): the rest is for nobody. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { exitCode, output, messages = [] } = await run(process.argv.slice(2))
for (const message of messages) process.stderr.write(`${plainText(await said(message))}\n`)
if (output !== undefined) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
process.exitCode = exitCode
