import { expect, it } from 'vitest';
import { seemsReturns } from './seems-returns.ts';

const phones = ['06 39 98 10 01', '06 39 98 10 02', '06 39 98 10 03'];

it.each<[string, string, readonly (readonly string[])[], ReturnType<typeof seemsReturns>]>([
  [
    'a report of VICIdial',
    'export.csv',
    [
      ['call_date', 'phone_number_dialed', 'status', 'vendor_lead_code'],
      ['2026-12-01 10:00:00', '639981001', 'NA', 'K7Q2M-1'],
    ],
    'vicidial',
  ],
  [
    'the unsubscribed of Mailchimp',
    'unsub.csv',
    [
      ['Email Address', 'UNSUB_TIME', 'LEID'],
      ['a@example.com', '', '1'],
    ],
    'mailchimp',
  ],
  [
    'its subscribers, who are contacts as well',
    'sub.csv',
    [
      ['Email Address', 'MEMBER_RATING'],
      ['a@example.com', '2'],
    ],
    null,
  ],
  ['a list of STOP', 'stop-sms.csv', [['Numéro'], ...phones.map((phone) => [phone])], 'stop_list'],
  [
    'a report of another dialer',
    'lundi.csv',
    [
      ['Date', 'Téléphone', 'Résultat'],
      ...phones.map((phone, at) => ['01/12/2026', phone, at === 0 ? 'Refus' : 'Occupé']),
    ],
    'other',
  ],
  ['contacts', 'clients.csv', [['Nom', 'Téléphone'], ...phones.map((phone) => ['ROUX', phone])], null],
  [
    'contacts with a status that tells no result',
    'clients.csv',
    [['Nom', 'Téléphone', 'Statut'], ...phones.map((phone) => ['ROUX', phone, 'Actif'])],
    null,
  ],
  [
    'results about nobody',
    'bilan.csv',
    [
      ['Résultat', 'Nombre'],
      ['Refus', '3'],
      ['Occupé', '4'],
    ],
    null,
  ],
  [
    'one code alone',
    'clients.csv',
    [
      ['Téléphone', 'Statut'],
      [phones[0] ?? '', 'Refus'],
      [phones[1] ?? '', ''],
    ],
    null,
  ],
  ['nothing', 'vide.csv', [], null],
])('%s (%s)', (_what, name, rows, tool) => {
  expect(seemsReturns(rows, name)).toBe(tool);
});
