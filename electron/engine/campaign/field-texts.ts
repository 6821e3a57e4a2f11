/** How each field of some facts is told in a vector. Every field has its entry: one that is forgotten does not compile. */
export type FieldTexts<Facts> = {
  readonly [Field in keyof Facts]-?: (value: Exclude<Facts[Field], undefined>) => string;
};

/** A text of the fields that are known, each behind its place. */
export function fieldWriter<Facts extends object>(told: FieldTexts<Facts>): (facts: Facts) => string {
  const fields = Object.entries(told) as unknown as readonly (readonly [keyof Facts, (value: unknown) => string])[];
  return (facts) => {
    let text = '';
    for (const [place, [field, write]] of fields.entries()) {
      const value = facts[field];
      if (value !== undefined) text += `|${place}${write(value)}`;
    }
    return text;
  };
}
