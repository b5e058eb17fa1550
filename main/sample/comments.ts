import type { Random } from './random.ts'

/** What a comment can refer to. */
export interface Occasion {
  readonly rating: number
  readonly waitSeconds: number
  readonly service: string
}

const openings: Readonly<Record<number, readonly string[]>> = {
  5: [
    'Excellent service.',
    'Really helpful and patient.',
    'Could not have been better.',
    'Everything sorted in one visit.',
    'Very friendly, nothing was too much trouble.',
    'Explained it all clearly, no jargon.',
    'A pleasure as always.',
    'Made time for my questions.',
    'Thank you so much!',
    'Top marks.',
    'Kind and professional.',
  ],
  4: [
    'Good service.',
    'Helpful, thank you.',
    'All done in the end.',
    'Friendly staff.',
    'Mostly fine.',
    'Knew what they were talking about.',
    'No complaints really.',
    'Quite happy with it.',
    'Polite and clear.',
  ],
  3: [
    'It was OK.',
    'Average.',
    'Got there in the end, but it took some explaining.',
    'Nothing special.',
    'Polite, but rather rushed.',
    'Half of my question was answered.',
    'Fine, though I had expected more.',
    'Had to explain everything twice.',
  ],
  2: [
    'Not very helpful.',
    'Felt rushed.',
    'I left with more questions than I came with.',
    'Was told something different last time.',
    'Did not seem interested.',
    'Had to come back with another form.',
    'Nobody explained what happens next.',
    'Disappointing, it used to be better.',
  ],
  1: [
    'Terrible.',
    'Very rude.',
    'Complete waste of my time.',
    'Nothing was solved, third visit for the same thing.',
    'I am thinking of moving my accounts.',
    'Sent away without an answer.',
    'Was passed from one person to the next.',
    'Shocking service.',
  ],
}

const aboutService: Readonly<Record<string, readonly [bad: readonly string[], good: readonly string[]]>> = {
  'Accounts and cards': [
    ['Still no new card.', 'My address is wrong again.', 'The form had to be filled in twice.'],
    ['New card ordered on the spot.', 'Opening the account for my daughter was easy.', 'Change of address done in minutes.'],
  ],
  Payments: [
    ['The standing order is still not stopped.', 'A transfer abroad should not be this hard.', 'Paid a fee nobody mentioned.'],
    ['The transfer went through the same day.', 'Direct debit sorted.', 'Helped me set up the payment on my phone.'],
  ],
  Savings: [
    ['Could not tell me the rate after the bonus ends.', 'The ISA transfer is lost somewhere.', 'Rates are better elsewhere.'],
    ['Showed me what each account would pay.', 'ISA transfer explained well.', 'Found a better rate for me.'],
  ],
  'Mortgages and loans': [
    ['Still waiting for the decision in principle.', 'They asked for the same payslips again.', 'Felt like a sales talk.'],
    ['We have our mortgage offer!', 'Went through every figure with us.', 'Honest about what we can afford.'],
  ],
  'Problem with an account': [
    ['My account is still blocked.', 'The wrong charge has not been refunded.', 'Nobody rang back as promised.'],
    ['The charge was refunded.', 'Account unblocked while I waited.', 'They rang back as promised.'],
  ],
}

const slow = [
  'Waited {m} minutes.',
  '{m} minutes in the queue is too long.',
  'Only one desk open, {m} minutes wait.',
  'Queue out of the door.',
  'Long wait though.',
]
const quick = ['No queue at all.', 'Seen straight away.', 'Hardly had to wait.']

/** A short customer's comment that fits the rating, the wait and the service; now and then in two lines. */
export function writeComment({ rating, waitSeconds, service }: Occasion, { uniform }: Random): string {
  const pick = (texts: readonly string[]) => texts[Math.floor(uniform() * texts.length)]!
  const parts = [pick(openings[rating]!)]
  const [bad, good] = aboutService[service]!
  if (rating !== 3 && uniform() < 0.6) parts.push(pick(rating > 3 ? good : bad))
  if (waitSeconds > 1080 && uniform() < 0.6) parts.push(pick(slow).replace('{m}', String(Math.round(waitSeconds / 60))))
  if (waitSeconds < 120 && rating > 3 && uniform() < 0.3) parts.push(pick(quick))
  return parts.join(uniform() < 0.02 ? '\n' : ' ')
}
