import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactChecker } from '../../electron/engine/campaign/check-contacts.ts';
import { contactAnswers, runCheck } from '../../electron/engine/campaign/check.ts';
import { readGround } from '../../electron/engine/campaign/read-ground.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { iterateContacts, readContact } from '../../electron/engine/contact/contact-reader.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeList, recordListEvent, type Said } from '../../electron/engine/lists/close-list.ts';
import { originsOf } from '../../electron/engine/model/provenance.ts';
import { noticesReport } from '../../electron/engine/notices/notices-report.ts';
import { insertRound } from '../../electron/engine/sql/notices.ts';
import { context, contextOn, DIRECT, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';

const BOUGHT = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-11-10',
  informed: false,
  objectionOffered: true,
} as const;

/** A letter that carries the notice. */
const TELLING = { ...LETTER, message: { notice: true } } as const;

async function exported(firm: Firm, campaign: object, name = 'list'): Promise<string> {
  const { exportId } = await exportCampaign(context, firm.workspace, {
    campaign,
    format: 'mail-merge',
    out: join(firm.folder, name),
  });
  return exportId;
}

/** The day of the notice of each contact’s only origin. */
function told({ workspace }: Firm): readonly (string | undefined)[] {
  return [...iterateContacts(workspace)].map((contact) => originsOf(contact)[0]?.noticeOn);
}

describe('a letter that carries the notice of art. 14', () => {
  it('informs nobody until it is sent, and those of the list on that day', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], BOUGHT);
      const id = await exported(firm, TELLING);
      expect(told(firm)).toEqual([undefined, undefined]);
      const answer = await closeList(contextOn('2026-12-02'), firm.workspace, id, { event: 'sent', on: '2026-12-02' });
      expect(answer).toMatchObject({ counted: 2, notices: 2 });
      expect(told(firm)).toEqual(['2026-12-02', '2026-12-02']);
    }));

  it('informs nobody when it says nothing of the notice', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      const id = await exported(firm, LETTER);
      const answer = await closeList(contextOn('2026-12-02'), firm.workspace, id, { event: 'sent', on: '2026-12-02' });
      expect(answer).toMatchObject({ counted: 1, notices: 0 });
      expect(told(firm)).toEqual([undefined]);
    }));

  it('sent in part informs the people of that part', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)], BOUGHT);
      const id = await exported(firm, TELLING);
      const file = join(firm.folder, 'sent.csv');
      writeFileSync(file, `ID\n${firm.reference(1)}\n${firm.reference(3)}\n`);
      const said: Said = { event: 'partly', on: '2026-12-02', file };
      expect(await closeList(contextOn('2026-12-02'), firm.workspace, id, said)).toMatchObject({
        counted: 2,
        notices: 2,
      });
      expect(told(firm)).toEqual(['2026-12-02', undefined, '2026-12-02']);
    }));

  it.each<readonly [string, readonly Said['event'][], string | undefined]>([
    ['« Pas envoyée » after « Envoyée le »', ['sent', 'not_sent'], undefined],
    ['« Envoyée le » after « Pas envoyée »', ['not_sent', 'sent'], '2026-12-02'],
    ['« Terminée » alone', ['ended'], undefined],
    ['« Tous les retours sont là » alone', ['returned'], undefined],
    ['« Terminée » after « Envoyée le »', ['sent', 'ended'], '2026-12-02'],
    ['« Terminée » after « Pas envoyée »', ['not_sent', 'ended'], undefined],
  ])('%s', (_, events, day) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      const id = await exported(firm, TELLING);
      const statements: Readonly<Record<string, Said>> = {
        sent: { event: 'sent', on: '2026-12-02' },
        not_sent: { event: 'not_sent', reason: 'imprimante en panne' },
      };
      for (const event of events)
        await closeList(
          contextOn('2026-12-02'),
          firm.workspace,
          id,
          statements[event] ?? { event: event as 'returned' | 'ended' },
        );
      expect(told(firm)).toEqual([day]);
    }),
  );

  it('keeps the earliest day of two letters', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      const [late, early] = [
        await exported(firm, TELLING),
        await exported(firm, { ...TELLING, name: 'Suite' }, 'next'),
      ];
      await closeList(contextOn('2026-12-09'), firm.workspace, late, { event: 'sent', on: '2026-12-09' });
      await closeList(contextOn('2026-12-09'), firm.workspace, early, { event: 'sent', on: '2026-12-02' });
      expect(told(firm)).toEqual(['2026-12-02']);
    }));

  it('counts for a second delivery of the same source, and not for another source', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      await closeList(contextOn('2026-12-02'), firm.workspace, await exported(firm, TELLING), {
        event: 'sent',
        on: '2026-12-02',
      });
      await firm.add([person(1, { email: 'autre.1@example.com' })], { ...BOUGHT, on: '2026-11-20' });
      await firm.add([person(1, { email: 'tiers.1@example.com' })], { ...BOUGHT, source: 'Annuaire Plus' });
      const contact = readContact(firm.workspace, 1);
      const days = contact === undefined ? [] : originsOf(contact).map(({ source, noticeOn }) => [source, noticeOn]);
      expect(new Set(days.map((day) => JSON.stringify(day)))).toEqual(
        new Set(['["Fichiers & Cie","2026-12-02"]', '["Annuaire Plus",null]']),
      );
    }));

  it('counts for a delivery of the same supplier under another spelling', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      await closeList(contextOn('2026-12-02'), firm.workspace, await exported(firm, TELLING), {
        event: 'sent',
        on: '2026-12-02',
      });
      await firm.add([person(1, { email: 'autre.1@example.com' }), person(2)], {
        ...BOUGHT,
        source: ' FICHIERS ET  CIE',
        on: '2026-11-20',
      });
      // Two origins of one supplier: the person was told of it, and keeps the first day.
      const contact = readContact(firm.workspace, 1);
      const days = contact === undefined ? [] : originsOf(contact).map(({ on, noticeOn }) => `${on} ${noticeOn}`);
      expect(new Set(days)).toEqual(new Set(['2026-11-10 2026-12-02']));
      const on = contextOn('2026-12-03');
      for (const origin of ['fichiers & cie', 'Fichiers et Cie', undefined])
        expect(await noticesReport(on, firm.workspace, { origin })).toMatchObject({ owed: 1, people: 1 });
      expect(await noticesReport(on, firm.workspace, {})).toMatchObject({ origins: [{ received: '2026-11-20' }] });
    }));

  it('never passes to an origin that took the number of one taken back', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      const id = await exported(firm, LETTER);
      const gone = { contactId: 1, originId: 1, importId: 99, place: 0 };
      firm.workspace.write((transaction) => {
        const round = { exportId: Number(id), way: 'post', textId: null } as const;
        insertRound(transaction, { at: context.now(), by: context.by, round, told: [gone] });
      });
      await closeList(contextOn('2026-12-02'), firm.workspace, id, { event: 'sent', on: '2026-12-02' });
      expect(told(firm)).toEqual([undefined]);
    }));
});

const EVENTS = ['sent', 'partly', 'not_sent', 'reopened', 'ended', 'returned'] as const;

describe('a check by vectors', () => {
  it('answers as by whole contacts, whatever was said of the lists with notices', async () => {
    const statement = fc.record({
      list: fc.nat(2),
      event: fc.constantFrom(...EVENTS),
      day: fc.constantFrom('2026-11-20', '2026-12-01', '2026-12-10', '2026-12-11', '2026-12-20'),
      rows: fc.integer({ min: 0, max: 255 }),
    });
    await withFirm(async (firm) => {
      const { workspace } = firm;
      await firm.add(
        [1, 2, 3, 4].map((number) => person(number)),
        BOUGHT,
      );
      await firm.add(
        [5, 6].map((number) => person(number)),
        { ...BOUGHT, kind: 'public', expected: true },
      );
      await firm.add(
        [7, 8].map((number) => person(number)),
        DIRECT,
      );
      await firm.add([person(1), person(2, { email: 'autre.2@example.com' })], { ...BOUGHT, source: 'Annuaire Plus' });
      const lists = [
        await exported(firm, TELLING, 'one'),
        await exported(firm, { ...TELLING, name: 'Deux', limit: 3 }, 'two'),
        await exported(firm, { ...TELLING, name: 'Trois' }, 'three'),
      ];
      await fc.assert(
        fc.asyncProperty(fc.array(statement, { maxLength: 4 }), async (statements) => {
          for (const { list, event, day, rows } of statements)
            workspace.write((transaction) =>
              recordListEvent(contextOn('2026-12-20'), transaction, Number(lists[list]), {
                event,
                ...(event === 'sent' || event === 'partly' ? { on: day } : {}),
                ...(event === 'partly' ? { rows: new Uint8Array([rows]) } : {}),
              }),
            );
          for (const from of ['2026-12-05', '2026-12-11', '2026-12-15'])
            for (const channel of ['post', 'email', 'phone']) {
              const campaign = parseCampaign({ ...LETTER, name: 'Question', channel, from }, ['ALPHA']);
              const byVectors = [...contactAnswers(await runCheck(context, workspace, campaign))];
              const checker = new ContactChecker(campaign, readGround(workspace, campaign), 'fr');
              const whole = [...iterateContacts(workspace)].map((contact) => checker.check(contact));
              expect(byVectors.map(({ step }) => step)).toEqual(whole.map(({ outcome }) => outcome));
              expect(byVectors.map(({ reasons }) => reasons[0]?.rule)).toEqual(
                whole.map(({ judged }) => judged?.verdict.reasons[0]?.rule),
              );
            }
        }),
        { numRuns: 15 },
      );
    });
  });
});
