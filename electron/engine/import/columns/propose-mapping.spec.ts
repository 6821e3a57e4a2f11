import { describe, expect, it } from 'vitest';
import { dateCell, sheetOf } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { findTable } from '../table/find-table.ts';
import { proposeMapping } from './propose-mapping.ts';

function targets(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  purpose: 'import' | 'suppress' = 'import',
) {
  return proposeMapping(findTable([sheetOf([header, ...rows])]), purpose).map(({ target }) => target);
}

describe('exports of programs', () => {
  it('an address book of a mail program', () => {
    expect(
      targets(
        [
          'Titre',
          'Prénom',
          'Nom',
          'Société',
          'Rue (bureau)',
          'Ville (bureau)',
          'Code postal (bureau)',
          'Pays/Région (bureau)',
          'Téléphone (bureau)',
          'Tél. mobile',
          'Adresse de messagerie',
          'Notes',
        ],
        [
          [
            'M.',
            'Jean',
            'Dupont',
            'Ets Roy',
            '12 rue Pasteur',
            'Lyon',
            '69003',
            'France',
            '04 65 71 14 59',
            '06 39 98 12 34',
            'jean@example.org',
            'fidèle',
          ],
          [
            'Mme',
            'Anne',
            'Martin',
            '',
            '3 bd Voltaire',
            'Mâcon',
            '71000',
            'France',
            '',
            '06 39 98 12 35',
            'anne@example.org',
            '',
          ],
        ],
      ),
    ).toEqual([
      'civility',
      'firstName',
      'lastName',
      'company',
      'street',
      'city',
      'postcode',
      'country',
      'phone',
      'mobile',
      'email',
      'note',
    ]);
  });

  it('a contact list of a web mail', () => {
    expect(
      targets(
        [
          'First Name',
          'Last Name',
          'Organization Name',
          'Organization Title',
          'Birthday',
          'E-mail 1 - Label',
          'E-mail 1 - Value',
          'Phone 1 - Value',
          'Address 1 - Street',
          'Address 1 - City',
          'Address 1 - Postal Code',
        ],
        [
          [
            'Jean',
            'Dupont',
            'Ets Roy',
            'Acheteur',
            '1980-02-03',
            'Home',
            'jean@example.org',
            '+33 6 39 98 12 34',
            '12 rue Pasteur',
            'Lyon',
            '69003',
          ],
          ['Anne', 'Martin', '', '', '', 'Work', 'anne@example.org', '', '', '', ''],
        ],
      ),
    ).toEqual([
      'firstName',
      'lastName',
      'company',
      'jobTitle',
      'birthDate',
      null,
      'email',
      'phone',
      'street',
      'city',
      'postcode',
    ]);
  });

  it('a broker’s file in capitals', () => {
    expect(
      targets(
        [
          'CIV',
          'NOM',
          'PRENOM',
          'ADR1',
          'ADR2',
          'CP',
          'VILLE',
          'TEL',
          'MOB',
          'MAIL',
          'DATE_NAISS',
          'OPTIN_MAIL',
          'DATE_OPTIN',
          'IP',
          'PROVENANCE',
        ],
        [
          [
            'M',
            'DUPONT',
            'JEAN',
            '12 RUE PASTEUR',
            'BAT B',
            1000,
            'BOURG',
            465711459,
            639981234,
            'jean@example.org',
            '03/02/1980',
            1,
            '05/05/2026',
            '192.0.2.1',
            'www.jeu.example.com',
          ],
          [
            'MME',
            'ROY',
            'ANNE',
            '3 BD VOLTAIRE',
            '',
            69003,
            'LYON',
            '',
            639981235,
            'anne@example.org',
            '13/02/1980',
            0,
            '06/05/2026',
            '192.0.2.2',
            'www.jeu.example.com',
          ],
        ],
      ),
    ).toEqual([
      'civility',
      'lastName',
      'firstName',
      'street',
      'addressComplement',
      'postcode',
      'city',
      'phone',
      'mobile',
      'email',
      'birthDate',
      'consentEmail',
      'consentOn',
      null,
      'source',
    ]);
  });

  it('a members’ list with money and years', () => {
    expect(
      targets(
        [
          'N° adhérent',
          'NOM Prénom',
          'Adresse',
          'Mél',
          'Adhésion 2026',
          'Fin d’adhésion',
          'Dernier don',
          'Montant',
          'Ne plus écrire',
        ],
        [
          [
            'A1',
            'DUPONT Jean',
            '12 rue Pasteur, 69003 Lyon',
            'jean@example.org',
            'oui',
            dateCell('2027-01-01'),
            dateCell('2025-12-01'),
            50,
            'x',
          ],
          ['A2', 'ROY Anne', '3 bd Voltaire, 71000 Mâcon', '', 'non', '', '', '', ''],
        ],
      ),
    ).toEqual([
      'customerRef',
      'fullName',
      'fullAddress',
      'email',
      'member',
      'memberUntil',
      'lastDonationOn',
      null,
      'opposition',
    ]);
  });
});

describe('consents', () => {
  it.each([
    ['dates', ['12/03/2024', '15/04/2025']],
    ['addresses', ['a@example.org', 'b@example.org']],
    ['sentences', ['voir avec Paul', 'mail envoyé en mai']],
    ['questions', ['?', 'à demander']],
    ['nothing', ['', '']],
  ])('are never proposed for a column of %s', (_, values) => {
    for (const header of ['Opt-in mail', 'Newsletter', 'Accord SMS', 'Accord téléphone']) {
      expect(
        targets(
          ['Nom', header],
          values.map((value) => ['DUPONT', value]),
        )[1] ?? '',
      ).not.toMatch(/^consent(?:Email|Sms|Phone|Post|AutomatedCall)$/);
    }
  });

  it.each([[['oui', 'non']], [[1, 0]], [['X', '']], [[true, false]], [['VRAI', 'FAUX']], [['oui', '?']]])(
    'are proposed for answers: %j',
    (values: Cell[]) => {
      expect(
        targets(
          ['Nom', 'Opt-in mail', 'Accord SMS'],
          values.map((value) => ['DUPONT', value, value]),
        ),
      ).toEqual(['lastName', 'consentEmail', 'consentSms']);
    },
  );

  it('without a channel are not guessed', () => {
    expect(
      targets(
        ['Nom', 'Opt-in', 'RGPD'],
        [
          ['DUPONT', 'oui', 'oui'],
          ['ROY', 'non', 'non'],
        ],
      ),
    ).toEqual(['lastName', null, null]);
  });
});

describe('a list of oppositions', () => {
  const header = ['Date', 'Nom', 'E-mail', 'Téléphone', 'Canal', 'Motif'];
  const rows = [
    ['01/04/26', 'DUPONT', 'a@example.org', '', 'mail', 'STOP'],
    ['20/02/2025', 'ROY', '', '06 39 98 12 34', 'tous', 'mail du client'],
  ];

  it('has its day and channel', () => {
    expect(targets(header, rows, 'suppress')).toEqual(['oppositionOn', 'lastName', 'email', 'phone', 'channel', null]);
  });

  it('leave out a bare « Date » elsewhere', () => {
    expect(targets(header, rows)[0]).toBeNull();
  });
});

describe('a proposal', () => {
  it('gives a single-column field to the most confident column, with samples and confidence', () => {
    const [first, second, third] = proposeMapping(
      findTable([
        sheetOf([
          ['Réf.', 'Code client', 'Tél.'],
          ['x1', 'C1', '06 39 98 12 34'],
          ['x2', 'C2', '06 39 98 12 35'],
        ]),
      ]),
    );
    expect(first).toMatchObject({ target: null, samples: ['x1', 'x2'] });
    expect(second).toMatchObject({ letter: 'B', header: 'Code client', target: 'customerRef', samples: ['C1', 'C2'] });
    expect(second?.confidence).toBeGreaterThan(0.8);
    expect(third).toMatchObject({ target: 'phone' });
  });
});
