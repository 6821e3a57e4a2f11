import type { Parsed } from '../../../shared/contract/contract.ts';
import type { JobResult } from '../../../shared/contract/job.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { findContact, findContactsShown, findTyped, MOST_SHOWN } from '../person/person-found.ts';
import { rehearseSuppression, suppressPerson } from '../suppression/suppress-person.ts';
import type { SuppressInput } from '../suppression/suppress-input.ts';
import type { SuppressionReport } from '../suppression/suppression-report.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import { noteOpposition } from '../suppression/waiting-oppositions.ts';
import { namedContact } from '../contact/named-contact.ts';
import { readTypedPerson, type TypedPerson } from '../suppression/named-person.ts';
import { readTypedLine, type TypedLine } from '../suppression/typed-line.ts';
import { undoSlip } from '../suppression/undo-slip.ts';
import { readSuppressionPage } from '../sql/suppression-pages.ts';
import { directoryOf } from './directory.ts';
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
    };
  },

  'suppression.undo': ({ suppressionId }, context) => {
    undoSlip(context, context.session.workspace, suppressionId);
    return Promise.resolve(null);
  },

  'suppression.lookup': async ({ typed, contact, postal }, context) => {
    const { workspace } = context.session;
    const line = readTypedLine(typed);
    const settled = {
      kind: line.kind,
      who: line.kind === 'text' ? line.text : understood(line.person),
      postal: postal ?? postalOf(line),
    };
    if (contact !== null) return { ...settled, ...findContact(context, workspace, Number(contact)) };
    const referred = (readReference(typed)?.code ?? null) === null ? null : namedContact(workspace, typed);
    if (referred !== null) return { ...settled, ...findContact(context, workspace, referred) };
    const person = postal ?? line.person;
    const named = person === null ? null : findTyped(context, workspace, person);
    if (
      line.kind !== 'text' ||
      (named !== null && (named.total > 0 || named.suppressed.length > 0 || postal !== null))
    ) {
      return { ...settled, ...(named ?? findContactsShown(context, workspace, [], 0)) };
    }
    const directory = await directoryOf(context, workspace);
    const places = directory.find(line.text, 'name');
    const ids = Array.from(places.subarray(0, MOST_SHOWN), (place) => directory.idAt(place));
    return { ...settled, ...findContactsShown(context, workspace, ids, places.length) };
  },

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
          outcome: outcomeOf(report),
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
        outcomeOf(await suppressPerson({ ...context, signal, onProgress }, workspace, input)),
      ),
    );
  },
};

/** A job outlives the request that brought its tokens. */
function listInput(
  { fileToken, channel, hashed, columns, rows }: Parsed<'suppression.importList'>,
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
  };
}

/** Kinds of problems that the page shows, and rows of each. */
const MOST_KINDS = 200;
const SAMPLES = 20;

function outcomeOf(report: SuppressionReport): JobResult<'suppressionList'> {
  const kinds = new Map<string, JobResult<'suppressionList'>['problems'][number]>();
  for (const { code, column, severity, row, value, message } of report.problems) {
    const key = `${code} ${column ?? ''}`;
    const kind = kinds.get(key) ?? { column: column ?? null, severity, count: 0, samples: [] };
    kind.count += 1;
    if (kind.samples.length < SAMPLES) kind.samples.push({ row: row ?? null, value: value ?? null, message });
    kinds.set(key, kind);
  }
  const { file, rows, added, known, unusable, skipped, hashed, lists } = report;
  const problems = [...kinds.values()].sort((one, other) => other.count - one.count).slice(0, MOST_KINDS);
  return { file: file ?? '', rows, added, known, unusable, skipped, lists: [...lists], hashed, problems };
}

/** What was typed as it was understood. */
function understood(typed: TypedPerson): string {
  const { emails, phones } = readTypedPerson(typed);
  return [...emails, ...phones].join(', ') || (typed.name ?? '');
}

function postalOf(line: TypedLine): { name: string; street: string; postcode: string } | null {
  const { name, street, postcode } = line.kind === 'text' && line.person !== null ? line.person : {};
  return name === undefined || street === undefined || postcode === undefined ? null : { name, street, postcode };
}
