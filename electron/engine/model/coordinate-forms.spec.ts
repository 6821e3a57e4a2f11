import { expect, it } from 'vitest';
import { coordinateForms } from './coordinate-forms.ts';

it.each([
  ['claire@example.com', ['claire@example.com']],
  ['claire@société.example', ['claire@société.example', 'claire@xn--socit-esab.example']],
  ['claire@xn--socit-esab.example', ['claire@xn--socit-esab.example', 'claire@société.example']],
  ['éric@example.com', ['éric@example.com']],
  ['+508412345', ['+508412345', '+33508412345']],
  ['+33508412345', ['+33508412345', '+508412345']],
  ['+508708551234', ['+508708551234']],
  ['+33639980001', ['+33639980001']],
  // A postal key.
  ['perdrix claire|12 avenue de la gare|01000', ['perdrix claire|12 avenue de la gare|01000']],
])('%s', (value, forms) => {
  expect(coordinateForms(value)).toEqual(forms);
});
