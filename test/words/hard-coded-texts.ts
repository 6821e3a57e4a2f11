import { parse } from 'vue/compiler-sfc';

/** Attributes that are displayed or read aloud. */
const SPOKEN = new Set([
  'title',
  'label',
  'aria-label',
  'placeholder',
  'alt',
  'description',
  'help',
  'hint',
  'sentence',
  'text',
]);

/** Names and symbols that are the same in every language. */
const SAME_EVERYWHERE = /Aval|\.aval|Ctrl/g;

type Node = {
  readonly type: number;
  readonly content?: unknown;
  readonly children?: readonly Node[];
  readonly props?: readonly {
    readonly type: number;
    readonly name: string;
    readonly value?: { readonly content: string };
  }[];
  readonly loc: { readonly start: { readonly line: number } };
};

const ELEMENT = 1;
const TEXT = 2;
const ATTRIBUTE = 6;

/** Words written in a template instead of a catalogue, as `file:line: words`. */
export function hardCodedTexts(file: string, source: string): string[] {
  const template = parse(source, { filename: file }).descriptor.template?.ast;
  return template === undefined
    ? []
    : textsOf(template as unknown as Node).map(({ line, text }) => `${file}:${line}: ${text}`);
}

function textsOf(node: Node): { line: number; text: string }[] {
  const { line } = node.loc.start;
  const own = node.type === TEXT && isWords(String(node.content)) ? [{ line, text: String(node.content).trim() }] : [];
  const spoken =
    node.type === ELEMENT
      ? (node.props ?? []).flatMap(({ type, name, value }) =>
          type === ATTRIBUTE && SPOKEN.has(name) && isWords(value?.content ?? '')
            ? [{ line, text: `${name}="${value?.content ?? ''}"` }]
            : [],
        )
      : [];
  return [...own, ...spoken, ...(node.children ?? []).flatMap(textsOf)];
}

function isWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replace(SAME_EVERYWHERE, ''));
}
