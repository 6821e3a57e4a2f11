import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CALL,
  context,
  DIRECT,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import { exportCampaign } from './export-campaign.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { batchesOf, type TableRows } from '../spreadsheet/write/output-file.ts';
import { assertWritten } from './assert-written.ts';
import { ExportFolder } from './export-folder.ts';
import { withChoices } from './formats/chosen-formats.ts';
import { EXPORT_FORMATS, findFormat } from './formats/export-formats.ts';
import { listChoices } from './list-choices.ts';
import type { BlocklistFile, ExportFormat, ListFile, ListFormat } from './formats/list-format.ts';
import { witnessing } from './formats/list-reading.ts';
import { parsePreset } from './preset/parse-preset.ts';
import type { ToolPreset } from './preset/shipped-presets.ts';
import { ListWriter } from './write-list.ts';

const ROBOT = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
const EMAIL = { ...LETTER, channel: 'email' };
const TRANSFER = { ...LETTER, purpose: 'transfer', recipient: 'BETA Literie' };
const AGREED = {
  ...DIRECT,
  transmissionInformed: true,
  consents: ['phone', 'automated_call', 'email', 'sms'].map((channel) => ({ channel, ...PHONE_CONSENT })),
};

const CAMPAIGNS: Readonly<Record<string, object>> = {
  'post-lines': LETTER,
  'mail-merge': LETTER,
  'post-labels': LETTER,
  'router-csv': LETTER,
  'router-fixed': LETTER,
  'gift-receipts': { ...LETTER, purpose: 'transactional' },
  'dialer-csv': CALL,
  preset: CALL,
  vicidial: CALL,
  'robot-csv': ROBOT,
  'asterisk-call-files': ROBOT,
  'email-csv': EMAIL,
  'sms-csv': { ...LETTER, channel: 'sms' },
  'sms-brevo': { ...LETTER, channel: 'sms' },
  'suppression-sha256': EMAIL,
  'transfer-csv': TRANSFER,
};

const COLUMNS = [
  { header: 'CLÉ', field: 'reference' },
  { header: 'TÉL', field: 'phone1' },
  { header: 'NOM', field: 'lastName' },
] as const;
/** Files of one’s own tool, in each encoding and division. */
const PRESETS: Readonly<Record<string, ToolPreset>> = {
  preset: parsePreset({ name: 'Outil', columns: COLUMNS }),
  'preset in windows-1252': parsePreset({ name: 'Outil', encoding: 'windows-1252', columns: COLUMNS }),
  'preset with a mark': parsePreset({ name: 'Outil', encoding: 'utf-8-bom', delimiter: 'tab', columns: COLUMNS }),
  'preset without a header': parsePreset({ name: 'Outil', header: false, lineEnd: 'lf', columns: COLUMNS }),
  'preset in several files': { ...parsePreset({ name: 'Outil', columns: COLUMNS }), fileLimit: 60 },
};

/** A writer’s bugs: the file differs from the given rows. */
type Mistake = (
  rows: readonly (readonly string[])[],
  list: Pick<ListFile, 'columns' | 'reading'>,
) => readonly (readonly string[])[];
const changed =
  (place: (list: Pick<ListFile, 'columns' | 'reading'>) => number): Mistake =>
  (rows, list) =>
    rows.map((row, number) =>
      number === 1 ? row.map((cell, column) => (column === place(list) ? `${cell}9` : cell)) : row,
    );
/** The column of the first source of each checked value. */
const columnOf = (part: 0 | 1 | 2) =>
  changed((list) => {
    const witness = witnessing(list);
    const marks = list.columns.map((_, column) => `C${column}`);
    const [mark = ''] = witness(marks)[part].split('\n');
    return marks.indexOf(mark);
  });
const MISTAKES: Readonly<Record<string, Mistake>> = {
  'leaves a row out': (rows) => rows.filter((_, number) => number !== 1),
  'leaves the last row out': (rows) => rows.slice(0, -1),
  'writes a row twice': (rows) => [...rows, ...rows.slice(-1)],
  'exchanges two rows': ([first = [], second = [], ...more]) => [second, first, ...more],
  'alters a reference': columnOf(0),
  'alters a coordinate': columnOf(1),
  'alters the last column': columnOf(2),
};

async function writtenBy(firm: Firm, format: ExportFormat, campaign: object): Promise<() => Promise<void>> {
  const check = await runCheck(context, firm.workspace, parseCampaign(campaign, ['ALPHA']));
  const folder = ExportFolder.open(join(firm.folder, 'list'));
  const list = await new ListWriter(context, firm.workspace, check, { choices: listChoices(), folder }).write([format]);
  return () => assertWritten(context, folder.draft, list).finally(() => folder.discard());
}

function mistaken<T extends ListFile>(format: T, mistake: Mistake): T {
  return {
    ...format,
    write: async (path: string, rows: TableRows, job: Parameters<T['write']>[2]) => {
      const all: (readonly string[])[] = [];
      for await (const batch of batchesOf(rows)) all.push(...batch);
      return format.write(path, mistake(all, format), job);
    },
  };
}

function mistakenNoes(file: BlocklistFile, mistake: Mistake): BlocklistFile {
  return {
    ...file,
    write: async (path, rows, job) => {
      const all: (readonly string[])[] = [];
      for await (const batch of batchesOf(rows)) all.push(...batch);
      return file.write(path, mistake(all, file), job);
    },
  };
}

async function people(firm: Firm): Promise<void> {
  await firm.add(
    [1, 2, 3, 4].map((number) =>
      person(number, number === 2 ? { lastName: 'D’ÉPIN;"AY', city: "L’Isle, d'Abeau" } : {}),
    ),
    AGREED,
  );
}

/** A person for the list of oppositions, who is on no other list. */
async function oppositions(firm: Firm): Promise<void> {
  for (const number of [11, 12, 13])
    await suppressPerson(context, firm.workspace, { email: `personne.${number}@example.com` });
}

describe('every list is verified', () => {
  it('in every format', () => {
    expect(Object.keys(CAMPAIGNS).sort()).toEqual([...EXPORT_FORMATS].sort());
  });

  const cases = [
    ...Object.entries(CAMPAIGNS).map(([name, campaign]) => [name, campaign, PRESETS[name] ?? null] as const),
    ...Object.entries(PRESETS).map(([name, preset]) => [name, CALL, preset] as const),
  ];
  for (const [name, campaign, preset] of new Map(cases.map((one) => [one[0], one])).values()) {
    const format = (): ExportFormat => {
      const found = findFormat(preset === null ? name : 'preset', parseCampaign(campaign, ['ALPHA']));
      if (found === undefined) throw new Error(`no format ${name}`);
      return withChoices(found, listChoices({ preset }));
    };

    it(`and an intact ${name} is kept, one with any mistake of its writer refused`, () =>
      withFirm(async (firm) => {
        await people(firm);
        await oppositions(firm);
        const intact = await writtenBy(firm, format(), campaign);
        await intact();
        for (const [what, mistake] of Object.entries(MISTAKES)) {
          // A second file of one name is refused during writing.
          if (name === 'asterisk-call-files' && what === 'writes a row twice') continue;
          const reread = await writtenBy(firm, mistaken(format() as ListFormat, mistake), campaign);
          await expect(reread(), what).rejects.toMatchObject({ code: 'export.altered' });
        }
      }));
  }

  it('and so are the other files of a format', () =>
    withFirm(async (firm) => {
      await people(firm);
      const found = findFormat('email-csv', parseCampaign(EMAIL, ['ALPHA'])) as ListFormat;
      const further = (found.further ?? []).map((file) => mistaken(file, MISTAKES['alters a reference']!));
      expect(further).toHaveLength(1);
      const reread = await writtenBy(firm, { ...found, further }, EMAIL);
      await expect(reread()).rejects.toMatchObject({ code: 'export.altered', params: { file: '2-mailchimp.csv' } });
    }));

  it.each([
    ['email-csv', EMAIL],
    ['sms-csv', CAMPAIGNS['sms-csv']!],
    ['sms-brevo', CAMPAIGNS['sms-brevo']!],
    ['vicidial', CALL],
    ['dialer-csv', CALL],
    ['robot-csv', ROBOT],
  ])('and so are the oppositions before a %s', (name, campaign) =>
    withFirm(async (firm) => {
      await people(firm);
      for (const number of [11, 12, 13])
        await suppressPerson(context, firm.workspace, {
          email: `personne.${number}@example.com`,
          phone: `06 39 98 10 ${number}`,
        });
      const found = findFormat(name, parseCampaign(campaign, ['ALPHA'])) as ListFormat;
      const chosen = withChoices(found, listChoices({ dnc: true })) as ListFormat;
      const before = chosen.before ?? [];
      expect(before.length).toBeGreaterThan(0);
      for (const [what, mistake] of Object.entries(MISTAKES)) {
        for (const file of before) {
          const wrong = before.map((one) => (one === file ? mistakenNoes(one, mistake) : one));
          const reread = await writtenBy(firm, { ...chosen, before: wrong }, campaign);
          await expect(reread(), `${file.fileName} ${what}`).rejects.toMatchObject({
            code: 'export.altered',
            params: { file: file.fileName },
          });
        }
      }
    }),
  );
});

it.each([
  ['sms-csv', '2-sms.csv', '+33639981002'],
  ['sms-csv', '1-stop-sms.csv', '+33639981012'],
  ['vicidial', 'dnc.txt', '639981012'],
  ['post-labels', 'post-labels.pdf', 'FlateDecode >>\nstream\n'],
  ['mail-merge', 'mail-merge.xlsx', 'xl/worksheets/sheet1.xml'],
])('nothing is left of a %s that is altered after its bytes were looked at', (format, file, before) =>
  withFirm(async (firm) => {
    await people(firm);
    for (const number of [11, 12, 13])
      await suppressPerson(context, firm.workspace, { phone: `06 39 98 10 ${number}` });
    const out = join(firm.folder, 'list');
    const onProgress: EngineContext['onProgress'] = ({ phase, done }) => {
      if (phase !== 'reread') return;
      const [draft = ''] = readdirSync(out).filter((name) => name.endsWith('.part'));
      // The bytes of every file were read; the rows of the first file come next.
      if (done !== readdirSync(join(out, draft)).length) return;
      const bytes = readFileSync(join(out, draft, file));
      const place = bytes.indexOf(before) + before.length - (/\d$/.test(before) ? 1 : -20);
      bytes[place]! ^= 1;
      writeFileSync(join(out, draft, file), bytes);
    };
    await expect(
      exportCampaign({ ...context, onProgress }, firm.workspace, {
        campaign: CAMPAIGNS[format],
        format,
        out,
      }),
    ).rejects.toMatchObject({ code: 'export.altered', params: { file } });
    expect(existsSync(out)).toBe(false);
    expect(firm.workspace.all('SELECT id FROM exports')).toEqual([]);
  }),
);
