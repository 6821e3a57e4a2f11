import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { context } from '../../../../test/campaign/firm.ts';
import { readOppositionList, type OppositionList, type OppositionListInput } from './opposition-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-list-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(lines: readonly string[], input: Partial<OppositionListInput> = {}): Promise<OppositionList> {
  const file = join(folder, 'non.csv');
  writeFileSync(file, lines.join('\n'));
  return readOppositionList(context, { file, channel: 'all', ...input });
}

describe('a list of oppositions', () => {
  it.each<readonly [string, readonly string[], Partial<OppositionListInput>, readonly object[]]>([
    [
      'without a channel or a day of its own takes those of the call',
      ['E-mail', 'claire@example.com'],
      { channel: 'email', on: '2026-10-05' },
      [{ emails: ['claire@example.com'], phones: [], channels: ['email'], on: '2026-10-05' }],
    ],
    [
      'without any day has none',
      ['E-mail', 'claire@example.com'],
      {},
      [{ emails: ['claire@example.com'], channels: ['all'], on: null }],
    ],
    [
      'keeps the channel and the day of each row',
      ['E-mail;Canal;Date d’opposition', 'claire@example.com;SMS;23/10/2026', 'marc@example.com;;'],
      { channel: 'post', on: '2026-10-05' },
      [
        { emails: ['claire@example.com'], channels: ['sms'], on: '2026-10-23' },
        { emails: ['marc@example.com'], channels: ['post'], on: '2026-10-05' },
      ],
    ],
    [
      'is not limited by a reason in words',
      ['E-mail;Remarque', 'claire@example.com;ne veut plus être appelée', 'marc@example.com;déménagé'],
      {},
      [
        { emails: ['claire@example.com'], channels: ['all'] },
        { emails: ['marc@example.com'], channels: ['all'] },
      ],
    ],
    [
      'is read by the columns of a mapping, and by no others',
      ['E-mail;Secours', 'claire@example.com;marc@example.com', 'zoe@example.com;luc@example.com'],
      { mapping: { columns: { Secours: 'email' } } },
      [{ emails: ['marc@example.com'] }, { emails: ['luc@example.com'] }],
    ],
    [
      'has e-mails and numbers in one column',
      ['type;valeur', 'mail;claire@example.com', 'tel;06 39 98 12 34'],
      {},
      [
        { emails: ['claire@example.com'], phones: [] },
        { emails: [], phones: ['+33639981234'] },
      ],
    ],
  ])('%s', async (_, lines, input, oppositions) => {
    const { oppositions: found, problems, skipped } = await read(lines, input);
    expect(found).toEqual(oppositions.map((one) => expect.objectContaining(one) as unknown));
    expect({ problems, skipped }).toEqual({ problems: [], skipped: 0 });
  });

  it('is refused without a column that identifies a person', async () => {
    await expect(read(['Nom;Prénom', 'Perdrix;Claire', 'Martin;Zoé'])).rejects.toMatchObject({
      code: 'suppression.no_columns',
      params: { file: 'non.csv' },
    });
  });

  it('reports a row without a person, by its row number', async () => {
    const { oppositions, problems } = await read(['E-mail;Nom', 'claire@example.com;Perdrix', ';Martin']);
    expect(oppositions.map((one) => one?.emails ?? null)).toEqual([['claire@example.com'], null]);
    expect(problems).toEqual([{ row: 3, code: 'suppression.nothing_to_suppress_by', severity: 'error' }]);
  });

  it('shows the field of each column, with three samples', async () => {
    const { columns } = await read([
      'E-mail;Divers',
      'a@example.com;x',
      'b@example.com;',
      'c@example.com;y',
      'd@example.com;z',
      'e@example.com;t',
    ]);
    expect(columns).toEqual([
      { letter: 'A', header: 'E-mail', target: 'email', samples: ['a@example.com', 'b@example.com', 'c@example.com'] },
      { letter: 'B', header: 'Divers', target: null, samples: ['x', 'y', 'z'] },
    ]);
  });
});
