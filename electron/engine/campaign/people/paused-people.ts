import type { CampaignFacts } from '../../../../shared/domain/contact/facts.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { longerPause, type Pause, type PauseEntry } from '../../model/pause.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Suppressible } from '../../model/suppressible.ts';
import { readPauses } from '../../sql/pauses.ts';
import type { Steps } from '../../steps/pauses.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { concernedBy } from '../../suppression/lookup/concerned.ts';
import { formerlySuppressible, suppressibleOf } from '../../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';

/** The channel and purpose that a pause may close. */
type Asked = Omit<CampaignFacts, 'at'>;

const NOBODY: ReadonlyMap<number, Pause> = new Map();

/** The people whom a pause holds back, found by their coordinates as those of the suppression list are. */
export class PausedPeople {
  /** Of a workspace without a pause: most have none. */
  static readonly NONE = new PausedPeople(null);
  readonly #list: PauseList | null;

  private constructor(list: PauseList | null) {
    this.#list = list;
  }

  /** @param day pauses that ended before it are left out; null: none is. */
  static *loading(reader: SqlReader, day: string | null): Steps<PausedPeople> {
    const entries = new Map<number, PauseEntry>();
    for (const entry of readPauses(reader, day)) entries.set(entry.entry.id, entry);
    yield;
    if (entries.size === 0) return PausedPeople.NONE;
    const index = SuppressionIndex.of(
      Array.from(entries.values(), ({ entry }) => entry),
      new KeyedHash(readWorkspaceIdentity(reader).suppressionKey),
    );
    return new PausedPeople({ reader, index, entries });
  }

  /** The longest pause of a contact for a campaign; null: none. Former details count too. */
  of(contact: StoredContact, campaign: Asked): Pause | null {
    const list = this.#list;
    if (list === null) return null;
    return [suppressibleOf(contact), ...formerlySuppressible(contact)].reduce<Pause | null>((longest, person) => {
      const pause = longestFor(list, person, campaign);
      return pause === null ? longest : longerPause(longest, pause);
    }, null);
  }

  /** The same for the contacts in a range of ids, both ends included; those without a pause are left out. */
  between(from: number, to: number, campaign: Asked): ReadonlyMap<number, Pause> {
    const list = this.#list;
    if (list === null) return NOBODY;
    const paused = new Map<number, Pause>();
    for (const [id, person] of concernedBy(list.index, list.reader, from, to)) {
      const pause = longestFor(list, person, campaign);
      if (pause !== null) paused.set(id, pause);
    }
    return paused;
  }
}

interface PauseList {
  readonly reader: SqlReader;
  readonly index: SuppressionIndex;
  readonly entries: ReadonlyMap<number, PauseEntry>;
}

/** What is due to a person, such as a receipt, is no prospecting. */
function longestFor({ index, entries }: PauseList, person: Suppressible, campaign: Asked): Pause | null {
  if (campaign.purpose === 'transactional') return null;
  const lawful = lawfulChannel(campaign);
  let longest: Pause | null = null;
  for (const { channel, entry } of index.closing(person)) {
    const pause = entries.get(entry.id);
    if (pause !== undefined && (channel === campaign.channel || channel === lawful))
      longest = longerPause(longest, pause);
  }
  return longest;
}
