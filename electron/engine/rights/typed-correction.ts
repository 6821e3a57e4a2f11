import { AppError } from '../../../shared/contract/result.ts';
import { CORRECTED_FACTS, type Correction } from '../model/correction.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/** `emails.0`, `phones.1`, or a field of the person. */
const COORDINATE = /^(email|phone)s(?:\.(\d{1,3}))?$/;

/**
 * The correction that `FIELD=VALUE` asks for: FIELD is a field of the contact as its data is written; an empty VALUE removes the
 * value.
 *
 * @throws AppError `correction.field_unknown`, `correction.unwritten`, `correction.no_such_value`.
 */
export function typedCorrection(contact: StoredContact, typed: string): Correction {
  const place = typed.indexOf('=');
  if (place <= 0) throw new AppError('correction.unwritten', { value: typed });
  const name = typed.slice(0, place).trim();
  const to = typed.slice(place + 1);
  const fact = CORRECTED_FACTS.find((one) => one === name);
  if (fact !== undefined) return { field: fact, from: contact.person[fact] ?? null, to };
  const [, kind, index] = COORDINATE.exec(name) ?? [];
  if (kind !== 'email' && kind !== 'phone')
    throw new AppError('correction.field_unknown', {
      field: name,
      known: [...CORRECTED_FACTS, 'emails.0', 'phones.0'].join(', '),
    });
  const values = kind === 'email' ? contact.emails : contact.phones.map(({ number }) => number);
  const from = index === undefined && values.length > 1 ? undefined : values[Number(index ?? 0)];
  if (from === undefined) throw new AppError('correction.no_such_value', { field: name, count: values.length });
  return { field: kind, from, to };
}
