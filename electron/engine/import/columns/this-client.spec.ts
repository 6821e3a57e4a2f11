import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import { listContacts } from '../../person/list-contacts.ts';
import { createWorkspace } from '../../storage/create-workspace.ts';
import { importFile, type ImportInput } from '../import-file.ts';

const direct = { kind: 'direct', source: 'Salon', on: '2026-11-14' };
const ofAlpha = {
  kind: 'partner',
  source: 'ALPHA',
  on: '2026-11-14',
  consents: [
    {
      channel: 'phone',
      at: '2026-11-02',
      organisations: ['ALPHA'],
      goods: ['cuisine'],
      positiveAct: true,
      proof: true,
    },
  ],
};

async function imported(
  given: { readonly origin: object; readonly name?: string; readonly header?: string } & Pick<
    ImportInput,
    'sameClient'
  >,
  isAlone = false,
) {
  return withWorkspace(async (workspace, folder) => {
    if (!isAlone)
      await (
        await createWorkspace(join(folder, 'client-1.aval'), {
          organisation: 'ALPHA',
          also: ['Cuisines Perdrix'],
          at: context.now(),
          by: context.by,
        })
      ).close();
    writeFileSync(join(folder, 'abîmé.aval'), 'AVAL');
    const file = join(folder, given.name ?? 'leads.csv');
    writeFileSync(file, `Nom;${given.header ?? 'Tél'}\nPETIT;06 39 98 00 01\n`);
    const before = readFileSync(workspace.path);
    const input = {
      file,
      origin: given.origin,
      evidenceFolder: folder,
      mapping: { columns: { A: 'lastName', B: 'phone' } },
      dryRun: false,
    };
    const refusal = await importFile(
      context,
      workspace,
      given.sameClient === undefined ? input : { ...input, sameClient: given.sameClient },
    ).then(
      () => null,
      (error: unknown) => error,
    );
    const contacts = (await collected(listContacts(context, workspace))).length;
    return { told: refusal, contacts, isUntouched: readFileSync(workspace.path).equals(before) };
  });
}

describe('a file that names another client of the folder', () => {
  it.each([
    ['in its origin', { origin: ofAlpha }, 'ALPHA'],
    [
      'in its consents, beside its own name',
      { origin: { ...ofAlpha, source: 'Salon Alba' }, name: 'alba.csv' },
      'ALPHA',
    ],
    ['in its name', { origin: direct, name: 'leads-alpha.csv' }, 'ALPHA'],
    ['in a header, by a brand', { origin: direct, header: 'Tél Cuisines Perdrix' }, 'Cuisines Perdrix'],
  ])('%s is asked about, and nothing is written', async (_, given, other) => {
    const { told: refusal, contacts, isUntouched } = await imported(given);
    expect(refusal).toMatchObject({ code: 'import.other_client', params: { other, organisation: 'Alba' } });
    expect([contacts, isUntouched]).toEqual([0, true]);
  });

  it.each([
    ['somebody says that it is this one’s', { origin: ofAlpha, sameClient: true }, false],
    ['nobody else has a workspace there', { origin: ofAlpha }, true],
    ['it names this one', { origin: { ...direct, source: 'Salon Alba et Alpha' } }, false],
    ['it names nobody', { origin: direct }, false],
  ])('is taken where %s', async (_, given, isAlone) => {
    expect(await imported(given, isAlone)).toMatchObject({ told: null, contacts: 1 });
  });
});
