import path from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { FakeEngine } from './fake-engine.ts';
import { journey } from './journey.ts';
import { CLAIRE, longList } from './long-list.ts';

const CONTACTS = 100_000;
/** Milliseconds to read that many on a busy machine; `npm run bench -- page` measures it on an idle one. */
const PATIENCE = 60_000;

const CONTEXT: EngineContext = {
  by: 'Anne',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};
const ORIGIN = {
  kind: 'direct',
  source: 'Carte de fidélité',
  on: '2026-11-14',
  informed: true,
  objectionOffered: true,
  audience: 'consumer',
};

journey(
  '100,000 contacts are searched, scrolled to the last, and opened',
  { timeout: 180_000 },
  async ({ app, folder, screens }) => {
    const { contacts } = screens;
    const file = path.join(folder, 'alba.aval');
    const workspace = await createWorkspace(file, { organisation: 'Boutique Alba', at: CONTEXT.now(), by: CONTEXT.by });
    await importFile(CONTEXT, workspace, {
      file: await longList(folder, CONTACTS),
      origin: ORIGIN,
      evidenceFolder: folder,
      dryRun: false,
    });
    await workspace.close();
    await screens.welcome.open(file);
    await screens.shell.status.getByText('100 000 contacts').waitFor({ timeout: PATIENCE });

    await screens.shell.go('Contacts');
    await contacts.count.filter({ hasText: '100 000 sur 100 000' }).waitFor({ timeout: PATIENCE });
    expect(await app.page.getByRole('table').getAttribute('aria-rowcount')).toBe('100001');
    // The page has only the visible rows.
    expect(await app.page.getByRole('row').count()).toBeLessThan(100);

    await contacts.table.press('End');
    await contacts.row(/QUEL/).waitFor();
    await expect.poll(() => app.page.locator('[aria-rowindex="100001"]').count(), { timeout: PATIENCE }).toBe(1);

    await contacts.search.fill(CLAIRE.phone);
    await contacts.count.filter({ hasText: '1 sur 100 000' }).waitFor({ timeout: PATIENCE });
    await contacts.open(CLAIRE.name);
    await contacts
      .sheet(/Claire/)
      .getByText('« Où avez-vous eu mon numéro ? »')
      .waitFor({ timeout: PATIENCE });
  },
);

/** More rows than the browser lays out: 760,000 of them are as high as an element may be. */
const MILLION = 1_000_000;

describe('of a million contacts', () => {
  const engine = new FakeEngine({
    opening: 'a5c0',
    name: 'alba',
    organisation: 'Boutique Alba',
    alsoNamed: [],
    contacts: MILLION,
    savedAt: '2026-11-24T10:42:00+01:00',
    isExample: false,
    readOnlyBecause: null,
    waiting: 0,
    isInSharedFolder: false,
    findings: [],
  }).answer('contact.page', ({ offset, limit }) => ({
    of: MILLION,
    total: MILLION,
    lines: Array.from({ length: Math.min(limit, MILLION - offset) }, (_, place) => ({
      id: String(offset + place + 1),
      name: `PERSONNE ${String(offset + place + 1)}`,
      company: '',
      place: '',
      email: '',
      phone: '',
      audience: 'consumer' as const,
      origin: null,
    })),
    facets: { audience: [], origin: [], department: [] },
    isJudged: false,
  }));
  journey.override({ options: { engine } });

  journey('the last one is reached, and the one before by an arrow', async ({ app, screens }) => {
    const { contacts, shell } = screens;
    await shell.go('Contacts');
    await contacts.row('PERSONNE 1').waitFor();
    await contacts.table.press('End');
    const last = contacts.row('PERSONNE 1000000');
    await last.waitFor();
    await expect.poll(() => isUncovered(last)).toBe(true);
    await last.press('ArrowUp');
    await expect.poll(() => app.page.locator(':focus').innerText()).toContain('PERSONNE 999999');
    await contacts.table.press('Home');
    await contacts.row('PERSONNE 1').waitFor();
  });
});

/** Whether the middle of a row can be clicked. */
function isUncovered(row: Locator): Promise<boolean> {
  return row.evaluate((element) => {
    const { left, width, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}
