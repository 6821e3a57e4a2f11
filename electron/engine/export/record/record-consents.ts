import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { EvidenceRow } from '../../sql/imports.ts';
import type { RecordedConsents, RecordedWording } from './export-record.ts';
import type { ListEntry } from '../formats/list-format.ts';
import { consentReliedOn } from '../formats/list-sentences.ts';
import { NO_DAYS, stretched } from './record-days.ts';

/** Adds up the consents behind a list: wordings, days, evidence files. */
export class ConsentTally {
  readonly #campaign: Campaign;
  readonly #evidence: ReadonlyMap<number, readonly EvidenceRow[]>;
  readonly #byWording = new Map<string | null, RecordedWording>();
  readonly #proofs = new Map<string, EvidenceRow>();
  #count = 0;
  #attestedAlone = 0;

  constructor(campaign: Campaign, evidence: readonly EvidenceRow[]) {
    this.#campaign = campaign;
    this.#evidence = byImport(evidence);
  }

  add(entry: ListEntry): void {
    const [target] = entry.listed.targets;
    const consent = target === undefined ? null : consentReliedOn(entry, target, this.#campaign);
    if (consent === null) return;
    this.#count += 1;
    const wording = consent.wording ?? null;
    const before = this.#byWording.get(wording) ?? { wording, count: 0, ...NO_DAYS };
    this.#byWording.set(wording, { wording, count: before.count + 1, ...stretched(before, consent.at) });
    const stored = entry.contact.consents.find(
      ({ event }) =>
        event.event === 'granted' &&
        event.channel === consent.channel &&
        event.at === consent.at &&
        event.wording === consent.wording,
    );
    const proofs = stored === undefined ? [] : (this.#evidence.get(stored.importId) ?? []);
    if (proofs.length === 0) this.#attestedAlone += 1;
    for (const proof of proofs) this.#proofs.set(proof.sha256, proof);
  }

  get consents(): RecordedConsents {
    return {
      count: this.#count,
      wordings: [...this.#byWording.values()].sort(
        (one, other) => other.count - one.count || (one.wording ?? '').localeCompare(other.wording ?? ''),
      ),
      evidence: [...this.#proofs.values()].map(({ name, sha256 }) => ({ name, sha256 })),
      attestedAlone: this.#attestedAlone,
    };
  }
}

function byImport(evidence: readonly EvidenceRow[]): ReadonlyMap<number, readonly EvidenceRow[]> {
  const rows = new Map<number, EvidenceRow[]>();
  for (const row of evidence) {
    const before = rows.get(row.importId);
    if (before === undefined) rows.set(row.importId, [row]);
    else before.push(row);
  }
  return rows;
}
