import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { asSet } from '../../text/words.ts';
import { useLackingRight } from './right.ts';
import { useUsers } from './users.store.ts';

let engine: AskedEngine;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
});

async function enter(role: string | null): Promise<void> {
  const users = useUsers();
  engine.hear('workspace.changed', { opening: 'alpha', name: 'alpha', organisation: 'ALPHA', readOnlyBecause: null });
  const entered = role === null ? null : { name: 'Marie', role };
  (await engine.question('user.list')).answer({ users: [], entered });
  await vi.waitFor(() => expect(users.entered).toEqual(entered));
}

it.each([
  [null, 'approval.switch', null],
  ['responsable', 'approval.switch', null],
  ['aide', 'approval.switch', 'Demande le rôle « responsable » ; vous avez le rôle « aide ».'],
  ['aide', 'contact.correct', null],
  ['lecture', 'contact.correct', 'Demande le rôle « aide » ; vous avez le rôle « lecture ».'],
  ['lecture', 'suppression.undo', 'Demande le rôle « aide » ; vous avez le rôle « lecture ».'],
  ['lecture', 'suppression.add', null],
  ['lecture', 'contact.page', null],
] as const)('%s lacks for %s: %s', async (role, name, lacking) => {
  await enter(role);
  expect(useLackingRight(name).value).toBe(lacking === null ? null : asSet(lacking));
});
