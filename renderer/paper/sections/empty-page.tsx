import { say } from '#words/say.ts'
import type { AnyReport } from '../furniture/page-style.ts'
import { TitleBlock } from '../furniture/title-block.tsx'

/** All there is to print of a selection without interactions. */
export function EmptyPage({ report }: { readonly report: AnyReport }) {
  return (
    <section>
      <TitleBlock report={report} />
      <h2 className="paper-heading">{say('paper.empty.title')}</h2>
      <p>{say('paper.empty.text')}</p>
    </section>
  )
}
