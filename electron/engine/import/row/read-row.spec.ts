import { describe, expect, it } from 'vitest';
import { dateCell } from '../../../../test/samples/tables.ts';
import { type Cells, read, codes } from '../../../../test/import/read-cells.ts';

describe('a person', () => {
  it('from separate columns', () => {
    const draft = read({
      civility: 'MME',
      lastName: ' LE GALL ',
      firstName: 'Anne\u00A0Sophie',
      company: 'Ets Roy',
      jobTitle: 'DSI',
      siret: 99216491300012,
      customerRef: 4512,
      birthDate: dateCell('1980-02-03'),
    });
    expect(draft.person).toEqual({
      civility: 'Mme',
      lastName: 'LE GALL',
      firstName: 'Anne Sophie',
      company: 'Ets Roy',
      jobTitle: 'DSI',
      siret: '99216491300012',
      customerRef: '4512',
      birthDate: '1980-02-03',
    });
    expect(draft.problems).toEqual([]);
  });

  it.each<[string, Cells, object]>([
    ['a full name', { fullName: 'Mme PERRIN Yasmina' }, { civility: 'Mme', firstName: 'Yasmina', lastName: 'PERRIN' }],
    [
      'a couple in the last name',
      { lastName: 'M. et Mme BOUVARD', firstName: '' },
      { civility: 'M. et Mme', lastName: 'BOUVARD' },
    ],
    ['a firm in the last name', { lastName: 'SCI LES GRANGES' }, { company: 'SCI LES GRANGES' }],
    [
      'a formula-like firm',
      { lastName: 'ROY', company: "+cmd|' /C calc'!A0" },
      { lastName: 'ROY', company: "+cmd|' /C calc'!A0" },
    ],
    ['placeholders', { lastName: 'ROY', firstName: 'NC', company: '-', jobTitle: '?' }, { lastName: 'ROY' }],
    ['an emoji', { lastName: 'ROY 🌸', firstName: 'Zoé' }, { lastName: 'ROY 🌸', firstName: 'Zoé' }],
    [
      'membership',
      { lastName: 'ROY', member: 'oui', memberUntil: '31/12/2027', donor: 50, lastDonationOn: '13/05/2025' },
      { lastName: 'ROY', member: true, memberUntil: '2027-12-31', donor: true, lastDonationOn: '2025-05-13' },
    ],
    [
      'audience and registers',
      { lastName: 'ROY', audience: 'Particulier', sirene: 'P', bloctel: 'inscrit' },
      { lastName: 'ROY', audience: 'consumer', sirene: 'P', bloctel: true },
    ],
    [
      'a sole trader',
      { lastName: 'ROY', audience: 'auto-entrepreneur', bloctel: 'non' },
      { lastName: 'ROY', audience: 'sole_trader', bloctel: false },
    ],
    ['a state', { lastName: 'ROY', status: 'NPAI' }, { lastName: 'ROY', status: 'undeliverable' }],
    [
      'lines of a note',
      { lastName: 'ROY', note: ' Très gentil\r\nRappeler   le matin\u200B ' },
      { lastName: 'ROY', note: 'Très gentil\nRappeler le matin' },
    ],
  ])('%s', (_, cells, person) => {
    expect(read(cells).person).toEqual(person);
  });

  it.each([
    ['EI', 'sole_trader'],
    ['Entrepreneur individuel', 'sole_trader'],
    ['Micro-entreprise', 'sole_trader'],
    ['SARL', 'professional'],
    ['SASU', 'professional'],
    ['Association loi 1901', 'organisation'],
  ])('reads the legal form « %s » as %s', (form, audience) => {
    expect(read({ lastName: 'ROY', audience: form }).person).toEqual({ lastName: 'ROY', audience });
  });

  it('has no name or address of page length', () => {
    const page = 'Jean Dupont et '.repeat(400);
    const draft = read({ lastName: 'ROY', firstName: page, email: page, note: page, 'consentWording: Mention': page });
    expect(draft).toMatchObject({
      person: { lastName: 'ROY', note: page.trim() },
      emails: [],
      extra: { firstName: page, email: page },
    });
    expect(codes(draft)).toEqual(['warning cell.too_long', 'warning cell.too_long']);
    expect(draft.problems[0]?.value).toHaveLength(1001);
  });

  it('keeps a number or address beside the name', () => {
    const draft = read({ fullName: 'DUPONT Jean 06 39 98 12 34 / jean@example.org', phone: '', email: '' });
    expect(draft).toMatchObject({
      person: { firstName: 'Jean', lastName: 'DUPONT' },
      phones: ['+33639981234'],
      emails: ['jean@example.org'],
    });
    expect(codes(draft)).toEqual(['info cell.two_facts']);
  });
});

describe('coordinates', () => {
  it('come from all their columns, each once, in order', () => {
    const draft = read({
      'phone: Fixe': 465711459,
      'mobile: Mobile': '06 39 98 12 34',
      'phone: Autre': '04 65 71 14 59 / 01 99 00 12 34',
      'email: Mail': 'A@example.org',
      'email: Mail 2': 'b@example.org; a@example.org',
    });
    expect(draft.phones).toEqual(['+33465711459', '+33639981234', '+33199001234']);
    expect(draft.emails).toEqual(['a@example.org', 'b@example.org']);
  });

  it('come from links', () => {
    expect(read({ email: { kind: 'link', text: 'Écrire', target: 'mailto:a@example.org' } }).emails).toEqual([
      'a@example.org',
    ]);
    expect(read({ email: { kind: 'link', text: 'b@example.org', target: 'mailto:a@example.org' } }).emails).toEqual([
      'b@example.org',
    ]);
  });

  it('are read with country and postcode', () => {
    expect(read({ phone: '02/555 22 13', country: 'Belgique' }).phones).toEqual(['+3225552213']);
    expect(read({ phone: '75 12 34', postcode: 98800 }).phones).toEqual(['+687751234']);
  });

  it('in each other’s column are taken and reported', () => {
    const draft = read({ phone: 'jean@example.org', email: '06 39 98 12 34' });
    expect(draft).toMatchObject({ emails: ['jean@example.org'], phones: ['+33639981234'] });
    expect(codes(draft)).toEqual(['info cell.email_among_phones', 'info cell.phone_among_emails']);
  });
});

describe('an address', () => {
  it.each<[string, Cells, object]>([
    [
      'from columns',
      { street: '12 rue Pasteur', addressComplement: 'Bât. B', postcode: 1000, city: 'BOURG-EN-BRESSE ' },
      {
        street: '12 rue Pasteur',
        addressComplement: 'Bât. B',
        postcode: '01000',
        city: 'BOURG-EN-BRESSE',
        territory: 'FR',
      },
    ],
    [
      'from several columns',
      {
        'street: N°': '12',
        'street: Type': 'RUE',
        'street: Voie': 'PASTEUR',
        'addressComplement: 1': 'Bât. B',
        'addressComplement: 2': 'Esc. 3',
      },
      { street: '12 RUE PASTEUR', addressComplement: 'Bât. B, Esc. 3' },
    ],
    [
      'two lines',
      { 'street: Adresse 1': 'Les Granges', 'street: Adresse 2': '12 rue Pasteur' },
      { street: 'Les Granges, 12 rue Pasteur' },
    ],
    [
      'from one cell',
      { fullAddress: 'Bât. B\n12 rue Pasteur\n69003 LYON' },
      { street: '12 rue Pasteur', addressComplement: 'Bât. B', postcode: '69003', city: 'LYON', territory: 'FR' },
    ],
    [
      'of Belgium',
      { street: 'Rue Haute 50', postcode: 1000, city: 'Bruxelles', country: 'Belgique' },
      { street: 'Rue Haute 50', postcode: '1000', city: 'Bruxelles', country: 'Belgique', territory: 'BE' },
    ],
    [
      'with the postcode in the town’s cell',
      { city: '01000 Bourg-en-Bresse' },
      { postcode: '01000', city: 'Bourg-en-Bresse', territory: 'FR' },
    ],
    [
      'with the town in the postcode’s cell',
      { postcode: '97200 Fort-de-France' },
      { postcode: '97200', city: 'Fort-de-France', territory: 'MQ' },
    ],
  ])('%s', (_, cells, address) => {
    const draft = read({ lastName: 'ROY', ...cells });
    expect(draft.address).toEqual(address);
    expect(draft.problems).toEqual([]);
  });

  it('reports a postcode of another town and keeps both', () => {
    const draft = read({ lastName: 'ROY', postcode: '01000', city: 'Lyon' });
    expect(draft.address).toMatchObject({ postcode: '01000', city: 'Lyon' });
    expect(codes(draft)).toEqual(['info address.postcode_of_another_town']);
  });
});

describe('a state stated in a remark', () => {
  it.each([
    [{ lastName: 'ROY', note: 'retour courrier NPAI' }, 'undeliverable'],
    [{ fullName: 'ROY Jean (décédé)' }, 'deceased'],
  ])('%j is only a hint: %s', (cells, hint) => {
    const draft = read(cells);
    expect(draft.statusHint?.kind).toBe(hint);
    expect(draft.person.status).toBeUndefined();
  });

  it('about the spouse is no hint about the person of the row', () => {
    const { statusHint } = read({ lastName: 'ROY', note: 'décès du conjoint' });
    expect(statusHint).toEqual({ kind: 'deceased', words: 'décès du conjoint', ofSpouse: true });
  });

  it.each([
    ['NPAI', 'DCD', 'undeliverable', 'deceased'],
    ['NPAI', 'a déménagé', 'undeliverable', undefined],
    ['décédé', 'DCD', 'deceased', undefined],
  ])('beside the state « %s », « %s » is news only of a death', (status, note, stated, hint) => {
    const draft = read({ lastName: 'ROY', status, note });
    expect([draft.person.status, draft.statusHint?.kind]).toEqual([stated, hint]);
  });
});

describe('deals', () => {
  it('need a day', () => {
    const day = dateCell('2025-06-16');
    expect(read({ lastName: 'ROY', lastPurchaseOn: day, purchasedGoods: 'chaussures' }).sale).toEqual({
      on: '2025-06-16',
      goods: 'chaussures',
    });
    expect(read({ lastName: 'ROY', purchasedGoods: 'chaussures' }).sale).toBeUndefined();
    expect(read({ lastName: 'ROY', contractFrom: day, contractGoods: 'fibre' }).contract).toEqual({
      from: '2025-06-16',
      goods: 'fibre',
    });
    expect(read({ lastName: 'ROY', requestOn: '2025-06-16T10:00:00+02:00', requestGoods: 'cuisine' }).request).toEqual({
      at: '2025-06-16T10:00:00+02:00',
      goods: 'cuisine',
    });
  });
});

describe('dates of a column', () => {
  it('follow the order of its other rows', () => {
    expect(
      read({ lastName: 'ROY', birthDate: '03/04/1980' }, [{ lastName: 'X', birthDate: '04/23/1981' }]).person.birthDate,
    ).toBe('1980-03-04');
    expect(
      read({ lastName: 'ROY', birthDate: '03/04/1980' }, [{ lastName: 'X', birthDate: '23/04/1981' }]).person.birthDate,
    ).toBe('1980-04-03');
  });

  it('follow the other columns, then French headers, and else stay text', () => {
    expect(read({ lastName: 'ROY', birthDate: '03/04/1980', collectedOn: '12/31/2025' }).person.birthDate).toBe(
      '1980-03-04',
    );
    expect(read({ 'lastName: Nom': 'ROY', 'birthDate: Né le': '03/04/1980' }).person.birthDate).toBe('1980-04-03');
    const draft = read({ 'lastName: Last name': 'ROY', 'birthDate: Birth date': '03/04/1980' });
    expect(draft.person.birthDate).toBeUndefined();
    expect(codes(draft)).toEqual(['warning date.ambiguous']);
    expect(draft.extra).toEqual({ 'Birth date': '03/04/1980' });
  });

  it.each<readonly [string, string, string, readonly string[]]>([
    ['a last contact', 'lastContactOn', '24/11/2062', ['warning date.in_future']],
    ['a last contact tomorrow', 'lastContactOn', '2026-11-25', ['warning date.in_future']],
    ['a last contact today', 'lastContactOn', '2026-11-24', []],
    ['a purchase', 'lastPurchaseOn', '24/11/2062', ['warning date.in_future']],
    ['a collection', 'collectedOn', '24/11/2062', ['warning date.in_future']],
    ['a request', 'requestOn', '24/11/2062', ['warning date.in_future']],
    ['the beginning of a contract', 'contractFrom', '24/11/2062', ['warning date.in_future']],
    ['the end of a contract', 'contractUntil', '24/11/2062', []],
    ['the end of a membership', 'memberUntil', '24/11/2062', []],
  ])('in the future are reported and kept, except future ends (FD-3): %s', (_, field, cell, expected) => {
    expect(codes(read({ lastName: 'ROY', contractGoods: 'fibre', [field]: cell }))).toEqual(expected);
  });

  it('count serial numbers from the workbook’s first day', () => {
    expect(read({ lastName: 'ROY', birthDate: 36840 }).person.birthDate).toBe('2000-11-10');
    expect(
      read({ lastName: 'ROY', birthDate: 35378 }, [{ lastName: 'X', birthDate: dateCell('2000-11-11', 35379) }]).person
        .birthDate,
    ).toBe('2000-11-10');
  });

  it('that are impossible only lose their cell', () => {
    const draft = read({
      lastName: 'ROY',
      'birthDate: Né le': dateCell(null, 0),
      'lastContactOn: Contact': '31/02/2025',
    });
    expect(draft).toMatchObject({
      rejected: false,
      person: { lastName: 'ROY' },
      extra: { 'Né le': '0', Contact: '31/02/2025' },
    });
    expect(codes(draft)).toEqual(['warning date.impossible', 'warning date.impossible']);
  });
});

describe('problems', () => {
  it('have row, column, field, text and result', () => {
    expect(
      read({ lastName: 'ROY', 'mobile: Tél. portable': '06 39 98', 'email: Mail': 'petit @ example.org' }).problems,
    ).toEqual([
      {
        row: 2,
        column: 'Tél. portable',
        field: 'mobile',
        value: '06 39 98',
        code: 'phone.too_short',
        severity: 'warning',
        params: { digits: 6 },
      },
      {
        row: 2,
        column: 'Mail',
        field: 'email',
        value: 'petit @ example.org',
        code: 'email.space',
        severity: 'info',
        params: { made: 'petit@example.org' },
      },
    ]);
  });

  it('name a column without header by its letter', () => {
    expect(read({ lastName: 'ROY', 'phone: ': '06 39 98' }).problems[0]?.column).toBe('B');
  });

  it('report a failed formula', () => {
    expect(codes(read({ lastName: 'ROY', email: { kind: 'error', text: '#N/A' } }))).toEqual([
      'warning cell.formula_error',
    ]);
  });
});

it.each([
  ["'6212345678901", '6212345678901'],
  ["'tHart-7", "'tHart-7"],
])('the reference %s is read as %s', (cell, reference) => {
  expect(read({ lastName: 'ROY', customerRef: cell }).person.customerRef).toBe(reference);
});
