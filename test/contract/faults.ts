export type Fault = { readonly what: string; readonly value: unknown };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every way to corrupt an example of a closed object in one field: remove it, change its type, add another. A field
 * that is absent from one of the examples is optional.
 */
export function faultsOf(example: unknown, examples: readonly unknown[]): Fault[] {
  return [
    { what: 'nothing at all', value: undefined },
    { what: 'a text', value: 'x' },
    { what: 'a list', value: [] },
    { what: 'a field too many', value: { ...(example as object), path: '/etc/hostname' } },
    ...spoiltFields(example, examples, ''),
  ];
}

function spoiltFields(example: unknown, examples: readonly unknown[], at: string): Fault[] {
  if (!isFields(example)) return [];
  return Object.keys(example).flatMap((name) => {
    const { [name]: value, ...without } = example;
    const isOptional = examples.some((other) => isFields(other) && !(name in other));
    const missing = isOptional ? [] : [{ what: `${at}${name} left out`, value: without }];
    const inner = spoiltFields(
      value,
      examples.map((other) => (isFields(other) ? other[name] : undefined)),
      `${at}${name}.`,
    );
    return [
      ...missing,
      { what: `${at}${name} of another type`, value: { ...example, [name]: Symbol.for('no value of the contract') } },
      ...inner.map(({ what, value: spoilt }) => ({ what, value: { ...example, [name]: spoilt } })),
    ];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
