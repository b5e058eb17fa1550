const metric =
  '{metric, select, csat {satisfaction} nps {the net promoter score} ces {ease of service} wait {waits} service {service times} resolution {times to solve} complaint {complaints} abandoned {customers giving up} repeat {repeat visits} other {the response rate}}'

/** What stands on the pages about one location, about two, and about one person. */
export const paperPlaces = {
  'paper.compare-two.better': 'Better: {name}',
  'paper.compare-two.foot':
    'n: values. Differences are first minus second with 95 % intervals; times as per cent. “As places” allows for few answers and for who worked there; who does better follows it.',
  'reading.compare-two.furthest':
    'No two were asked for: these stand furthest apart on {whichMetrics} of {locations, plural, other {# locations}}.',
  'reading.compare-two.none':
    '{locations, plural, =0 {No location has} one {Only one location has} other {Fewer than two of # locations have}} values that can be compared, so there are no two to set side by side.',

  'paper.pack.about':
    '{interactions, plural, one {# interaction} other {# interactions}} · {providers, plural, one {# provider} other {# providers}} · {firstDate} to {lastDate}',
  'paper.pack.to-do': 'What to do',
  'paper.pack.letters': 'Triangles mark signals: up for better, down for worse. The letters A to D are explained at the end.',
  'paper.pack.standings': 'All figures',
  'paper.pack.standings.foot':
    'Here: as measured, with n values. Estimate: allowing for few answers, with its 95 % interval.{others, select, yes { Others: the middle half of the other locations, the shaded band of the picture.} other {}} Standing: against the mean of all; lately: against its own past.',
  'paper.pack.here': 'Here',
  'paper.pack.others': 'Others',
  'paper.pack.elsewhere': 'elsewhere',
  'paper.pack.waits':
    'Waits: half of the customers wait at most {medianSeconds}, one in ten longer than {p90Seconds}{peers, select, yes {; elsewhere it is {peerMedianSeconds} and {peerP90Seconds}} other {}}.',
  'paper.pack.waits.foot':
    '{gaveUp, plural, =0 {Nobody} one {# customer} other {# customers}} gave up.{peers, select, yes { Dashed outline: all other locations together.} other {}}',
  'paper.pack.people': 'The people here',
  'paper.pack.people.about':
    'Best estimate allowing for few answers (dot) with its 95 % interval, in the order of names or numbers.{band, select, yes { Shaded: the middle half of the people at other locations.} other {}} People whose intervals overlap cannot be told apart.',
  'paper.pack.people.few':
    '{few, plural, one {One person is} other {# people are}} not shown: too few values, or their figures would give away those of somebody with too few.',

  'reading.pack.none': 'There are no values to judge in this period.',
  'reading.pack.changes':
    '{worse, plural, =0 {} other {Lately worse: {worseMetrics}. }}{better, plural, =0 {} other {Lately better: {betterMetrics}. }}{steady, plural, =0 {} other {Steady: {steadyMetrics}.}}{early, plural, =0 {} other { Too early to say: {earlyMetrics}.}}',
  'reading.pack.standing':
    '{better, plural, =0 {{worse, plural, =0 {On none of {metrics, plural, one {# figure} other {# figures}} can it be told apart from the other locations.} other {Against the other locations worse on {worseMetrics}.}}} other {Against the other locations better on {betterMetrics}{worse, plural, =0 {} other {, worse on {worseMetrics}}}.}}',
  'reading.to-do.worse': `Find out what has changed for the worse in ${metric} since {sinceDate}, and put it right: it touched {customers, plural, one {# visit} other {# visits}}.`,
  'reading.to-do.better': `Find out what has made ${metric} better since {sinceDate}, and keep it.`,
  'reading.to-do.ask':
    'Ask more customers how they were served: only {responseShare} of those asked answered, and they may differ from the others.',
  'reading.to-do.data': 'Mend how the data are recorded before acting on them: the notes below say what is doubtful.',
  'reading.to-do.target': 'Agree what it takes to keep what is promised on {missedMetrics}: as things are, the target is missed.',
  'reading.to-do.standing': 'Go and see how others do it: other locations do better on {worseMetrics}.',
  'reading.to-do.people': `Let people learn from one another: {partShare} of the differences in ${metric} go with who served.`,
  'reading.to-do.none': 'Nothing here asks for a change: carry on, and look again next period.',

  'paper.coaching.history': 'Your weeks',
  'paper.coaching.figures': 'Your figures',
  'paper.coaching.figures.foot':
    'Best estimate allowing for few answers (dot) with its 95 % interval; shaded: the middle half of the others, who have no names here. Strengths come first. Service time says nothing by itself: quick and good, or slow and good, is read from both together.',
  'paper.coaching.pace.about':
    'Satisfied customers (%) by length of your own services, each point about as many; bars: 95 % intervals',
  'paper.coaching.pace.n': 'n = {n, number}',
  'reading.coaching.pace': `{verdict, select, longer {Customers were satisfied more often when you took longer: {longShare} of those served in {longSeconds} or more, {shortShare} of those served in {shortSeconds} or less.} shorter {Customers were satisfied more often when you were quick: {shortShare} of those served in {shortSeconds} or less, {longShare} of those served in {longSeconds} or more.} other {Whether you were quick or took your time, customers were satisfied about as often: {shortShare} of those served in {shortSeconds} or less, {longShare} of those served in {longSeconds} or more; chance alone may make that difference.}}`,
  'paper.coaching.you': 'You',
  'paper.coaching.moments': 'Your moments',
  'paper.coaching.moments.none': 'There are too few values to show hours and weekdays.',
  'paper.coaching.liked': 'What customers liked',
  'paper.coaching.missed': 'What customers missed',
  'paper.coaching.no-remark': 'Nobody has written anything of this kind.',
  'paper.coaching.left-out':
    'The newest comments of each kind.{leftOut, plural, =0 {} one { One comment that names somebody is not printed.} other { # comments that name somebody are not printed.}}',
  'paper.coaching.few': 'Too few to say',
  'paper.coaching.few.text':
    'There are fewer values than anything may be said about a person with. A longer period may have more.',
  'paper.coaching.private': 'This page is about one person and for that person.',
  'reading.coaching.most':
    'Nobody was asked for: this is the person with most interactions ({interactions, number}) among {people, plural, one {the one person} other {# people}} with enough values.',
  'reading.coaching.none':
    '{people, plural, =0 {Nobody is known who served here} one {The one person known has too few values} other {None of # people has enough values}}, so there is no page to hand over.',
} as const satisfies Record<string, string>
