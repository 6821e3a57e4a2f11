import { beforeEach, describe, expect, it } from 'vitest';
import type { MemoryDisk } from '../../../test/workspace/memory-disk.ts';
import { damagesOf, savedDisk } from '../../../test/workspace/saved-disk.ts';
import { PATH } from '../../../test/workspace/small-layout.ts';
import { EvidenceIntake } from '../sql/evidence.ts';

let disk: MemoryDisk;

beforeEach(async () => {
  disk = await savedDisk();
});

describe('evidence', () => {
  it('that is missing or altered is reported by a verification', async () => {
    const folder = `${PATH}-files`;
    const [name = ''] = disk.list(folder);
    disk.place(`${folder}/${name}`, Buffer.from('other bytes'));
    expect(await damagesOf(disk, PATH)).toEqual(['workspace.evidence_altered']);
    disk.remove(`${folder}/${name}`);
    expect(await damagesOf(disk, PATH)).toEqual(['workspace.evidence_missing']);
  });

  it('is removed when its import fails, and stays when another import names it', async () => {
    const before = disk.contents();
    disk.place('/disk/form.pdf', Buffer.from('%PDF form'));
    const intake = new EvidenceIntake(disk, `${PATH}-files`);
    for (const name of ['contract', 'form']) await intake.keep(`/disk/${name}.pdf`);
    expect(disk.list(`${PATH}-files`)).toHaveLength(2);
    intake.takeBack();
    disk.remove('/disk/form.pdf');
    expect(disk.contents()).toEqual(before);
    await expect(intake.keep('/disk/none.pdf')).rejects.toMatchObject({
      code: 'file.missing',
      params: { path: '/disk/none.pdf' },
    });
    expect(disk.contents()).toEqual(before);
  });

  it('leaves no folder and no partial file', async () => {
    const folder = '/disk/other.aval-files';
    const intake = new EvidenceIntake(disk, folder);
    await expect(intake.keep('/disk/none.pdf')).rejects.toMatchObject({ code: 'file.missing' });
    intake.takeBack();
    expect(disk.status(folder)).toBeNull();
    disk.makeFolder(folder);
    disk.place(`${folder}/arriving-1`, Buffer.from('half'));
    await new EvidenceIntake(disk, folder).keep('/disk/contract.pdf');
    expect(disk.list(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});
