import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, DIRECT, withFirm } from '../../../test/campaign/firm.ts';
import { importFile } from '../import/import-file.ts';
import { decideSuspicion } from '../record/decide-suspicion.ts';
import { readSuspicions } from '../sql/suspicions.ts';
import { findCare } from './find-care.ts';

it('people reported as dead or moved in a remark are tasks until a decision', () =>
  withFirm(async ({ folder, workspace }) => {
    const file = join(folder, 'clients.csv');
    const rows = ['MARTIN;Jeanne;DCD', 'BERGER;Jean;NPAI', 'FAURE;Anne;rappeler en janvier'];
    writeFileSync(
      file,
      [
        'Nom;Prénom;Rue;Code postal;Ville;Remarques',
        ...rows.map((row, at) => row.replace(/;([^;]*)$/, `;${at + 1} rue des Halles;69002;Lyon;$1`)),
      ].join('\r\n'),
    );
    await importFile(context, workspace, { file, origin: DIRECT, evidenceFolder: folder, dryRun: false });
    const waiting = async (): Promise<readonly number[]> => [...(await findCare(context, workspace)).state_unconfirmed];
    const suspicions = readSuspicions(workspace);
    expect(suspicions).toHaveLength(2);
    expect(await waiting()).toEqual(suspicions.map(({ contactId }) => contactId));
    const [first, second] = suspicions;
    decideSuspicion(context, workspace, { id: first?.id ?? 0, state: 'confirmed' });
    expect(await waiting()).toEqual([second?.contactId]);
    decideSuspicion(context, workspace, { id: second?.id ?? 0, state: 'dismissed' });
    expect(await waiting()).toEqual([]);
  }));
