import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of docs/formats, for the specs that compare it with the code. */
export class FormatPage {
  readonly text: string;

  /** @param name without its ending, e.g. `facts` */
  constructor(name: string) {
    this.text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats', `${name}.md`), 'utf8');
  }

  /** The names in the first column of the tables under a heading of the third level; none: no such heading. */
  names(heading: string): readonly string[] {
    return (this.#section(heading) ?? '').split('\n').flatMap((line) => {
      const [, name] = /^\| `([^`]+)` \|/.exec(line) ?? [];
      return name === undefined ? [] : [name];
    });
  }

  /** Every field under `## Fields` by its full path, e.g. `contact.consents[].at`. */
  fields(): readonly string[] {
    return this.headings('Fields').flatMap((heading) =>
      this.names(heading).map((name) => (heading === 'Top level' ? name : `${heading}.${name}`)),
    );
  }

  /** The headings of the third level under one of the second, without their back-quotes. */
  headings(part: string): readonly string[] {
    const [, under = ''] = this.text.split(new RegExp(`^## ${part}$`, 'm'));
    const [section = ''] = under.split(/^## /m);
    return [...section.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading.replaceAll('`', ''));
  }

  /** The example documents: in a block of `ndjson`, one per line. */
  examples(): readonly unknown[] {
    return [...this.text.matchAll(/^```(json|ndjson)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, block = '']) =>
      (kind === 'json' ? [block] : block.trim().split('\n')).map((text) => JSON.parse(text) as unknown),
    );
  }

  /** Every word in back-quotes. */
  words(): ReadonlySet<string> {
    return new Set([...this.text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word));
  }

  #section(heading: string): string | undefined {
    return this.text
      .split(/^(?=#{2,3} )/m)
      .find((section) => section.split('\n', 1)[0]?.replaceAll('`', '') === `### ${heading}`);
  }
}

/** The paths of every field of a document, a list as `[]`: `contact`, `contact.origins`, `contact.origins[].kind`. */
export function fieldsOf(value: unknown, way = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => fieldsOf(one, `${way}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    const field = way === '' ? name : `${way}.${name}`;
    return [field, ...fieldsOf(held, field)];
  });
}

/**
 * A copy of a document with a value at a path; `[]` is the first element. Missing objects and lists on the path are
 * created.
 */
export function withField(document: unknown, way: string, value: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const names = way.split('.');
  let held = copy;
  for (const [place, name] of names.entries()) {
    const isList = name.endsWith('[]');
    const key = isList ? name.slice(0, -2) : name;
    if (place === names.length - 1) held[key] = value;
    else if (isList) {
      const list = (Array.isArray(held[key]) ? held[key] : [{}]) as Record<string, unknown>[];
      held[key] = list;
      held = list[0] ?? {};
    } else {
      held[key] ??= {};
      held = held[key] as Record<string, unknown>;
    }
  }
  return copy;
}
