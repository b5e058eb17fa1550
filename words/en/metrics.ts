/** Names, meanings and formulas of the metrics; the "Definitions" page and metrics.list show them. */
export const metrics = {
  'metric.per-thousand': '{metric} per 1,000',
  'metric.csat.name': 'Satisfaction',
  'metric.csat.definition':
    'What customers answered when asked how satisfied they were, on the scale of their survey. Satisfied: at least three quarters of the way up the scale.',
  'metric.csat.formula':
    'Mean of the ratings as written where the selection has one scale, else of (rating − lowest) / (highest − lowest), turned round where low is best. Satisfied = that share ≥ 0.75.',
  'metric.nps.name': 'Net promoter score',
  'metric.nps.definition': 'How far promoters (9 and 10 of 10) outnumber detractors (0 to 6).',
  'metric.nps.formula': '100 × (promoters − detractors) / answers. In estimates each answer counts −100, 0 or +100.',
  'metric.ces.name': 'Ease of service',
  'metric.ces.definition': 'How easy customers found it to get what they came for.',
  'metric.ces.formula': 'Mean of the ratings, as for satisfaction.',
  'metric.wait.name': 'Wait',
  'metric.wait.definition':
    'Time from arrival until the customer was called, of those who were served. Those who gave up are counted beside it, never dropped.',
  'metric.wait.formula':
    'Median and 90th percentile (type 7) of recorded waits of served interactions; unknown outcome counts as served. Models use natural logarithms and leave zeros out, counted.',
  'metric.service.name': 'Service time',
  'metric.service.definition': 'Time spent with the customer. Never shown without quality beside it.',
  'metric.service.formula': 'Median of recorded service times; models use natural logarithms.',
  'metric.resolution.name': 'Time to solve',
  'metric.resolution.definition': 'Time from the customer’s first contact until the matter was solved.',
  'metric.resolution.formula': 'Median of recorded times; models use natural logarithms.',
  'metric.complaint.name': 'Complaints',
  'metric.complaint.definition': 'Complaints per 1,000 interactions, counted only in sources that say whether there was one.',
  'metric.complaint.formula': '1,000 × complaints / interactions of sources with a complaint column.',
  'metric.abandoned.name': 'Giving up',
  'metric.abandoned.definition': 'Customers who left before they were served or did not come.',
  'metric.abandoned.formula': '(abandoned + no-show) / interactions with a known outcome.',
  'metric.repeat.name': 'Repeat visits',
  'metric.repeat.definition': 'The same customer again at the same location within 7 days.',
  'metric.repeat.formula':
    'Interactions followed by another of the same customer at the location within 7 days / interactions with a known customer, those of the last 7 days of its data left out: of them it is not known yet.',
  'metric.response.name': 'Response rate',
  'metric.response.definition': 'How many of those asked for a rating answered.',
  'metric.response.formula': 'Answered / offered where offered is known, else answered / all interactions.',
} as const satisfies Record<string, string>
