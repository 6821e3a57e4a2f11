import { AppError } from '../../../shared/contract/result.ts';
import { PROOF_VERDICTS, SUPPLIER_LETTERS, SUPPLIER_STATES } from '../../../shared/contract/supplier.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { say } from '../../../shared/text/index.ts';
import { askForProofs, receiveProofOf } from '../../engine/suppliers/ask-proofs.ts';
import { setSupplier, stateSupplier } from '../../engine/suppliers/change-supplier.ts';
import { namedSupplier } from '../../engine/suppliers/named-supplier.ts';
import { writeLetterTo } from '../../engine/suppliers/supplier-letter.ts';
import { peoplePer100Euros, supplierWorth } from '../../engine/suppliers/supplier-worth.ts';
import type { Workspace } from '../../engine/storage/workspace.ts';
import { defineCommand, type Session } from '../command.ts';
import { readJsonFile } from '../json-file.ts';
import { changing, reading, rehearsing } from '../with-workspace.ts';

const ACTIONS = ['set', 'proofs', 'received', 'state', 'letter'] as const;

export const supplier = defineCommand({
  name: 'supplier',
  usage:
    'WORKSPACE --name NAME [--set SUPPLIER.json] [--evidence FILE]… [--proofs COUNT --out DIR | --received REFERENCE --verdict VERDICT | --state STATE --reason TEXT [--dry-run] | --letter LETTER --out FILE] [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    name: { kind: 'text', placeholder: 'NAME', required: true },
    set: { kind: 'text', placeholder: 'SUPPLIER.json' },
    evidence: { kind: 'texts', placeholder: 'FILE' },
    proofs: { kind: 'count', placeholder: 'COUNT' },
    received: { kind: 'text', placeholder: 'REFERENCE' },
    verdict: { kind: 'choice', choices: PROOF_VERDICTS },
    state: { kind: 'choice', choices: SUPPLIER_STATES },
    reason: { kind: 'text', placeholder: 'TEXT' },
    'dry-run': { kind: 'flag' },
    letter: { kind: 'choice', choices: SUPPLIER_LETTERS },
    out: { kind: 'text', placeholder: 'FILE' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run(typed, session) {
    const {
      workspace: path,
      name,
      set,
      evidence,
      proofs,
      received,
      verdict,
      state,
      reason,
      letter,
      out,
      on,
      'dry-run': dryRun,
    } = typed;
    const { context } = session;
    if (ACTIONS.filter((action) => typed[action] !== undefined).length > 1)
      throw oneOf('--set | --proofs | --received | --state | --letter');
    assertTogether('--proofs COUNT --out DIR | --letter LETTER --out FILE', proofs ?? letter, out);
    assertTogether('--received REFERENCE --verdict VERDICT', received, verdict);
    assertTogether('--state STATE --reason TEXT', state, reason);
    if (dryRun && state === undefined) throw together('--state STATE --reason TEXT --dry-run');
    const change = <T>(work: (workspace: Workspace) => Promise<T>): Promise<T> => changing(path, session, work);

    if (proofs !== undefined && out !== undefined) {
      const asked = await change((workspace) => askForProofs(context, workspace, name, { count: proofs, out, on }));
      const { supplier: called, asked: count, until, folder } = asked;
      return told(session, asked, ['report_asked', { supplier: called, asked: count, until, folder }]);
    }
    if (letter !== undefined && out !== undefined) {
      const written = await change((workspace) => writeLetterTo(context, workspace, name, { letter, out, on }));
      return told(session, written, ['report_letter', { file: written.file }]);
    }
    if (received !== undefined && verdict !== undefined) {
      const [file, ...more] = evidence;
      if (more.length > 0) throw oneOf('--evidence FILE');
      const noted = await change((workspace) =>
        receiveProofOf(context, workspace, name, { reference: received, verdict, evidence: file, on }),
      );
      return told(session, noted, ['report_received', { ...noted }]);
    }
    if (state !== undefined && reason !== undefined) {
      if (evidence.length > 0) throw oneOf('--state STATE --reason TEXT | --evidence FILE');
      const open = dryRun ? rehearsing : changing;
      const { recall, ...stated } = await open(path, session, (workspace) =>
        stateSupplier(context, workspace, name, { state, reason, on }),
      );
      await told(
        session,
        { ...stated, recall },
        ['report_state', { ...stated, state: say(context.language, `supplier.state.${state}`) }],
        ...(recall.people === 0 ? [] : [['report_recall', recall] as const]),
      );
      if (dryRun && !session.json) await session.output.line(say(context.language, 'report.dry_run'));
      return;
    }
    if (set !== undefined || evidence.length > 0) {
      const dossier = set === undefined ? {} : { dossier: await readJsonFile(set) };
      const kept = await change((workspace) => setSupplier(context, workspace, name, { ...dossier, evidence }));
      return told(session, kept, ['report_set', { supplier: kept.supplier }]);
    }
    await printWorth(path, session, name, on ?? context.today());
  },
});

function oneOf(options: string): AppError {
  return new AppError('usage.one_of', { command: 'supplier', options });
}

function together(options: string): AppError {
  return new AppError('usage.together', { command: 'supplier', options });
}

/** @throws AppError `usage.together` where one of two options is given without the other. */
function assertTogether(options: string, one: unknown, other: unknown): void {
  if ((one === undefined) !== (other === undefined)) throw together(options);
}

type Line = readonly [code: string, params: Readonly<Record<string, string | number | boolean>>];

async function told({ context, json, output }: Session, answer: object, ...lines: readonly Line[]): Promise<void> {
  if (json) return output.json(answer);
  for (const [code, params] of lines) await output.line(say(context.language, `supplier.${code}`, params));
}

async function printWorth(path: string, session: Session, name: string, on: string): Promise<void> {
  const { context, json, output } = session;
  const { language } = context;
  const { worth, dossier } = await reading(path, session, async (workspace) => {
    const found = namedSupplier(workspace, name);
    return { worth: await supplierWorth(context, workspace, found, on), dossier: found.dossier };
  });
  if (json) return output.json(worth);
  const { rows, unusable, doubles, known, usable, proofs, alarms } = worth;
  const { supplier: called, deliveries, opposed, unproven, dead, contacted, refusals } = worth;
  const line = (code: string, params: Line[1]): Promise<void> => output.line(say(language, `supplier.${code}`, params));
  const fresh = rows - unusable - doubles - known;
  await line('report_rows', { supplier: called, deliveries, rows, fresh, known, doubles, unusable });
  await line('report_people', { opposed, unproven, dead });
  await line('report_contacted', { contacted, refusals });
  await line('report_proofs', proofs);
  const channels = CHANNELS.map((channel) => `${say(language, `channel.${channel}`)} ${String(usable[channel])}`);
  await line('report_usable', { usable: channels.join(', ') });
  const people = peoplePer100Euros(worth, dossier.priceCents);
  if (people !== null) await line('report_price', { people });
  for (const alarm of alarms) await output.line(`! ${say(language, `supplier.alarm.${alarm}`)}`);
}
