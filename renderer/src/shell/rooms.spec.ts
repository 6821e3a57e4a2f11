import { expect, it } from 'vitest';
import type { Room } from '../features/feature.ts';
import { roomOf, roomsFor } from './rooms.ts';

const room = (path: string, channels?: Room['channels']) => ({
  room: { order: 1, icon: '', name: { fr: path, en: path }, path, ...(channels === undefined ? {} : { channels }) },
});

it('leaves out rooms whose channels nobody uses', () => {
  const features = [room('/'), {}, room('/calls', ['phone', 'automated_call']), room('/letters', ['post'])];
  expect(roomsFor(features, ['post']).map(({ path }) => path)).toEqual(['/', '/letters']);
  expect(roomsFor(features, ['automated_call']).map(({ path }) => path)).toEqual(['/', '/calls']);
});

it.each([
  ['/', undefined, '/'],
  ['/letters', undefined, '/letters'],
  ['/letters/12', undefined, '/letters'],
  ['/letterbox', undefined, null],
  ['/vault', '/settings', '/settings'],
  ['/vault', undefined, null],
  ['/welcome', undefined, null],
])('the screen %s with the room %s is in %s', (screen, of, expected) => {
  expect(roomOf([{ path: '/' }, { path: '/letters' }, { path: '/settings' }], screen, of)).toBe(expected);
});
