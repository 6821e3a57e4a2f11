/** The form of each field of some facts in a vector. A field without an entry does not compile. */
export type FieldTexts<Facts> = {
  readonly [Field in keyof Facts]-?: (value: Exclude<Facts[Field], undefined>) => string;
};

/** Writes the known fields as one text, each after its place. */
export function fieldWriter<Facts extends object>(texts: FieldTexts<Facts>): (facts: Facts) => string {
  const fields = Object.entries(texts) as unknown as readonly (readonly [keyof Facts, (value: unknown) => string])[];
  return (facts) => {
    let text = '';
    for (const [place, [field, write]] of fields.entries()) {
      const value = facts[field];
      if (value !== undefined) text += `|${place}${write(value)}`;
    }
    return text;
  };
}
