import type { ComparedFacts } from '../../../../shared/contract/duplicate.ts';

/** One line of two sheets side by side; null: not known of that contact. */
type ComparedLine = {
  readonly field: string;
  readonly one: string | null;
  readonly other: string | null;
  readonly isSame: boolean;
};

/** The fields of either contact, in the order of the first, then those that only the other has. */
export function comparePair(
  { one, other }: { readonly one: ComparedFacts; readonly other: ComparedFacts },
  shownPhone: (phone: string) => string,
): readonly ComparedLine[] {
  const [first, second] = [valuesOf(one, shownPhone), valuesOf(other, shownPhone)];
  return [...new Set([...first.keys(), ...second.keys()])].map((field) => {
    const [here, there] = [first.get(field) ?? null, second.get(field) ?? null];
    return { field, one: here, other: there, isSame: here === there };
  });
}

function valuesOf(
  { emails, phones, fields }: ComparedFacts,
  shownPhone: (phone: string) => string,
): ReadonlyMap<string, string> {
  return new Map([
    ...(emails.length === 0 ? [] : [['email', emails.toSorted().join(', ')] as const]),
    ...(phones.length === 0 ? [] : [['phone', phones.map(shownPhone).toSorted().join(', ')] as const]),
    ...fields.map(({ field, value }) => [field, value] as const),
  ]);
}
