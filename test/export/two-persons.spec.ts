import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askTwoPersons, decideOff, proposeOff } from '../../electron/engine/approval/change-two-persons.ts';
import {
  type ApprovalAnswer,
  decideLists,
  proposedAs,
  proposedFor,
} from '../../electron/engine/approval/decide-list.ts';
import { approvalsAnswer, approvalToday } from '../../electron/engine/approval/list-approvals.ts';
import { proposeList } from '../../electron/engine/approval/propose-list.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { decideApproval, insertApproval, latestApproval, packedApproval } from '../../electron/engine/sql/approvals.ts';
import { readExportRecord } from '../../electron/engine/sql/exports.ts';
import { asksTwoPersons } from '../../electron/engine/sql/two-persons.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { sellFile } from '../../electron/engine/transfer/sell-file.ts';
import { contextOn, DIRECT, type Firm, LETTER, people, person, withFirm } from '../campaign/firm.ts';

const DAY = '2026-11-24';
const by = (name: string, day = DAY) => ({ ...contextOn(day), by: name });
const ANNE = by('Anne Alba');
const BENOIT = by('Benoît Noir');

/** A firm with the setting on. */
const withTwo = (rows: Parameters<Firm['add']>[0], work: (firm: Firm) => Promise<void>) =>
  withFirm(async (firm) => {
    await firm.add(rows);
    firm.workspace.write((transaction) => askTwoPersons(ANNE, transaction));
    await work(firm);
  });

const propose = (firm: Firm, campaign: object = LETTER) => proposeList(ANNE, firm.workspace, { campaign });
const decide = (firm: Firm, answer: ApprovalAnswer, context = BENOIT, campaign: object = LETTER) =>
  decideLists(context, firm.workspace, proposedFor(firm.workspace, { campaign }), answer);
const ACCEPTED: ApprovalAnswer = { decision: 'accepted' };
const exported = (firm: Firm, campaign: object = LETTER, context = ANNE) =>
  exportCampaign(context, firm.workspace, { campaign, format: 'post-lines', out: join(firm.folder, 'out') });
const recordIn = (firm: Firm): ExportRecord =>
  JSON.parse(readFileSync(join(firm.folder, 'out', 'record.json'), 'utf8')) as ExportRecord;
const actions = (firm: Firm) =>
  firm.workspace
    .all<{ action: string }>("SELECT action FROM register WHERE action LIKE 'approval.%' ORDER BY seq")
    .map(({ action }) => action);

describe('a list of a workspace that asks two persons', () => {
  it('leaves after one proposed it and another accepted it, and never before', () =>
    withTwo(people(1, 3), async (firm) => {
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.missing' });
      const [proposed] = await propose(firm);
      expect(proposed).toMatchObject({ name: 'Noël', channel: 'post', people: 3, by: 'Anne Alba', decided: null });
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.missing' });
      await decide(firm, { decision: 'refused', reason: 'trop tôt' });
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.missing' });
      await expect(decide(firm, ACCEPTED)).rejects.toMatchObject({ code: 'approval.none_proposed' });
      expect(existsSync(join(firm.folder, 'out'))).toBe(false);

      await propose(firm);
      await decide(firm, ACCEPTED);
      const { exportId } = await exported(firm);
      expect(recordIn(firm).twoPersons).toEqual({
        proposedBy: 'Anne Alba',
        proposedAt: ANNE.now(),
        acceptedBy: 'Benoît Noir',
        acceptedAt: BENOIT.now(),
        people: 3,
      });
      expect(readExportRecord(firm.workspace, Number(exportId))).toMatchObject({ approval: 2 });
      expect(actions(firm)).toEqual([
        'approval.switched_on',
        'approval.proposed',
        'approval.refused',
        'approval.proposed',
        'approval.accepted',
      ]);
    }));

  it('is not accepted by the person who proposed it, in any spelling of the name, who may refuse it', () =>
    withTwo([person(1)], async (firm) => {
      await propose(firm);
      for (const name of ['Anne Alba', 'anne alba', 'ANNE  ALBA ', 'Ànne-Alba', 'AnneAlba'])
        await expect(decide(firm, ACCEPTED, by(name))).rejects.toMatchObject({ code: 'approval.same_person' });
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.missing' });
      await decide(firm, { decision: 'refused', reason: 'une erreur' }, by('anne alba'));
    }));

  it('leaves with one person less after an opposition, and its record says 1,048 of 1,049', () =>
    withTwo(people(1, 1049), async (firm) => {
      await propose(firm);
      await decide(firm, ACCEPTED);
      await suppressPerson(ANNE, firm.workspace, { contact: '7', channel: 'post' });
      const { funnel } = await exported(firm);
      expect([funnel.eligible, recordIn(firm).twoPersons?.people]).toEqual([1048, 1049]);
      const page = readFileSync(join(firm.folder, 'out', 'record.html'), 'utf8').replaceAll(/\s/g, ' ');
      expect(page).toContain('1 048 sur 1 049 personnes validées');
      expect(page).toMatch(/Proposée par Anne Alba le .*, validée par Benoît Noir le /);
    }));

  it('is refused with one person more, and neither can be accepted any more', () =>
    withTwo(people(1, 3), async (firm) => {
      await propose(firm);
      await suppressPerson(ANNE, firm.workspace, { contact: '2', channel: 'post' });
      await firm.add([person(4)]);
      const changed = { code: 'approval.changed', params: { campaign: 'Noël', came: 1, went: 1 } };
      await expect(decide(firm, ACCEPTED)).rejects.toMatchObject(changed);
      await propose(firm);
      await decide(firm, ACCEPTED);
      await firm.add([person(5), person(6)]);
      await expect(exported(firm)).rejects.toMatchObject({ params: { campaign: 'Noël', came: 2, went: 0 } });
      expect(existsSync(join(firm.folder, 'out'))).toBe(false);
    }));

  it('is refused where the rules have changed since', () =>
    withTwo([person(1)], async (firm) => {
      const [proposed] = await propose(firm);
      if (proposed === undefined) throw new Error('nothing was proposed');
      const { decided: _decided, ...stored } = proposed;
      firm.workspace.write((transaction) => {
        const list = packedApproval(transaction, stored.id);
        insertApproval(transaction, { ...stored, id: 2, fingerprint: 'rules of before', digest: 'other' }, list);
        decideApproval(transaction, 2, { decision: 'accepted', by: 'Benoît Noir', at: BENOIT.now(), reason: null });
      });
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.rules_changed' });
    }));

  it('has a digest that neither the clock nor the order of work changes, but each person does', () =>
    withTwo(people(1, 3), async (firm) => {
      const [first] = await propose(firm);
      const [later] = await proposeList(by('Zoé', '2026-11-26'), firm.workspace, { campaign: LETTER });
      expect(later?.digest).toBe(first?.digest);
      await suppressPerson(ANNE, firm.workspace, { contact: '3', channel: 'post' });
      expect((await propose(firm))[0]?.digest).not.toBe(first?.digest);
      expect(first?.digest).toMatch(/^[0-9a-f]{64}$/);
    }));

  it('can be refused after it was accepted, because a no never waits', () =>
    withTwo([person(1)], async (firm) => {
      await propose(firm);
      await decide(firm, ACCEPTED);
      await decide(firm, { decision: 'refused', reason: 'mauvais texte' }, by('Chloé'));
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.missing' });
      await propose(firm);
      await expect(decide(firm, { decision: 'refused', reason: ' ' })).rejects.toMatchObject({
        code: 'approval.reason_missing',
      });
    }));

  it('is looked at by its number beside the list of today, until it is decided or somebody is erased', () =>
    withTwo(people(1, 3), async (firm) => {
      await propose(firm);
      await suppressPerson(ANNE, firm.workspace, { contact: '1', channel: 'post' });
      const { today } = await approvalToday(BENOIT, firm.workspace, proposedAs(firm.workspace, 1));
      expect(today).toMatchObject({ came: 0, went: 1, sameRules: true, funnel: { total: 3, eligible: 2 } });
      await erasePerson(ANNE, firm.workspace, { id: '2' });
      expect(() => proposedAs(firm.workspace, 1)).toThrow(/none_proposed/);
      expect(() => proposedAs(firm.workspace, 9)).toThrow(/unknown/);
      await decide(firm, ACCEPTED);
      expect((await exported(firm)).funnel.eligible).toBe(1);
    }));

  it('of a sale is proposed and accepted by channel, and no file of it is left without', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), { ...DIRECT, transmissionInformed: true });
      firm.workspace.write((transaction) => askTwoPersons(ANNE, transaction));
      const sale = {
        name: 'Cession',
        organisation: 'ALPHA',
        purpose: 'transfer',
        recipient: 'BETA',
        goods: 'vaisselle',
        sale: true,
        channels: ['post', 'sms'],
        from: '2026-12-01',
      };
      const sell = () =>
        sellFile(ANNE, firm.workspace, { campaign: sale, format: 'transfer-csv', out: join(firm.folder, 'sale') });
      await expect(sell()).rejects.toMatchObject({ code: 'approval.missing' });
      expect(readdirSync(firm.folder).filter((name) => !/^(file-|alpha)/.test(name))).toEqual([]);
      // Nobody agreed to text messages: there is no such list to propose.
      expect((await propose(firm, sale)).map(({ channel, people }) => [channel, people])).toEqual([['post', 2]]);
      await decide(firm, ACCEPTED, BENOIT, sale);
      expect((await sell()).transferred).toBe(2);
      await expect(propose(firm, { ...sale, channels: ['sms'] })).rejects.toMatchObject({ code: 'approval.nobody' });
    }));

  it('of oppositions does not wait', () =>
    withTwo([person(1)], async (firm) => {
      await suppressPerson(ANNE, firm.workspace, { contact: '1', channel: 'post' });
      await exportCampaign(ANNE, firm.workspace, {
        campaign: { ...LETTER, channel: 'email', name: 'Refus' },
        format: 'suppression-sha256',
        out: join(firm.folder, 'noes'),
      });
      expect(existsSync(join(firm.folder, 'noes', 'record.json'))).toBe(true);
    }));
});

describe('the setting', () => {
  it('is off in a new workspace: a list leaves with one name, and nothing can be proposed', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      await exported(firm);
      expect(recordIn(firm).twoPersons).toBeNull();
      await expect(propose(firm)).rejects.toMatchObject({ code: 'approval.not_asked' });
      expect(latestApproval(firm.workspace, 'none', null)).toBeUndefined();
    }));

  it('is switched on by one name and off by two', () =>
    withTwo([person(1)], async (firm) => {
      const { workspace } = firm;
      const signed = (name: string, change: typeof proposeOff) => () =>
        workspace.write((transaction) => change(by(name), transaction));
      const answered = (name: string, answer: ApprovalAnswer) => () =>
        workspace.write((transaction) => decideOff(by(name), transaction, answer));
      expect(answered('Benoît Noir', ACCEPTED)).toThrow(/off_none/);
      signed('Anne Alba', proposeOff)();
      expect(signed('Benoît Noir', proposeOff)).toThrow(/off_proposed/);
      expect(approvalsAnswer(workspace)).toMatchObject({ twoPersons: true, offProposed: { by: 'Anne Alba' } });
      expect(answered('anne  ALBA', ACCEPTED)).toThrow(/off_same_person/);
      await expect(exported(firm)).rejects.toMatchObject({ code: 'approval.missing' });
      answered('Benoît Noir', { decision: 'refused', reason: 'pas d’accord' })();
      expect(asksTwoPersons(workspace)).toBe(true);
      signed('Benoît Noir', proposeOff)();
      signed('Chloé', askTwoPersons)();
      expect(answered('Anne Alba', ACCEPTED)).toThrow(/off_none/);
      signed('Benoît Noir', proposeOff)();
      answered('Anne Alba', ACCEPTED)();
      expect(asksTwoPersons(workspace)).toBe(false);
      await exported(firm);
      expect(actions(firm)).toEqual([
        'approval.switched_on',
        'approval.off_proposed',
        'approval.off_refused',
        'approval.off_proposed',
        'approval.switched_on',
        'approval.off_proposed',
        'approval.switched_off',
      ]);
    }));
});
