import { CHANNELS, isCall, type Channel } from '../../../../shared/domain/channel.ts';
import { countingEntries, isKnownLater } from '../../../../shared/domain/contact/consent-ledger.ts';
import { namesOneOf } from '../../../../shared/rules/situation/same.ts';
import type { StoredContact } from '../../model/stored-contact.ts';

/**
 * Noes that a person's own data state, apart from the suppression list: consents taken back or refused, and refusals
 * during a call, which close calls by people and by machines (docs/law/rules-fr.md, X1, H-4).
 */

/** What a person said of a channel, by the import that brought it. */
interface Saying {
  readonly importId: number;
  readonly channels: readonly Channel[];
  /** Day or instant. */
  readonly at: string;
  readonly isNo: boolean;
  /** Of a proven yes: whom it names. */
  readonly organisations: readonly string[];
}

type Sayings = Pick<StoredContact, 'consents' | 'calls'>;

/**
 * The channels that a person closed, each with the import that brought its latest no. The same no told once more by
 * another file is none; one after a proven yes is. A later proven yes that names the recipient lifts a no for it.
 */
export function statedNoes(contact: Sayings, recipient: string | null): ReadonlyMap<Channel, number> {
  const closed = new Map<Channel, number>();
  const sayings = sayingsOf(contact);
  if (!sayings.some(({ isNo }) => isNo)) return closed;
  for (const channel of CHANNELS) {
    const noes = sayings.filter((saying) => saying.isNo && saying.channels.includes(channel));
    const yeses = sayings.filter((saying) => !saying.isNo && saying.channels.includes(channel));
    const isRepeated = (no: Saying, place: number): boolean =>
      noes
        .slice(0, place)
        .some((before) => !yeses.some(({ at }) => isKnownLater(at, before.at) && !isKnownLater(at, no.at)));
    const isLifted = (no: Saying): boolean =>
      recipient !== null &&
      yeses.some(({ at, organisations }) => isKnownLater(at, no.at) && namesOneOf(organisations, recipient));
    const latest = Math.max(
      ...noes.filter((no, place) => !isRepeated(no, place) && !isLifted(no)).map(({ importId }) => importId),
    );
    if (Number.isFinite(latest)) closed.set(channel, latest);
  }
  return closed;
}

/** The import that brought the latest no of a person; 0: none. */
export function latestStatedNo(contact: Sayings, recipient: string | null): number {
  return Math.max(0, ...statedNoes(contact, recipient).values());
}

const CALLS = CHANNELS.filter(isCall);

/** In the order of imports; a yes without proof lifts nothing. */
function sayingsOf({ consents, calls }: Sayings): readonly Saying[] {
  const said = countingEntries(consents).flatMap(({ event, importId }): readonly Saying[] => {
    const isNo = event.event !== 'granted';
    if (!isNo && !(event.proof === true && event.positiveAct === true)) return [];
    const channels = event.channel === 'all' ? CHANNELS : [event.channel];
    return [{ importId, channels, at: event.at, isNo, organisations: event.organisations ?? [] }];
  });
  const refused = calls
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ importId, at }): Saying => ({ importId, channels: CALLS, at, isNo: true, organisations: [] }));
  return [...said, ...refused].sort((one, other) => one.importId - other.importId);
}
