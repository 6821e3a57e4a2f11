import { expect, it } from 'vitest';
import { consentLine } from './contact-text.ts';

it.each([
  ['2026-10-31', '2026-10-31'],
  ['2026-10-31T10:00:00+01:00', '2026-10-31'],
  ['2026-10-31T23:30:00Z', '2026-11-01'],
  ['2026-06-30T22:30:00Z', '2026-07-01'],
  ['2026-06-30T20:00:00-04:00', '2026-07-01'],
])('dates a consent of %s by its day in France, %s', (at, day) => {
  expect(consentLine('fr', { at, event: 'granted', channel: 'email' })).toMatch(new RegExp(`^${day} · `));
});
