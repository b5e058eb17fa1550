import { expect, test } from 'vitest'
import { isSelfService } from '#main/channels/self-service.ts'

test.each(['Kiosk', 'Self-service till', 'ATM', 'Mobile app', 'Chatbot', 'Selbstbedienung', 'SB-Terminal', 'Cajero automático'])(
  'nobody serves at: %s',
  name => {
    expect(isSelfService({ name, self_service: null })).toBe(true)
    expect(isSelfService({ name, self_service: 0 })).toBe(false)
  },
)

test.each(['Counter', 'Phone', 'Walk-in', 'Appointment', 'Chat', 'E-mail', 'Schalter', 'Guichet', 'Happy hour'])(
  'somebody serves at: %s',
  name => {
    expect(isSelfService({ name, self_service: null })).toBe(false)
    expect(isSelfService({ name, self_service: 1 })).toBe(true)
  },
)
