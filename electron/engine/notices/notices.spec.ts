import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  context as at24,
  contextOn,
  LETTER,
  people,
  person,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { writtenRows } from '../../../test/campaign/written-rows.ts';
import { textsOfPages } from '../../../test/export/pdf-contents.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { pdfPages } from '../export/pdf/pdf-reader.ts';
import { closeList } from '../lists/close-list.ts';
import { findCare } from '../person/find-care.ts';
import { listExports } from '../recall/list-overview.ts';
import { recallLists } from '../recall/recall-lists.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { exemptUnreachable } from './exempt.ts';
import { noticesReport } from './notices-report.ts';
import { writeNotices } from './write-notices.ts';

const BOUGHT = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-10-20',
  informed: false,
  objectionOffered: true,
} as const;

const NOTICE = {
  contact: 'ALPHA, 3 place Bellecour, 69002 Lyon, ou donnees@alpha.example.com',
  purposes: 'vous écrire au sujet de notre maison',
  dpo: 'Mme Claire Perdrix, dpo@alpha.example.com',
  recipients: ['notre imprimeur'],
  retention: 'trois ans au plus après votre dernier contact',
  sender: { name: 'ALPHA', address: '3 place Bellecour, 69002 Lyon' },
  place: 'Lyon',
};

/** Words of an offer. */
const OFFER = /offre|promo|remise|r[ée]duction|solde|cadeau|gratuit|achet|profitez|prix|vente|vaisselle/i;

async function letters(firm: Firm, day: string, more: object = {}, folder = 'letters') {
  const answer = await writeNotices(contextOn(day), firm.workspace, {
    format: 'letters',
    out: join(firm.folder, folder),
    text: NOTICE,
    ...more,
  });
  const pages = await textsOfPages(join(firm.folder, folder, 'lettres.pdf'));
  return { ...answer, pages };
}

async function promotion(firm: Firm, day: string, channel: 'post' | 'email' = 'post') {
  const campaign = parseCampaign({ ...LETTER, name: 'Vœux', channel, from: day, onePerHousehold: false }, ['ALPHA']);
  const { funnel, answers, listed } = await runCheck(contextOn(day), firm.workspace, campaign);
  return { funnel, listed, verdicts: new Set(listed.map(({ judged }) => judged.verdict.verdict)), answers };
}

describe('2,000 people of a file received on 20 October', () => {
  it('are due soon until the due day, and overdue from the day after', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2000), BOUGHT);
      const report = (day: string) => noticesReport(at24, firm.workspace, { on: day });
      expect(await report('2026-11-09')).toMatchObject({ owed: 2000, people: 2000, dueSoon: 0, overdue: 0 });
      expect(await report('2026-11-10')).toMatchObject({ owed: 2000, dueSoon: 2000, overdue: 0 });
      expect(await report('2026-11-19')).toMatchObject({ owed: 2000, dueSoon: 2000, overdue: 0 });
      expect(await report('2026-11-20')).toMatchObject({ owed: 2000, dueSoon: 2000, overdue: 0 });
      expect(await report('2026-11-21')).toMatchObject({ owed: 2000, dueSoon: 0, overdue: 2000 });
      expect((await report('2026-11-21')).origins).toEqual([
        {
          source: 'Fichiers & Cie',
          kind: 'purchased',
          received: '2026-10-20',
          dueOn: '2026-11-20',
          owed: 2000,
          post: 2000,
          email: 2000,
          unreachable: 0,
          opposed: 0,
          deceased: 0,
        },
      ]);
      expect((await findCare(contextOn('2026-11-20'), firm.workspace)).notice_overdue.size).toBe(0);
      expect((await findCare(contextOn('2026-11-21'), firm.workspace)).notice_overdue.size).toBe(2000);
    }));

  it('get a letter each without an offer, the opposed too and not the dead, and are informed once it is sent', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2000), BOUGHT);
      const opposed = join(firm.folder, 'oppositions.csv');
      writeFileSync(opposed, ['email', ...people(101, 137).map(({ email }) => email)].join('\n'));
      await suppressPerson(at24, firm.workspace, { file: opposed });
      await firm.record({ id: '5', add: { status: 'deceased', statusOn: '2026-11-20' } });
      expect((await noticesReport(contextOn('2026-11-30'), firm.workspace, {})).origins[0]).toMatchObject({
        owed: 1999,
        opposed: 37,
        deceased: 1,
      });

      const { pages, exportId, people: told } = await letters(firm, '2026-12-01');
      expect(pages).toHaveLength(1999);
      expect(told).toBe(1999);
      expect(pages.filter((page) => !page.includes('Fichiers & Cie, qui nous les a fournies, le 20/10/2026'))).toEqual(
        [],
      );
      expect(pages.filter((page) => OFFER.test(page))).toEqual([]);
      expect(pages.filter((page) => !page.includes('Cette lettre ne vous demande rien'))).toEqual([]);
      expect(pages.filter((page) => page.includes(`${firm.reference(101)} `))).toHaveLength(1);
      expect(pages.filter((page) => page.includes(`${firm.reference(5)} `))).toHaveLength(0);

      const before = await promotion(firm, '2026-12-02');
      expect(before.listed).toEqual([]);
      expect(before.answers.flatMap(({ verdict }) => verdict.reasons.map(({ rule }) => rule))).toContain(
        'fr.information.overdue',
      );

      const said = await closeList(contextOn('2026-12-01'), firm.workspace, exportId, {
        event: 'sent',
        on: '2026-12-01',
      });
      expect(said).toMatchObject({ people: 1999, counted: 1999, notices: 1999, before: 'open' });
      const after = await promotion(firm, '2026-12-02');
      expect(after.verdicts).toEqual(new Set(['conditional']));
      expect(after.listed).toHaveLength(1999 - 37);
      expect(after.listed.filter(({ contactId }) => contactId >= 101 && contactId <= 137)).toEqual([]);
      expect((await promotion(firm, '2026-11-30')).listed).toEqual([]);
      expect(await noticesReport(contextOn('2026-12-01'), firm.workspace, {})).toMatchObject({ owed: 0, overdue: 0 });
      expect((await findCare(contextOn('2026-12-02'), firm.workspace)).notice_overdue.size).toBe(0);
    }));
});

describe('a notice', () => {
  it('not sent after all informs nobody', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 20), BOUGHT);
      const { exportId } = await letters(firm, '2026-12-01');
      const say = (said: Parameters<typeof closeList>[3]) =>
        closeList(contextOn('2026-12-01'), firm.workspace, exportId, said);
      expect(await say({ event: 'sent', on: '2026-12-01' })).toMatchObject({ notices: 20 });
      expect(await say({ event: 'not_sent', reason: 'imprimante en panne' })).toMatchObject({ notices: 0 });
      expect((await promotion(firm, '2026-12-02')).listed).toEqual([]);
      expect(await noticesReport(contextOn('2026-12-02'), firm.workspace, {})).toMatchObject({ owed: 20, overdue: 20 });
    }));

  it('of two suppliers to one person is two notices owed, and one letter that names both', () =>
    withFirm(async (firm) => {
      const { email = '', ...post } = person(1);
      const { firstName = '', lastName = '' } = post;
      await firm.add([post], BOUGHT);
      await firm.add([{ ...post, email }], { ...BOUGHT, source: 'Mails du Rhône', on: '2026-11-02' });
      expect(firstName + lastName).not.toBe('');
      const report = await noticesReport(contextOn('2026-11-24'), firm.workspace, {});
      expect(report).toMatchObject({ owed: 2, people: 1, overdue: 1, dueSoon: 1 });
      const { pages, exportId } = await letters(firm, '2026-11-24');
      expect(pages).toHaveLength(1);
      expect(pages[0]).toContain('Fichiers & Cie, qui nous les a fournies, le 20/10/2026 ; Mails du Rhône');
      await closeList(contextOn('2026-11-24'), firm.workspace, exportId, { event: 'sent', on: '2026-11-24' });
      expect(await noticesReport(contextOn('2026-11-24'), firm.workspace, {})).toMatchObject({ owed: 0, people: 0 });
    }));

  it('of one supplier in two spellings is one notice owed, and one line of the report for a day', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], BOUGHT);
      const other = { ...BOUGHT, source: 'FICHIERS ET CIE' };
      await firm.add([person(1, { email: 'autre.1@example.com' }), person(3)], other);
      const report = await noticesReport(contextOn('2026-11-24'), firm.workspace, {});
      expect(report).toMatchObject({ owed: 3, people: 3, origins: [{ source: 'Fichiers & Cie', owed: 3 }] });
      expect(report.origins).toHaveLength(1);
      const { pages } = await letters(firm, '2026-11-24');
      expect(pages.filter((page) => /Cie.*(?:CIE|Cie)/s.test(page.replaceAll('\n', ' ')))).toEqual([]);
    }));

  it('is never owed for data from the person, from a supplier who informed, or of an organisation', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], { ...BOUGHT, kind: 'direct' });
      await firm.add([person(2)], { ...BOUGHT, informed: true });
      await firm.add([person(3, { company: 'Moulin SA' })], { ...BOUGHT, audience: 'organisation' });
      expect(await noticesReport(contextOn('2026-12-24'), firm.workspace, {})).toMatchObject({ owed: 0, origins: [] });
    }));

  it.each([
    ['2027-01-31', '2027-02-28'],
    ['2026-10-20', '2026-11-20'],
    ['2027-12-31', '2028-01-31'],
    ['2028-01-31', '2028-02-29'],
  ])('for a file of %s is due on %s', (received, dueOn) =>
    withFirm(async (firm) => {
      const origin = { ...BOUGHT, on: received };
      const file = join(firm.folder, 'bought.csv');
      writeFileSync(file, 'lastName;street;postcode;city\nMartin;1 rue des Halles;69002;Lyon\n');
      const { importFile } = await import('../import/import-file.ts');
      await importFile(contextOn('2028-03-01'), firm.workspace, {
        file,
        origin,
        evidenceFolder: firm.folder,
        dryRun: false,
      });
      const report = await noticesReport(contextOn(dueOn), firm.workspace, {});
      expect(report.origins[0]).toMatchObject({ received, dueOn });
      expect(report).toMatchObject({ dueSoon: 1, overdue: 0 });
    }),
  );

  it('has the right to object in a frame, apart from everything else', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      await letters(firm, '2026-11-24');
      const operators: string[] = [];
      for await (const page of pdfPages(join(firm.folder, 'letters', 'lettres.pdf'), undefined))
        operators.push(...page.split('\n'));
      const place = operators.findIndex((line) => line.endsWith(' re S'));
      const [, below = 0, , high = 0] = (operators[place] ?? '').split(' ').slice(2, 6).map(Number);
      const baselines = operators.map((line) => Number(/ ([\d.]+) Td /.exec(line)?.[1] ?? 0));
      expect(operators[place + 1]).toContain('Votre droit d');
      expect(baselines.map((baseline) => baseline > below && baseline < below + high)).toEqual(
        operators.map((_, line) => line === place + 1),
      );
    }));

  it('of public data names where and when it was captured, and the terms of its reuse', () =>
    withFirm(async (firm) => {
      const capture = {
        capturedFrom: 'annuaire.example/lyon',
        capturedOn: '2026-10-12',
        reuseTerms: 'licence ouverte 2.0',
      };
      const open = { kind: 'public', source: 'Annuaire des artisans', on: '2026-10-20', informed: false } as const;
      await firm.add([person(1)], { ...open, ...capture });
      await firm.add([person(2)], {
        ...open,
        source: 'Registre',
        on: '2026-10-12',
        ...capture,
        capturedFrom: undefined,
      });
      const silent = await firm.add([person(3)], { ...open, source: 'Site' });
      expect(silent.problems.map(({ code, severity }) => [code, severity])).toContainEqual([
        'origin.capture_missing',
        'warning',
      ]);
      const { origins } = await noticesReport(contextOn('2026-11-24'), firm.workspace, {});
      expect(origins.find(({ source }) => source === 'Annuaire des artisans')).toMatchObject(capture);
      expect(origins.find(({ source }) => source === 'Site')).not.toHaveProperty('capturedOn');
      const { pages } = await letters(firm, '2026-11-24');
      expect(pages).toHaveLength(3);
      for (const words of [
        'Annuaire des artisans, une source publique, relevées le 12/10/2026 ici : annuaire.example/lyon, reçues le 20/10/2026 (conditions de réutilisation : licence ouverte 2.0).',
        'Registre, une source publique, relevées le 12/10/2026 (conditions de réutilisation : licence ouverte 2.0).',
        'Site, une source publique, le 20/10/2026.',
      ])
        expect(pages.filter((page) => page.includes(words))).toHaveLength(1);
    }));

  it('goes by a coordinate of the same origin alone', () =>
    withFirm(async (firm) => {
      const { email = '', ...post } = person(1);
      await firm.add([{ ...post, email }], { ...BOUGHT, kind: 'direct', informed: true });
      await firm.add(
        [{ ...post, street: '', postcode: '', city: '', email: 'acheté@example.com', mobile: post['mobile'] ?? '' }],
        BOUGHT,
      );
      const [origin] = (await noticesReport(contextOn('2026-11-24'), firm.workspace, {})).origins;
      expect(origin).toMatchObject({ owed: 1, post: 0, email: 1 });
      await expect(letters(firm, '2026-11-24')).rejects.toMatchObject({ code: 'notice.nobody' });
    }));

  it('by e-mail names the sources in a file for the mailing tool', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), BOUGHT);
      const out = join(firm.folder, 'mails');
      await writeNotices(contextOn('2026-11-24'), firm.workspace, { format: 'email-csv', out, text: NOTICE });
      const [header = '', first = ''] = readFileSync(join(out, '2-brevo.csv'), 'utf8').split('\r\n');
      expect(header.split(';').slice(-3)).toEqual(['OBJET', 'TEXTE', 'OPPOSITION']);
      expect(first).toContain('Fichiers & Cie, qui nous les a fournies, le 20/10/2026');
      expect(first).toContain('Ce message ne vous demande rien');
    }));

  it('for a merge has the text and, apart from it, the right to object', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), BOUGHT);
      const out = join(firm.folder, 'merge');
      await writeNotices(contextOn('2026-11-24'), firm.workspace, { format: 'mail-merge', out, text: NOTICE });
      const [columns = [], row = []] = await writtenRows(join(out, 'mail-merge.xlsx'));
      const cell = (name: string) => row[columns.indexOf(name)] ?? '';
      expect(cell('TEXTE')).toContain('Fichiers & Cie');
      expect(cell('TEXTE')).not.toContain('droit d’opposition');
      expect(cell('OPPOSITION')).toContain('Votre droit d’opposition');
    }));

  it('keeps its last text, and asks for one where there is none', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), BOUGHT);
      const out = (name: string) => join(firm.folder, name);
      const again = (name: string) =>
        writeNotices(contextOn('2026-11-24'), firm.workspace, { format: 'letters', out: out(name) });
      await expect(again('one')).rejects.toMatchObject({ code: 'notice.text_missing' });
      await letters(firm, '2026-11-24', {}, 'two');
      await again('three');
      expect(readFileSync(join(out('three'), 'lettres.pdf'))).toEqual(readFileSync(join(out('two'), 'lettres.pdf')));
      expect(firm.workspace.get('SELECT count(*) AS texts FROM notice_texts')).toEqual({ texts: 1 });
    }));

  it('that could not be written leaves nothing', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), BOUGHT);
      const text = { ...NOTICE, purposes: '漢' };
      await expect(letters(firm, '2026-11-24', { text })).rejects.toMatchObject({ code: 'notice.unprintable' });
      const long = 'mot '.repeat(99);
      const wordy = { ...NOTICE, purposes: long, retention: long, basis: long, dpo: long, contact: long };
      await expect(
        letters(firm, '2026-11-24', { text: { ...wordy, recipients: Array(200).fill('un imprimeur') } }),
      ).rejects.toMatchObject({
        code: 'notice.text_too_long',
      });
      for (const table of ['exports', 'notices', 'notice_rounds', 'notice_texts'])
        expect(firm.workspace.get(`SELECT count(*) AS rows FROM ${table}`), table).toEqual({ rows: 0 });
    }));

  it('is a list in use like any other: who died since is taken out', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), BOUGHT);
      const { exportId } = await letters(firm, '2026-11-24');
      await firm.record({ id: '2', add: { status: 'deceased', statusOn: '2026-11-24' } });
      const listed = [];
      for await (const one of listExports(contextOn('2026-11-25'), firm.workspace, { live: true })) listed.push(one);
      expect(listed).toMatchObject([
        { exportId, format: 'letters', people: 3, state: 'open', live: true, toWithdraw: 1 },
      ]);
      const out = join(firm.folder, 'recall');
      const answer = await recallLists(contextOn('2026-11-25'), firm.workspace, { out, dryRun: false });
      expect(JSON.stringify(answer)).toContain('retrait.xlsx');
    }));
});

describe('an exemption', () => {
  it('takes the unreachable off what is owed, with reason and name, and opens nothing', () =>
    withFirm(async (firm) => {
      const { mobile = '', lastName = '', firstName = '' } = person(3);
      await firm.add([...people(1, 2), { mobile, lastName, firstName }], BOUGHT);
      const report = () => noticesReport(contextOn('2026-11-24'), firm.workspace, {});
      expect((await report()).origins[0]).toMatchObject({ owed: 3, unreachable: 1 });
      const answer = await exemptUnreachable(contextOn('2026-11-24'), firm.workspace, {
        origin: 'fichiers & cie',
        reason: 'ni adresse ni e-mail',
      });
      expect(answer).toMatchObject({ exempted: 1, owed: 2 });
      expect((await report()).origins[0]).toMatchObject({ owed: 2, unreachable: 0 });
      expect([...(await findCare(contextOn('2026-11-24'), firm.workspace)).notice_overdue]).toEqual([1, 2]);
      expect(firm.workspace.get('SELECT by, exempt_reason AS reason FROM notice_rounds')).toEqual({
        by: 'Nadège',
        reason: 'ni adresse ni e-mail',
      });
      const call = parseCampaign({ ...LETTER, channel: 'phone', from: '2026-11-24' }, ['ALPHA']);
      expect((await runCheck(at24, firm.workspace, call)).listed).toEqual([]);
      await expect(
        exemptUnreachable(at24, firm.workspace, { origin: 'Fichiers & Cie', reason: 'encore' }),
      ).rejects.toMatchObject({ code: 'notice.nobody_unreachable' });
    }));

  it.each([
    [{ origin: 'Personne', reason: 'x' }, 'notice.unknown_origin'],
    [{ origin: 'Fichiers & Cie', reason: ' ' }, 'notice.reason_missing'],
  ])('is refused: %j', (asked, code) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], BOUGHT);
      await expect(exemptUnreachable(at24, firm.workspace, asked)).rejects.toMatchObject({ code });
    }),
  );
});

it.each<readonly [object, string]>([
  [{}, 'notice.missing_field'],
  [{ ...NOTICE, goods: 'vaisselle' }, 'notice.unknown_field'],
  [{ ...NOTICE, contact: '' }, 'notice.not_a_text'],
  [{ ...NOTICE, purposes: 'x'.repeat(401) }, 'notice.not_a_text'],
  [{ ...NOTICE, recipients: 'un imprimeur' }, 'notice.not_a_list'],
  [{ ...NOTICE, recipients: [''] }, 'notice.empty'],
  [{ ...NOTICE, sender: 'ALPHA' }, 'notice.not_an_object'],
])('NOTICE.json %j is refused by %s', (text, code) =>
  withFirm(async (firm) => {
    await firm.add([person(1)], BOUGHT);
    await expect(letters(firm, '2026-11-24', { text })).rejects.toMatchObject({ code });
  }),
);
