/** What a finding is about, as the beginning of a sentence: "Waits at Northgate". */
export const subject =
  '{metric, select, csat {Satisfaction} nps {The net promoter score} ces {Ease of service} wait {Waits} service {Service times} resolution {Times to solve} complaint {Complaints} abandoned {Customers giving up} repeat {Repeat visits} response {The response rate} promise {Waits within the promise} other {Values}}{scope, select, location { at {place}} provider { of this person} you { at your counter} other {}}'
