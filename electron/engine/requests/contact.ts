import type { ContactLines, ContactSheet } from '../../../shared/contract/contact.ts';
import type { Parsed } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { VerdictKind } from '../../../shared/domain/compliance.ts';
import type { WantedAnswer } from '../../../shared/domain/contact/wanted-answer.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { ContactChecker } from '../campaign/check-contacts.ts';
import { closuresOf } from '../campaign/standing.ts';
import type { StandingToday } from '../campaign/standing-today.ts';
import type { CodedColumn } from '../collections/coded-column.ts';
import type { ContactDirectory } from '../contact/contact-directory.ts';
import { CORRECTED_FACTS } from '../model/correction.ts';
import { historyOf } from '../person/contact-history.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Suspicion } from '../model/suspicion.ts';
import { contactSentence } from '../person/lookup.ts';
import { findContact } from '../person/person-found.ts';
import { correctContact } from '../record/record-correction.ts';
import { recordLines } from '../record/record-facts.ts';
import { decideSuspicion } from '../record/decide-suspicion.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import type { SuppressInput } from '../suppression/suppress-input.ts';
import { noteOpposition } from '../suppression/waiting-oppositions.ts';
import { closedChannels } from '../suppression/reopening.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { readDirectoryRowsOf, type DirectoryRow } from '../sql/directory-rows.ts';
import { exportsOfContact } from '../sql/exports.ts';
import { readImports } from '../sql/imports.ts';
import { readSuspicionsOf } from '../sql/suspicions.ts';
import { directoryOf } from './directory.ts';
import { todayQuestionsOf, type AskedOfContact, type ChannelQuestion } from './today-questions.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';
import { awaitedToday, knownToday, type KnownToday } from './today.ts';

/** Facets longer than this are a list of their own. */
const MOST_VALUES = 30;

export const contact: NounAnswers<'contact'> = {
  'contact.page': async (asked, context) => {
    const { workspace } = context.session;
    const directory = await directoryOf(context, workspace);
    // Only anyone who asks for an answer of today waits for it.
    const known = await (asksForToday(asked) ? awaitedToday : knownToday)(workspace, context.today());
    const { matching, facets } = found(directory, known, asked);
    const ids = Array.from(matching.subarray(asked.offset, asked.offset + asked.limit), (place) =>
      directory.idAt(place),
    );
    return {
      of: directory.size,
      total: matching.length,
      lines: readDirectoryRowsOf(workspace, ids).map(lineOf),
      facets,
      isJudged: known !== null,
    };
  },

  'contact.read': async ({ id }, context) => sheetOf(context, held(context, id)),

  'contact.suppress': async ({ id, channels }, context) => {
    const { workspace } = context.session;
    const no: SuppressInput = { contact: id, channels: channels.length === 0 ? ['all'] : channels };
    const report = workspace.isReadOnly ? null : await suppressPerson(context, workspace, no);
    if (report === null) noteOpposition(context, workspace, no);
    const { lists } = report ?? findContact(context, workspace, Number(id));
    return { sheet: await sheetOf(context, held(context, id)), lists: [...lists] };
  },

  'contact.correct': async ({ id, corrections }, context) => {
    correctContact(context, context.session.workspace, Number(id), corrections);
    return sheetOf(context, held(context, id));
  },

  'contact.decideSuspicion': async ({ suspicion, state, on }, context) => {
    const { contactId } = decideSuspicion(context, context.session.workspace, {
      id: Number(suspicion),
      state,
      ...(on === null ? {} : { on }),
    });
    return sheetOf(context, held(context, String(contactId)));
  },

  'contact.recordConsent': async ({ id, ...consent }, context) => {
    const { workspace } = context.session;
    const { goods, wording, mentions, until, channel, at } = consent;
    const event = {
      channel,
      event: 'granted',
      at,
      goods,
      wording,
      mentions,
      ...(until === null ? {} : { until }),
      organisations: [readWorkspaceIdentity(workspace).organisation],
      positiveAct: true,
      proof: true,
    };
    await recordLines(context, workspace, {
      name: context.by,
      bytes: Buffer.from(JSON.stringify({ id, add: { consents: [event] } })),
    });
    return sheetOf(context, held(context, id));
  },
};

/** What somebody has to decide: each question once, however many rows raise it. */
function openOnes(suspicions: readonly Suspicion[]): ContactSheet['suspicions'] {
  const asked = new Map<string, ContactSheet['suspicions'][number]>();
  for (const { id, kind, coordinate, source, words, state } of suspicions) {
    const key = `${kind} ${coordinate ?? ''}`;
    if (state === 'open' && !asked.has(key)) asked.set(key, { id: String(id), kind, words, source });
  }
  return [...asked.values()];
}

type Asked = Parsed<'contact.page'>;
/** The places of the contacts that match, in order. */
type Found = { readonly matching: Uint32Array; readonly facets: ContactLines['facets'] };

/** The latest question to a directory: its pages are asked for one after the other while somebody scrolls. */
const lastFound = new WeakMap<
  ContactDirectory,
  { readonly question: string; readonly standing: StandingToday | undefined; readonly found: Found }
>();

function found(directory: ContactDirectory, known: KnownToday | null, asked: Asked): Found {
  const question = JSON.stringify({ ...asked, offset: 0, limit: 0 });
  const last = lastFound.get(directory);
  if (last?.question === question && last.standing === known?.standing) return last.found;
  const tests = testsOf(directory, asked, known);
  const searched = directory.find(asked.search, asked.sort);
  const matching = tests.length === 0 ? searched : searched.filter((place) => tests.every((matches) => matches(place)));
  const facets = {
    audience: facet(directory.audiences, matching),
    origin: facet(directory.origins, matching),
    department: facet(directory.departments, matching),
  };
  const made = { matching, facets };
  lastFound.set(directory, { question, standing: known?.standing, found: made });
  return made;
}

type Test = (place: number) => boolean;

function asksForToday({ answer, rule, care }: Asked): boolean {
  return answer !== null || rule !== null || care !== null;
}

/** What is asked beside the search. What was not worked out yet matches nobody. */
function testsOf(
  directory: ContactDirectory,
  { audience, origin, department, answer, rule, care }: Asked,
  known: KnownToday | null,
): readonly Test[] {
  const tests: Test[] = [];
  if (audience !== null) tests.push(directory.audiences.holds(audience));
  if (origin !== null) tests.push(directory.origins.holds(origin));
  if (department !== null) tests.push(directory.departments.holds(department));
  if (answer !== null) {
    const answers = known?.standing.answers.get(answer.channel);
    tests.push(
      (place) => answers !== undefined && isWanted(answers.of(directory.idAt(place))?.verdict, answer.verdict),
    );
  }
  if (rule !== null) {
    const answers = known?.standing.answers.get(rule.channel);
    tests.push((place) => answers?.of(directory.idAt(place))?.rule === rule.rule);
  }
  if (care !== null) {
    const needing = known?.care[care];
    tests.push((place) => needing?.has(directory.idAt(place)) === true);
  }
  return tests;
}

/** @param verdict undefined: nothing to be reached by. */
function isWanted(verdict: VerdictKind | undefined, wanted: WantedAnswer): boolean {
  if (wanted === 'none') return verdict === undefined;
  return wanted === 'yes' ? verdict === 'allow' || verdict === 'conditional' : verdict === wanted;
}

function facet(column: CodedColumn, places: Uint32Array): ContactLines['facets']['audience'] {
  return column
    .count(places)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_VALUES);
}

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
  const answers = questions.map((question) => answerOf(stored, question, context.language));
  const closures = closuresOf(stored, list);
  const exports = exportsOfContact(workspace, stored.id);
  const suspicions = readSuspicionsOf(workspace, stored.id);
  const suppressed = closedChannels(closures);
  const { firstName, lastName, company, extra, ...person } = stored.person;
  return {
    id: String(stored.id),
    name: [firstName, lastName].filter((part) => part !== undefined).join(' ') || (company ?? ''),
    fields: [
      ...Object.entries({ company, ...person }).flatMap(([field, value]) =>
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
    answers,
    history: [...historyOf(stored, fileNames(context), closures, exports, suspicions, context.language)],
    suspicions: openOnes(suspicions),
    sentence: contactSentence(context, workspace, stored, closures),
  };
}

/** The answer, without what would change it: a sheet is to be there at once, and « pourquoi » tells its reasons. */
function answerOf(
  stored: StoredContact,
  { channel, today, next }: ChannelQuestion,
  language: Language,
): ContactSheet['answers'][number] {
  const nothing = {
    channel,
    asksForGoods: today === null,
    nextCalls: null,
    verdict: null,
    coordinate: null,
    reasons: [],
    conditions: [],
    remedy: null,
  };
  if (today === null) return nothing;
  const check = ({ campaign, ground }: AskedOfContact) => new ContactChecker(campaign, ground, language).check(stored);
  const { judged, target } = check(today);
  if (judged === null) return nothing;
  const { verdict, reasons, conditions, remedy = null } = judged.verdict;
  const later = next === null ? undefined : check(next).judged?.verdict.verdict;
  return {
    channel,
    asksForGoods: false,
    // Only what the day alone forbids is worth another day.
    nextCalls:
      next === null || later === undefined || later === verdict
        ? null
        : { day: next.day, from: next.from, verdict: later },
    verdict,
    coordinate: target?.coordinate ?? null,
    reasons: reasons.map(({ rule, verdict: answer, message, source, from, until, confidence }) => ({
      rule,
      verdict: answer,
      message,
      source,
      from,
      until,
      confidence,
    })),
    conditions: conditions.map((condition) => say(language, `duty.${condition}`)),
    remedy,
  };
}

function fileNames({ session }: RequestContext): ReadonlyMap<number, string> {
  return new Map(readImports(session.workspace).map(({ id, file }) => [id, file]));
}
