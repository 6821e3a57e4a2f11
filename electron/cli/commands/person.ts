import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { correctAndTell, eraseOnRequest, type ErasureOnRequest } from '../../engine/rights/carry-out.ts';
import {
  erasePerson,
  exportPerson,
  readPersonRecord,
  type PersonErased,
  type PersonRecord,
} from '../../engine/person/person-record.ts';
import type { EngineContext } from '../../engine/steps/context.ts';
import { defineCommand } from '../command.ts';
import { addressLine, consentLine, contactTitle, oppositionLines, originLine, pauseLine } from '../contact-text.ts';
import type { TextOutput } from '../output.ts';
import { printKept, printProofs } from '../kept-text.ts';
import { printRecall } from '../recall.ts';
import { printSection } from '../sections.ts';
import { changing, reading, readingNoted } from '../with-workspace.ts';

export const person = defineCommand({
  name: 'person',
  usage:
    'WORKSPACE (--email E | --phone P | --id ID) [--export FILE [--force] | --erase [--dry-run] [--request N [--recall DIR]] | --correct FIELD=VALUE… [--request N]]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    email: { kind: 'text', placeholder: 'E' },
    phone: { kind: 'text', placeholder: 'P' },
    id: { kind: 'text', placeholder: 'ID' },
    export: { kind: 'text', placeholder: 'FILE' },
    force: { kind: 'flag' },
    erase: { kind: 'flag' },
    'dry-run': { kind: 'flag' },
    correct: { kind: 'texts', placeholder: 'FIELD=VALUE' },
    request: { kind: 'text', placeholder: 'N' },
    recall: { kind: 'text', placeholder: 'DIR' },
  },
  async run(typed, session) {
    const {
      workspace: path,
      export: file,
      force,
      erase,
      'dry-run': dryRun,
      correct,
      request,
      recall,
      ...named
    } = typed;
    const { context, json, output } = session;
    const { language } = context;
    if ([named.email, named.phone, named.id].filter((value) => value !== undefined).length !== 1) {
      throw new AppError('usage.one_of', { command: 'person', options: '--email, --phone, --id' });
    }
    if (dryRun && !erase) throw new AppError('usage.together', { command: 'person', options: '--erase --dry-run' });
    if (erase && file !== undefined)
      throw new AppError('usage.one_of', { command: 'person', options: '--export, --erase' });

    const isCorrection = correct.length > 0;
    if ((isCorrection && (erase || file !== undefined)) || (request !== undefined && !erase && !isCorrection))
      throw new AppError('usage.one_of', { command: 'person', options: '--erase, --correct, --export' });
    if (recall !== undefined && (!erase || request === undefined))
      throw new AppError('usage.together', { command: 'person', options: '--erase --request N --recall DIR' });

    if (isCorrection) {
      const corrections = { ...named, corrections: correct, request };
      const made = await changing(path, session, (workspace) => correctAndTell(context, workspace, corrections));
      if (json) return output.json(made);
      const { contact, corrected, recipients } = made;
      await output.line(say(language, 'rights.report_corrected', { contact, fields: corrected.length }));
      for (const { recipient, exportIds } of recipients)
        await output.line(say(language, 'report.corrected_to_tell', { recipient, lists: exportIds.join(', ') }));
      return;
    }
    if (erase) {
      const open = dryRun ? reading : changing;
      const answer = await open(path, session, (workspace): Promise<PersonErased | ErasureOnRequest> =>
        request === undefined
          ? erasePerson(context, workspace, { ...named, dryRun })
          : eraseOnRequest(context, workspace, { ...named, request, recallTo: recall, dryRun }),
      );
      if (json) return output.json(answer);
      const counts = { count: answer.erased.length, kept: answer.suppressionsKept };
      const recalled = 'recalled' in answer ? answer.recalled.length : 0;
      if (recalled > 0) await output.line(say(language, 'rights.report_recalled', { count: recalled }));
      await output.line(say(language, dryRun ? 'report.would_erase' : 'report.erased', counts));
      await printKept(output, language, answer, dryRun);
      return printRecall(output, language, answer, 'erased');
    }
    if (file !== undefined) {
      const answer = await changing(path, session, (workspace) =>
        exportPerson(context, workspace, { ...named, file, replace: force }),
      );
      if (json) return output.json(answer);
      return output.line(say(language, 'report.person_exported', { count: answer.persons.length, file }));
    }
    const answer = await readingNoted(
      path,
      session,
      'person.read',
      (workspace) => readPersonRecord(workspace, named),
      ({ persons }) => persons.length,
    );
    if (json) return output.json(answer);
    if (answer.persons.length === 0) await output.line(say(language, 'report.nobody'));
    for (const record of answer.persons) await printPerson(output, context, record);
    await printProofs(output, language, answer.proofs);
  },
});

async function printPerson(output: TextOutput, context: EngineContext, record: PersonRecord): Promise<void> {
  const { language } = context;
  const today = context.today();
  const { contact } = record;
  await output.line(`${contactTitle(contact)} (${contact.id})`);
  for (const line of [addressLine(contact), ...contact.emails, ...contact.phones])
    if (line !== '') await output.line(`  ${line}`);
  await printSection(
    output,
    say(language, 'report.origins'),
    contact.origins.map((origin) => originLine(language, origin)),
  );
  await printSection(
    output,
    say(language, 'report.consents'),
    contact.consents.map((consent) => consentLine(language, consent)),
  );
  await printSection(
    output,
    say(language, 'report.oppositions'),
    oppositionLines(language, record.oppositions, record.transferOpposed),
  );
  await printSection(
    output,
    say(language, 'report.pauses'),
    record.pauses
      .filter(({ until }) => until === undefined || until >= today)
      .map((pause) => pauseLine(language, pause)),
  );
  await printSection(
    output,
    say(language, 'report.dealings'),
    [...record.sales, ...record.contracts, ...record.requests, ...record.calls, ...record.contacted].map(valuesLine),
  );
  await printSection(
    output,
    say(language, 'report.exports'),
    record.exports.map(({ at, campaign }) => `${at} · ${campaign}`),
  );
  await output.line();
}

/** The values of a sale, a contract, a call… */
function valuesLine(event: object): string {
  return Object.values(event)
    .filter((value) => typeof value === 'string')
    .join(' · ');
}
