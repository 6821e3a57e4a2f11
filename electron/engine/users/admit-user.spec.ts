import { describe, expect, it } from 'vitest';
import { contextOn, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { readUsers } from '../sql/users.ts';
import { admitUser } from './admit-user.ts';
import { addUser, chooseCode, removeUser, resetUser, switchUsersOn } from './change-users.ts';

const CODE = '314159';
const DAY = contextOn('2026-11-24');

/** Claire, in charge; Marie, a helper with her own code. */
const staffed = (work: (firm: Firm) => Promise<void>): Promise<void> =>
  withFirm(async (firm) => {
    const { workspace } = firm;
    await switchUsersOn(DAY, workspace, { name: 'Claire', role: 'responsable', code: CODE });
    const { code = '' } = await addUser(DAY, workspace, { name: 'Marie', role: 'aide' });
    await chooseCode(DAY, workspace, { name: 'Marie', code, chosen: '271828' });
    await work(firm);
  });

/** The name, or the code of the refusal, of a change at a time of the day. */
const entering =
  ({ workspace }: Firm, name: string, code: string) =>
  async (time: string): Promise<string> => {
    const admission = {
      name,
      code: async () => code,
      wanted: 'aide',
      at: contextOn('2026-11-24', time).now(),
    } as const;
    return admitUser(workspace, { ...admission, language: 'fr' }).catch(
      (error: unknown) => (error as { code: string }).code,
    );
  };

describe('the codes of a user', () => {
  it('are counted by name: a minute after five, and tries in that minute count to ten, when only another helps', () =>
    staffed(async (firm) => {
      const wrong = entering(firm, 'marie', '000000');
      const right = entering(firm, 'MARIE', '271828');
      for (const second of ['01', '02', '03', '04']) expect(await wrong(`10:00:${second}`)).toBe('user.code_wrong');
      expect(await wrong('10:00:05')).toBe('user.waiting');
      expect(await right('10:01:04')).toBe('user.waiting');
      expect(await right('10:01:05')).toBe('Marie');
      expect(readUsers(firm.workspace)[1]).toMatchObject({ name: 'Marie', failed: 0, failedAt: null });
      for (const second of ['01', '02', '03', '04', '05']) await wrong(`11:00:${second}`);
      for (const second of ['06', '07', '08', '09', '10']) expect(await right(`11:00:${second}`)).toBe('user.waiting');
      expect(await right('12:00:00')).toBe('user.locked');
      const { code = '' } = await resetUser(DAY, firm.workspace, 'Marie');
      expect(await entering(firm, 'Marie', code)('12:00:01')).toBe('user.code_to_choose');
      const times = firm.workspace.all(
        `SELECT json_extract(subject, '$.times') AS times FROM register WHERE action = 'user.code_failed'`,
      );
      expect(times).toEqual([{ times: 5 }, { times: 5 }, { times: 10 }]);
    }));

  it('never lock out the only one in charge, who waits instead', () =>
    staffed(async (firm) => {
      const wrong = entering(firm, 'Claire', '000000');
      for (let minute = 10; minute < 30; minute += 1) await wrong(`10:${String(minute)}:00`);
      expect(await entering(firm, 'Claire', CODE)('10:29:59')).toBe('user.waiting');
      expect(await entering(firm, 'Claire', CODE)('10:31:00')).toBe('Claire');
    }));

  it('do not wait less when the clock is set back', () =>
    staffed(async (firm) => {
      const wrong = entering(firm, 'Marie', '000000');
      for (const second of ['01', '02', '03', '04', '05']) await wrong(`10:00:${second}`);
      expect(await entering(firm, 'Marie', '271828')('09:00:00')).toBe('user.waiting');
    }));

  it('are kept as hashes with a salt each, and forgotten with a removal', () =>
    staffed(async ({ workspace }) => {
      const { code = '' } = await addUser(DAY, workspace, { name: 'Paul', role: 'aide' });
      await chooseCode(DAY, workspace, { name: 'Paul', code, chosen: CODE });
      const [claire, , paul] = readUsers(workspace).map(({ pinHash }) => pinHash);
      expect(claire).toMatch(/^scrypt\$32768\$[\w+/=]{24}\$[\w+/=]{44}$/);
      expect(paul).not.toBe(claire);
      removeUser(DAY, workspace, 'Paul');
      expect(readUsers(workspace).map(({ name, pinHash }) => [name, pinHash === null])).toEqual([
        ['Claire', false],
        ['Marie', false],
        ['Paul', true],
      ]);
    }));

  it('are not tried as often as one likes by recording refusals', () =>
    staffed(async ({ workspace }) => {
      const no = { name: 'Marie', code: async () => '000000', wanted: 'anyone', language: 'fr' } as const;
      for (const second of ['01', '02', '03', '04', '05']) {
        const at = contextOn('2026-11-24', `10:00:${second}`).now();
        expect(await admitUser(workspace, { ...no, at })).toBe('Marie (sans code)');
      }
      expect(readUsers(workspace)[1]).toMatchObject({ name: 'Marie', failed: 5 });
    }));
});
