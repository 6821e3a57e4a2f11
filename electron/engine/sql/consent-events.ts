import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { ConsentEventKind } from '../../../shared/domain/contact/words.ts';
import { consentText, type ConsentText } from '../model/consent-event.ts';
import { flagOf, flagValue, jsonList, textOf, textOrNull } from './column-values.ts';
import { CONSENT_SCOPE_COLUMNS, consentScopeOf, consentScopeValues } from './consent-columns.ts';
import type { SqlReader, SqlRow } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the ledger of consents and of its dictionary of texts. Entries are added and never changed. */

/** Every text by its id. */
export function readConsentTexts(reader: SqlReader): Map<number, ConsentText> {
  return new Map(reader.all('SELECT * FROM consent_texts').map((row) => [Number(row['id']), textOfRow(row)]));
}

/** The distinct goods named in consents, without `*` (any), unordered. */
export function readConsentGoods(reader: SqlReader): readonly string[] {
  const lists = Array.from(
    reader.values('SELECT DISTINCT goods FROM consent_texts WHERE goods IS NOT NULL'),
    ([goods]) => jsonList(goods) ?? [],
  );
  return [...new Set(lists.flat())].filter((goods) => goods !== '*');
}

function textOfRow(row: SqlRow): ConsentText {
  const { mentions, ...scope } = consentScopeOf(row);
  return consentText({
    ...scope,
    mentions: mentions as ConsentText['mentions'],
    purpose: textOf(row['purpose']) as ConsentText['purpose'],
    positiveAct: flagOf(row['positive_act']),
    proof: flagOf(row['proof']),
    outsideHours: flagOf(row['outside_hours']),
    parental: flagOf(row['parental']),
  });
}

export function insertConsentText(transaction: Transaction, id: number, text: ConsentText): void {
  transaction.run(
    `INSERT INTO consent_texts (id, ${CONSENT_SCOPE_COLUMNS}, purpose, positive_act, proof, outside_hours, parental)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      ...consentScopeValues(text),
      text.purpose ?? null,
      flagValue(text.positiveAct),
      flagValue(text.proof),
      flagValue(text.outsideHours),
      flagValue(text.parental),
    ],
  );
}

/** The contacts in a range of ids, both ends included, with a consent recorded by hand. */
export function readContactsWithHandConsents(reader: SqlReader, from: number, to: number): ReadonlySet<number> {
  const rows = reader.values(
    "SELECT DISTINCT contact_id FROM consents WHERE contact_id BETWEEN ? AND ? AND import_id IN (SELECT id FROM imports WHERE kind = 'record')",
    [from, to],
  );
  return new Set(Array.from(rows, ([id]) => Number(id)));
}

/** The contacts with a consent stated by an import, ascending. */
export function contactsWithConsentsOf(reader: SqlReader, importId: number): readonly number[] {
  return Array.from(
    reader.values(
      "SELECT DISTINCT contact_id FROM consents WHERE import_id = ? AND event = 'granted' ORDER BY contact_id",
      [importId],
    ),
    ([id]) => Number(id),
  );
}

export interface ConsentRow {
  readonly contactId: number;
  readonly importId: number;
  readonly row: number;
  readonly part: number;
  readonly textId: number;
  readonly channel: ChannelScope;
  readonly event: ConsentEventKind;
  readonly at: string;
  readonly undated: boolean;
  readonly until: string | null;
  readonly slot: string | null;
  readonly coordinate: string | null;
}

export function* readConsentRows(reader: SqlReader, from: number, to: number): Generator<ConsentRow, undefined> {
  for (const values of reader.values(
    `SELECT contact_id, import_id, row, part, text_id, channel, event, at, undated, until, slot, coordinate
     FROM consents WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row, part`,
    [from, to],
  )) {
    yield {
      contactId: Number(values[0]),
      importId: Number(values[1]),
      row: Number(values[2]),
      part: Number(values[3]),
      textId: Number(values[4]),
      channel: String(values[5]) as ChannelScope,
      event: String(values[6]) as ConsentEventKind,
      at: String(values[7]),
      undated: values[8] === 1,
      until: textOf(values[9]) ?? null,
      slot: textOf(values[10]) ?? null,
      coordinate: textOf(values[11]) ?? null,
    };
  }
}

export function insertConsent(transaction: Transaction, row: ConsentRow): void {
  transaction.run(
    `INSERT INTO consents (contact_id, import_id, row, part, text_id, channel, event, at, undated, until, slot, coordinate)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.contactId,
      row.importId,
      row.row,
      row.part,
      row.textId,
      row.channel,
      row.event,
      row.at,
      Number(row.undated),
      row.until,
      row.slot,
      row.coordinate,
    ],
  );
}

/** Instant at which a consent was last recorded by hand, or null. */
export function lastHandConsentAt(reader: SqlReader): string | null {
  return textOrNull(
    reader.get(
      `SELECT max(imports.at) AS at FROM consents JOIN imports ON imports.id = consents.import_id
        WHERE imports.kind = 'record' AND consents.event = 'granted'`,
    )?.['at'],
  );
}
