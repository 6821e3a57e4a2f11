import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { digitsDialled } from '../../../../shared/domain/value/dialling.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import { batchesOf, writeWholeFile, type TableRows } from '../../spreadsheet/write/output-file.ts';
import { fileError } from '../../storage/disk/file-system.ts';
import { callStretches } from './call-limits.ts';
import { depositScript, type ScheduledCall } from './deposit-script.ts';
import type { RecordedFile } from '../record/export-record.ts';
import { fittingText } from '../pdf/fitting-text.ts';
import type { ListFormat, ListJob } from './list-format.ts';
import type { Witness } from './rows-digest.ts';

const SCRIPT = 'deposer.sh';
/** Length of a SHA-256 in hexadecimal; two blanks and the name follow. */
const DIGEST_LENGTH = 64;
const CODE_LENGTH = 20;
/** Characters of the name beside the caller’s number: a line of a call file has at most 256. */
const NAME_LENGTH = 80;

/**
 * Call files of Asterisk: one file per person, a list of their digests, and a script that passes them on at lawful
 * times. One attempt each: Asterisk itself would retry at an unchecked time.
 */
export const asteriskCallFiles: ListFormat = {
  lists: 'people',
  name: 'asterisk-call-files',
  channels: ['automated_call'],
  oneAttempt: true,
  fileName: 'appels.sha256',
  columns: ['file', 'Channel', 'CallerID', 'CONTACT_ID', 'CAMPAIGN', 'stretches'],

  reading: {
    kind: 'own',
    witness: ([, channel = '', , reference = '', code = '']) => [reference, channel, code],
    read: callsAgain,
  },

  row(entry, ground) {
    const [target] = entry.listed.targets;
    if (target === undefined) throw new Error('a person without a number is on the list');
    const code = campaignCode(ground.campaign.name);
    const reference = ground.reference(entry.contact.id);
    return [
      callFileName(ground.campaign.name, reference),
      `PJSIP/${digitsDialled(target.coordinate)}@trunk`,
      callerOf(ground.campaign, () => ground.remark('shortened')),
      reference,
      code,
      callStretches(entry, target, ground)
        .map(([from, until]) => `${from}-${until}`)
        .join(' '),
    ];
  },

  async write(path, rows, job) {
    const parts: RecordedFile[] = [];
    const calls: ScheduledCall[] = [];
    const written = await writeWholeFile(path, async (output) => {
      for await (const [part, call] of callFiles(rows, job)) {
        parts.push(part);
        calls.push(call);
        await output.write(Buffer.from(`${part.sha256}  ${part.name}\n`));
      }
    });
    const script = await writeWholeFile(job.beside(SCRIPT), (output) =>
      output.write(Buffer.from(depositScript(asteriskCallFiles.fileName, calls))),
    );
    return { ...written, companions: [{ name: SCRIPT, sha256: script.sha256, rows: null }], parts };
  },
};

/** Writes each file. Syncing each one would be slow, so only the list of digests is synced. */
async function* callFiles(
  rows: TableRows,
  { signal, beside }: ListJob,
): AsyncGenerator<readonly [RecordedFile, ScheduledCall], undefined> {
  for await (const batch of batchesOf(rows)) {
    for (const [file = '', channel = '', caller = '', reference = '', code = '', stretches = ''] of batch) {
      signal?.throwIfAborted();
      const text = callFile({ channel, caller, reference, code });
      const path = beside(file);
      try {
        await writeFile(path, text, { flag: 'wx', mode: 0o600 });
      } catch (error) {
        throw fileError(error, path);
      }
      yield [
        { name: file, sha256: createHash('sha256').update(text).digest('hex'), rows: 1 },
        { file, stretches },
      ];
    }
  }
}

/** Each call of the list of digests, read from its file. */
async function* callsAgain(path: string, signal: AbortSignal | undefined): AsyncGenerator<Witness, undefined> {
  const list = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  try {
    for await (const line of list) {
      signal?.throwIfAborted();
      const call = join(dirname(path), line.slice(DIGEST_LENGTH + 2));
      const text = await readFile(call, 'utf8').catch((error: unknown) => {
        throw fileError(error, call);
      });
      const valueOf = (name: string): string =>
        text
          .split('\n')
          .find((one) => one.startsWith(name))
          ?.slice(name.length) ?? '';
      yield [valueOf('Set: CONTACT_ID='), valueOf('Channel: '), valueOf('Set: CAMPAIGN=')];
    }
  } finally {
    list.close();
  }
}

function callFile({
  channel,
  caller,
  reference,
  code,
}: {
  readonly channel: string;
  readonly caller: string;
  readonly reference: string;
  readonly code: string;
}): string {
  return [
    `Channel: ${channel}`,
    ...(caller === '' ? [] : [`CallerID: ${caller}`]),
    'MaxRetries: 0',
    'RetryTime: 3600',
    'WaitTime: 30',
    `Account: ${code}`,
    'Context: robot-annonce',
    'Extension: s',
    'Priority: 1',
    `Set: CONTACT_ID=${reference}`,
    `Set: CAMPAIGN=${code}`,
    'AlwaysDelete: Yes',
    'Archive: Yes',
    '',
  ].join('\n');
}

/** The name of a person’s call file. */
export function callFileName(campaign: string, reference: string): string {
  return `${campaignCode(campaign)}-${reference}.call`;
}

/** `catalogue-d-hiver`: a name for files and accounts, without personal data. */
function campaignCode(name: string): string {
  const words = foldWords(name)
    .replace(/[^a-z\d ]/g, '')
    .trim()
    .split(/\s+/);
  let code = '';
  for (const word of words) {
    const longer = code === '' ? word.slice(0, CODE_LENGTH) : `${code}-${word}`;
    if (longer.length > CODE_LENGTH) break;
    code = longer;
  }
  return code === '' ? 'campagne' : code;
}

/**
 * `"Mairie" <0162000000>`; `;` and `#` begin comments in a call file, `"` and `<` end a name. '' for a hidden number.
 */
function callerOf({ facts, sender }: Campaign, onShortened: () => void): string {
  const { callerId } = facts;
  if (callerId === undefined || callerId === 'hidden') return '';
  const name = (sender.name ?? facts.organisation).replace(/[\p{Cc}\s"<>;#\\]+/gu, ' ').trim();
  return `"${fittingText(name, NAME_LENGTH, onShortened)}" <${digitsDialled(callerId)}>`;
}
