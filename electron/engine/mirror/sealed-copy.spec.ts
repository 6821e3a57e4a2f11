import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contextOn, withFirm } from '../../../test/campaign/firm.ts';
import { CHEAP, diskOpenedBy, PASSPHRASE, RECOVERY } from '../../../test/workspace/sealed-disk.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { sealWorkspace } from '../vault/seal-workspace.ts';
import { Mirror } from './mirror.ts';

const TODAY = contextOn('2026-11-28');

it('an older copy of a sealed workspace is refused when its second place knows a later one', () =>
  withFirm(async ({ folder }) => {
    const [laptop, older, key] = ['laptop', 'older', 'key'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const place of [laptop, key]) mkdirSync(place);
    const path = join(laptop, 'alba.aval');
    const disk = diskOpenedBy(RECOVERY);
    const opened = async () => {
      const workspace = await openWorkspace(path, { by: 'Nadège', fileSystem: disk });
      try {
        return { workspace, mirror: await Mirror.follow(workspace, TODAY) };
      } catch (error) {
        await workspace.close();
        throw error;
      }
    };
    const created = await createWorkspace(path, {
      organisation: 'Alba',
      at: TODAY.now(),
      by: 'Nadège',
      fileSystem: disk,
    });
    await sealWorkspace(TODAY, created, disk, {
      passphrase: Buffer.from(PASSPHRASE),
      recovery: RECOVERY,
      cost: CHEAP,
    });
    await Mirror.attach(created, TODAY).switchOn(key);
    await created.close();
    cpSync(laptop, older, { recursive: true });
    // Each byte of the copy is genuine: only its age is wrong.
    const { workspace, mirror } = await opened();
    await suppressPerson(TODAY, workspace, { email: 'non@example.com' });
    await mirror.catchUp();
    await workspace.close();
    rmSync(laptop, { recursive: true });
    cpSync(older, laptop, { recursive: true });
    await expect(opened()).rejects.toMatchObject({ code: 'workspace.rolled_back' });
  }));
