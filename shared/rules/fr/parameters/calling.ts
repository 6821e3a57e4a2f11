import type { HolidayList } from '../../../domain/calendar/compliance-calendar.ts';
import type { Parameter } from '../../parameter.ts';
import { AUTOMATED_CALLER_ID, CALLING_HOURS, INSURANCE_CALLS, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { READ, TO_CONFIRM } from '../review.ts';
import { D223_9_2022, D223_9_2026, L112_2_2, L3133_1, L34_5_3, R223_4 } from '../sources.ts';
import { AF2M, ARCEP, ARCEP_2022, BOOK } from '../guidance.ts';

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const spans = (ranges: readonly TimeRange[]): string =>
  ranges.map(([from, until]) => `${clock(from)}–${clock(until)}`).join(', ');

/** When and how often people may be called (docs/law/rules-fr.md, sections 4 and 5). */

/** Minutes since midnight; the first inclusive, the last exclusive. */
export type TimeRange = readonly [from: number, until: number];

export interface CallingWindow {
  /** ISO weekdays. */
  readonly weekdays: readonly number[];
  readonly ranges: readonly TimeRange[];
}

const WINDOW: CallingWindow = {
  weekdays: [1, 2, 3, 4, 5],
  ranges: [
    [600, 780],
    [840, 1200],
  ],
};

export const callingWindow: Parameter<CallingWindow | null> = {
  id: 'fr.parameter.calling_window',
  reference: ['H-1'],
  title: { fr: 'Jours et heures d’appel des consommateurs', en: 'Days and hours for calling consumers' },
  unit: {
    fr: 'heure locale du consommateur ; début compris, fin non comprise',
    en: 'consumer’s local time; start included, end not',
  },
  words: ({ ranges }) => ({ fr: `du lundi au vendredi, ${spans(ranges)}`, en: `Monday to Friday, ${spans(ranges)}` }),
  values: [
    { from: null, until: '2023-02-28', value: null, sources: [D223_9_2022], confidence: 'official' },
    { from: CALLING_HOURS, until: LAST_OPT_OUT_DAY, value: WINDOW, sources: [D223_9_2022], confidence: 'official' },
    { from: PHONE_OPT_IN, until: null, value: WINDOW, sources: [D223_9_2026], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};

export const attempts: Parameter<{ readonly max: number; readonly days: number } | null> = {
  id: 'fr.parameter.attempts',
  reference: ['H-3'],
  title: {
    fr: 'Appels et tentatives permis sur une période glissante',
    en: 'Calls and attempts allowed in a rolling period',
  },
  unit: { fr: 'jours calendaires, celui de l’appel compris', en: 'calendar days, the day of the call included' },
  words: ({ max, days }) => ({ fr: `${max} appels en ${days} jours`, en: `${max} calls in ${days} days` }),
  values: [
    { from: null, until: '2023-02-28', value: null, sources: [D223_9_2022], confidence: 'official' },
    {
      from: CALLING_HOURS,
      until: LAST_OPT_OUT_DAY,
      value: { max: 4, days: 30 },
      sources: [D223_9_2022],
      confidence: 'official',
    },
    { from: PHONE_OPT_IN, until: null, value: { max: 4, days: 30 }, sources: [D223_9_2026], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};

export const refusalPauseDays: Parameter<number | null> = {
  id: 'fr.parameter.refusal_pause',
  reference: ['H-4'],
  title: { fr: 'Pause après un refus pendant l’appel', en: 'Pause after a refusal during the call' },
  unit: { fr: 'jours calendaires révolus', en: 'full calendar days' },
  values: [
    { from: null, until: '2023-02-28', value: null, sources: [D223_9_2022], confidence: 'official' },
    { from: CALLING_HOURS, until: LAST_OPT_OUT_DAY, value: 60, sources: [D223_9_2022], confidence: 'official' },
    // Its current state is an open question (13.3): no rule uses it.
    { from: PHONE_OPT_IN, until: null, value: null, sources: [D223_9_2026], confidence: 'interpretation' },
  ],
  review: TO_CONFIRM,
};

export const callbackDays: Parameter<number> = {
  id: 'fr.parameter.callback_days',
  reference: ['CB-1'],
  title: { fr: 'Délai pour rappeler une personne qui l’a demandé', en: 'Time to call back a person who asked for it' },
  unit: { fr: 'jours ouvrables, celui de la demande exclu', en: 'working days, the day of the request excluded' },
  values: [
    { from: null, until: LAST_OPT_OUT_DAY, value: 5, sources: [R223_4], confidence: 'interpretation' },
    { from: PHONE_OPT_IN, until: null, value: 5, sources: [R223_4], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};

export const holidays: Parameter<HolidayList> = {
  id: 'fr.parameter.holidays',
  reference: ['H-6'],
  title: { fr: 'Jours fériés de l’article L3133-1', en: 'Public holidays of article L3133-1' },
  unit: { fr: 'mois-jour, et jours après le dimanche de Pâques', en: 'month-day, and days after Easter Sunday' },
  words: ({ fixed, afterEaster }) => ({
    fr: `${fixed.join(', ')} ; Pâques + ${afterEaster.join(', ')}`,
    en: `${fixed.join(', ')}; Easter + ${afterEaster.join(', ')}`,
  }),
  values: [
    {
      from: null,
      until: null,
      value: {
        fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
        afterEaster: [1, 39, 50],
      },
      sources: [L3133_1],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};

export const smsWindow: Parameter<TimeRange> = {
  id: 'fr.parameter.sms_window',
  reference: ['S-7'],
  title: { fr: 'Heures des SMS de prospection', en: 'Hours of marketing text messages' },
  unit: { fr: 'heure locale ; début compris, fin non comprise', en: 'local time; start included, end not' },
  words: (range) => ({ fr: spans([range]), en: spans([range]) }),
  values: [{ from: null, until: null, value: [480, 1290], sources: [AF2M], confidence: 'secondary' }],
  review: TO_CONFIRM,
};

/** National numbers without their leading zero, by country code. */
export type NumberRanges = Readonly<Record<string, readonly string[]>>;

/** Of general interest: only its assignee may show it. */
export const GENERAL_INTEREST: readonly string[] = ['1510', '2810', '3410', '4410', '5410', '9410'];

const METROPOLITAN = ['162', '163', '270', '271', '377', '378', '424', '425', '568', '569', '948', '949'];
const OVERSEAS: NumberRanges = { '590': ['9475'], '594': ['9476'], '596': ['9477'], '262': ['9478', '9479'] };

export const automatedCallerIds: Parameter<NumberRanges | null> = {
  id: 'fr.parameter.automated_caller_ids',
  reference: ['N-2'],
  title: {
    fr: 'Numéros polyvalents vérifiés, seuls permis aux systèmes automatisés',
    en: 'Verified polyvalent numbers, the only ones that automated systems may show',
  },
  unit: { fr: 'débuts de numéro par indicatif', en: 'beginnings of numbers by country code' },
  words: (ranges) => {
    const text = Object.entries(ranges)
      .map(([country, beginnings]) => `+${country} ${beginnings.join(', ')}`)
      .join(' ; ');
    return { fr: text, en: text };
  },
  values: [
    { from: null, until: '2022-12-31', value: null, sources: [ARCEP_2022], confidence: 'official' },
    {
      from: AUTOMATED_CALLER_ID,
      until: null,
      value: { ...OVERSEAS, '33': [...METROPOLITAN, ...Object.values(OVERSEAS).flat()] },
      sources: [ARCEP, ARCEP_2022],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};

export const dueCallerIds: Parameter<readonly string[]> = {
  id: 'fr.parameter.due_caller_ids',
  reference: ['N-5'],
  title: {
    fr: 'Autres numéros qu’un automate peut afficher pour un message dû ou de suivi',
    en: 'Further numbers that an automated system may show for a due or follow-up message',
  },
  unit: {
    fr: 'débuts de numéro national de métropole, sans le zéro',
    en: 'beginnings of national metropolitan numbers, without the zero',
  },
  values: [
    {
      from: null,
      until: null,
      value: [
        '937',
        '938',
        '9390',
        '9391',
        '9392',
        '9393',
        '9394',
        '9010',
        '9011',
        '9012',
        '9013',
        '9014',
        '7000',
        '7001',
        '7002',
        '7003',
        '7004',
        ...GENERAL_INTEREST,
      ],
      sources: [ARCEP],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};

/** Whether a call dialled by a machine and taken at once by an agent needs a consent to automated calls. */
export const predictiveNeedsConsent: Parameter<boolean> = {
  id: 'fr.parameter.predictive_needs_automate_consent',
  reference: ['A-1', '13.18'],
  title: {
    fr: 'Composition prédictive avec un conseiller en ligne : l’accord aux appels automatisés est exigé',
    en: 'Predictive dialling with a live agent: a consent to automated calls is needed',
  },
  unit: {
    fr: 'lecture prudente ; sinon un accord au téléphone suffirait',
    en: 'cautious reading; otherwise a phone consent would do',
  },
  words: (needed) => (needed ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' }),
  values: [{ from: null, until: null, value: true, sources: [BOOK('section 2.5')], confidence: 'interpretation' }],
  review: TO_CONFIRM,
};

export const premiumNumbers: Parameter<readonly string[]> = {
  id: 'fr.parameter.premium_numbers',
  reference: ['N-4', 'NF-2'],
  title: { fr: 'Numéros surtaxés ou à coût partagé', en: 'Premium and shared-cost numbers' },
  unit: { fr: 'débuts de numéro national', en: 'beginnings of national numbers' },
  values: [
    { from: null, until: null, value: ['81', '82', '84', '88', '89'], sources: [L34_5_3], confidence: 'official' },
  ],
  review: READ,
};

export const insuranceSolicitedDays: Parameter<number> = {
  id: 'fr.parameter.insurance_solicited_days',
  reference: ['X2-AS'],
  title: {
    fr: 'Âge jusqu’auquel une demande ou un accord rend un appel d’assurance sollicité',
    en: 'Age up to which a request or consent makes an insurance call a solicited one',
  },
  unit: { fr: 'jours', en: 'days' },
  values: [
    { from: null, until: '2022-03-31', value: 0, sources: [L112_2_2], confidence: 'secondary' },
    { from: INSURANCE_CALLS, until: null, value: 30, sources: [L112_2_2], confidence: 'secondary' },
  ],
  review: TO_CONFIRM,
};
