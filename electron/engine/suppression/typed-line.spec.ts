import { describe, expect, it } from 'vitest';
import { readTypedLine, type TypedLine } from './typed-line.ts';

const HALLES = { name: 'Claire Perdrix', street: '3 rue des Halles', postcode: '69002' };

describe('a line typed during a call', () => {
  it.each<[string, TypedLine]>([
    ['Claire@Example.com', { kind: 'email', person: { email: 'Claire@Example.com' } }],
    ['Claire Perdrix <claire@example.com>', { kind: 'email', person: { email: 'claire@example.com' } }],
    ['06.39.98 12-34', { kind: 'phone', person: { phone: '06.39.98 12-34' } }],
    ['+33 (0)6 39 98 12 34', { kind: 'phone', person: { phone: '+33 (0)6 39 98 12 34' } }],
    ['perdrix', { kind: 'text', text: 'perdrix', person: null }],
    ['69002', { kind: 'text', text: '69002', person: null }],
    ['Perdrix 69002', { kind: 'text', text: 'Perdrix 69002', person: null }],
    [
      'Claire Perdrix, 3 rue des Halles, 69002 Lyon',
      { kind: 'text', text: 'Claire Perdrix, 3 rue des Halles, 69002 Lyon', person: HALLES },
    ],
    [
      'Claire  Perdrix 3 rue des Halles 69002',
      { kind: 'text', text: 'Claire Perdrix 3 rue des Halles 69002', person: HALLES },
    ],
    [
      'Luc Martin rue des Halles 69002',
      {
        kind: 'text',
        text: 'Luc Martin rue des Halles 69002',
        person: { name: 'Luc Martin', street: 'rue des Halles', postcode: '69002' },
      },
    ],
    ['3 rue des Halles 69002 Lyon', { kind: 'text', text: '3 rue des Halles 69002 Lyon', person: null }],
  ])('%s', (typed, line) => {
    expect(readTypedLine(typed)).toEqual(line);
  });
});
