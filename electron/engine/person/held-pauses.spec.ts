import { expect, it } from 'vitest';
import { context, contextOn, person, withFirm } from '../../../test/campaign/firm.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { pausePersons } from '../suppression/pause-persons.ts';
import { resumePerson } from '../suppression/resume-person.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { lookUpPerson } from './lookup.ts';
import { readPersonRecord } from './person-record.ts';

const EMAIL = { email: 'personne.1@example.com' };
const PAUSED = { reason: 'asked', channel: 'all', on: '2026-11-24', until: '2027-01-31' };
const RESTRICTED = { reason: 'restriction', channel: 'all', on: '2026-11-24' };

it('a pause in force is shown with its last day, also in a look-up', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1), person(2)]);
    await pausePersons(context, workspace, { contact: '1', until: '2027-01-31' });
    expect(readPersonRecord(workspace, { id: '1' }).persons).toMatchObject([{ pauses: [PAUSED] }]);
    expect(readPersonRecord(workspace, { id: '2' }).persons).toMatchObject([{ pauses: [] }]);
    const found = lookUpPerson(context, workspace, EMAIL);
    expect(found.pauses).toEqual([PAUSED]);
    expect(found.sentence).toContain(
      'Vous nous avez demandé une pause : nous ne vous démarchons pas jusqu’au 31/01/2027 inclus.',
    );
    const over = lookUpPerson(contextOn('2027-02-01'), workspace, EMAIL);
    expect(over.pauses).toEqual([]);
    expect(over.sentence).not.toContain('pause');
    resumePerson(context, workspace, { contact: '1' });
    expect(lookUpPerson(context, workspace, EMAIL).pauses).toEqual([]);
    expect(readPersonRecord(workspace, { id: '1' }).persons).toMatchObject([{ pauses: [] }]);
  }));

it('a restriction is shown until it is lifted, and a pause of one channel names the channel', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1), person(2)]);
    receiveRequest(context, workspace, { kind: 'restriction', id: '1' });
    expect(readPersonRecord(workspace, { id: '1' }).persons).toMatchObject([{ pauses: [RESTRICTED] }]);
    const found = lookUpPerson(context, workspace, EMAIL);
    expect(found.pauses).toEqual([RESTRICTED]);
    expect(found.sentence).toContain(
      'L’usage de vos données est limité à votre demande : nous ne vous démarchons pas.',
    );
    await pausePersons(context, workspace, { contact: '2', channel: 'phone', until: '2027-01-31' });
    expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' })).toMatchObject({
      pauses: [{ ...PAUSED, channel: 'phone' }],
      sentence: expect.stringContaining(
        'nous ne vous démarchons pas par téléphone jusqu’au 31/01/2027 inclus.',
      ) as string,
    });
  }));

it('a pause is not read aloud beside an opposition to everything, which lasts longer', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1)]);
    await pausePersons(context, workspace, { contact: '1', until: '2027-01-31' });
    await suppressPerson(context, workspace, { contact: '1' });
    const { pauses, sentence } = lookUpPerson(context, workspace, EMAIL);
    expect(pauses).toEqual([PAUSED]);
    expect(sentence).toContain('liste d’opposition');
    expect(sentence).not.toContain('pause');
  }));
