import path from 'node:path';
import { REQUEST_ROLES } from '../../shared/contract/role.ts';

/** Sources of the window, by their path. */
export type Sources = ReadonlyMap<string, string>;

const ROLES: Readonly<Record<string, string>> = REQUEST_ROLES;
/** A request that somebody may lack the right for. */
const isChange = (name: string): boolean => ['aide', 'responsable'].includes(ROLES[name] ?? '');

const REQUEST = /(?<![.\w])request\(\s*(?:'([\w.]+)'|([^\s)]+))/g;
const TAG = /<(?:UButton|RightButton)\b(?:[^>"]|"[^"]*")*>/g;
/** What asks for a right: a button, or a menu that has no buttons. */
const ASKED = /(?:^|\s):?right="([^"]*)"|useLackingRight\('([\w.]+)'\)/g;
/** Statements of a script: each begins at the margin. */
const statements = (text: string): readonly string[] => text.split(/\n(?=[^\s)}])/);

/** The changes that a source asks for. */
const changesIn = (text: string): readonly string[] =>
  [...text.matchAll(REQUEST)].flatMap(([, name = '']) => (isChange(name) ? [name] : []));

/** The requests whose right a source asks about, in its buttons and menus. */
function askedIn(text: string): ReadonlySet<string> {
  const asked = [...text.matchAll(ASKED)].map(([, right = '', name = '']) => `${right} ${name}`).join(' ');
  return new Set(asked.match(/[a-z]+\.[A-Za-z]+/g));
}

function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => path.posix.join(path.posix.dirname(file), to));
}

/** The imports between sources, by the importing one. */
const importsBetween = (sources: Sources): ReadonlyMap<string, readonly string[]> =>
  new Map([...sources].map(([file, text]) => [file, importsOf(file, text)]));

const usersOf = (file: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...imports].filter(([, imported]) => imported.includes(file)).map(([user]) => user);

/** The functions of a store that ask for changes: `[name, changes]`. */
function changesByName(text: string): readonly (readonly [string, readonly string[]])[] {
  return text.split(/\n(?= {0,2}(?:async function|function|const) \w)/).flatMap((statement) => {
    const name = /^ *(?:async function|function|const) (\w+)/.exec(statement)?.[1];
    const changes = changesIn(statement);
    return name === undefined || changes.length === 0 ? [] : [[name, changes] as const];
  });
}

/**
 * The changes that each part of the screen asks for: its own, and those that it calls in the stores that it imports.
 */
function changesByPart(sources: Sources): readonly (readonly [string, readonly string[]])[] {
  const imports = importsBetween(sources);
  return [...sources].flatMap(([file, text]) => {
    if (file.endsWith('.vue')) return [[file, changesIn(text)] as const];
    const named = changesByName(text);
    return usersOf(file, imports).map(
      (user) =>
        [
          user,
          named.flatMap(([name, changes]) =>
            new RegExp(`\\.${name}\\b`).test(sources.get(user) ?? '') ? changes : [],
          ),
        ] as const,
    );
  });
}

/** Requests whose name is computed: nobody can tell which right they want. */
export function unnamedRequests(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(REQUEST)].flatMap(([, , computed]) => (computed === undefined ? [] : [`${file}: ${computed}`])),
  );
}

/** Changes for which neither the part that asks for them, nor one that holds it or that it holds, asks for the right. */
export function unaskedChanges(sources: Sources): readonly string[] {
  const imports = importsBetween(sources);
  return changesByPart(sources).flatMap(([file, changes]) => {
    if (changes.length === 0) return [];
    const beside = [file, ...usersOf(file, imports), ...(imports.get(file) ?? [])];
    const asked = new Set(beside.flatMap((other) => [...askedIn(sources.get(other) ?? '')]));
    return changes.flatMap((name) => (asked.has(name) ? [] : [`${file}: ${name}`]));
  });
}

/** Changes of stores that no part of the screen calls by name: nobody can tell which button asks for them. */
export function unseenChanges(sources: Sources): readonly string[] {
  const called = new Set(changesByPart(sources).flatMap(([, changes]) => changes));
  return [...sources].flatMap(([file, text]) =>
    changesIn(text).flatMap((name) => (called.has(name) ? [] : [`${file}: ${name}`])),
  );
}

/** Plain buttons of a part that call a function of it which asks for a change. */
export function plainButtons(sources: Sources): readonly string[] {
  const imports = importsBetween(sources);
  return [...sources].flatMap(([file, text]) => {
    if (!file.endsWith('.vue')) return [];
    const ofStores = (imports.get(file) ?? [])
      .filter((imported) => !imported.endsWith('.vue'))
      .flatMap((imported) => changesByName(sources.get(imported) ?? '').map(([name]) => name));
    const isChanging = (statement: string): boolean =>
      changesIn(statement).length > 0 || ofStores.some((name) => new RegExp(`\\.${name}\\(`).test(statement));
    const changing = [
      ...ofStores.map((name) => `\\w+\\.${name}`),
      ...statements(text.slice(0, text.indexOf('<template>'))).flatMap((statement) => {
        const name = /^(?:async function|function|const) (\w+)/.exec(statement)?.[1];
        return name === undefined || !isChanging(statement) ? [] : [name];
      }),
    ];
    const calls = (code: string): boolean => changing.some((name) => new RegExp(`\\b${name}\\b`).test(code));
    const pressed = [...text.matchAll(TAG)].filter(
      ([tag]) => tag.startsWith('<UButton') && calls(/@click="([^"]*)"/.exec(tag)?.[1] ?? ''),
    );
    const submitted = [...text.matchAll(/<form\b[^>]*@submit[^=]*="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(
      ([, submit = '', inside = '']) =>
        calls(submit)
          ? [...inside.matchAll(TAG)].filter(([tag]) => tag.startsWith('<UButton') && tag.includes('type="submit"'))
          : [],
    );
    return [...pressed, ...submitted].map(([tag]) => `${file}: ${/:?label="([^"]*)"/.exec(tag)?.[1] ?? tag}`);
  });
}

/** Elements that a lacking right takes out of the order of Tab. */
export function deadElements(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/:disabled="[^"]*\black\w* !== null[^"]*"/g)].map(([attribute]) => `${file}: ${attribute}`),
  );
}
