import { CHANNELS, type ChannelScope } from '../../../shared/domain/channel.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import { normalisePhones } from '../../../shared/domain/value/phone.ts';
import type { SuppressionKind } from '../model/suppression-entry.ts';
import type { SqlReader, SqlParameters } from '../storage/reader.ts';

/** One line of the list for display. */
export interface SuppressionLine {
  readonly id: number;
  readonly person: string | null;
  readonly coordinate: string | null;
  readonly kind: SuppressionKind;
  readonly channel: ChannelScope;
  readonly on: string | null;
  readonly recordedAt: string;
  readonly source: string;
}

type Row = {
  readonly id: number;
  readonly person_clear: string | null;
  readonly clear: string | null;
  readonly kind: SuppressionKind;
  readonly channel: ChannelScope;
  readonly on_day: string | null;
  readonly recorded_at: string;
  readonly source: string;
};

/**
 * A page of the suppression list, latest first, with the number of all that match. Entries that only extend
 * an opposition to another coordinate of the same person, or to another spelling of an address, are not listed twice;
 * an opposition that consists of such entries alone (a remark in a file closes all coordinates of the person) shows its
 * first one.
 */
export function readSuppressionPage(
  reader: SqlReader,
  { search, offset, limit }: { readonly search: string; readonly offset: number; readonly limit: number },
): { total: number; entries: SuppressionLine[] } {
  const { where, parameters } = condition(search.trim());
  const total = Number(reader.get(`SELECT count(*) AS n FROM suppressions WHERE ${where}`, parameters)?.['n'] ?? 0);
  const rows = reader.all<Row>(
    `SELECT id, person_clear, clear, kind, channel, on_day, recorded_at, source FROM suppressions WHERE ${where} ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`,
    parameters,
  );
  return { total, entries: rows.map(lineOf) };
}

function condition(search: string): { where: string; parameters: SqlParameters } {
  const own =
    "((variant IS NULL OR variant <> 'person') AND NOT (kind = 'address' AND coalesce(clear, '') LIKE '% ?'))";
  const first = 'coalesce(opposition, id)';
  const shown = `(${own} OR (id = ${first} AND id NOT IN (SELECT ${first} FROM suppressions WHERE ${own})))`;
  if (search === '') return { where: shown, parameters: [] };
  const [phone] = normalisePhones(search).value ?? [];
  return {
    where: `${shown} AND (clear LIKE '%' || ? || '%' OR person_clear LIKE '%' || ? || '%' OR clear = ?)`,
    parameters: [fold(search), search, phone ?? ''],
  };
}

function lineOf(row: Row): SuppressionLine {
  const channel = row.channel === 'all' ? 'all' : (CHANNELS.find((name) => name === row.channel) ?? 'all');
  return {
    id: row.id,
    person: row.person_clear,
    coordinate: row.kind === 'contact' ? null : row.clear,
    kind: row.kind,
    channel,
    on: row.on_day,
    recordedAt: row.recorded_at,
    source: row.source,
  };
}
