import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { isInForceOn } from '../../../shared/rules/situation/relation.ts';
import { withoutRepetition } from '../campaign/definition/offered-goods.ts';
import { consentsOf } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/**
 * The goods that a call back may be about, where no list says it: those that the person asked about (CB-1: a call about
 * these alone is no prospecting), those of contracts in force, of consents to calls, and of the latest sale. One of the goods
 * of a consent is enough: it covers all of them alike. Empty: no goods are known, so the call is judged without.
 *
 * @param on `YYYY-MM-DD`: the day of the call.
 */
export function callbackGoods(contact: StoredContact, on: string): readonly string[] {
  const requests = contact.requests.filter(({ at, proof }) => proof === true && frenchDay(at) <= on);
  const contracts = contact.contracts.filter((contract) => contract.from <= on && isInForceOn(contract, on));
  const consents = consentsOf(contact).flatMap(({ channel, event, goods = [] }) =>
    channel === 'phone' && event === 'granted' ? [goods.find((name) => name !== ANY)] : [],
  );
  const sales = contact.sales.filter((sale) => sale.on <= on).sort((one, other) => (one.on < other.on ? 1 : -1));
  return withoutRepetition(
    [
      ...requests.sort((one, other) => (frenchDay(one.at) < frenchDay(other.at) ? 1 : -1)).map(({ goods }) => goods),
      ...contracts.map(({ goods }) => goods),
      ...consents,
      sales.find(({ goods }) => goods !== undefined)?.goods,
    ].filter((name) => name !== undefined),
  );
}

/** The goods of a consent that covers all of them. */
const ANY = '*';
