import { expect, it } from 'vitest';
import { context, person, withFirm } from '../../../test/campaign/firm.ts';
import { listSegments, saveSegment } from '../campaign/definition/saved-segments.ts';
import { erasePerson } from '../person/person-record.ts';
import { ERASED_VALUE } from './forget-in-segments.ts';

it('a saved filter does not name an erased person, and selects the same people as before', () =>
  withFirm(async ({ workspace, add }) => {
    const hortense = { firstName: 'Hortense', lastName: 'QUINTIN', customerRef: 'C-17' };
    await add([person(1, hortense), person(2, { lastName: 'Aubert' }), person(3, { lastName: 'Aubert' })]);
    const [email, other] = ['Personne.1@example.com', 'personne.2@example.com'];
    const where = {
      any: [
        { field: 'emails', op: 'in', value: [email, other] },
        { field: 'phones', op: 'is', value: '+33639981001' },
        { all: [{ field: 'lastName', op: 'contains', value: 'quint' }] },
        { field: 'lastName', op: 'startsWith', value: 'Aub' },
        { field: 'street', op: 'isNot', value: '1 rue des Halles' },
        { field: 'street', op: 'contains', value: 'rue des halles' },
        { field: 'customerRef', op: 'is', value: 'c-17' },
        { field: 'city', op: 'is', value: 'Lyon' },
      ],
    };
    saveSegment(context, workspace, { name: 'Salon', where });
    saveSegment(context, workspace, { name: 'Tous', where: { all: [] } });
    const [, all] = listSegments(workspace);
    await erasePerson(context, workspace, { id: '1' });
    expect(listSegments(workspace)).toMatchObject([
      {
        name: 'Salon',
        where: {
          any: [
            { field: 'emails', op: 'in', value: [ERASED_VALUE, other] },
            { field: 'phones', op: 'is', value: ERASED_VALUE },
            { all: [{ field: 'lastName', op: 'contains', value: ERASED_VALUE }] },
            { field: 'lastName', op: 'startsWith', value: 'Aub' },
            { field: 'street', op: 'isNot', value: ERASED_VALUE },
            { field: 'street', op: 'contains', value: 'rue des halles' },
            { field: 'customerRef', op: 'is', value: ERASED_VALUE },
            { field: 'city', op: 'is', value: 'Lyon' },
          ],
        },
      },
      all,
    ]);
  }));
