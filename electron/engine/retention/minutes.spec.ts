import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contextOn, people, person, withFirm } from '../../../test/campaign/firm.ts';
import { textsOfPages } from '../../../test/export/pdf-contents.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { keepPerson } from './keep-person.ts';
import { writeMinutes } from './minutes.ts';
import { purgeContacts } from './purge.ts';

const OLD = { kind: 'direct', source: 'Carte de fidélité', on: '2009-06-01', informed: true, objectionOffered: true };

it('the report of the latest purge has its numbers and names nobody', () =>
  withFirm(async (firm) => {
    const context = contextOn('2026-11-29');
    const file = join(firm.folder, 'pv.pdf');
    await expect(writeMinutes(context, firm.workspace, { file })).rejects.toMatchObject({ code: 'purge.none_yet' });
    await firm.add([...people(1, 4), person(5, { lastPurchaseOn: '2012-03-01' })], OLD);
    await suppressPerson(context, firm.workspace, { email: 'personne.2@example.com' });
    keepPerson(context, firm.workspace, { contact: '4', until: '2027-01-31', reason: 'litige' });
    const { erased, suppressionsKept } = await purgeContacts(context, firm.workspace, { dryRun: false });
    expect(erased).toBe(4);
    await writeMinutes(context, firm.workspace, { file });
    const [page = '', ...more] = await textsOfPages(file);
    expect(more).toEqual([]);
    for (const words of [
      'ALPHA',
      'Nadège',
      '29 novembre 2026',
      '4 fiches effacées',
      '1 client',
      '3 prospects',
      `${String(suppressionsKept)} oppositions gardées`,
      '1 fiche gardée à part',
    ])
      expect(page).toContain(words);
    for (const number of [1, 2, 3, 5]) {
      const { lastName = '?', firstName = '?', email = '?' } = person(number);
      for (const trace of [lastName, firstName, email]) expect(page).not.toContain(trace);
    }
  }));
