import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import { LinkedContacts } from '../../contact/linked-contacts.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readEvidence } from '../../sql/record-sources.ts';
import type { RecordedConsents, RecordedInformation, RecordedOrigin } from './export-record.ts';
import type { ListEntry } from '../formats/list-format.ts';
import { tellingOrigin } from '../formats/list-sentences.ts';
import { ConsentTally } from './record-consents.ts';
import { InformationTally } from './record-information.ts';
import { OriginTally } from './record-of-export.ts';
import { RetentionTally } from './record-retention.ts';

/** The data of a record about the people on a list, added up while the list is written. */
export interface ListFigures {
  readonly origins: readonly RecordedOrigin[];
  readonly information: readonly RecordedInformation[];
  readonly consents: RecordedConsents;
  readonly retention: { readonly years: number; readonly firstDueOn: string | null };
}

export class RecordTally {
  readonly #origins = new OriginTally();
  readonly #information = new InformationTally();
  readonly #consents: ConsentTally;
  readonly #retention: RetentionTally;
  /** The latest people in a row who share their origin, and whether the message must inform them of it. */
  #like = 0;
  #origin: Origin | null = null;
  #isDue = false;

  constructor(reader: SqlReader, campaign: Campaign) {
    const last = campaign.moments[1] ?? campaign.moments[0];
    this.#consents = new ConsentTally(campaign, readEvidence(reader));
    const day = last.slice(0, 'YYYY-MM-DD'.length);
    this.#retention = new RetentionTally(campaign.facts.organisation, day, LinkedContacts.read(reader).forPass());
  }

  add(entry: ListEntry): void {
    const [target] = entry.listed.targets;
    const origin = target === undefined ? null : tellingOrigin(entry, target);
    const isDue = entry.listed.judged.verdict.conditions.includes('notice_art14');
    if (this.#like === 0 || origin !== this.#origin || isDue !== this.#isDue) {
      this.#addLike();
      this.#origin = origin;
      this.#isDue = isDue;
    }
    this.#like += 1;
    this.#consents.add(entry);
    this.#retention.add(entry.contact);
  }

  /** People of one file follow one another, and share its origin. */
  #addLike(): void {
    if (this.#like === 0) return;
    this.#origins.add(this.#origin, this.#like);
    this.#information.add(this.#isDue, this.#origin, this.#like);
    this.#like = 0;
  }

  get figures(): ListFigures {
    this.#addLike();
    const { years, firstDueOn } = this.#retention;
    return {
      origins: this.#origins.origins,
      information: this.#information.information,
      consents: this.#consents.consents,
      retention: { years, firstDueOn },
    };
  }
}
