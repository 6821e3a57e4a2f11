import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, people, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { readContact } from '../contact/contact-reader.ts';
import { historyOf } from '../person/contact-history.ts';
import { readEvidenceRows } from '../sql/imports.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { recordConsent } from './record-consent.ts';

const CONSENT = {
  channel: 'email',
  at: '2026-11-20',
  goods: ['linge'],
  wording: 'Oui, écrivez-moi.',
  until: null,
  mentions: [],
} as const;

function proofLine({ workspace }: Firm, id: number): string | undefined {
  const contact = readContact(workspace, id);
  if (contact === undefined) throw new Error('nobody');
  const names = new Map(readEvidenceRows(workspace).map(({ importId, name }) => [importId, [name]]));
  const lines = historyOf(contact, new Map(), [], [], [], [], 'fr', names);
  return lines.find(({ kind }) => kind === 'record')?.what;
}

it('keeps the file that proves a consent noted by hand, under its digest, and names it on the sheet', () =>
  withFirm(async (firm) => {
    const { workspace, folder, add } = firm;
    await add(people(1, 2));
    const photo = join(folder, 'formulaire.jpg');
    writeFileSync(photo, 'photo');
    await recordConsent(context, workspace, '1', { ...CONSENT, goods: ['linge'], mentions: [], evidence: photo });
    const sha256 = createHash('sha256').update('photo').digest('hex');
    expect(readEvidenceRows(workspace)).toEqual([{ importId: 2, sha256, name: 'formulaire.jpg' }]);
    expect(readFileSync(join(sideFilesOf(workspace.path).evidence, sha256), 'utf8')).toBe('photo');
    expect(proofLine(firm, 1)).toContain(' · preuve : formulaire.jpg');
    await recordConsent(context, workspace, '2', { ...CONSENT, goods: ['linge'], mentions: [], evidence: null });
    expect(proofLine(firm, 2)).toContain(' · preuve : la parole de Nadège, sans document');
  }));

it('keeps no file of a consent that is refused', () =>
  withFirm(async ({ workspace, folder, add }) => {
    await add(people(1, 1));
    const photo = join(folder, 'formulaire.jpg');
    writeFileSync(photo, 'photo');
    const given = { ...CONSENT, goods: ['linge'], mentions: [], evidence: photo };
    await expect(recordConsent(context, workspace, '9', given)).rejects.toMatchObject({
      code: 'entry.unknown_contact',
    });
    expect(existsSync(sideFilesOf(workspace.path).evidence)).toBe(false);
    const absent = { ...given, evidence: join(folder, 'absent.jpg') };
    await expect(recordConsent(context, workspace, '1', absent)).rejects.toMatchObject({ code: 'file.missing' });
    expect(readEvidenceRows(workspace)).toEqual([]);
  }));
