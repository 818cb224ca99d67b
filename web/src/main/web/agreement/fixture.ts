// A small world for tests: what a fresh tenant has in front of it.
import type { Service, Terms, World } from './world.ts';

const serves = (key: string, channel: string, countries: string[], activities: string[], more = {}): Service =>
  ({ key, legalName: key, channel, countries, activities, internal: false, active: true, ...more });

const does = (key: string, channels: string[], mandatory = false): World['vocabulary']['activities'][number] => ({
  key, purpose: 'SERVICE', name: key, explanation: '', clause: '', fields: ['SITE'], channels, mandatory,
  ours: false, legalBasis: '6(1)(f)', subjects: ['VISITOR'],
});

const at = (key: string, eea: boolean, adequate: boolean) => ({ key, name: key, eea, adequate });

const approval = (service: string, activity: string): Terms['approvals'][number] =>
  ({ service, activity, fields: [], subjects: [], origin: 'INITIAL_LIST' });

const asked = (activity: string): Terms['instructions'][number] =>
  ({ activity, legalBasis: '6(1)(f)', fields: ['SITE'], subjects: ['VISITOR'], sites: [] });

export const terms: Terms = {
  template: 'EU_ONLY', clausesUnmodified: true, language: 'da', zone: 'Europe/Copenhagen', roles: [],
  instructions: ['HOST_ALERT', 'VISITOR_INVITE', 'PASSWORD_RESET', 'HOSTING', 'BACKUP'].map(asked),
  authorisation: { model: 'GENERAL', noticeDays: 30 },
  approvals: [
    ...['HOST_ALERT', 'PASSWORD_RESET'].map((key) => approval('inmobile', key)),
    ...['HOST_ALERT', 'VISITOR_INVITE', 'PASSWORD_RESET'].flatMap((key) =>
      [approval('smtp', key), approval('ses', key)]),
    approval('hetzner', 'HOSTING'), approval('hetzner', 'BACKUP'),
  ],
  order: ['inmobile', 'smtp', 'ses', 'in-app'],
  locations: ['EEA'],
  transfers: [],
  preferences: { employeeData: 'LENIENT', assessments: 'STRICT', audits: 'LENIENT' },
  measures: ['TLS'],
  retention: [{ recordType: 'visit', period: 'P12M' }, { recordType: 'photo', period: 'P30D' }],
  controllerDecides: [],
  emergency: { breakGlass: false, breakGlassHours: 4, incapableConsent: false, inHouseOnly: true },
  assistance: { ticketDays: 5, breachHours: 48, inspectionNoticeDays: 30, exitDays: 30 },
};

export const world: World = {
  sites: [],
  inForce: null,
  spare: [terms],
  services: [
    serves('hetzner', 'STORAGE', ['DE'], ['HOSTING', 'BACKUP']),
    serves('aws', 'STORAGE', ['IE'], ['HOSTING', 'BACKUP']),
    serves('in-app', 'INAPP', ['DK'], ['HOST_ALERT', 'EVACUATION_ALERT'], { internal: true }),
    serves('inmobile', 'SMS', ['DK'], ['HOST_ALERT', 'VISITOR_INVITE', 'PASSWORD_RESET', 'EVACUATION_ALERT']),
    serves('smtp', 'EMAIL', ['DK'], ['HOST_ALERT', 'VISITOR_INVITE', 'PASSWORD_RESET', 'EVACUATION_ALERT']),
    serves('ses', 'EMAIL', ['DE', 'IE'], ['HOST_ALERT', 'VISITOR_INVITE', 'PASSWORD_RESET']),
    serves('twilio', 'SMS', ['US'], ['HOST_ALERT', 'PASSWORD_RESET', 'EVACUATION_ALERT']),
    serves('swiss', 'EMAIL', ['CH'], ['HOST_ALERT']),
    serves('apple', 'PUSH', ['US'], ['HOST_ALERT'], { active: false }),
  ],
  vocabulary: {
    activities: [
      does('HOST_ALERT', ['SMS', 'EMAIL', 'PUSH', 'INAPP']), does('VISITOR_INVITE', ['SMS', 'EMAIL']),
      does('PASSWORD_RESET', ['SMS', 'EMAIL'], true), does('EVACUATION_ALERT', ['SMS', 'INAPP']),
      does('HOSTING', ['STORAGE'], true), does('BACKUP', ['STORAGE'], true),
    ],
    countries: [at('DK', true, false), at('DE', true, false), at('IE', true, false), at('CH', false, true),
      at('US', false, false)],
    fields: [], categories: [], subjects: [], purposes: [], channels: [], contacts: [], retention: [], groups: [],
    measures: [], bases: [], templates: [], glossary: [],
  },
};
