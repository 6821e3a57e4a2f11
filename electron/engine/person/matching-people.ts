import type { ContactLines } from '../../../shared/contract/contact.ts';
import type { Parsed } from '../../../shared/contract/contract.ts';
import type { VerdictKind } from '../../../shared/domain/compliance.ts';
import type { WantedAnswer } from '../../../shared/domain/contact/wanted-answer.ts';
import type { StandingToday } from '../campaign/today/standing-today.ts';
import type { CodedColumn } from '../collections/coded-column.ts';
import type { ContactDirectory } from '../contact/contact-directory.ts';
import { directoryOf, directoryRead } from '../contact/directory-of.ts';
import { FIRST_CONTACTS, firstContactsOf } from '../contact/first-contacts.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { awaitedToday, knownToday, type KnownToday } from './known-today.ts';

/** Longer facets are shown as a separate list. */
const MOST_VALUES = 30;

/** One page of the contacts that match a query. */
export interface PeoplePage {
  /** Contacts of the workspace. */
  readonly of: number;
  /** Contacts that match. */
  readonly total: number;
  /** Ids of the page, in the requested order. */
  readonly ids: readonly number[];
  /** Null: not counted yet. */
  readonly facets: ContactLines['facets'];
  /** Whether today's answers are known. */
  readonly isJudged: boolean;
}

/** The contacts that a search and its filters match, by pages. */
export async function matchingPeople(context: EngineContext, workspace: Workspace, asked: Asked): Promise<PeoplePage> {
  if (isFirstPage(asked) && !asked.withFacets && directoryRead(workspace) === null) {
    const { ids, of } = await firstContactsOf(workspace);
    const known = await knownToday(workspace, context.today());
    return { of, total: of, ids: ids.slice(0, asked.limit), facets: null, isJudged: known !== null };
  }
  const directory = await directoryOf(context, workspace);
  // Only a query by today's answers waits for them.
  const known = await (asksForToday(asked) ? awaitedToday : knownToday)(workspace, context.today());
  const { matching, facets } = found(directory, known, asked);
  const ids = Array.from(matching.subarray(asked.offset, asked.offset + asked.limit), (place) => directory.idAt(place));
  return { of: directory.size, total: matching.length, ids, facets, isJudged: known !== null };
}

type Asked = Parsed<'contact.page'>;

/** Whether all contacts by name are asked for, and only the first of them. */
function isFirstPage({ search, audience, origin, department, sort, offset, limit, ...today }: Asked): boolean {
  const isEverybody = search.trim() === '' && audience === null && origin === null && department === null;
  return isEverybody && !asksForToday(today) && sort === 'name' && offset + limit <= FIRST_CONTACTS;
}

/** The places of the contacts that match, in order. */
type Found = { readonly matching: Uint32Array; readonly facets: Facets };
type Facets = NonNullable<ContactLines['facets']>;

/** The latest query of a directory: its pages are requested in sequence while the user scrolls. */
const lastFound = new WeakMap<
  ContactDirectory,
  { readonly question: string; readonly standing: StandingToday | undefined; readonly found: Found }
>();

function found(directory: ContactDirectory, known: KnownToday | null, asked: Asked): Found {
  const question = JSON.stringify({ ...asked, offset: 0, limit: 0, withFacets: true });
  const last = lastFound.get(directory);
  if (last?.question === question && last.standing === known?.standing) return last.found;
  const marks = directory.marks(asked.search);
  for (const matches of testsOf(directory, asked, known)) {
    for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1 && !matches(place)) marks[place] = 0;
  }
  const matching = directory.inOrder(marks, asked.sort);
  const facets = {
    audience: facet(directory.audiences, marks),
    origin: facet(directory.origins, marks),
    department: facet(directory.departments, marks),
  };
  const made = { matching, facets };
  lastFound.set(directory, { question, standing: known?.standing, found: made });
  return made;
}

type Test = (place: number) => boolean;

function asksForToday({ answer, rule, care }: Pick<Asked, 'answer' | 'rule' | 'care'>): boolean {
  return answer !== null || rule !== null || care !== null;
}

/** The filters besides the search. A filter by answers that are not computed yet matches no contact. */
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

/** @param verdict undefined: no coordinate. */
function isWanted(verdict: VerdictKind | undefined, wanted: WantedAnswer): boolean {
  if (wanted === 'none') return verdict === undefined;
  return wanted === 'yes' ? verdict === 'allow' || verdict === 'conditional' : verdict === wanted;
}

function facet(column: CodedColumn, marks: Uint8Array): Facets['audience'] {
  return column
    .count(marks)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_VALUES);
}
