import { expect, it } from 'vitest';
import { decodeChange, encodeChange, type Operation } from './transaction.ts';

const INSERT = 'INSERT INTO t VALUES (?, ?, ?)';
const NAMED = 'UPDATE t SET a = :a, b = :b';
const REGISTERED: Operation = {
  kind: 'register',
  entry: { at: '2026-12-01T10:00:00+01:00', by: 'Nadège', action: 'export.approved', subject: { people: 3 } },
};
const statement = (sql: string, parameters: (Operation & { kind: 'statement' })['parameters']): Operation => ({
  kind: 'statement',
  sql,
  parameters,
  rows: 1,
});

it.each<readonly [what: string, operations: readonly Operation[]]>([
  ['nothing', []],
  ['an entry of the register', [REGISTERED]],
  ['texts that JSON escapes', [statement(INSERT, ['« "é\n\\ »', '{"bytes":""}', ''])]],
  ['numbers and nothing', [statement(INSERT, [-1.5, 9_007_199_254_740_991, null])]],
  ['bytes at the ends and alone', [statement(INSERT, [Buffer.from([0, 255, 1]), 'x', new Uint8Array()])]],
  ['bytes by name', [statement(NAMED, { a: new Uint8Array([1, 2, 3, 4]), b: 2 })]],
  ['no parameters', [statement('DELETE FROM t', []), statement('DELETE FROM u', {})]],
  [
    'a text used twice',
    [statement(INSERT, [1, 2, 3]), REGISTERED, statement(NAMED, { a: 1, b: 'é' }), statement(INSERT, [4, 5, 6])],
  ],
])('a change of %s is read back from the journal as it was', (_, operations) => {
  const bytes = encodeChange(operations);
  expect(decodeChange(bytes).map(comparable)).toEqual(operations.map(comparable));
  expect(JSON.stringify(JSON.parse(bytes.toString('utf8')))).toBe(bytes.toString('utf8'));
});

it('writes bytes of a part of a longer buffer alone', () => {
  const part = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
  expect(encodeChange([statement(INSERT, [part, null, null])]).toString('utf8')).toBe(
    `{"texts":["${INSERT}"],"steps":[[0,1,[{"bytes":"AQI="},null,null]]]}`,
  );
});

/** Bytes as plain numbers: a Buffer is read back as a plain array of bytes. */
function comparable(operation: Operation): unknown {
  if (operation.kind === 'register') return operation;
  const parameters = Object.entries(operation.parameters).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Uint8Array ? { bytes: [...value] } : value,
  ]);
  return { ...operation, parameters };
}
