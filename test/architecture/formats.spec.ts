import { describe, expect, it } from 'vitest';
import { isSale, saleCampaigns } from '../../electron/engine/campaign/definition/sale-campaigns.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import type {
  CampaignFile,
  ExclusionFile,
  MessageFile,
} from '../../electron/engine/campaign/definition/campaign-file.ts';
import type { Approval, SectorStated } from '../../electron/engine/campaign/definition/approval.ts';
import type { Pressure, Sender } from '../../electron/engine/campaign/definition/campaign.ts';
import { parsePreset } from '../../electron/engine/export/preset/parse-preset.ts';
import { SHIPPED_PRESETS } from '../../electron/engine/export/preset/shipped-presets.ts';
import { parseMapping } from '../../electron/engine/import/columns/parse-mapping.ts';
import { parseOrigin, type OriginDeals, type OriginFile } from '../../electron/engine/model/origin-file.ts';
import { parseRecordLine, type AddedFacts } from '../../electron/engine/record/record-line.ts';
import { AppError } from '../../shared/contract/result.ts';
import { DUTIES } from '../../shared/domain/compliance.ts';
import { parseFacts } from '../../shared/contract/documents/facts.ts';
import { PRESET_FIELDS, type PresetColumn, type PresetDocument } from '../../shared/contract/documents/preset.ts';
import type { CampaignFacts, ContactFacts, Facts, MessageFacts } from '../../shared/domain/contact/facts.ts';
import {
  CALL_PARTS,
  CONSENT_PARTS,
  CONTACTED_PARTS,
  CONTRACT_PARTS,
  ORIGIN_PARTS,
  REQUEST_PARTS,
  SALE_PARTS,
  type PartTable,
} from '../../shared/domain/contact/parts.ts';
import { isSegmentField, SEGMENT_OPERATORS } from '../../shared/domain/contact/segment.ts';
import { parseSegment } from '../../shared/contract/documents/segment.ts';
import { TARGET_FIELDS } from '../../shared/domain/contact/target-field.ts';
import { CATALOGUES } from '../../shared/text/index.ts';
import { fieldsOf, FormatPage, withField } from './format-page.ts';
import { CONTACT_FIELDS } from '../../shared/domain/contact/fields.ts';

/** The pages of docs/formats list every field, word and error of the validators, and no other. */

/** All fields of a shape: the compiler requires each of them, and rejects any other. */
type Every<Shape> = Readonly<Record<keyof Shape, true>>;

const under = (way: string, names: readonly string[]): readonly string[] =>
  names.map((name) => (way === '' ? name : `${way}.${name}`));
const every = <Shape>(way: string, fields: Every<Shape>): readonly string[] => under(way, Object.keys(fields));

/** The fields of a part that the rules read: `wording` is only a proof. */
const partFields = (way: string, table: PartTable): readonly string[] =>
  under(
    way,
    Object.entries(table).flatMap(([name, row]) => (row.rules === false ? [] : [name])),
  );

const PERSON = {
  audience: true,
  territory: true,
  birthDate: true,
  email: true,
  phone: true,
  phoneUse: true,
  sirene: true,
  bloctel: true,
  lastContactFromPerson: true,
  member: true,
  memberUntil: true,
  donor: true,
  lastDonationOn: true,
  relationUntil: true,
  status: true,
  statusOn: true,
  keptFor: true,
  origins: true,
  consents: true,
  sales: true,
  contracts: true,
  requests: true,
  calls: true,
  contacted: true,
} as const satisfies Every<AddedFacts>;

const MESSAGE: Every<MessageFacts> = { identity: true, optOut: true, source: true, aiAnnounced: true, notice: true };

const DEALS: Every<OriginDeals> = { goods: true, informed: true, refusalOffered: true, organisation: true };

const FACTS: readonly string[] = [
  ...every<Facts>('', { contact: true, campaign: true }),
  ...every<ContactFacts>('contact', { ...PERSON, statusConfirmed: true }),
  ...partFields('contact.origins[]', ORIGIN_PARTS),
  ...partFields('contact.consents[]', CONSENT_PARTS),
  ...partFields('contact.sales[]', SALE_PARTS),
  ...partFields('contact.contracts[]', CONTRACT_PARTS),
  ...partFields('contact.requests[]', REQUEST_PARTS),
  ...partFields('contact.calls[]', CALL_PARTS),
  ...partFields('contact.contacted[]', CONTACTED_PARTS),
  ...every<CampaignFacts>('campaign', {
    organisation: true,
    channel: true,
    purpose: true,
    goods: true,
    relatedGoods: true,
    sector: true,
    professionRelated: true,
    at: true,
    dialing: true,
    callerId: true,
    message: true,
    recipient: true,
    operator: true,
  }),
  ...every('campaign.message', MESSAGE),
];

const ORIGIN: readonly string[] = [
  ...every<OriginFile>('', {
    kind: true,
    source: true,
    on: true,
    since: true,
    informed: true,
    informedSince: true,
    noticeOn: true,
    objectionOffered: true,
    transmissionConsent: true,
    transmissionInformed: true,
    expected: true,
    capturedFrom: true,
    capturedOn: true,
    reuseTerms: true,
    audience: true,
    consents: true,
    sales: true,
    contracts: true,
    evidence: true,
  }),
  ...under('consents[]', Object.keys(CONSENT_PARTS)),
  ...every('sales', DEALS),
  ...every('contracts', DEALS),
];

const CAMPAIGN: readonly string[] = [
  ...every<CampaignFile>('', {
    name: true,
    organisation: true,
    channel: true,
    purpose: true,
    goods: true,
    relatedGoods: true,
    sector: true,
    sectorStated: true,
    professionRelated: true,
    at: true,
    from: true,
    to: true,
    dialing: true,
    callerId: true,
    operator: true,
    recipient: true,
    message: true,
    segment: true,
    exclude: true,
    limit: true,
    onePerHousehold: true,
    pressure: true,
    sender: true,
    approval: true,
    sale: true,
    saleReason: true,
    channels: true,
  }),
  ...every<ExclusionFile>('exclude[]', { export: true, segment: true, file: true }),
  ...every<MessageFile>('message', { ...MESSAGE, text: true, file: true }),
  ...every<Pressure>('pressure', { days: true, max: true }),
  ...every<Sender>('sender', { name: true, address: true, oppositionContact: true }),
  ...every<SectorStated>('sectorStated', { by: true, on: true }),
  ...every<Approval>('approval', {
    function: true,
    dpo: true,
    message: true,
    balancingTest: true,
    similarBecause: true,
    professionBecause: true,
    recipients: true,
    processors: true,
    deletedBy: true,
  }),
];

const RECORD_LINE: readonly string[] = ['id', 'email', 'phone', 'add', ...every('add', PERSON)];

const PRESET: readonly string[] = [
  ...every<PresetDocument>('', {
    name: true,
    delimiter: true,
    encoding: true,
    header: true,
    lineEnd: true,
    phone: true,
    columns: true,
  }),
  ...every<PresetColumn>('columns[]', { header: true, field: true, max: true, text: true }),
];

const MAP = ['headerRow', 'columns', 'refusedRepairs', 'empty'];

/** Reads a document as the command does; the code of a refusal, else null. */
type Reading = (document: unknown) => string | null;

const refusal = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

const readFacts: Reading = (document) => {
  const parsed = parseFacts(document);
  return parsed.ok ? null : parsed.error.code;
};
const readOrigin: Reading = (document) => refusal(() => parseOrigin(document, '2026-11-29'));
const readCampaign: Reading = (document) =>
  refusal(() => {
    for (const campaign of isSale(document) ? saleCampaigns(document) : [document]) parseCampaign(campaign, ['ALPHA']);
  });
const readMapping: Reading = (document) => refusal(() => parseMapping(document));
const readPresets: Reading = (document) => refusal(() => parsePreset(document));
const readLine: Reading = (document) => refusal(() => parseRecordLine(JSON.stringify(document), 1));
const readFilter: Reading = (document) => {
  const parsed = parseSegment(document);
  return parsed.ok ? null : parsed.problem.code;
};

const DOCUMENTS: readonly [page: string, read: Reading, fields: readonly string[], openAt: readonly string[]][] = [
  ['facts', readFacts, FACTS, []],
  ['origin', readOrigin, ORIGIN, []],
  ['campaign', readCampaign, CAMPAIGN, ['segment']],
  ['map', readMapping, MAP, ['columns', 'refusedRepairs', 'empty']],
  ['preset', readPresets, PRESET, []],
  ['record-lines', readLine, RECORD_LINE, ['add.origins', 'add.consents', 'add.sales', 'add.contracts']],
];

const UNKNOWN = /\.unknown_(?:field|key)$/;

describe.each(DOCUMENTS)('%s.md', (name, read, fields, openAt) => {
  const page = new FormatPage(name);

  it('has every field of the validator, and no other', () => {
    expect([...page.fields()].sort()).toEqual([...fields].sort());
  });

  it('has examples that the validator accepts', () => {
    expect(page.examples().length).toBeGreaterThan(0);
    expect(page.examples().map(read)).toEqual(page.examples().map(() => null));
  });

  it('has fields in its examples that are all in its tables', () => {
    const shown = page.examples().flatMap((example) => fieldsOf(example));
    const inTables = new Set(page.fields());
    const isOpen = (field: string): boolean =>
      [...openAt, 'add.calls', 'add.contacted', 'add.requests'].some(
        (open) => field.startsWith(`${open}.`) || field.startsWith(`${open}[]`),
      );
    expect(shown.filter((field) => !inTables.has(field) && !isOpen(field))).toEqual([]);
  });

  it.each(page.fields().filter((field) => !(name === 'record-lines' && /^(?:id|email|phone)$/.test(field))))(
    'has %s, which the validator knows',
    (field) => {
      const [example] = page.examples();
      expect(String(read(withField(example, field, 7)))).not.toMatch(UNKNOWN);
    },
  );

  it.each(['', ...new Set(page.fields().flatMap((field) => field.match(/^.*(?=\.)/) ?? []))])(
    'leaves out what the validator refuses in “%s”',
    (way) => {
      const [example] = page.examples();
      expect(read(withField(example, way === '' ? 'unheard' : `${way}.unheard`, true))).toMatch(UNKNOWN);
    },
  );
});

describe('facts.md', () => {
  const page = new FormatPage('facts');

  it('shows every field in its example', () => {
    expect([...new Set(page.examples().flatMap((example) => fieldsOf(example)))].sort()).toEqual([...FACTS].sort());
  });

  it('has every duty of a conditional answer', () => {
    expect(DUTIES.filter((duty) => !page.words().has(duty))).toEqual([]);
  });
});

describe('map.md', () => {
  it('has every target field, and no other', () => {
    const [, section = ''] = new FormatPage('map').text.split('## Target fields');
    const [table = ''] = section.split('\n## ');
    const targets = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...line.split(' | ')[0]!.matchAll(/`(\w+)`/g)].map(([, target]) => target));
    expect([...targets].sort()).toEqual([...TARGET_FIELDS].sort());
  });
});

describe('preset.md', () => {
  const { text } = new FormatPage('preset');

  it('has every word of a field, and no other', () => {
    const [, section = ''] = text.split('### Words of `field`');
    const [list = ''] = section.split('\n## ');
    const words = [...list.matchAll(/^- (.*)$/gm)].flatMap(([, line = '']) =>
      line.split(' · ').flatMap((part) => (part.split(/: /)[0] ?? '').match(/(?<=`)\w+(?=`)/g) ?? []),
    );
    expect(PRESET_FIELDS.filter((field) => !words.includes(field) && field !== 'name')).toEqual([]);
    expect(words.filter((word) => !(PRESET_FIELDS as readonly string[]).includes(word))).toEqual([]);
  });

  it.each(SHIPPED_PRESETS.map((preset) => [preset.name, preset.columns] as const))(
    'has the columns of %s',
    (name, columns) => {
      const line = text.split('\n').find((one) => one.startsWith(`| \`${name}\` |`)) ?? '';
      expect(line.split(' | ').at(-1)).toBe(`${columns.map(({ header }) => `\`${header}\``).join(' ')} |`);
    },
  );
});

describe('filter.md', () => {
  const page = new FormatPage('filter');
  const [, section = ''] = page.text.split('## Fields of a contact');

  it('has examples that the validator accepts', () => {
    expect(page.examples().map(readFilter)).toEqual([null]);
  });

  it('has every key of a condition', () => {
    expect(page.names('Condition')).toEqual(['field', 'op', 'value']);
  });

  it('has every operator', () => {
    expect(SEGMENT_OPERATORS.filter((operator) => !page.text.includes(`| \`${operator}\` |`))).toEqual([]);
  });

  it('has every field that can be asked for', () => {
    const asked = [
      ...Object.keys(CONTACT_FIELDS),
      'id',
      'emails',
      'phones',
      'origins',
      'consents',
      'suppressed',
    ].filter(isSegmentField);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((field) => !section.includes(`\`${field}\``))).toEqual([]);
  });
});

/** Codes of a catalogue that a document can't cause: those of options, of the window, or words of a verdict. */
const OTHER_CODES = new Set([
  'campaign.caller_unreadable',
  'campaign.no_dates',
  'campaign.not_a_date',
  'campaign.unsure_opposition',
  'campaign.unsure_opposition_source',
  'campaign.unsure_opposition_remedy',
  'campaign.blocked_supplier',
  'campaign.blocked_supplier_source',
  'campaign.blocked_supplier_remedy',
  'preset.unknown',
  'preset.name_taken',
  'preset.name_shipped',
  'preset.sample_workbook',
  'preset.sample_empty',
  'preset.sample_encoding',
]);

describe('the errors', () => {
  it.each([
    ['facts', 'facts', CATALOGUES.facts],
    ['origin', 'origin', CATALOGUES.origin],
    ['campaign', 'campaign', CATALOGUES.campaign],
    ['filter', 'segment', CATALOGUES.segment],
    ['map', 'mapping', CATALOGUES.mapping],
    ['preset', 'preset', CATALOGUES.preset],
    ['record-lines', 'entry', CATALOGUES.entry],
  ] as const)('of %s.md are those of the catalogue “%s”', (name, noun, catalogue) => {
    const [, section = ''] = new FormatPage(name).text.split('## Errors');
    const codes = [...section.matchAll(/^\| `([a-z_.]+)` \|/gm)].map(([, code]) => code);
    const known = Object.keys(catalogue).filter((code) => code.startsWith(`${noun}.`) && !OTHER_CODES.has(code));
    expect([...codes].sort()).toEqual(known.sort());
  });
});
