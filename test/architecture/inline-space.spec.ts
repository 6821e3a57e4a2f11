import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'vue/compiler-sfc';

/**
 * Vue drops the line break between two elements, so that the words of two of them in one line of text touch: « personnes.Aujourd’hui ».
 * A space in a text, or `flex` with a gap, keeps them apart.
 */

const PAGE = join(import.meta.dirname, '..', '..', 'renderer', 'src');
/** Elements in a line of text, and those whose content is one. */
const WORDS = new Set(['span', 'strong', 'em', 'b', 'code', 'time', 'a', 'RouterLink', 'ULink']);
const LINES = new Set([...WORDS, 'p', 'li', 'dd', 'dt', 'td', 'th', 'h1', 'h2', 'h3']);
const ELEMENT = 1;
const TEXT = 2;
const COMMENT = 3;

/** The parts of a template's tree that matter here. */
interface Node {
  readonly type: number;
  readonly tag?: string;
  readonly children?: readonly Node[];
  readonly props?: readonly { readonly name: string; readonly value?: { readonly content: string } }[];
  readonly loc: { readonly source: string };
}

const classesOf = ({ props = [] }: Node): string => props.find(({ name }) => name === 'class')?.value?.content ?? '';
const isApart = (classes: string): boolean =>
  /\b(?:flex|grid|block|inline-flex|absolute|ml-auto|sr-only)\b/.test(classes);
const beginsWithSpace = ({ children: [first] = [] }: Node): boolean =>
  first?.type === TEXT && /^ /.test(first.loc.source);

/** The second of each two elements whose words touch. */
function touching(node: Node): readonly string[] {
  const children = (node.children ?? []).filter(({ type }) => type !== COMMENT);
  const here =
    node.type === ELEMENT && LINES.has(node.tag ?? '') && !isApart(classesOf(node))
      ? children.filter((child, place) => {
          const [before, between] = [children[place - 2], children[place - 1]];
          return (
            [before, child].every(
              (one) => one?.type === ELEMENT && WORDS.has(one.tag ?? '') && !isApart(classesOf(one)),
            ) &&
            between?.type === TEXT &&
            /^\s*\n\s*$/.test(between.loc.source) &&
            !beginsWithSpace(child) &&
            !(child.props ?? []).some(({ name }) => name === 'else' || name === 'else-if')
          );
        })
      : [];
  return [...here.map(({ loc }) => loc.source), ...children.flatMap(touching)];
}

function touchingIn(source: string): readonly string[] {
  const { descriptor } = parse(source, { templateParseOptions: { whitespace: 'preserve' } });
  const tree = descriptor.template?.ast as Node | undefined;
  return tree === undefined ? [] : touching(tree);
}

describe('words in one line of text', () => {
  it('do not touch in any part of the page', () => {
    const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'));
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      touchingIn(readFileSync(join(PAGE, file), 'utf8')).map((element) => `${file}: ${element}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p><b>a</b>\n<span>b</span></p>', 1],
    ['<p><b>a</b> <span>b</span></p>', 0],
    ['<p><b>a</b>\n<span> · {{ b }}</span></p>', 0],
    ['<p class="flex gap-1"><b>a</b>\n<span>b</span></p>', 0],
    ['<p><b v-if="a">a</b>\n<b v-else>b</b></p>', 0],
    ['<div><p><b>a</b>\n<!-- c --><span class="block">b</span></p></div>', 0],
    ['<div><p>a <span><b>a</b>\n<em>b</em></span></p></div>', 1],
  ])('%j has %i that touch', (template, count) => {
    expect(touchingIn(`<template>${template}</template>`)).toHaveLength(count);
  });
});
