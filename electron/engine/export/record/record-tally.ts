import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readEvidence } from '../../sql/record-sources.ts';
import type { RecordedConsents, RecordedInformation, RecordedOrigin } from './export-record.ts';
import type { ListEntry } from '../formats/list-format.ts';
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

  constructor(reader: SqlReader, campaign: Campaign) {
    const last = campaign.moments[1] ?? campaign.moments[0];
    this.#consents = new ConsentTally(campaign, readEvidence(reader));
    this.#retention = new RetentionTally(campaign.facts.organisation, last.slice(0, 'YYYY-MM-DD'.length));
  }

  add(entry: ListEntry): void {
    this.#origins.add(entry);
    this.#information.add(entry);
    this.#consents.add(entry);
    this.#retention.add(entry.contact);
  }

  get figures(): ListFigures {
    const { years, firstDueOn } = this.#retention;
    return {
      origins: this.#origins.origins,
      information: this.#information.information,
      consents: this.#consents.consents,
      retention: { years, firstDueOn },
    };
  }
}
