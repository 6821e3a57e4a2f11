import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contactAnswers } from '../../electron/engine/campaign/check.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import { listImports } from '../../electron/engine/import/list-imports.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { purgeContacts } from '../../electron/engine/retention/purge.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { restoreBackup } from '../../electron/engine/erasure/restore-backup.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import type { Channel } from '../../shared/domain/channel.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';

/**
 * The central promise: a person who opposed is never contactable again, after any sequence of imports, merges, undos,
 * erasures, backups and restores.
 */

const PEOPLE = ['Claire', 'Marc', 'Zoé', 'Luc'] as const;
const CHANNELS = ['email', 'phone', 'post', 'sms'] as const satisfies readonly Channel[];

/** Two e-mails and two numbers each; the second number is shared by the household. */
const emails = (person: number): readonly string[] => [`${person}a@example.com`, `${person}b@example.com`];
const phones = (person: number): readonly string[] => [`063998${String(1000 + person)}`, '0465710338'];

/** `isNamed`: a bought list may have only an e-mail or a number. */
type Row = {
  readonly person: number;
  readonly isNamed: boolean;
  readonly company: boolean;
  readonly email: 0 | 1 | null;
  readonly phone: 0 | 1 | null;
  readonly street: boolean;
};
type Step =
  | { readonly kind: 'import'; readonly rows: readonly Row[]; readonly direct: boolean }
  | {
      readonly kind: 'oppose';
      readonly person: number;
      readonly by: 'email' | 'phone' | 'contact';
      readonly which: 0 | 1;
      readonly channel: Channel | 'all';
    }
  | { readonly kind: 'undo'; readonly place: number }
  | { readonly kind: 'erase'; readonly person: number }
  | { readonly kind: 'purge' }
  | { readonly kind: 'backup' }
  | { readonly kind: 'restore'; readonly place: number };

const person = fc.nat({ max: PEOPLE.length - 1 });
const bit = fc.constantFrom(0 as const, 1 as const);
const row: fc.Arbitrary<Row> = fc.record({
  person,
  isNamed: fc.nat({ max: 4 }).map((chance) => chance > 0),
  company: fc.boolean(),
  email: fc.option(bit, { nil: null }),
  phone: fc.option(bit, { nil: null }),
  street: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      direct: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('oppose' as const),
      person,
      by: fc.constantFrom('email' as const, 'phone' as const, 'contact' as const),
      which: fc.constant(0 as const),
      channel: fc.constantFrom('all' as const, ...CHANNELS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), place: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), person }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'purge' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'backup' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), place: fc.nat({ max: 3 }) }) },
);

/** The people who opposed: channel, and every coordinate that they have had since. */
type No = {
  readonly person: number;
  readonly channel: Channel;
  readonly stated: readonly string[];
  readonly coordinates: Set<string>;
};

class History {
  readonly #folder = mkdtempSync(join(tmpdir(), 'aval-no-'));
  readonly #path = join(this.#folder, 'alpha.aval');
  readonly #backups: string[] = [];
  readonly #noes: No[] = [];
  #minute = 0;
  #workspace: Workspace | null = null;

  get #open(): Workspace {
    if (this.#workspace === null) throw new Error('no workspace is open');
    return this.#workspace;
  }

  /** Every step is a minute after the one before. */
  get #context(): EngineContext {
    const at = new Date(Date.parse('2026-11-24T09:00:00Z') + this.#minute * 60_000).toISOString();
    return { by: 'Nadège', now: () => at, today: () => at.slice(0, 10), language: 'fr' };
  }

  async run(steps: readonly Step[]): Promise<void> {
    try {
      this.#workspace = await createWorkspace(this.#path, {
        organisation: 'ALPHA',
        at: this.#context.now(),
        by: 'Nadège',
      });
      for (const one of steps) {
        this.#minute += 1;
        await this.#take(one);
        await this.#assertNobodyCameBack();
      }
    } finally {
      await this.#workspace?.close();
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  async #take(one: Step): Promise<void> {
    switch (one.kind) {
      case 'import':
        return this.#import(one.rows, one.direct);
      case 'oppose':
        return this.#oppose(one);
      case 'undo': {
        const standing = listImports(this.#context, this.#open).filter((made) => made.undone === null);
        const made = standing[one.place % Math.max(1, standing.length)];
        if (made !== undefined) await undoImport(this.#context, this.#open, made.importId);
        return;
      }
      case 'erase':
        await erasePerson(this.#context, this.#open, { email: emails(one.person)[0] });
        return;
      case 'purge':
        await purgeContacts({ ...this.#context, today: () => '2030-01-01' }, this.#open, { dryRun: false });
        return;
      case 'backup': {
        const file = join(this.#folder, `${this.#backups.length}.avalbackup`);
        await backupWorkspace(this.#open, file, {});
        this.#backups.push(file);
        return;
      }
      case 'restore': {
        const file = this.#backups[one.place % Math.max(1, this.#backups.length)];
        if (file !== undefined) await this.#restore(file);
      }
    }
  }

  async #import(rows: readonly Row[], direct: boolean): Promise<void> {
    const file = join(this.#folder, 'import.csv');
    const lines = rows.map(({ person: who, isNamed, company, email, phone, street }) =>
      [
        isNamed ? PEOPLE[who] : '',
        isNamed ? 'Perdrix' : '',
        company && isNamed ? 'Bazar Alba' : '',
        email === null ? '' : emails(who)[email],
        phone === null ? '' : phones(who)[phone],
        street ? '12 avenue de la Gare' : '',
        street ? '01000' : '',
        'Bourg-en-Bresse',
      ].join(';'),
    );
    writeFileSync(file, ['Prénom;Nom;Société;E-mail;Téléphone;Rue;Code postal;Ville', ...lines].join('\n'));
    const consents = CHANNELS.map((channel) => ({
      channel,
      at: '2026-11-23',
      organisations: ['ALPHA'],
      goods: ['vaisselle'],
      positiveAct: true,
      proof: true,
      until: '2027-10-01',
      mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
    }));
    const origin = {
      kind: direct ? 'direct' : 'purchased',
      source: direct ? 'Boutique' : 'Courtier',
      on: '2026-11-20',
      informed: true,
      objectionOffered: true,
      consents,
    };
    await importFile(this.#context, this.#open, { file, origin, evidenceFolder: this.#folder, dryRun: false });
  }

  async #oppose({ person: who, by, which, channel }: Extract<Step, { kind: 'oppose' }>): Promise<void> {
    const name = PEOPLE[who] ?? '';
    const channels = channel === 'all' ? CHANNELS : [channel];
    const stated = by === 'email' ? emails(who)[which] : `+33${(phones(who)[which] ?? '').slice(1)}`;
    if (by === 'contact') {
      const contact = (await this.#contacts()).find((one) => one.firstName === name);
      if (contact === undefined) return;
      await suppressPerson(this.#context, this.#open, { contact: contact.id, channel });
      for (const closed of channels)
        this.#noes.push({
          person: who,
          channel: closed,
          stated: coordinatesOf(contact),
          coordinates: new Set(coordinatesOf(contact)),
        });
      return;
    }
    await suppressPerson(
      this.#context,
      this.#open,
      by === 'email' ? { email: stated, channel } : { phone: stated, channel },
    );
    for (const closed of channels)
      this.#noes.push({
        person: who,
        channel: closed,
        stated: stated === undefined ? [] : [stated],
        coordinates: new Set(stated === undefined ? [] : [stated]),
      });
  }

  async #restore(file: string): Promise<void> {
    await this.#open.close();
    await restoreBackup(this.#context, file, this.#path, false);
    this.#workspace = await openWorkspace(this.#path, { by: 'Nadège' });
  }

  async #contacts(): Promise<readonly Contact[]> {
    const contacts: Contact[] = [];
    for await (const contact of listContacts(this.#context, this.#open)) contacts.push(contact);
    return contacts;
  }

  async #assertNobodyCameBack(): Promise<void> {
    for (const contact of await this.#contacts()) {
      for (const no of this.#noes) {
        const isNamed = contact.firstName === PEOPLE[no.person];
        const isNameless = contact.firstName === undefined && contact.lastName === undefined;
        // Without a name, a contact is the person only by a coordinate that was opposed explicitly.
        const known = isNamed ? no.coordinates : new Set(isNameless ? no.stated : []);
        if (!coordinatesOf(contact).some((coordinate) => known.has(coordinate))) continue;
        expect(contact.suppressed, `${contact.firstName} by ${no.channel}`).toContain(no.channel);
        if (isNamed) for (const coordinate of coordinatesOf(contact)) no.coordinates.add(coordinate);
      }
    }
    for (const channel of new Set(this.#noes.map((no) => no.channel))) await this.#assertLeftOut(channel);
  }

  /** The list and a campaign agree. */
  async #assertLeftOut(channel: Channel): Promise<void> {
    const campaign = {
      organisation: 'ALPHA',
      channel,
      purpose: 'commercial',
      goods: 'vaisselle',
      at: '2026-11-25',
      callerId: '+33145000000',
      message: { optOut: true },
    };
    const check = await checkCampaign(this.#context, this.#open, { campaign });
    const listed = new Set(
      [...contactAnswers(check)].filter(({ step: left }) => left === 'eligible').map(({ contact }) => contact),
    );
    for (const contact of await this.#contacts())
      if (contact.suppressed.includes(channel)) expect(listed).not.toContain(contact.id);
  }
}

/**
 * E-mails, own numbers and the address under the person's name; the number of the household belongs to no single
 * person.
 */
function coordinatesOf(contact: Contact): readonly string[] {
  const address = contact.street === undefined ? [] : [`${contact.postcode} ${contact.street}`];
  return [...contact.emails, ...contact.phones.filter((phone) => phone !== '+33465710338'), ...address];
}

it('never finds an opposed person contactable, after any sequence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => new History().run(steps)),
    { numRuns: 25, endOnFailure: false },
  );
});
