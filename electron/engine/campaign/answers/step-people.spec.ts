import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import { checkCampaign } from '../check-campaign.ts';
import { heldCheck } from '../check-campaign.ts';
import { importFile } from '../../import/import-file.ts';
import { suppressPerson } from '../../suppression/suppress-person.ts';
import { stepPeople } from './step-people.ts';
import { stoppingReasons } from './stopping-reasons.ts';

const SAMPLES = join(import.meta.dirname, '../../../../test/fixtures/samples');
const ORIGIN = {
  kind: 'direct',
  source: 'Carte de fidélité',
  on: '2026-03-14',
  informed: true,
  objectionOffered: true,
  audience: 'consumer',
};
const CLIENTS = {
  file: join(SAMPLES, 'clients-boutique.xlsx'),
  origin: ORIGIN,
  evidenceFolder: '.',
  mapping: undefined,
  sheet: undefined,
  dryRun: false,
};
const CALLS = {
  organisation: 'Alba',
  channel: 'phone',
  purpose: 'commercial',
  goods: 'literie',
  from: '2026-12-01',
  dialing: 'manual',
  callerId: '+33199000001',
};

it('counts, for each step, the same reasons and people as the funnel', async () => {
  await withWorkspace(async (workspace) => {
    await importFile(context, workspace, CLIENTS);
    await suppressPerson(context, workspace, { email: 'nobody@example.com' });
    const check = await checkCampaign(context, workspace, { campaign: CALLS });
    const reasons = stoppingReasons(check);
    for (const { step, out } of check.funnel.steps) {
      const all = stepPeople(workspace, check, { step, rule: null, offset: 0, limit: 10_000 });
      expect([step, all.total, all.people.length]).toEqual([step, out, out]);
      const own = reasons.filter((reason) => reason.step === step);
      if (own.length > 0) expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(out);
      for (const { reason, count } of own)
        expect(stepPeople(workspace, check, { step, rule: reason.rule, offset: 0, limit: 1 }).total).toBe(count);
    }
    expect(reasons.some(({ step }) => step === 'blocked')).toBe(true);

    const [first, second] = [0, 3].map((offset) =>
      stepPeople(workspace, check, { step: 'blocked', rule: null, offset, limit: 3 }),
    );
    const six = stepPeople(workspace, check, { step: 'blocked', rule: null, offset: 0, limit: 6 });
    expect([...first!.people, ...second!.people]).toEqual(six.people);
    expect(six.people[0]).toMatchObject({
      coordinate: expect.stringMatching(/^\+33/),
      verdict: { verdict: 'block' },
      decision: null,
    });
  });
});

it('keeps a check until the workspace, the campaign or the language changes', async () => {
  await withWorkspace(async (workspace) => {
    await importFile(context, workspace, CLIENTS);
    const check = await heldCheck(context, workspace, CALLS);
    expect(await heldCheck(context, workspace, { ...CALLS })).toBe(check);
    expect(await heldCheck({ ...context, language: 'en' }, workspace, CALLS)).not.toBe(check);
    const again = await heldCheck(context, workspace, CALLS);
    await suppressPerson(context, workspace, { email: 'nobody@example.com' });
    expect(await heldCheck(context, workspace, CALLS)).not.toBe(again);
  });
});
