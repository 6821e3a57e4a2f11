import path from 'node:path';
import { expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
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
