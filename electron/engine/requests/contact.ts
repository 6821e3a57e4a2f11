import type { ContactLines, ContactSheet } from '../../../shared/contract/contact.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { CORRECTED_FACTS } from '../model/correction.ts';
import { giftsOf, giftYears } from '../model/gifts-of-contact.ts';
import { historyOf } from '../person/contact-history.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { contactSentence } from '../person/lookup.ts';
import { findContact } from '../person/person-found.ts';
import { recipientsToCorrect } from '../recall/recipients-to-correct.ts';
import { correctOnRequest } from '../rights/carry-out.ts';
import { openRequestOf } from '../rights/list-requests.ts';
import { wholePerson } from '../person/whole-person.ts';
import { pauseLines, pausedUntil } from '../person/pause-lines.ts';
import { pausePersons } from '../suppression/pause-persons.ts';
import { pausesOfPerson, resumePerson } from '../suppression/resume-person.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { openQuestions } from '../record/decide-suspicion.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import type { SuppressInput } from '../suppression/suppress-input.ts';
import { noteOpposition } from '../suppression/waiting-oppositions.ts';
import { closedChannels } from '../suppression/lookup/reopening.ts';
import { readDirectoryRowsOf, type DirectoryRow } from '../sql/directory-rows.ts';
import { exportsOfContact } from '../sql/exports.ts';
import { readReturnComments } from '../sql/return-comments.ts';
import { readEvidenceRows, readImports } from '../sql/imports.ts';
import { readSuspicionsOf } from '../sql/suspicions.ts';
import { todayQuestionsOf } from '../campaign/today/today-questions.ts';
import { matchingPeople } from '../person/matching-people.ts';
import { recordConsent } from '../record/record-consent.ts';
import { answerToday } from '../campaign/today/answer-today.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';
import { shownName } from '../model/shown-name.ts';

export const contact: NounAnswers<'contact'> = {
  'contact.page': async (asked, context) => {
    const { workspace } = context.session;
    const { ids, ...page } = await matchingPeople(context, workspace, asked);
    return { ...page, lines: readDirectoryRowsOf(workspace, ids).map(lineOf) };
  },

  'contact.read': async ({ id }, context) => sheetOf(context, held(context, id)),

  'contact.suppress': async ({ id, channels }, context) => {
    const { workspace } = context.session;
    const no: SuppressInput = { contact: id, channels: channels.length === 0 ? ['all'] : channels };
    const report = workspace.isReadOnly ? null : await suppressPerson(context, workspace, no);
    if (report === null) noteOpposition(context, workspace, no);
    const lists = report?.lists ?? findContact(context, workspace, Number(id)).lists;
    const toWithdraw = report?.recall.people ?? Math.min(lists.length, 1);
    return { sheet: await sheetOf(context, held(context, id)), lists: [...lists], toWithdraw };
  },

  'contact.pause': async ({ id, until, channels }, context) => {
    const { workspace } = context.session;
    const closed: readonly ChannelScope[] = channels.length === 0 ? ['all'] : channels;
    const { lists, recall } = await pausePersons(context, workspace, { contact: id, until, channels: closed });
    return { sheet: await sheetOf(context, held(context, id)), lists: [...lists], toWithdraw: recall.people };
  },

  'contact.resume': async ({ id }, context) => {
    resumePerson(context, context.session.workspace, { contact: id });
    return sheetOf(context, held(context, id));
  },

  'contact.correct': async ({ id, corrections }, context) => {
    const { workspace } = context.session;
    // A correction carries out what the person asked for.
    const request = openRequestOf(workspace, Number(id), 'rectification');
    correctOnRequest(context, workspace, Number(id), { corrections, request });
    const telling = recipientsToCorrect(workspace, Number(id), context.today());
    const recipients = await inPieces(telling, new Pauses());
    return {
      sheet: await sheetOf(context, held(context, id)),
      recipients: recipients.map(({ recipient, exportIds }) => ({ recipient, exportIds: [...exportIds] })),
    };
  },

  'contact.recordConsent': async ({ id, evidence, ...consent }, context) => {
    const file = evidence === null ? null : context.files.toRead(evidence);
    await recordConsent(context, context.session.workspace, id, { ...consent, evidence: file });
    return sheetOf(context, held(context, id));
  },
};

function lineOf(row: DirectoryRow): ContactLines['lines'][number] {
  return {
    id: String(row.id),
    name: [row.firstName, row.lastName].filter((part) => part !== null).join(' '),
    company: row.company ?? '',
    place: [row.postcode, row.city].filter((part) => part !== null).join(' '),
    email: row.emails[0] ?? '',
    phone: row.phones[0] ?? '',
    audience: row.audience,
    origin: originKind(row.origin),
  };
}

function originKind(origin: string | null): ContactLines['lines'][number]['origin'] {
  return (
    (['direct', 'purchased', 'partner', 'public', 'referral', 'unknown'] as const).find((kind) => kind === origin) ??
    null
  );
}

function held({ session }: RequestContext, id: string): StoredContact {
  const stored = readContact(session.workspace, Number(id));
  if (stored === undefined) throw new AppError('person.unknown');
  return stored;
}

/** The sheet of a contact: identity, the five answers of today, the timeline. */
async function sheetOf(context: RequestContext, stored: StoredContact): Promise<ContactSheet> {
  const { workspace } = context.session;
  const { list, questions } = await todayQuestionsOf(context, workspace);
  const answers = questions.map((question) => answerToday(stored, question, context.language));
  const person = wholePerson(workspace, stored);
  const { organisation } = readWorkspaceIdentity(workspace);
  const closures = person.flatMap((one) => closuresOf(one, list, { organisation }));
  const exports = exportsOfContact(workspace, stored.id);
  const suspicions = readSuspicionsOf(workspace, stored.id);
  const comments = readReturnComments(workspace, stored.id);
  const suppressed = closedChannels(closures);
  const pauses = person.flatMap((one) => pausesOfPerson(workspace, suppressibleOf(one), null));
  const { firstName, lastName, company, extra, ...facts } = stored.person;
  return {
    id: String(stored.id),
    name: shownName(stored.person),
    fields: [
      ...Object.entries({ company, ...facts }).flatMap(([field, value]) =>
        value === undefined ? [] : [{ field, value: String(value) }],
      ),
      ...Object.entries(extra ?? {}).map(([field, value]) => ({ field: `extra.${field}`, value })),
    ],
    identity: Object.fromEntries(
      CORRECTED_FACTS.map((fact) => [fact, stored.person[fact] ?? null]),
    ) as ContactSheet['identity'],
    emails: [...stored.emails],
    phones: stored.phones.map((phone) => phone.number),
    suppressed: [...suppressed],
    pausedUntil: pausedUntil(pauses, context.today()),
    answers,
    gifts: [...giftYears(giftsOf(stored))],
    history: [
      ...historyOf(
        stored,
        fileNames(context),
        closures,
        exports,
        suspicions,
        comments,
        context.language,
        evidenceNames(context),
      ),
      ...pauseLines(pauses, context.language),
    ].sort((one, other) => other.at.localeCompare(one.at)),
    suspicions: [...openQuestions(suspicions, stored)],
    sentence: contactSentence(context, workspace, stored, closures),
  };
}

/** The names of the evidence files, by import or record. */
function evidenceNames({ session }: RequestContext): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>();
  for (const { importId, name } of readEvidenceRows(session.workspace)) {
    const known = names.get(importId);
    if (known === undefined) names.set(importId, [name]);
    else known.push(name);
  }
  return names;
}

function fileNames({ session }: RequestContext): ReadonlyMap<number, string> {
  return new Map(readImports(session.workspace).map(({ id, file }) => [id, file]));
}
