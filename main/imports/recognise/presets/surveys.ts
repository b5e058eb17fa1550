import type { Preset } from '../presets.ts'

export const surveys: readonly Preset[] = [
  {
    vendor: 'medallia',
    needs: ['requestid', 'responsereceivedat', 'starrating'],
    columns: {
      location: ['brand'],
      provider: ['employeecustomid', 'employeeemail'],
      customer: ['requestsentto', 'customername'],
      channel: ['channel'],
      arrived_at: ['responsereceivedat'],
      csat: ['starrating'],
      external_id: ['requestid'],
    },
    settings: {},
  },
  {
    vendor: 'qualtrics',
    needs: ['startdate', 'recordeddate', 'responseid'],
    columns: {
      customer: ['externalreference', 'recipientemail'],
      channel: [],
      arrived_at: ['startdate'],
      outcome: ['status'],
      language: ['userlanguage'],
      external_id: ['responseid'],
    },
    words: {
      outcome: {
        'ip address': 'missing',
        imported: 'missing',
        '0': 'missing',
        'survey preview': 'preview',
        'survey test': 'preview',
        '1': 'preview',
        spam: 'preview',
      },
    },
    settings: {},
  },
  {
    vendor: 'surveymonkey',
    needs: ['respondentid', 'collectorid', 'startdate'],
    columns: { arrived_at: ['startdate'], external_id: ['respondentid'] },
    settings: {},
  },
  {
    vendor: 'typeform',
    needs: ['#', 'submitdateutc'],
    columns: {
      arrived_at: ['submitdateutc'],
      external_id: ['#'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'typeform',
    needs: ['networkid', 'submitdateutc'],
    columns: {
      arrived_at: ['submitdateutc'],
      external_id: ['networkid'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'delighted',
    needs: ['score', 'createdat', 'surveytype'],
    when: ['surveytype', 'nps'],
    columns: {
      location: ['location', 'branch', 'store'],
      customer: ['person'],
      arrived_at: ['createdat'],
      updated_at: ['updatedat'],
      nps: ['score'],
      comment: ['comment'],
      external_id: ['id'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'happyornot',
    needs: ['experiencepoint', 'feedback'],
    columns: {
      location: ['experiencepoint'],
      csat: ['feedback'],
      arrived_at: ['timestamp', 'time', 'datetime'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'google-forms',
    needs: ['timestamp', '?'],
    columns: {
      arrived_at: ['timestamp'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'google-forms',
    needs: ['zeitstempel', '?'],
    columns: {
      arrived_at: ['zeitstempel'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'google-forms',
    needs: ['horodateur', '?'],
    columns: {
      arrived_at: ['horodateur'],
    },
    settings: {},
    isOpen: true,
  },
  {
    vendor: 'google-forms',
    needs: ['marcatemporal', '?'],
    columns: {
      arrived_at: ['marcatemporal'],
    },
    settings: {},
    isOpen: true,
  },
]
