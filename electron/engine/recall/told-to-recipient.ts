import { PAUSED } from '../campaign/judge/judge.ts';
import type { NoLonger } from '../campaign/judge-again.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import type { PauseReason } from '../model/pause.ts';
import { toldOf } from '../sql/export-withdrawals.ts';
import { contactsRestricted } from '../sql/holds.ts';
import type { SqlReader } from '../storage/reader.ts';
import { isUntold, type LaterNo, NO_LATER_NO } from '../suppression/lookup/later-noes.ts';

/** What the person said: an opposition, a consent taken back, a refusal during a call. */
const SAID = /^fr\.(?:opposition\.|(?:hours|charity)\.oral_refusal)/;

const RESTRICTED = `${PAUSED}${'restriction' satisfies PauseReason}`;

/**
 * Whether the recipient of a transfer is told that a person left the list: by a no, an erasure or a restriction (RGPD
 * art. 19). What time or our own knowledge closes (retention, the end of a consent, a death) is no opposition.
 */
export function isToldToRecipient(rule: string): boolean {
  return rule === 'erased' || rule === RESTRICTED || SAID.test(rule);
}

/** The contacts whose processing is restricted (RGPD art. 18), with those that a user said are the same person. */
export function restrictedContacts(reader: SqlReader): ReadonlySet<number> {
  const asked = contactsRestricted(reader);
  return asked.size === 0 ? asked : new Set(LinkedContacts.read(reader).withOthers([...asked]));
}

/** The people of a list that was passed on who may have to be reported to its recipient, by reason. */
export interface Tellable {
  /** Those who may not stay on the list. */
  readonly out: ReadonlyMap<number, NoLonger>;
  readonly later: ReadonlyMap<number, LaterNo>;
  readonly restricted: ReadonlySet<number>;
  /** People who are about to be erased. */
  readonly erased: ReadonlySet<number> | undefined;
}

/**
 * The people reported to the recipient of a list: each no, erasure and restriction (RGPD art. 19; docs/law/rules-fr.md,
 * D-1), regardless of its channel. `again`: people reported before, with a further reason that is not told yet.
 */
export function toldToRecipient(
  reader: SqlReader,
  exportId: number,
  { out, later, restricted, erased }: Tellable,
): { readonly told: ReadonlyMap<number, NoLonger>; readonly again: ReadonlySet<number> } {
  const known = toldOf(reader, exportId);
  const told = new Map([...out].filter(([, { rule }]) => isToldToRecipient(rule)));
  for (const id of later.keys()) if (!told.has(id)) told.set(id, { rule: 'fr.opposition.recorded', expired: false });
  for (const id of restricted)
    if (told.get(id)?.rule !== 'erased' && known.get(id)?.reasons.includes(RESTRICTED) !== true)
      told.set(id, { rule: RESTRICTED, expired: false });
  const all = withErased(told, erased);
  const again = new Set<number>();
  for (const [id, { reasons, ...until }] of known) {
    const rule = all.get(id)?.rule;
    const isNewReason = (rule === 'erased' || rule === RESTRICTED) && !reasons.includes(rule);
    const isFurther = isUntold(later.get(id) ?? NO_LATER_NO, until);
    if (isNewReason || isFurther || !reasons.some(isToldToRecipient)) again.add(id);
  }
  return { told: all, again };
}

export function withErased(
  out: ReadonlyMap<number, NoLonger>,
  erased: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, NoLonger> {
  const told = new Map(out);
  for (const id of erased) told.set(id, { rule: 'erased', expired: false });
  return told;
}
