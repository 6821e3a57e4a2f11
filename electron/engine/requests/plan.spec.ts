import { expect, it } from 'vitest';
import { CAMPAIGN } from '../../../test/contract/examples/campaign.ts';
import { AGREED, contextOn, person, withFirm } from '../../../test/campaign/firm.ts';
import { requests } from '../../../shared/contract/contract.ts';
import { PlanMade } from '../../../shared/contract/plan.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { plan } from './plan.ts';
import type { RequestContext } from './request-context.ts';

it('the window offers the formats that a list of the planner can be written in', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1)], AGREED);
    let result: unknown;
    const jobs = {
      start: (_kind: string, work: (job: object) => Promise<unknown>) => {
        result = work({});
        return { jobId: 'job' };
      },
    } as unknown as Jobs;
    const context = { ...contextOn('2026-11-30'), session: { workspace }, jobs } as unknown as RequestContext;
    const asked = requests['plan.make'].input.parse({
      campaign: { ...CAMPAIGN, segment: { join: 'all', conditions: [] }, exclude: [] },
      ...{ agents: 25, pace: 20, shift: '10:00-13:00', from: null, days: 7, perDay: 1, courtesy: false, list: null },
    });
    await plan['plan.make'](asked, context);
    const { formats } = PlanMade.parse(await result);
    expect(formats).toContain('vicidial');
    // One's own tool is chosen where a campaign is exported.
    expect(formats).not.toContain('preset');
  }));
