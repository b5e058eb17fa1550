import type { Furniture } from '#contract/reports/furniture.ts'
import { shortSentence } from '../parts/short-name.ts'

/** What was held back and what is doubtful, each with its number; nothing where there is nothing to say. */
export function Footnotes({ footnotes }: Pick<Furniture, 'footnotes'>) {
  if (footnotes.length === 0) return null
  return (
    <ol className="paper-footnotes">
      {footnotes.map((reading, i) => (
        <li key={i} dir="auto">
          {shortSentence(reading)}
        </li>
      ))}
    </ol>
  )
}
