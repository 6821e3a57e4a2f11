import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { lastDayOfYears } from '../../../shared/rules/situation/when.ts';
import type { StoredConsent, StoredContact, RowRef } from '../model/stored-contact.ts';
import { postalKeys } from '../model/postal-keys.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { closesOwn } from '../suppression/lookup/reopening.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import type { Proof, ProofEvidence } from '../sql/proofs.ts';

/** Years for which the proof of a consent, a request or a call is kept (R-6, R-7, R-8; art. R223-2 and R223-4 C. conso.). */
const PROOF_YEARS = 3;

/** A proof with the clear coordinates of the person as its search keys. */
export interface ProofOfContact extends Proof {
  readonly coordinates: readonly string[];
}

/** Data besides the contact that determine its proofs. */
export interface ProofGround {
  /** The entries of the suppression list for the contact. */
  readonly closures: readonly Closure[];
  /** The days of the lists on which a consent to a channel put the contact. */
  readonly reliedOn: (channel: ChannelScope) => readonly string[];
  /** The evidence of the import of a row. */
  readonly evidenceOf: (kept: RowRef) => readonly ProofEvidence[];
}

/**
 * The proofs to keep of an erased contact (docs/law/rules-fr.md, R-10): proofs of consents to calls, of consents that a
 * list relied on, of requests, and calls; each until the eve of its third anniversary.
 *
 * @param day `YYYY-MM-DD` of the erasure: proofs due by then are not kept.
 */
export function proofsOfContact(contact: StoredContact, ground: ProofGround, day: string): readonly ProofOfContact[] {
  const proofs = [
    ...contact.consents.flatMap((consent) => proofOfConsent(contact, consent, ground)),
    ...contact.requests
      .filter(({ proof }) => proof === true)
      .map((request) =>
        withoutAbsent<ProofOfContact>({
          kind: 'request',
          at: request.at,
          goods: request.goods === undefined ? undefined : [request.goods],
          medium: mediumOf(contact, request),
          evidence: ground.evidenceOf(request),
          keepUntil: lastDayOfProof(request.at),
          coordinates: coordinatesFor(contact, 'phone'),
        }),
      ),
    ...contact.calls.map(({ at, outcome }): ProofOfContact => ({
      kind: 'call',
      at,
      outcome,
      evidence: [],
      keepUntil: lastDayOfProof(at),
      coordinates: coordinatesFor(contact, 'phone'),
    })),
  ];
  return proofs.filter(({ keepUntil }) => keepUntil >= day);
}

/**
 * The proofs to keep of consents that an undo deletes without their contact: those that a list relied on.
 *
 * @param day `YYYY-MM-DD`: proofs due by then are not kept.
 */
export function proofsOfUsedConsents(
  contact: StoredContact,
  importId: number,
  ground: ProofGround,
  day: string,
): readonly ProofOfContact[] {
  const used = contact.consents.filter(
    (consent) =>
      consent.importId === importId &&
      ground.reliedOn(consent.event.channel).some((list) => list >= frenchDay(consent.event.at)),
  );
  return used
    .flatMap((consent) => proofOfConsent(contact, consent, ground))
    .filter(({ keepUntil }) => keepUntil >= day);
}

function proofOfConsent(
  contact: StoredContact,
  consent: StoredConsent,
  ground: ProofGround,
): readonly ProofOfContact[] {
  const { event } = consent;
  if (event.event !== 'granted' || event.proof !== true) return [];
  const from = isProofOfCalls(contact, event.channel)
    ? event.at
    : ground
        .reliedOn(event.channel)
        .filter((list) => list >= frenchDay(event.at))
        .at(-1);
  if (from === undefined) return [];
  const withdrawal = withdrawalOf(contact, consent, ground.closures);
  return [
    withoutAbsent<ProofOfContact>({
      kind: 'consent',
      at: event.at,
      channel: event.channel,
      wording: event.wording,
      medium: mediumOf(contact, consent),
      slot: event.slot,
      until: event.until,
      mentions: event.mentions,
      organisations: event.organisations,
      operators: event.operators,
      goods: event.goods,
      withdrawnAt: withdrawal?.at,
      withdrawnChannel: withdrawal?.channel,
      evidence: ground.evidenceOf(consent),
      keepUntil: lastDayOfProof(from),
      coordinates: event.coordinate === undefined ? coordinatesFor(contact, event.channel) : [event.coordinate],
    }),
  ];
}

/** The proof of a consent to calls, and of a consumer's consent to automated calls, is kept even if no list used it. */
function isProofOfCalls({ person }: StoredContact, channel: ChannelScope): boolean {
  return channel === 'phone' || channel === 'all' || (channel === 'automated_call' && person.audience === 'consumer');
}

/** The last day of a proof: the eve of the third anniversary. */
export function lastDayOfProof(moment: string): string {
  return lastDayOfYears(frenchDay(moment), PROOF_YEARS);
}

/** The place of the answer, from the origin. A referral names another person. */
function mediumOf({ contributions }: StoredContact, { importId, row }: RowRef): string | undefined {
  const stated = contributions.find((contribution) => contribution.importId === importId && contribution.row === row)
    ?.origin?.stated;
  return stated?.kind === 'referral' ? undefined : stated?.source;
}

/** The first refusal of the channel after a consent; one to being passed on alone ends none. */
function withdrawalOf(
  contact: StoredContact,
  { event: granted }: StoredConsent,
  closures: readonly Closure[],
): { readonly at: string; readonly channel: ChannelScope } | undefined {
  const kept = contact.consents
    .filter(({ event }) => event.event !== 'granted' && event.purpose !== 'transfer')
    .filter(({ event }) => event.channel === 'all' || event.channel === granted.channel)
    .map(({ event }) => ({ at: event.at, channel: event.channel }));
  const listed = closures
    .filter(closesOwn)
    .filter(({ channel, samePerson }) => samePerson && (granted.channel === 'all' || channel === granted.channel))
    .map(({ entry }) => ({ at: entry.on ?? entry.recordedAt, channel: entry.channel }));
  return [...kept, ...listed]
    .filter(({ at }) => frenchDay(at) >= frenchDay(granted.at))
    .sort((one, other) => (one.at < other.at ? -1 : 1))[0];
}

/** The coordinates that a channel uses; all of them where the contact has none of that kind. */
function coordinatesFor(contact: StoredContact, channel: ChannelScope): readonly string[] {
  const { emails, person } = contact;
  const phones = contact.phones.map(({ number }) => number);
  const address = postalKeys({
    ...nameOf(person),
    street: person.street ?? null,
    postcode: person.postcode ?? null,
  }).certain;
  const used = channel === 'all' ? [] : channel === 'email' ? emails : channel === 'post' ? address : phones;
  return used.length > 0 ? used : [...emails, ...phones, ...address];
}

function nameOf({ firstName, lastName, company }: StoredContact['person']) {
  return { firstName: firstName ?? null, lastName: lastName ?? null, company: company ?? null };
}
