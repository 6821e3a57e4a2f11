import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AGREED, context, LETTER, person, CALL, withFirm, type Firm } from '../campaign/firm.ts';
import { suppression } from '../../electron/engine/requests/suppression.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { readWorkspaceIdentity } from '../../electron/engine/storage/create-workspace.ts';
import { workspaceCode } from '../../electron/engine/storage/workspace-code.ts';
import { decideReview } from '../../electron/engine/campaign/decide-review.ts';
import { explainContact } from '../../electron/engine/campaign/explain-contact.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { readPersonRecord } from '../../electron/engine/person/person-record.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

async function referenceIn(firm: Firm): Promise<string> {
  const { folder } = await exportCampaign(context, firm.workspace, {
    campaign: CALL,
    format: 'vicidial',
    out: join(firm.folder, 'v'),
  });
  return readFileSync(join(folder, 'vicidial-FR.txt'), 'utf8').split('|')[0] ?? '';
}

describe('references', () => {
  it('are another in every workspace for the same id', () =>
    withFirm(async (alpha) => {
      await alpha.add([person(1)], AGREED);
      await withFirm(async (beta) => {
        await beta.add([person(1)], AGREED);
        const [one, other] = [await referenceIn(alpha), await referenceIn(beta)];
        expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-1$/);
        expect(other).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-1$/);
        expect(one).not.toBe(other);
        for (const ask of [
          () => readPersonRecord(beta.workspace, { id: one }),
          () => explainContact(context, beta.workspace, { id: one, campaign: LETTER }),
          () => decideReview(context, beta.workspace, { id: one, campaign: LETTER, verdict: 'allow', reason: 'r' }),
          () => lookUpPerson(context, beta.workspace, { reference: one }),
        ]) {
          await expect((async () => ask())()).rejects.toMatchObject({
            code: 'reference.other_workspace',
            params: { reference: one, code: other.slice(0, 5), organisation: 'ALPHA' },
          });
        }
        await expect(suppressPerson(context, beta.workspace, { contact: one })).rejects.toMatchObject({
          code: 'reference.other_workspace',
        });
      });
    }));

  it('are made of the id of the workspace, spread over all digits', () => {
    expect(workspaceCode('7b0f3a52-0000-4000-8000-000000000000')).toBe(
      workspaceCode('7b0f3a52-0000-4000-8000-000000000000'),
    );
    const codes = Array.from({ length: 2000 }, (_, number) => workspaceCode(String(number)));
    expect(new Set(codes).size).toBeGreaterThan(1990);
    for (const place of [0, 1, 2, 3, 4]) expect(new Set(codes.map((code) => code[place])).size).toBe(32);
  });

  it('lead back to the person, even after a change of number', () =>
    withFirm(async (firm) => {
      const { workspace, add, reference } = firm;
      await add([person(1), person(2)], AGREED);
      expect(readPersonRecord(workspace, { id: reference(2) }).persons.map(({ contact }) => contact.id)).toEqual(['2']);
      expect(
        (await explainContact(context, workspace, { id: reference(2).toLowerCase(), campaign: LETTER })).map(
          ({ contact }) => contact,
        ),
      ).toEqual(['2']);
      const found = lookUpPerson(context, workspace, { reference: reference(2) });
      expect(found).toMatchObject({ contacts: ['2'] });
      expect(found.sentence).toContain('vos coordonnées le 01/10/2026');
      expect(lookUpPerson(context, workspace, { reference: reference(9) })).toMatchObject({
        contacts: [],
        sentence: 'Nous n’avons pas vos coordonnées dans nos fichiers.',
      });
      expect(await suppressPerson(context, workspace, { contact: reference(2) })).toMatchObject({ added: 1 });
      expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' }).suppressed).toHaveLength(5);
    }));

  it('of older lists count only with a coordinate of the person', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(2)], AGREED);
      const { code } = readWorkspaceIdentity(workspace);
      expect(() => lookUpPerson(context, workspace, { reference: '2' })).toThrow(
        expect.objectContaining({ code: 'reference.bare', params: { value: '2', code } }),
      );
      expect(() => lookUpPerson(context, workspace, { reference: 'deux' })).toThrow(
        expect.objectContaining({ code: 'reference.unreadable' }),
      );
      expect(lookUpPerson(context, workspace, { reference: '2', phone: '06 39 98 10 02' }).contacts).toEqual(['2']);
      expect(lookUpPerson(context, workspace, { reference: '2', phone: '06 39 98 10 01' }).contacts).toEqual([]);
      expect(lookUpPerson(context, workspace, { reference: '2', email: 'personne.2@example.com' }).contacts).toEqual([
        '2',
      ]);
    }));

  it('are taken by the window’s look-up, where digits alone stay a number', () =>
    withFirm(async ({ workspace, add, reference }) => {
      await add([person(1), person(2)], AGREED);
      const request = { ...context, session: { workspace } } as unknown as RequestContext;
      const asked = (typed: string) => ({ typed, contact: null, postal: null });
      expect(await suppression['suppression.lookup'](asked(reference(2)), request)).toMatchObject({
        total: 1,
        people: [{ id: '2' }],
      });
      expect(await suppression['suppression.lookup'](asked('06 39 98 10 01'), request)).toMatchObject({
        who: '+33639981001',
        total: 1,
        people: [{ id: '1' }],
      });
    }));

  it('are told from a number where the code of the workspace is of digits alone', () =>
    withFirm(async ({ workspace, add }) => {
      const ids = Array.from({ length: 5000 }, (_, place) => `espace-${String(place)}`);
      const id = ids.find((one) => /^\d+$/.test(workspaceCode(one))) ?? expect.fail();
      workspace.write((transaction) => transaction.run("UPDATE workspace SET value = ? WHERE key = 'id'", [id]));
      await add([person(1), person(2)], AGREED);
      const request = { ...context, session: { workspace } } as unknown as RequestContext;
      const found = (typed: string) =>
        suppression['suppression.lookup']({ typed, contact: null, postal: null }, request);
      expect(await found(`${workspaceCode(id)}-2`)).toMatchObject({ total: 1, people: [{ id: '2' }] });
      expect(await found('06399-81001')).toMatchObject({ who: '+33639981001', people: [{ id: '1' }] });
    }));
});
