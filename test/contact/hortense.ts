import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { decideReview } from '../../electron/engine/campaign/decide-review.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

export const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

/**
 * Words that only Hortense has, one for each kind of column that could identify her. At her erasure, her former street,
 * e-mail and number are only in the suppression list.
 */
export const HERS = [
  'Hortense',
  'quillevere',
  'Quillevéré',
  'q.hortense@example.com',
  'former.q@example.com',
  '639981234',
  '639985678',
  'hirondelles',
  'rue des Mésanges',
  'mesanges',
  '1957-03-14',
  'REF-98712',
  'Cabinet Quill',
  'prothésiste',
  'aime les dahlias',
  'tulipes jaunes',
  'Bulletin jaune de Q.',
  'moi, H. Q., accepte',
  'dossier remis en main propre',
  'bulbes rares',
  'attestation-q.txt',
  'signature de H. Q.',
  '12/13/0000-q',
  '52840',
] as const;

/** Imports a file of these lines, from a folder of files. */
export async function bring(
  workspace: Workspace,
  sources: string,
  name: string,
  lines: readonly string[],
  origin: object = {},
  mapping?: object,
): Promise<void> {
  const file = join(sources, name);
  writeFileSync(file, lines.join('\n'));
  const stated = {
    kind: 'direct',
    source: 'Carte de fidélité',
    on: '2023-11-01',
    informed: true,
    objectionOffered: true,
    ...origin,
  };
  await importFile(context, workspace, {
    file,
    origin: stated,
    ...(mapping === undefined ? {} : { mapping }),
    evidenceFolder: sources,
    dryRun: false,
  });
}

const record = (workspace: Workspace, ...lines: readonly object[]): Promise<unknown> =>
  recordLines(context, workspace, {
    name: 'notes.ndjson',
    bytes: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
  });

/**
 * Hortense among others, in every table with personal data: she opposed with her former address and number, then moved.
 */
export async function fillWithHortense(workspace: Workspace, sources: string): Promise<void> {
  writeFileSync(join(sources, 'attestation-q.txt'), 'signature de H. Q.');
  const columns = [
    'Prénom',
    'Nom',
    'Société',
    'Fonction',
    'E-mail',
    'Mobile',
    'Rue',
    'Code postal',
    'Ville',
    'Naissance',
    'Réf',
    'Remarque',
    'Fleurs',
    'Source',
    'Accord e-mail',
    'Texte',
    'Achat',
    'Article',
  ];
  const targets = [
    'firstName',
    'lastName',
    'company',
    'jobTitle',
    'email',
    'mobile',
    'street',
    'postcode',
    'city',
    'birthDate',
    'customerRef',
    'note',
    'extra:Fleurs',
    'source',
    'consentEmail',
    'consentWording',
    'lastPurchaseOn',
    'purchasedGoods',
  ];
  const mapping = {
    headerRow: 1,
    columns: Object.fromEntries(columns.map((column, place) => [column, targets[place]])),
  };
  await bring(workspace, sources, 'old.csv', [
    'Prénom;Nom;E-mail;Mobile;Rue;Code postal;Ville;Accord',
    'Hortense;Quillevéré;q.hortense@example.com, former.q@example.com;06 39 98 12 34;4 impasse des Hirondelles;52840;Bourg;',
    'Marc;Aubert;marc@example.com;06 39 98 00 01;1 rue des Lilas;69002;Lyon;',
    'Zoé;Petit;zoe@example.com;06 39 98 00 02;2 rue des Lilas;69002;Lyon;',
  ]);
  await suppressPerson(context, workspace, {
    name: 'Hortense Quillevéré',
    street: '4 impasse des Hirondelles',
    postcode: '52840',
    phone: '06 39 98 12 34',
  });
  await suppressPerson(context, workspace, { contact: '3', channel: 'sms' });
  await bring(
    workspace,
    sources,
    'clients.csv',
    [
      columns.join(';'),
      'Hortense;Quillevéré;Cabinet Quill;prothésiste;q.hortense@example.com;06 39 98 56 78;9 rue des Mésanges;52840;Bourg;14/03/1957;REF-98712;aime les dahlias;tulipes jaunes;Bulletin jaune de Q.;oui;moi, H. Q., accepte;12/13/0000-q;bulbes rares',
      'Marc;Aubert;;;marc@example.com;06 39 98 00 01;1 rue des Lilas;69002;Lyon;;;;;;oui;J’accepte.;;',
      'Zoé;Petit;;;zoe@example.com;06 39 98 00 02;2 rue des Lilas;69002;Lyon;;;;;;;;;',
    ],
    {},
    mapping,
  );
  // No contact has her former street, e-mail and number: they are only in the list.
  await undoImport(context, workspace, '1');
  await bring(workspace, sources, 'seul.csv', ['Prénom;Nom;E-mail', 'Hortense;Quillevéré;q.hortense@example.com'], {
    kind: 'unknown',
    evidence: ['attestation-q.txt'],
    source: undefined,
    on: undefined,
  });
  await record(workspace, {
    email: 'q.hortense@example.com',
    add: {
      calls: [{ at: '2023-11-10T10:00:00+01:00', outcome: 'answered' }],
      contracts: [{ from: '2023-01-01', until: '2023-11-12', goods: 'bulbes rares' }],
    },
  });
  const campaign = {
    name: 'Noël',
    organisation: 'Alba',
    channel: 'email',
    purpose: 'commercial',
    goods: 'bulbes',
    from: '2023-11-20',
    message: { optOut: true, identity: true },
  };
  try {
    await decideReview(context, workspace, {
      id: '1',
      campaign,
      verdict: 'refuse',
      reason: 'dossier remis en main propre',
    });
  } catch {
    // No review on that day: the reason is inserted by hand below.
    workspace.write((transaction) =>
      transaction.run(
        "INSERT INTO decisions (id, contact_id, campaign, verdict, reason, by, at) VALUES (?, 1, 'k', 'refuse', 'dossier remis en main propre', 'Nadège', ?)",
        [transaction.nextId('decisions'), context.now()],
      ),
    );
  }
}
