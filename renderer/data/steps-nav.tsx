import { say } from '#words/say.ts'
import { changePreview } from './import-session.ts'
import { type Open, type Step, steps } from './steps.ts'

interface StepsNavProps {
  readonly current: Step
  /** Null while it is not known. */
  readonly open: Record<Step, Open> | null
  readonly onStep?: (step: Step) => void
}

/** The numbered steps; each can be gone to at any time and says whether something is open there. */
export function StepsNav({ current, open, onStep = step => changePreview({ step }) }: StepsNavProps) {
  return (
    <nav className="steps" aria-label={say('import.steps')}>
      <ol>
        {steps.map((step, i) => (
          <li key={step}>
            <button
              type="button"
              className="step"
              aria-current={step === current ? 'step' : undefined}
              onClick={() => onStep(step)}
            >
              <span className="step-number number">{i + 1}</span>
              <span className="step-name">{say(`import.step.${step}`)}</span>
              <StepNote open={open?.[step] ?? { questions: 0, doubts: 0 }} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepNote({ open: { questions, doubts } }: { readonly open: Open }) {
  if (questions > 0) return <strong className="step-note">◆ {say('import.step.asks', { questions })}</strong>
  if (doubts > 0) return <span className="step-note muted">◇ {say('import.step.look', { doubts })}</span>
  return null
}
