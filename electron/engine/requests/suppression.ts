import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { readReference } from '../../../shared/domain/reference.ts';
import { lookup, type LookupInput } from '../handlers/lookup.ts';
import { suppress } from '../handlers/suppression.ts';
import { noteOpposition } from '../handlers/waiting.ts';
import { findContacts } from '../suppression/find-contacts.ts';
import { readTypedPerson, type TypedPerson } from '../suppression/named-person.ts';
import { readSuppressionPage } from '../workspace/suppression-pages.ts';
import type { NounAnswers } from './request-context.ts';

/** A reference of a list has its own form, an e-mail an @; everything else is taken for a number. */
function lookedUp(typed: string): LookupInput {
  return (readReference(typed)?.code ?? null) === null ? typedPerson(typed) : { reference: typed };
}

function typedPerson(typed: string): TypedPerson {
  return typed.includes('@') ? { email: typed } : { phone: typed };
}

export const suppression: NounAnswers<'suppression'> = {
  'suppression.add': async ({ typed, channels }, context) => {
    const { workspace } = context.desk;
    const person = readTypedPerson(typedPerson(typed));
    const scopes: readonly ChannelScope[] = channels.length === 0 ? ['all'] : channels;
    const input = { ...typedPerson(typed), channels: scopes };
    const isWaiting = workspace.isReadOnly;
    let isNew = true;
    if (isWaiting) noteOpposition(context, workspace, input);
    else isNew = (await suppress(context, workspace, input)).added > 0;
    return { coordinate: [...person.emails, ...person.phones].join(', '), isNew, isWaiting, contacts: findContacts(workspace, person).length };
  },

  'suppression.lookup': async ({ typed }, context) => {
    const asked = lookedUp(typed);
    const person = readTypedPerson(asked);
    const { suppressed, contacts, sentence } = lookup(context, context.desk.workspace, asked);
    return { coordinate: asked.reference ?? [...person.emails, ...person.phones].join(', '), suppressed: [...suppressed], contacts: [...contacts], sentence };
  },

  'suppression.page': async (page, { desk }) => readSuppressionPage(desk.workspace, page),

  'suppression.importList': async ({ fileToken, channel, hashed }, context) => {
    const file = context.files.toRead(fileToken);
    const { workspace } = context.desk;
    return context.jobs.start('suppressionList', async ({ signal, onProgress }) => {
      const report = await suppress({ ...context, signal, onProgress }, workspace, { file, channel, hashed: hashed ?? undefined });
      return {
        file: report.file ?? '',
        rows: report.rows,
        added: report.added,
        known: report.known,
        unusable: report.unusable,
        skipped: report.skipped,
        hashed: report.hashed,
        problems: report.problems.slice(0, 1000).map(({ row, column, value, severity, message }) => ({
          row: row ?? null,
          column: column ?? null,
          value: value ?? null,
          severity,
          message,
        })),
      };
    });
  },
};
