import { describe, expect, it } from 'vitest';
import { NO_CORRECTION } from '../../../../../shared/domain/place/label-sheet.ts';
import { asksForDnc, choicesFor } from './choices-for.ts';

const LABELS = {
  labels: 'L7163',
  firstLabel: 4,
  offsetX: 1.5,
  offsetY: 0,
  scaleX: 100.4,
  scaleY: 100,
  printer: 'Accueil',
} as const;
const CHOICES = {
  listId: '1001',
  attempts: 3,
  zone: 'RE',
  dnc: true,
  smsForm: '0',
  numbersOnly: true,
  ...LABELS,
  preset: 'Hermes',
  year: 2026,
} as const;
const NONE = {
  ...CHOICES,
  listId: '999',
  labels: 'L7160',
  firstLabel: 1,
  attempts: 1,
  zone: 'each',
  dnc: false,
  smsForm: 'plus',
  numbersOnly: false,
  ...NO_CORRECTION,
  printer: '',
  preset: null,
  year: null,
} as const;

describe('the choices of a list', () => {
  it.each([
    [['dialer-csv'], { attempts: 3, dnc: true }],
    [['robot-csv'], { attempts: 3, dnc: true }],
    [['preset'], { attempts: 3, dnc: true, preset: 'Hermes' }],
    [['preset', 'asterisk-call-files'], { dnc: true, preset: 'Hermes' }],
    [['vicidial'], { listId: '1001', attempts: 3, zone: 'RE' }],
    [['vicidial', 'dialer-csv'], { listId: '1001', attempts: 3, zone: 'RE' }],
    [['dialer-csv', 'mail-merge'], { dnc: true }],
    [['sms-csv'], { smsForm: '0', numbersOnly: true }],
    [['sms-csv', 'sms-brevo'], { smsForm: '0', numbersOnly: true }],
    [['sms-brevo'], {}],
    [['asterisk-call-files'], {}],
    [['post-lines'], {}],
    [['gift-receipts'], { year: 2026 }],
    [['post-lines', 'post-labels'], LABELS],
    [['suppression-sha256'], {}],
  ])('%j uses %j', (formats, used) => {
    expect(choicesFor(formats, CHOICES)).toEqual({ ...NONE, ...used });
  });

  it('ask for the oppositions where VICIdial does not have them anyway', () => {
    expect([['dialer-csv'], ['vicidial', 'dialer-csv'], ['sms-csv']].map(asksForDnc)).toEqual([true, false, false]);
  });
});
