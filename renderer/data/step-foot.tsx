import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { changePreview } from './import-session.ts'
import { neighbour, type Step } from './steps.ts'

interface StepFootProps {
  readonly step: Step
  /** What the last step on the way does: it tries the import. */
  readonly onTry: (() => void) | null
}

/** Back and on, by the names of the steps they lead to. */
export function StepFoot({ step, onTry }: StepFootProps) {
  const [before, next] = [neighbour(step, -1), neighbour(step, 1)]
  return (
    <div className="acts step-foot">
      {before && (
        <Button onClick={() => changePreview({ step: before })}>
          {say('import.step.back', { step: say(`import.step.${before}`) })}
        </Button>
      )}
      {next !== null && next !== 'try' && (
        <Button onClick={() => changePreview({ step: next })}>
          {say('import.step.next', { step: say(`import.step.${next}`) })}
        </Button>
      )}
      {next === 'try' && onTry && <Button onClick={onTry}>{say('import.step.next', { step: say('import.step.try') })}</Button>}
    </div>
  )
}
