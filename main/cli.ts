import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { type Ended, misuse } from './cli/ended.ts'
import { plainText } from './cli/plain-text.ts'
import { say } from '#words/say.ts'
import { type Language, languages, localeOf, speak } from '#words/speech.ts'

/**
 * Command line: the same operations without a window. JSON on stdout, messages on stderr, exit code 0 done, 1 refused, 2 misuse.
 * Everything is English unless --lang asks for another language: then messages and reports are in it, JSON stays as it is.
 */
async function run(args: string[]): Promise<Ended> {
  const parsed = parsedOf(args)
  if ('exitCode' in parsed) return parsed
  const { values, positionals } = parsed
  const language = languageOf(values.lang)
  if (!language) return misuse(say('terminal.unknown-language', { language: values.lang, known: [...languages] }))
  await speak({ language, locale: localeOf(language) })
  const [command, ...rest] = positionals
  if (command === 'operations') return { exitCode: 0, output: await schemas() }
  if (command === undefined) return misuse(say('terminal.usage'))
  if (!['import', 'call', 'report'].includes(command))
    return misuse(say('terminal.unknown-command', { command }), say('terminal.usage'))
  if (values.data === undefined) return misuse(say('terminal.missing-data'))
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

function languageOf(asked = 'en'): Language | undefined {
  return languages.find(language => language === asked)
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
    return misuse(
      say('terminal.unknown-option', { detail: error instanceof Error ? error.message : String(error) }),
      say('terminal.usage'),
    )
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

const { exitCode, output, messages = [] } = await run(process.argv.slice(2))
for (const message of messages) process.stderr.write(`${plainText(message)}\n`)
if (output !== undefined) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
process.exitCode = exitCode
