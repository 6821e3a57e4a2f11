import path from 'node:path';
import { MENTIONS } from '../../shared/domain/contact/words.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { type LaunchedApp, ROOT } from './launch.ts';

type Origin = Input<'import.perform'>['origin'];
type Bridge = {
  request(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: unknown }>;
  subscribe(name: string, listener: (event: unknown) => void): () => void;
};
type Inspected = {
  readonly headerRow: number;
  readonly rows: number;
  readonly sheet: string | null;
  readonly columns: readonly { readonly letter: string; readonly target: string | null }[];
};

/** Given by the people themselves, who were informed and could refuse. */
export const GIVEN: Origin = {
  kind: 'direct',
  source: 'Carte de fidélité',
  on: '2026-03-14',
  since: null,
  informed: true,
  noticeOn: null,
  objectionOffered: true,
  transmissionConsent: null,
  transmissionInformed: null,
  expected: null,
  capturedFrom: null,
  capturedOn: null,
  reuseTerms: null,
  audience: 'consumer',
  consents: [],
  salesGoods: null,
  evidence: [],
};

/** Hired half a year ago; the people were not informed. */
export const HIRED: Origin = {
  ...GIVEN,
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-05-04',
  informed: false,
  objectionOffered: false,
  audience: null,
};

/** A proven consent to each of the channels, for bedding. */
export function agreedTo(...channels: Origin['consents'][number]['channel'][]): Origin {
  const consents = channels.map((channel) => ({
    channel,
    at: '2026-03-14',
    goods: ['literie'],
    wording: 'Oui, appelez-moi au sujet de la literie.',
    until: '2027-03-13',
    proof: true,
    mentions: [...MENTIONS],
  }));
  return { ...GIVEN, source: 'Salon de l’habitat', consents };
}

/**
 * A sample workbook, or the file at an absolute path, in the open workspace, mapped as proposed: data for journeys that
 * are not about imports.
 */
export async function importSample(app: LaunchedApp, name: string, origin: Origin): Promise<void> {
  await app.answerDialog(path.resolve(ROOT, 'test/fixtures/samples', name));
  await app.page.evaluate(async (given) => {
    const bridge = (globalThis as unknown as { aval: Bridge }).aval;
    const ask = async <T>(request: string, input: unknown): Promise<T> => {
      const answer = await bridge.request(request, input);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value as T;
    };
    const run = async <T>(request: string, input: unknown): Promise<T> => {
      const ends = new Map<string, (ended: Ended) => void>();
      type Ended = { jobId: string; outcome: string; result: T };
      const early: Ended[] = [];
      const leave = bridge.subscribe('job.ended', (event) => {
        const ended = event as Ended;
        const end = ends.get(ended.jobId);
        if (end === undefined) early.push(ended);
        else end(ended);
      });
      const { jobId } = await ask<{ jobId: string }>(request, input);
      const ended =
        early.find((one) => one.jobId === jobId) ?? (await new Promise<Ended>((resolve) => ends.set(jobId, resolve)));
      leave();
      if (ended.outcome !== 'finished') throw new Error(JSON.stringify(ended));
      return ended.result;
    };
    const [file] = await ask<{ fileToken: string }[]>('file.choose', { purpose: 'importContacts' });
    const fileToken = file?.fileToken;
    const { headerRow, rows, sheet, columns } = await run<Inspected>('import.inspect', {
      fileToken,
      sheet: null,
      headerRow: null,
    });
    await run('import.perform', {
      fileToken,
      sheet,
      headerRow,
      rows,
      columns: columns.map(({ letter, target }) => ({ letter, target })),
      emptied: [],
      refusedRepairs: [],
      acceptExpired: null,
      skipPast: false,
      origin: given,
    });
  }, origin);
}
