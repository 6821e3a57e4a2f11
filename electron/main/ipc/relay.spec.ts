import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requests } from '../../../shared/contract/contract.ts';
import type { RequestName } from '../../../shared/contract/channels.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { FileTokens } from '../file-tokens.ts';
import { PreferencesStore } from '../preferences.ts';
import { relay } from './relay.ts';

vi.mock('electron', () => import('../../../test/security/fake-electron.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aval-relay-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Sends one request, with the preferences of the folder. */
async function ask(name: RequestName): Promise<{ asked: boolean; code: string | null }> {
  const engine = { ask: vi.fn(() => Promise.resolve({ ok: true as const, value: null })) };
  const answer = relay({} as never, engine as never, new FileTokens(), new PreferencesStore(folder));
  const code = await answer(name, {}).then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );
  return { asked: engine.ask.mock.calls.length > 0, code };
}

/** Written out here, not derived: a request that records a name must not move to the other list unnoticed. */
const SIGNED: readonly RequestName[] = [
  'approval.decide',
  'approval.propose',
  'approval.switch',
  'campaign.decide',
  'campaign.export',
  'contact.correct',
  'contact.pause',
  'contact.recordConsent',
  'contact.resume',
  'contact.suppress',
  'duplicate.decide',
  'household.decide',
  'import.perform',
  'import.undo',
  'leaving.closeContract',
  'leaving.noteBreach',
  'leaving.retire',
  'leaving.returnData',
  'list.close',
  'list.markRecalled',
  'list.prepareRecall',
  'mirror.off',
  'mirror.on',
  'notice.exempt',
  'notice.write',
  'plan.make',
  'preset.remove',
  'preset.save',
  'register.destroyCopy',
  'register.keepProcessing',
  'register.placeCopy',
  'register.writeProcessing',
  'retention.ask',
  'retention.erase',
  'retention.keep',
  'retention.writeMinutes',
  'returns.take',
  'segment.drop',
  'segment.save',
  'rights.lift',
  'rights.answer',
  'rights.close',
  'rights.erase',
  'rights.extend',
  'rights.receive',
  'state.decide',
  'state.lift',
  'state.report',
  'supplier.askProofs',
  'supplier.receiveProof',
  'supplier.set',
  'supplier.state',
  'supplier.write',
  'suppression.add',
  'suppression.importList',
  'suppression.undo',
  'transfer.keep',
  'transfer.keepRecipient',
  'transfer.write',
  'user.add',
  'user.remove',
  'user.reset',
  'vault.change',
  'vault.forget',
  'vault.prepare',
  'vault.remember',
  'vault.rotate',
  'vault.seal',
  'vault.unlock',
  'vault.unseal',
  'workspace.backup',
  'workspace.create',
  'workspace.open',
  'workspace.rename',
  'workspace.restore',
];

describe('before the user has given a name', () => {
  test.each(SIGNED)('%s, which would record it, is refused before it reaches the engine', async (name) => {
    expect(await ask(name)).toEqual({ asked: false, code: 'request.nameless' });
  });

  test.each(
    (Object.keys(requests) as RequestName[]).filter((name) => requests[name].by === 'engine' && !SIGNED.includes(name)),
  )('%s, which writes none, is answered', async (name) => {
    expect(await ask(name)).toEqual({ asked: true, code: null });
  });
});

test.each(SIGNED)('%s is answered once a name is kept', async (name) => {
  new PreferencesStore(folder).change({ personName: 'Nadège Perdrix' });
  expect(await ask(name)).toEqual({ asked: true, code: null });
});

test('preferences of an earlier version are kept, and lack only what came later', () => {
  const earlier = { language: 'en', appearance: 'dark', reopensLastWorkspace: false, notifiesWhenDone: false };
  writeFileSync(path.join(folder, 'preferences.json'), JSON.stringify(earlier));
  expect(new PreferencesStore(folder).current).toEqual({
    ...earlier,
    channels: CHANNELS,
    locksAfter: 10,
    personName: null,
    printers: [],
  });
});
