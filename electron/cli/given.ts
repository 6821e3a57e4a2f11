type Given<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without options that were not given, for inputs whose absent fields are left out. */
export function given<T extends object>(typed: T): Given<T> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Given<T>;
}
