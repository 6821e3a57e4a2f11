import { expect, it } from 'vitest';
import { withFirm } from '../../../test/campaign/firm.ts';
import { Remembered } from './remembered.ts';

it('computes a value once, until the workspace changes', () =>
  withFirm(async ({ workspace, add }) => {
    const remembered = new Remembered<number>();
    let worked = 0;
    const work = (): Promise<number> => Promise.resolve((worked += 1));
    expect(remembered.known(workspace, 'key')).toBeNull();
    expect([await remembered.of(workspace, 'key', work), await remembered.of(workspace, 'key', work)]).toEqual([1, 1]);
    expect(remembered.known(workspace, 'key')).toBe(1);
    await add([{ firstName: 'Claire', lastName: 'Perdrix', email: 'claire@example.com' }]);
    expect(remembered.known(workspace, 'key')).toBeNull();
    expect(await remembered.of(workspace, 'key', work)).toBe(2);
  }));

it('returns null to waiting callers when the computation is cancelled', () =>
  withFirm(async ({ workspace }) => {
    const remembered = new Remembered<number>();
    let giveUp: (reason: Error) => void = () => undefined;
    const asked = remembered.of(workspace, 'key', () => new Promise<number>((_resolve, reject) => (giveUp = reject)));
    const waiting = remembered.awaited(workspace, 'key');
    expect(remembered.known(workspace, 'key')).toBeNull();
    giveUp(new DOMException('given up', 'AbortError'));
    await expect(asked).rejects.toThrow('given up');
    expect(await waiting).toBeNull();
  }));

it('returns the value to waiting callers', () =>
  withFirm(async ({ workspace }) => {
    const remembered = new Remembered<number>();
    let settle: (value: number) => void = () => undefined;
    const asked = remembered.of(workspace, 'key', () => new Promise<number>((resolve) => (settle = resolve)));
    const waiting = remembered.awaited(workspace, 'key');
    settle(7);
    expect([await waiting, await asked]).toEqual([7, 7]);
    expect(remembered.known(workspace, 'key')).toBe(7);
    expect(await remembered.awaited(workspace, 'other')).toBeNull();
  }));
