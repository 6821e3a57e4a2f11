import { describe, expect, it } from 'vitest';
import { withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import { insertOrigin, readOrigins } from '../../sql/origins.ts';

/** The layout before this step, with one origin. */
const withOldWorkspace = (work: (path: string) => Promise<void>) =>
  withLayoutBefore(11, work, (transaction) => {
    transaction.run(
      `INSERT INTO imports (id, kind, at, by, file, sha256, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id)
         VALUES (1, 'file', '2026-11-24T10:30:00+01:00', 'Nadège', 'clients.csv', 'a', '{}', '{}', 0, 0, 0, 0, 0, 0, 0)`,
      [],
    );
    transaction.run(
      "INSERT INTO origins (id, import_id, kind, source, on_day, informed) VALUES (1, 1, 'direct', 'Boutique', '2026-10-01', 1)",
      [],
    );
  });

describe('the step for the information of people about the transmission', () => {
  it('leaves it unknown for existing origins, and stores it for new ones', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const stated = { kind: 'direct', source: 'Boutique', on: '2026-10-01', informed: true } as const;
      expect(readOrigins(workspace).get(1)?.stated).toEqual(stated);
      workspace.write((transaction) => {
        for (const [id, transmissionInformed] of [
          [2, true],
          [3, false],
        ] as const)
          insertOrigin(transaction, { id, importId: 1, stated: { ...stated, transmissionInformed } });
        transaction.register({ at: '2026-11-24T11:00:00+01:00', by: 'Nadège', action: 'import.made', subject: {} });
      });
      await workspace.close();
      const again = await openWorkspace(path, { by: 'Nadège', readOnly: true });
      expect([...readOrigins(again).values()].map((origin) => origin.stated.transmissionInformed)).toEqual([
        undefined,
        true,
        false,
      ]);
      await again.close();
    }));
});
