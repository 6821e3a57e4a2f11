import { expect, it } from 'vitest';
import { initialsOf, isInitials, nameSpellings } from './name-spellings.ts';

it.each([
  ['Claire', ['claire']],
  ['Anne-Marie', ['anne-marie', 'anne marie']],
  ['ANNE MARIE', ['anne marie', 'anne-marie']],
  ['Anne - Marie', ['anne - marie', 'anne marie', 'anne-marie']],
  ['Le Goff', ['le goff', 'le-goff']],
  ['d’Arc', ["d'arc", 'd arc', 'd-arc']],
  ['D ARC', ['d arc', 'd-arc', "d'arc"]],
  ['', []],
  [null, []],
])('%j is spelled %j', (name, spellings) => {
  expect(nameSpellings(name)).toEqual(spellings);
});

it.each([
  ['Claire', ['c', 'c.']],
  ['Anne-Marie', ['a', 'a.', 'am', 'a.m.', 'a.-m.', 'a. m.']],
  ['A.', []],
  ['A.-M.', []],
  [null, []],
])('%j may be %j', (name, initials) => {
  expect(initialsOf(name)).toEqual(initials);
});

it.each([
  ['A.', true],
  ['a', true],
  ['A.-M.', true],
  ['J.P.', true],
  ['Al', false],
  ['Claire', false],
  ['', false],
])('%j are initials: %s', (name, are) => {
  expect(isInitials(name)).toBe(are);
});
