import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RegisterKind } from '../../shared/contract/register.ts';
import { askTwoPersons } from '../../electron/engine/approval/change-two-persons.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { Mirror } from '../../electron/engine/mirror/mirror.ts';
import { exemptUnreachable } from '../../electron/engine/notices/exempt.ts';
import { writeNotices } from '../../electron/engine/notices/write-notices.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { reportState } from '../../electron/engine/record/report-state.ts';
import { askPeople } from '../../electron/engine/retention/ask-people.ts';
import { keepPerson } from '../../electron/engine/retention/keep-person.ts';
import { purgeContacts } from '../../electron/engine/retention/purge.ts';
import { receiveRequest } from '../../electron/engine/rights/receive-request.ts';
import { readRegisterLines, readRegisterPage } from '../../electron/engine/sql/register-pages.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import { setSupplier } from '../../electron/engine/suppliers/change-supplier.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { keepRecipient } from '../../electron/engine/transfer/keep-recipient.ts';
import { addUser, switchUsersOn } from '../../electron/engine/users/change-users.ts';
import { sealWorkspace } from '../../electron/engine/vault/seal-workspace.ts';
import { context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { LATER, takeLines } from '../returns/take-lines.ts';
import { TOLD, TRANSFER } from '../transfer/given.ts';
import { CHEAP, PASSPHRASE, RECOVERY } from '../workspace/sealed-disk.ts';

const OLD = { ...TOLD, source: 'Ancienne carte', on: '2009-06-01' };
const OWED = { kind: 'public', source: 'Annuaire', on: '2026-11-20', informed: false } as const;
const NOTICE = { contact: 'ALPHA, 69002 Lyon', purposes: 'vous écrire' };

const write = ({ folder, workspace }: Firm, campaign: object, format: string): Promise<{ exportId: string }> =>
  exportCampaign(context, workspace, { campaign, format, out: join(folder, format) });

async function noticed({ folder, workspace }: Firm): Promise<void> {
  await writeNotices(context, workspace, { format: 'letters', out: join(folder, 'notices'), text: NOTICE });
  await exemptUnreachable(context, workspace, { origin: OWED.source, reason: 'ni adresse ni e-mail' });
}

async function sealed({ workspace }: Firm): Promise<void> {
  const disk = workspace.files;
  if (!(disk instanceof SealedFileSystem)) throw new Error('the disk does not seal');
  const secrets = { passphrase: Buffer.from(PASSPHRASE), recovery: RECOVERY, cost: CHEAP };
  await sealWorkspace(context, workspace, disk, secrets);
}

async function mirrored({ folder, workspace }: Firm): Promise<void> {
  mkdirSync(join(folder, 'KEY'));
  const mirror = await Mirror.follow(workspace, context);
  await mirror.switchOn(join(folder, 'KEY'));
}

interface Case {
  readonly kind: RegisterKind;
  /** What happened before. */
  readonly given?: (firm: Firm) => Promise<unknown>;
  readonly change: (firm: Firm) => unknown;
  /** The entries of the change, oldest first. */
  readonly actions: readonly string[];
}

const CASES: readonly Case[] = [
  {
    kind: 'returns',
    given: (firm) => write(firm, LETTER, 'post-lines'),
    change: async (firm) => {
      const lines = ['Référence;Motif', `${firm.reference(1)};NPAI`];
      await takeLines(firm, 'npai.csv', lines);
      // The second import of the workspace.
      await undoImport(LATER, firm.workspace, '2');
    },
    actions: ['returns.recorded', 'import.undone'],
  },
  {
    kind: 'closing',
    given: (firm) => write(firm, LETTER, 'post-lines'),
    change: ({ workspace }) => closeList(context, workspace, '1', { event: 'sent', on: '2026-11-24' }),
    actions: ['closing.sent'],
  },
  {
    kind: 'recall',
    given: async (firm) => {
      await write(firm, LETTER, 'post-lines');
      await suppressPerson(context, firm.workspace, { contact: '1' });
    },
    change: ({ folder, workspace }) => recallLists(context, workspace, { out: join(folder, 'recall'), dryRun: false }),
    actions: ['recall.prepared'],
  },
  {
    kind: 'notice',
    given: (firm) => firm.add([person(7), { mobile: '0639981999', lastName: 'NOMZ' }], OWED),
    change: noticed,
    actions: ['export.approved', 'notice.exempted'],
  },
  {
    kind: 'state',
    change: ({ workspace }) => {
      reportState(context, workspace, { contact: 1, kind: 'deceased' });
    },
    actions: ['state.confirmed'],
  },
  {
    kind: 'rights',
    change: ({ workspace }) => receiveRequest(context, workspace, { kind: 'access', id: '1' }),
    actions: ['rights.received'],
  },
  {
    kind: 'retention',
    given: (firm) => firm.add([person(7), person(8), person(9)], OLD),
    change: async ({ folder, workspace }) => {
      keepPerson(context, workspace, { contact: '4', until: '2027-01-31', reason: 'litige' });
      await askPeople(context, workspace, { format: 'letters', on: '2026-11-24', out: join(folder, 'ask') });
      await closeList(context, workspace, '1', { event: 'not_sent', reason: 'annulée' });
      await purgeContacts(context, workspace, { dryRun: false });
    },
    actions: ['retention.kept', 'export.approved', 'retention.purged'],
  },
  {
    kind: 'supplier',
    change: ({ workspace }) => setSupplier(context, workspace, 'Fichiers & Cie', { dossier: {} }),
    actions: ['supplier.set'],
  },
  {
    kind: 'transfer',
    change: async (firm) => {
      await keepRecipient(context, firm.workspace, { name: 'BETA Literie', contractUntil: '2027-03-31' });
      await write(firm, TRANSFER, 'transfer-csv');
    },
    actions: ['transfer.recipient', 'export.approved'],
  },
  {
    kind: 'approval',
    change: ({ workspace }) => {
      workspace.write((transaction) => {
        askTwoPersons(context, transaction);
      });
    },
    actions: ['approval.switched_on'],
  },
  {
    kind: 'user',
    change: async ({ workspace }) => {
      await switchUsersOn(context, workspace, { name: 'Nadège', role: 'responsable', code: '314159' });
      await addUser(context, workspace, { name: 'Marie', role: 'aide' });
    },
    actions: ['user.added', 'user.added'],
  },
  { kind: 'vault', change: sealed, actions: ['vault.sealed'] },
  { kind: 'mirror', change: mirrored, actions: ['mirror.on'] },
];

it.each(CASES)('the changes of « $kind » are found under their kind', ({ kind, given, change, actions }) =>
  withFirm(
    async (firm) => {
      const { workspace } = firm;
      await firm.add([person(1), person(2), person(3)], TOLD);
      await given?.(firm);
      const before = [...readRegisterLines(workspace, {})].length;
      await change(firm);
      const isLater = ({ seq }: { readonly seq: number }): boolean => seq > before;
      expect([...readRegisterLines(workspace, { kind })].filter(isLater).map(({ action }) => action)).toEqual(actions);
      const asked = { kind, by: null, offset: 0, limit: 100 };
      const { entries, total } = readRegisterPage(workspace, asked);
      expect(entries.filter(isLater).map(({ action }) => action)).toEqual([...actions].reverse());
      expect(total).toBe(entries.length);
    },
    new SealedFileSystem(
      realFileSystem,
      new KeyRing(() => ({ bytes: Buffer.from(PASSPHRASE), kinds: ['passphrase'] })),
    ),
  ),
);

it.each([
  ['retention', 'person.purged'],
  ['state', 'person.confirmed'],
  ['state', 'person.dismissed'],
] as const)('« %s » finds entries of before, « %s », which keep their name', (kind, action) =>
  withFirm(async ({ workspace }) => {
    workspace.write((transaction) => {
      transaction.register({ at: context.now(), by: context.by, action, subject: { on: '2026-11-24', contacts: 2 } });
    });
    for (const asked of [kind, 'person'] as const)
      expect([...readRegisterLines(workspace, { kind: asked })].map((line) => line.action)).toEqual([action]);
  }),
);
