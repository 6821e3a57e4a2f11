import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextOn, withFirm } from '../../../test/campaign/firm.ts';
import { type Done, history, take } from '../../../test/campaign/histories.ts';
import { row } from '../../../test/campaign/random-rows.ts';
import { type Care, CARES } from '../../../shared/domain/contact/care.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import type { EngineContext } from '../steps/context.ts';
import { importFile } from '../import/import-file.ts';
import { purgeContacts } from '../retention/purge.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { createWorkspace, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { hasEndingConsent } from './ending-consent.ts';
import { findCare, type CareFound } from './find-care.ts';
import { isNoticeOverdue } from './notice.ts';
import { retentionOf } from './retention.ts';

const DAY = '2026-11-24';
const context: EngineContext = { by: 'Nadège', now: () => `${DAY}T10:30:00+01:00`, today: () => DAY, language: 'fr' };
const MENTIONS = ['identity', 'choice', 'period', 'withdrawal', 'proof_access'];

let folder: string;
let workspace: Workspace;

/** Imports one person per line (name, e-mail, phone), all of one origin. */
async function bring(lines: readonly string[], origin: object): Promise<void> {
  const file = join(folder, `${Object.values(origin).join(' ').replace(/\W+/g, '-').slice(0, 60)}.csv`);
  writeFileSync(file, ['Nom;E-mail;Téléphone', ...lines].join('\n'));
  await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: false });
}

const consent = (channel: string, at: string, until?: string): object => ({
  channel,
  at,
  organisations: ['Alba'],
  goods: ['vaisselle'],
  positiveAct: true,
  proof: true,
  mentions: MENTIONS,
  wording: 'J’accepte.',
  ...(until === undefined ? {} : { until }),
});
const direct = (source: string, on: string, consents: readonly object[] = []): object => ({
  kind: 'direct',
  source,
  on,
  informed: true,
  objectionOffered: true,
  consents,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-care-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), {
    organisation: 'Alba',
    at: context.now(),
    by: context.by,
  });
  await bring(['Hired;hired@example.com;', 'Again;again@example.com;'], {
    kind: 'purchased',
    source: 'Fichiers & Cie',
    on: '2026-10-23',
    informed: false,
  });
  await bring(['Fresh;fresh@example.com;'], {
    kind: 'purchased',
    source: 'Fichiers de Lyon',
    on: '2026-10-24',
    informed: false,
  });
  await bring(['Told;told@example.com;'], {
    kind: 'partner',
    source: 'Maison Merle',
    on: '2026-02-01',
    informed: true,
  });
  await bring(['Again;again@example.com;'], direct('Carte de fidélité', '2026-11-02'));
  await bring(['Mixed;mixed@example.com;06 39 98 00 01'], direct('Salon de Lyon', '2026-11-03'));
  await bring(['Mixed;other@example.com;06 39 98 00 01'], {
    kind: 'public',
    source: 'Annuaire',
    on: '2026-01-02',
    informed: false,
  });
  await bring(['Old;old@example.com;'], direct('Salon de 2023', '2023-11-24'));
  await bring(['Just;just@example.com;'], direct('Salon de fin 2023', '2023-11-25'));
  await bring(['Nowhere;nowhere@example.com;'], { kind: 'unknown' });
  await bring(
    [
      'Year;year@example.com;06 39 98 00 02',
      'Opposed;opposed@example.com;06 39 98 00 03',
      'Renewed;renewed@example.com;06 39 98 00 04',
    ],
    direct('Site', '2025-12-24', [consent('phone', '2025-12-24')]),
  );
  await bring(
    ['Later;later@example.com;06 39 98 00 05'],
    direct('Site de Noël', '2025-12-25', [consent('phone', '2025-12-25')]),
  );
  await bring(
    ['Renewed;renewed@example.com;06 39 98 00 04'],
    direct('Boutique', '2026-11-01', [consent('phone', '2026-11-01')]),
  );
  await bring(
    ['Period;period@example.com;'],
    direct('Jeu', '2026-01-05', [consent('email', '2026-01-05', '2026-12-23')]),
  );
  await bring(
    ['Longer;longer@example.com;'],
    direct('Jeu d’été', '2026-01-05', [consent('email', '2026-01-05', '2026-12-24')]),
  );
  await bring(
    ['Over;over@example.com;'],
    direct('Jeu de Pâques', '2026-01-05', [consent('email', '2026-01-05', '2026-11-23')]),
  );
  await suppressPerson(context, workspace, { phone: '06 39 98 00 03' });
});

afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

function names(found: CareFound): Record<string, readonly string[]> {
  const known = new Map([...iterateContacts(workspace)].map(({ id, person }) => [id, person.lastName ?? '']));
  return Object.fromEntries(CARES.map((care) => [care, [...found[care]].map((id) => known.get(id) ?? '').sort()]));
}

describe('people with tasks', () => {
  it('are found: no notice within the month, past retention, no date, a consent that ends within thirty days', async () => {
    expect(names(await findCare(context, workspace))).toEqual({
      notice_overdue: ['Hired', 'Mixed'],
      retention_past: ['Old'],
      retention_undated: ['Nowhere'],
      consent_ending: ['Period', 'Year'],
      state_unconfirmed: [],
    });
  });

  it('change with the day', async () => {
    const later = names(await findCare({ ...context, today: () => '2026-11-25' }, workspace));
    expect(later['notice_overdue']).toEqual(['Fresh', 'Hired', 'Mixed']);
    expect(later['retention_past']).toEqual(['Just', 'Old']);
    expect(later['consent_ending']).toEqual(['Later', 'Longer', 'Period', 'Year']);
  });

  it('are those of each contact alone, and of a purge', async () => {
    const found = await findCare(context, workspace);
    const { organisation, suppressionKey } = readWorkspaceIdentity(workspace);
    const list = SuppressionIndex.load(workspace, new KeyedHash(suppressionKey));
    for (const contact of iterateContacts(workspace)) {
      const retention = retentionOf(contact, organisation, DAY);
      expect([contact.person.lastName, ...CARES.map((care) => found[care].has(contact.id))]).toEqual([
        contact.person.lastName,
        isNoticeOverdue(contact, organisation, DAY),
        retention === 'past',
        retention === 'undated',
        hasEndingConsent(contact, organisation, DAY, list),
        false,
      ]);
    }
    const { due, undated } = await purgeContacts(context, workspace, { dryRun: true });
    expect(due.map(({ contact }) => Number(contact))).toEqual([...found.retention_past]);
    expect(undated).toBe(found.retention_undated.size);
  });

  it('are not computed after a cancellation', async () => {
    await expect(findCare({ ...context, signal: AbortSignal.abort() }, workspace)).rejects.toThrow();
  });
});

/** Around the month of a notice, the ends of consents, and the ends of the periods. */
const DAYS = ['2026-11-24', '2026-12-02', '2026-12-03', '2027-09-10', '2027-10-01', '2028-12-01', '2029-11-24'];

it('are found as reading each contact whole finds them, after any history', async () => {
  const met = new Set<Care>();
  await fc.assert(
    fc.asyncProperty(history, fc.array(row, { minLength: 1, maxLength: 4 }), (steps, hired) =>
      withFirm(async (firm) => {
        await firm.add(hired, { kind: 'purchased', source: 'Fichiers & Fils', on: '2026-11-01', informed: false });
        const done: Done = { imports: [], lastFile: null };
        for (const taken of steps) await take(taken, firm, done);
        const contacts = [...iterateContacts(firm.workspace)];
        const list = SuppressionIndex.load(
          firm.workspace,
          new KeyedHash(readWorkspaceIdentity(firm.workspace).suppressionKey),
        );
        for (const day of DAYS) {
          const found = await findCare(contextOn(day), firm.workspace);
          for (const contact of contacts) {
            const retention = retentionOf(contact, 'ALPHA', day);
            const wanted: Partial<Record<Care, boolean>> = {
              notice_overdue: isNoticeOverdue(contact, 'ALPHA', day),
              retention_past: retention === 'past',
              retention_undated: retention === 'undated' || retention === 'future_dated',
              consent_ending: hasEndingConsent(contact, 'ALPHA', day, list),
            };
            for (const care of CARES) if (found[care].has(contact.id)) met.add(care);
            expect([day, contact.id, wanted]).toEqual([
              day,
              contact.id,
              Object.fromEntries(Object.keys(wanted).map((care) => [care, found[care as Care].has(contact.id)])),
            ]);
          }
        }
      }),
    ),
    { numRuns: 20 },
  );
  // The tasks found from vectors: the property would prove nothing about a task that no history has.
  for (const care of ['notice_overdue', 'retention_past', 'retention_undated'] as const)
    expect(met, care).toContain(care);
});
