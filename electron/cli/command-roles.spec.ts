import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requests } from '../../shared/contract/contract.ts';
import type { RequestName } from '../../shared/contract/channels.ts';
import { COMMAND_ROLES, REQUEST_ROLES, roleOfCommand } from '../../shared/contract/role.ts';
import { mayAct, ROLES } from '../../shared/contract/user-role.ts';
import { isSigned } from '../../shared/contract/signed-requests.ts';
import { COMMANDS } from './commands/index.ts';

const sourceOf = (command: string): string =>
  readFileSync(join(import.meta.dirname, 'commands', `${command}.ts`), 'utf8');

/** Requests that carry a name without a change of the open workspace. */
const ONLY_NAMED: readonly RequestName[] = ['vault.unlock', 'workspace.create', 'workspace.open'];

describe('the role that an act wants', () => {
  it('is known of every command, and of none that is not there', () => {
    expect(Object.keys(COMMAND_ROLES).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it('is known of every request to the engine, and of none that is not there', () => {
    const asked = (Object.keys(requests) as RequestName[]).filter((name) => requests[name].by === 'engine');
    expect(Object.keys(REQUEST_ROLES).sort()).toEqual(asked.sort());
  });

  it('is more than reading for a command that opens a workspace for changes', () => {
    const changing = Object.keys(COMMANDS).filter((command) => /\bchanging(?:Alone)?\b/.test(sourceOf(command)));
    expect(changing.length).toBeGreaterThan(20);
    expect(changing.filter((command) => COMMAND_ROLES[command]?.role === 'lecture')).toEqual([]);
  });

  it('is more than reading for a request that records a name, and reading for the others', () => {
    const read = Object.entries(REQUEST_ROLES).flatMap(([name, role]) => (role === 'lecture' ? [name] : []));
    expect(read.filter((name) => isSigned(name as RequestName) && !ONLY_NAMED.includes(name as RequestName))).toEqual(
      [],
    );
    expect(Object.keys(REQUEST_ROLES).filter((name) => !isSigned(name as RequestName) && !read.includes(name))).toEqual(
      [],
    );
  });

  it('depends on options that the command has', async () => {
    for (const [name, { options = {} }] of Object.entries(COMMAND_ROLES)) {
      const command = await COMMANDS[name]?.();
      expect(Object.keys(command?.options ?? {})).toEqual(expect.arrayContaining(Object.keys(options)));
    }
  });

  it.each([
    ['suppress', ['email'], 'anyone'],
    ['suppress', ['email', 'resume'], 'aide'],
    ['person', ['export'], 'aide'],
    ['person', ['erase', 'id'], 'responsable'],
    ['rights', ['receive'], 'aide'],
    ['rights', ['request', 'close'], 'responsable'],
    ['purge', ['confirm'], 'responsable'],
    ['purge', ['keep', 'until'], 'aide'],
    ['import', [], 'aide'],
    ['vanished', [], 'responsable'],
  ] as const)('of %s with %j is %s', (command, given, role) => {
    expect(roleOfCommand(command, (option) => (given as readonly string[]).includes(option))).toBe(role);
  });

  it('is had by the role itself and those after it; a no by everybody', () => {
    const wanted = ['anyone', ...ROLES] as const;
    expect(ROLES.map((role) => wanted.filter((act) => mayAct(role, act)))).toEqual([
      ['anyone', 'lecture'],
      ['anyone', 'lecture', 'aide'],
      ['anyone', 'lecture', 'aide', 'responsable'],
    ]);
  });
});
