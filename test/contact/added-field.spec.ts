import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseFacts } from '../../shared/contract/documents/facts.ts';
import { parseSegment } from '../../shared/contract/documents/segment.ts';
import { segmentMatcher } from '../../shared/domain/contact/segment.ts';
import { FactVectors } from '../../electron/engine/campaign/judge/fact-vector.ts';
import { FactsOfContact } from '../../electron/engine/campaign/judge/contact-facts.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { iterateContacts } from '../../electron/engine/contact/contact-reader.ts';
import { erasePerson, readPersonRecord } from '../../electron/engine/person/person-record.ts';
import { readVectorTexts } from '../../electron/engine/sql/contact-vectors.ts';
import { context, LETTER, person, withFirm } from '../campaign/firm.ts';

/** A field that is not in the table, a word for the rules. */
vi.mock('../../shared/domain/contact/fields.ts', async (original) => {
  const module = await original<typeof import('../../shared/domain/contact/fields.ts')>();
  const row = {
    type: 'text',
    column: 'favourite_shop',
    fold: 'plain',
    import: 'column',
    filter: 'value',
    rules: { code: 'z' },
  };
  return { ...module, CONTACT_FIELDS: { ...module.CONTACT_FIELDS, favouriteShop: row } };
});

/** Its column, as a step of the layout would add it. */
vi.mock('../../electron/engine/storage/migrations/index.ts', async (original) => {
  const module = await original<typeof import('../../electron/engine/storage/migrations/index.ts')>();
  const step = {
    version: 9000,
    title: 'favourite-shop',
    statements: ['ALTER TABLE contacts ADD COLUMN favourite_shop TEXT'],
  };
  return { ...module, MIGRATIONS: [...module.MIGRATIONS, step] };
});

const SHOP = 'Zanzibar-Bellecour';

describe('a row added to the table of contact fields', () => {
  it('is imported, stored, filtered, judged, shown and erased without further code', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1, { favouriteShop: SHOP }), person(2)]);
      const [first, second] = [...iterateContacts(workspace)];
      if (first === undefined || second === undefined) throw new Error('two contacts');

      expect(workspace.all('SELECT favourite_shop AS shop FROM contacts ORDER BY id')).toEqual([
        { shop: SHOP },
        { shop: null },
      ]);

      const shown = readPersonRecord(workspace, { id: String(first.id) }).persons[0]?.contact;
      expect(shown).toMatchObject({ favouriteShop: SHOP });

      const parsed = parseSegment({ field: 'favouriteShop', op: 'is', value: 'zanzibar-bellecour' });
      expect(parsed.ok && shown !== undefined && segmentMatcher(parsed.segment)(shown)).toBe(true);

      const address = { kind: 'address', coordinate: '' } as const;
      const facts = [first, second].map((contact) => new FactsOfContact(contact).for(address));
      expect(facts[0]).toMatchObject({ favouriteShop: SHOP });
      expect(parseFacts({ contact: facts[0], campaign: { ...LETTER_FACTS } })).toMatchObject({ ok: true });
      const vectors = new FactVectors(parseCampaign(LETTER, ['ALPHA']));
      expect(vectors.of(facts[0] ?? raise())).not.toBe(vectors.of(facts[1] ?? raise()));
      expect([...readVectorTexts(workspace).values()].filter((text) => text.includes(`|z"${SHOP}"`))).toHaveLength(1);

      await erasePerson(context, workspace, { id: String(first.id) });
      const files = readdirSync(folder).filter((name) => name.startsWith('alpha.aval'));
      expect(files).toContain('alpha.aval');
      for (const file of files) expect(readFileSync(join(folder, file)).includes(SHOP)).toBe(false);
    }));
});

const LETTER_FACTS = {
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'commercial',
  goods: 'linge',
  at: '2026-12-01',
};

function raise(): never {
  throw new Error('facts of two contacts');
}
