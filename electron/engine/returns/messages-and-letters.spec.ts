import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, contextOn, DIRECT, LETTER, person, withFirm } from '../../../test/campaign/firm.ts';
import { LATER, takeLines } from '../../../test/returns/take-lines.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { readContact } from '../contact/contact-reader.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { listStates } from '../record/list-states.ts';
import { takeReturns } from './take-returns.ts';

describe('returns of messages', () => {
  it('of Brevo close e-mail for those who are blocklisted and nothing else', () =>
    withFirm(async (firm) => {
      await firm.add(Array.from({ length: 15 }, (_, place) => person(place + 1)));
      const lines = [
        'CONTACT ID,EMAIL,PRENOM,BLOCKLISTED',
        ...Array.from(
          { length: 15 },
          (_, place) =>
            `${String(900 + place)},personne.${String(place + 1)}@example.com,P,${place < 2 ? 'TRUE' : 'FALSE'}`,
        ),
      ];
      const taken = await takeLines(firm, 'brevo.csv', lines);
      expect(taken).toMatchObject({
        kind: 'messages',
        tool: 'brevo',
        rows: 15,
        applied: 15,
        oppositions: 2,
        calls: 0,
        dead: 0,
        touched: 0,
      });
      expect(taken.codes).toMatchObject([
        { meaning: 'ignored', count: 13 },
        { meaning: 'unsubscribed', count: 2 },
      ]);
      expect(firm.workspace.all('SELECT DISTINCT channel FROM suppressions')).toEqual([{ channel: 'email' }]);
      expect(await takeLines(firm, 'brevo.csv', lines)).toMatchObject({ known: 15, applied: 0 });
      const file = join(firm.folder, 'brevo.csv');
      const dayAfter = contextOn('2026-12-09', '08:00:00');
      expect(await takeReturns(dayAfter, firm.workspace, { file, dryRun: false })).toMatchObject({
        known: 15,
        applied: 0,
        oppositions: 0,
      });
    }));

  it('of Mailchimp are oppositions and dead e-mails, until the person brings hers again', () =>
    withFirm(async (firm) => {
      await firm.add(Array.from({ length: 10 }, (_, place) => person(place + 1)));
      const file = (ids: readonly number[], column: string): readonly string[] => [
        `Email Address,First Name,MEMBER_RATING,${column},LEID`,
        ...ids.map((id) => `personne.${String(id)}@example.com,P,2,2026-11-20 09:12:01,1`),
      ];
      expect(await takeLines(firm, 'unsubscribed.csv', file([1, 2, 3, 4], 'UNSUB_TIME'))).toMatchObject({
        tool: 'mailchimp',
        oppositions: 4,
        dead: 0,
      });
      expect(await takeLines(firm, 'cleaned.csv', file([5, 6, 7], 'CLEAN_TIME'))).toMatchObject({
        oppositions: 0,
        dead: 3,
      });
      expect(await takeLines(firm, 'subscribed.csv', file([8, 9, 10], 'OPTIN_TIME'))).toMatchObject({
        applied: 3,
        oppositions: 0,
        dead: 0,
      });
      const steps = async () => {
        const { funnel } = await checkCampaign(LATER, firm.workspace, {
          campaign: { ...LETTER, channel: 'email', message: { identity: true, optOut: true } },
        });
        return funnel.steps.find(({ step }) => step === 'invalid_coordinate')?.out;
      };
      expect(await steps()).toBe(3);
      await firm.add([person(5)], { ...DIRECT, on: '2026-11-01' });
      expect(await steps()).toBe(3);
      await firm.add([person(5), person(6), person(7)], { ...DIRECT, on: '2026-11-24' });
      expect(await steps()).toBe(0);
    }));

  it('of a gateway, one number a line, are oppositions to texts, of people who are no contacts too', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      const taken = await takeLines(firm, 'stop-sms.csv', ['+33639981001', '33639981002', '0639989999']);
      expect(taken).toMatchObject({
        kind: 'messages',
        tool: 'stop_list',
        rows: 3,
        applied: 3,
        unmatched: 0,
        oppositions: 3,
      });
      expect(firm.workspace.all('SELECT DISTINCT channel FROM suppressions')).toEqual([{ channel: 'sms' }]);
      expect(await takeLines(firm, 'stop-sms.csv', ['+33639981001', '0639989999'])).toMatchObject({ known: 2 });
    }));

  it('count a third soft bounce within 90 days as a dead e-mail', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const bounce = (day: string): readonly string[] => [
        'email;date;statut',
        `personne.1@example.com;${day};Soft bounce`,
      ];
      const dead: number[] = [];
      for (const day of ['01/06/2026', '01/10/2026', '01/11/2026', '01/12/2026'])
        dead.push((await takeLines(firm, 'bounces.csv', bounce(day))).dead);
      expect(dead).toEqual([0, 0, 0, 1]);
    }));
});

describe('returned letters', () => {
  it('make the address dead for everybody of the household', () =>
    withFirm(async (firm) => {
      const home = { street: '3 rue des Halles', lastName: 'MOREL' };
      await firm.add([
        person(1, { ...home, firstName: 'Anne' }),
        person(2, { ...home, firstName: 'Paul' }),
        person(3, { ...home, firstName: 'Zoé' }),
        person(4),
      ]);
      await exportCampaign(context, firm.workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(firm.folder, 'noel'),
      });
      const taken = await takeReturns(LATER, firm.workspace, {
        ids: [firm.reference(1)],
        meaning: 'npai',
        on: '2026-12-01',
        dryRun: false,
      });
      expect(taken).toMatchObject({ kind: 'letters', rows: 1, applied: 1, dead: 3, oppositions: 0 });
      const post = await checkCampaign(LATER, firm.workspace, {
        campaign: { ...LETTER, name: 'Après', from: '2027-03-01', onePerHousehold: false },
      });
      expect(post.listed.map(({ contactId }) => contactId)).toEqual([4]);
      const emails = await checkCampaign(LATER, firm.workspace, {
        campaign: { ...LETTER, channel: 'email', message: { identity: true, optOut: true } },
      });
      expect(emails.funnel.steps.find(({ step }) => step === 'invalid_coordinate')?.out).toBe(0);
    }));

  it('mark each address of a household as dead once, however many of its members they name', () =>
    withFirm(async (firm) => {
      const home = { street: '3 rue des Halles', lastName: 'MOREL' };
      await firm.add(['Anne', 'Paul', 'Zoé'].map((firstName, place) => person(place + 1, { ...home, firstName })));
      const out = join(firm.folder, 'noel');
      await exportCampaign(context, firm.workspace, { campaign: LETTER, format: 'post-lines', out });
      const ids = [1, 2, 3].map(firm.reference);
      const pile = { ids, meaning: 'npai', on: '2026-12-01', dryRun: false } as const;
      expect(await takeReturns(LATER, firm.workspace, pile)).toMatchObject({ rows: 3, applied: 3, dead: 3 });
      const told = () => listStates(firm.workspace).map(({ contact, state, decidedOn }) => [contact, state, decidedOn]);
      expect(told()).toEqual(['1', '2', '3'].map((contact) => [contact, 'confirmed', '2026-12-01']));
      // Of several days of one file the latest counts: an address given in between is not revived.
      const days = contextOn('2026-12-09');
      const file = join(firm.folder, 'retours.csv');
      const lines = ['05', '08', '06'].map((day, place) => `${firm.reference(place + 1)};NPAI;${day}/12/2026`);
      writeFileSync(file, ['Référence;Motif;Date', ...lines].join('\n'));
      expect(await takeReturns(days, firm.workspace, { file, dryRun: false })).toMatchObject({ applied: 3, dead: 3 });
      expect(told().slice(3)).toEqual(['1', '2', '3'].map((contact) => [contact, 'confirmed', '2026-12-08']));
    }));

  it('make a suspicion of a death or a move, to be confirmed', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      const lines = [
        'ID;MOTIF;NOUVELLE_ADRESSE',
        `${firm.reference(1)};Décédé;`,
        `${firm.reference(2)};Déménagé;9 rue Neuve 69003 Lyon`,
      ];
      expect(await takeLines(firm, 'courrier.csv', lines, { on: '2026-12-01' })).toMatchObject({
        kind: 'letters',
        suspicions: 2,
        dead: 0,
      });
      expect(firm.workspace.all('SELECT kind, state FROM suspicions ORDER BY id')).toEqual([
        { kind: 'deceased', state: 'open' },
        { kind: 'moved', state: 'open' },
      ]);
      expect(firm.workspace.get('SELECT street FROM contacts WHERE id = 2')).toEqual({ street: '2 rue des Halles' });
    }));
});

describe('what is asked once a file', () => {
  it.each([
    [{}, 1, ['post']],
    [{ letter_refused: 'opposed_all' }, 1, ['all']],
    [{ letter_refused: 'ignored' }, 0, []],
  ] as const)('a refused letter taken as %j', (forThisFile, oppositions, channels) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      const lines = [`Référence;Motif`, `${firm.reference(1)};Pli refusé`, `${firm.reference(2)};NPAI`];
      const more = { on: '2026-11-30', forThisFile };
      expect(await takeLines(firm, 'retours.csv', lines, more)).toMatchObject({ oppositions, dead: 1, calls: 0 });
      expect(
        firm.workspace
          .all<{ channel: string }>('SELECT DISTINCT channel FROM suppressions')
          .map(({ channel }) => channel),
      ).toEqual(channels);
      // The answer is not remembered for the next file of this form.
      const next = [`Référence;Motif`, `${firm.reference(2)};Pli refusé`];
      expect(await takeLines(firm, 'suite.csv', next, { on: '2026-12-01' })).toMatchObject({ oppositions: 1 });
    }),
  );

  it('a complaint closes the channel of its file, or all of them', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)]);
      const lines = ['E-mail;Évènement', 'personne.1@example.com;complaint'];
      expect(await takeLines(firm, 'plaintes.csv', lines)).toMatchObject({ oppositions: 1, calls: 0 });
      const all = ['E-mail;Évènement', 'personne.2@example.com;complaint'];
      const more = { forThisFile: { complaint: 'opposed_all' as const } };
      expect(await takeLines(firm, 'autres.csv', all, more)).toMatchObject({ oppositions: 1, calls: 0 });
      expect(firm.workspace.all('SELECT DISTINCT channel FROM suppressions ORDER BY channel')).toEqual([
        { channel: 'all' },
        { channel: 'email' },
      ]);
    }));
});

it('a letter that says « décédé » is a suspicion and no call', () =>
  withFirm(async (firm) => {
    await firm.add([person(1)]);
    const lines = ['Référence;Motif', `${firm.reference(1)};Décédé`, `${firm.reference(1)};NPAI`];
    expect(await takeLines(firm, 'retours.csv', lines, { on: '2026-11-30' })).toMatchObject({
      suspicions: 1,
      calls: 0,
    });
    const contact = readContact(firm.workspace, 1);
    expect([contact?.calls, contact?.contributions.length]).toEqual([[], 1]);
  }));
