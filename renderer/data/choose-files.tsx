import { say } from '#words/say.ts'
import { ChooseButtons } from './choose-buttons.tsx'

/** Where an import begins; dropping works anywhere on the window, this area only says so. */
export function ChooseFiles() {
  return (
    <div className="choose-files">
      <section className="drop-area" aria-labelledby="drop-title">
        <h2 id="drop-title">{say('import.drop.title')}</h2>
        <p className="muted">{say('import.drop.about')}</p>
        <div className="acts">
          <ChooseButtons />
        </div>
      </section>
      <p className="muted">{say('import.recognised')}</p>
    </div>
  )
}
