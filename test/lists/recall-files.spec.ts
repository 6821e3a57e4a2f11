import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { parsePreset } from '../../electron/engine/export/preset/parse-preset.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';

const ROBOT = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
const channels = ['phone', 'email', 'sms', 'automated_call'];
const AGREED = { ...DIRECT, consents: channels.map((channel) => ({ channel, ...PHONE_CONSENT })) };

const OWN = parsePreset({
  name: 'Hermes maison',
  delimiter: ';',
  encoding: 'utf-8',
  header: true,
  lineEnd: 'lf',
  phone: 'national',
  columns: [
    { header: 'INDICE', field: 'reference' },
    { header: 'TEL1', field: 'phone1' },
  ],
});

/** A list of persons 1 to 3, of whom the second opposes afterwards, and the folder of its recall. */
async function withRecall(
  campaign: object,
  format: string | readonly [string, ...string[]],
  work: (firm: Firm, folder: string) => void | Promise<void>,
  choices = {},
): Promise<void> {
  const [first, ...further] = typeof format === 'string' ? [format] : format;
  await withFirm(async (firm) => {
    const { folder, workspace } = firm;
    await firm.add([person(1), person(2), person(3)], AGREED);
    const list = await exportCampaign(context, workspace, {
      campaign,
      format: first,
      further,
      choices,
      out: join(folder, 'list'),
    });
    expect(list.funnel.eligible).toBe(3);
    await suppressPerson(context, workspace, { contact: '2' });
    await recallLists(context, workspace, { out: join(folder, 'out'), dryRun: false });
    await work(firm, join(folder, 'out', 'liste-1'));
  });
}

describe('the file of a recall', () => {
  it.each<[tool: string, campaign: object, format: string, file: string, content: (reference: string) => string]>([
    [
      'Brevo, by e-mail',
      { ...LETTER, channel: 'email' },
      'email-csv',
      'liste-noire-brevo.csv',
      (reference) => `EMAIL;SMS;EXT_ID\r\npersonne.2@example.com;;${reference}\r\n`,
    ],
    [
      'Mailchimp',
      { ...LETTER, channel: 'email' },
      'email-csv',
      'desabonnes-mailchimp.csv',
      () => 'Email Address\r\npersonne.2@example.com\r\n',
    ],
    [
      'Brevo, by text message',
      { ...LETTER, channel: 'sms' },
      'sms-brevo',
      'liste-noire-brevo.csv',
      (reference) => `EMAIL;SMS;EXT_ID\r\n;+33639981002;${reference}\r\n`,
    ],
    ['an SMS gateway', { ...LETTER, channel: 'sms' }, 'sms-csv', 'stop-sms.csv', () => '+33639981002\n'],
  ])('for %s names who left and nobody else', (_tool, campaign, format, file, content) =>
    withRecall(campaign, format, (firm, folder) => {
      expect(readFileSync(join(folder, file), 'utf8')).toBe(content(firm.reference(2)));
    }),
  );

  it.each([
    ['a dialer', CALL, 'dialer-csv', 'dialer.csv'],
    ['a call robot', ROBOT, 'robot-csv', 'robot.csv'],
  ] as const)('for %s has the columns of its list', (_tool, campaign, format, list) =>
    withRecall(campaign, format, ({ folder: own, reference }, folder) => {
      const [columns = '', ...rows] = readFileSync(join(folder, 'retrait.csv'), 'utf8').trim().split('\r\n');
      expect(columns).toBe(
        readFileSync(join(own, 'list', list), 'utf8')
          .replace('\uFEFF', '')
          .split('\r\n', 1)[0],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]).toContain(reference(2));
      expect(rows[0]).toContain('+33639981002');
    }),
  );

  it.each([
    ['a dialer', CALL, 'dialer-csv', null, '+33639981002'],
    ['a call robot', ROBOT, 'robot-csv', null, '+33639981002'],
    ['an own tool', CALL, 'preset', OWN, '0639981002'],
  ] as const)(
    'for %s has a dnc.txt in the form of the list, where the list had one',
    (_tool, campaign, format, preset, number) =>
      withRecall(
        campaign,
        format,
        ({ folder: own }, folder) => {
          expect(readFileSync(join(folder, 'dnc.txt'), 'utf8')).toBe(`${number}\n`);
          expect(readFileSync(join(folder, 'retrait.csv'), 'utf8')).toContain(number);
          // Nobody had said no when the list was written.
          expect(readFileSync(join(own, 'list', 'dnc.txt'), 'utf8')).toBe('');
        },
        { dnc: true, preset },
      ),
  );

  it.each([[['dialer-csv', 'preset']], [['preset', 'dialer-csv']]] as const)(
    'for each of two tools has the columns of its own list: %s',
    (formats) =>
      withRecall(
        CALL,
        formats,
        ({ reference }, folder) => {
          expect(readFileSync(join(folder, 'retrait.csv'), 'utf8')).toContain(`${reference(2)},`);
          expect(readFileSync(join(folder, 'retrait-hermes-maison.csv'), 'utf8')).toBe(
            `INDICE;TEL1\n${reference(2)};0639981002\n`,
          );
        },
        { preset: OWN },
      ),
  );

  it.each([[['post-labels', 'post-lines']], [['mail-merge', 'post-labels']]] as const)(
    'for the labels of %s names sheet and label',
    (formats) =>
      withRecall(LETTER, formats, async ({ reference }, folder) => {
        const [, ...rows] = await writtenRows(join(folder, 'retrait.xlsx'));
        expect(rows.map((row) => [row[0], ...row.slice(7, 9)])).toEqual([[reference(2), '1', '2']]);
      }),
  );

  it('of a next list for an own tool has the earlier no in its form', () =>
    withFirm(async ({ add, folder, workspace }) => {
      await add([person(1), person(2)], AGREED);
      await suppressPerson(context, workspace, { contact: '2' });
      const choices = { dnc: true, preset: OWN };
      await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'preset',
        choices,
        out: join(folder, 'list'),
      });
      expect(readFileSync(join(folder, 'list', 'dnc.txt'), 'utf8')).toBe('0639981002\n');
    }));

  it('for Asterisk takes the call out of the spool and of the folder, and tells what had gone', () =>
    withRecall(ROBOT, 'asterisk-call-files', (firm, folder) => {
      const list = join(firm.folder, 'list');
      const spool = join(firm.folder, 'spool');
      mkdirSync(spool);
      const calls = readdirSync(list).filter((name) => name.endsWith('.call'));
      expect(calls).toHaveLength(3);
      for (const name of calls) renameSync(join(list, name), join(spool, name));
      const run = (): string => execFileSync('sh', [join(folder, 'retirer.sh'), spool, list], { encoding: 'utf8' });
      expect(run()).toMatch(/ 1\n$/);
      expect(readdirSync(spool).sort()).toEqual(calls.filter((name) => !name.includes(firm.reference(2))).sort());
      // Asterisk has taken the call meanwhile: it is named, not lost in silence.
      expect(run()).toMatch(new RegExp(`${firm.reference(2)}.*\\.call\\n.* 0\\n.* 1\\n$`));
    }));
});
