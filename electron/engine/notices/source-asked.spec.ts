import { expect, it } from 'vitest';
import { context as at24, person, withFirm } from '../../../test/campaign/firm.ts';
import { exemptUnreachable } from './exempt.ts';
import { noticesReport } from './notices-report.ts';

const BOUGHT = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20', informed: false } as const;

it('an exemption of a file takes the rows that name a site of their own', () =>
  withFirm(async (firm) => {
    const { mobile = '', lastName = '', firstName = '' } = person(3);
    const rows = [person(1), { mobile, lastName, firstName }];
    await firm.add(
      rows.map((row, place) => ({ ...row, source: `www.site-${String(place)}.example.com` })),
      BOUGHT,
    );
    const asked = { origin: 'FICHIERS ET CIE' };
    expect((await noticesReport(at24, firm.workspace, asked)).origins).toHaveLength(2);
    const answer = await exemptUnreachable(at24, firm.workspace, { ...asked, reason: 'ni adresse ni e-mail' });
    expect(answer).toMatchObject({ exempted: 1, owed: 1 });
    const [site = { source: '' }] = (await noticesReport(at24, firm.workspace, {})).origins;
    expect((await noticesReport(at24, firm.workspace, { origin: site.source })).origins).toHaveLength(1);
  }));

it('an exemption in a workspace without such data says so', () =>
  withFirm(async (firm) => {
    await firm.add([person(1)]);
    await expect(
      exemptUnreachable(at24, firm.workspace, { origin: 'Fichiers & Cie', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'notice.no_origins' });
  }));
