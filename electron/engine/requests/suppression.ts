import type { Parsed } from '../../../shared/contract/contract.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { findContact, findTyped } from '../person/person-found.ts';
import { rehearseSuppression, suppressPerson } from '../suppression/suppress-person.ts';
import type { SuppressInput } from '../suppression/suppress-input.ts';
import { noteOpposition } from '../suppression/waiting-oppositions.ts';
import { readTypedLine } from '../suppression/typed-line.ts';
import { undoSlip } from '../suppression/undo-slip.ts';
import { readSuppressionPage } from '../sql/suppression-pages.ts';
import { findLine } from '../person/find-line.ts';
import { listOutcome } from '../suppression/list-outcome.ts';
import { understood } from '../suppression/named-person.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const suppression: NounAnswers<'suppression'> = {
  'suppression.add': async ({ typed, contact, postal, channels }, context) => {
    const { workspace } = context.session;
    const line = readTypedLine(typed);
    const named = postal ?? line.person;
    if (contact === null && named === null) throw new AppError('suppression.person_unclear', { value: typed });
    const scopes: readonly ChannelScope[] = channels.length === 0 ? ['all'] : channels;
    const input = { ...(contact === null ? named : { contact }), channels: scopes };
    const isWaiting = workspace.isReadOnly;
    const report = isWaiting ? null : await suppressPerson(context, workspace, input);
    if (isWaiting) noteOpposition(context, workspace, input);
    const found =
      contact === null ? findTyped(context, workspace, named ?? {}) : findContact(context, workspace, Number(contact));
    const who = contact === null ? understood(named ?? {}) : (found.people[0]?.name ?? '') || typed;
    return {
      suppressionId: report?.suppressionId ?? '',
      who,
      isNew: report === null || report.added > 0,
      isWaiting,
      contacts: found.total,
      lists: [...(report?.lists ?? found.lists)],
      // A waiting opposition counts nobody yet.
      toWithdraw: report?.recall.people ?? Math.min(found.lists.length, 1),
    };
  },

  'suppression.undo': ({ suppressionId }, context) => {
    undoSlip(context, context.session.workspace, suppressionId);
    return Promise.resolve(null);
  },

  'suppression.lookup': (asked, context) => findLine(context, context.session.workspace, asked),

  'suppression.page': async (page, { session }) => readSuppressionPage(session.workspace, page),

  'suppression.previewList': (choice, context) => {
    const { workspace } = context.session;
    const input = listInput(choice, context);
    return Promise.resolve(
      context.jobs.start('suppressionPreview', async ({ signal, onProgress }) => {
        const { report, columns, results } = await rehearseSuppression(
          { ...context, signal, onProgress },
          workspace,
          input,
        );
        return {
          outcome: listOutcome(report),
          columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
          results: results === null ? null : { ...results, values: [...results.values] },
        };
      }),
    );
  },

  'suppression.importList': (choice, context) => {
    const { workspace } = context.session;
    const input = listInput(choice, context);
    return Promise.resolve(
      context.jobs.start('suppressionList', async ({ signal, onProgress }) =>
        listOutcome(await suppressPerson({ ...context, signal, onProgress }, workspace, input)),
      ),
    );
  },
};

/** A job outlives the request with its tokens. */
function listInput(
  { fileToken, channel, hashed, columns, rows, fromRecipient }: Parsed<'suppression.importList'>,
  { files }: RequestContext,
): SuppressInput {
  return {
    file: files.toRead(fileToken),
    channel,
    hashed: hashed ?? undefined,
    mapping:
      columns === null
        ? undefined
        : { columns: Object.fromEntries(columns.map(({ letter, target }) => [letter, target])) },
    chosenRows: rows ?? undefined,
    fromRecipient,
  };
}
