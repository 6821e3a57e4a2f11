import { readReturnedOppositions, type ReturnedOpposition } from '../sql/returned-oppositions.ts';
import type { SqlReader } from '../storage/reader.ts';
import { joined, type ReturnedTable } from './returned-table.ts';

const COLUMNS = [
  'NUMERO',
  'PERSONNE',
  'CANAUX',
  'LE',
  'NOTE_LE',
  'EMAILS',
  'TELEPHONES',
  'ADRESSES',
  'OBJET',
  'SOURCE',
  'VENU_PAR',
  'NOTE_PAR',
] as const;

/** The refusals that are known in clear: one a row. */
export function oppositionsTable(reader: SqlReader): ReturnedTable {
  return {
    name: 'refus',
    columns: COLUMNS,
    *rows() {
      for (const opposition of readReturnedOppositions(reader)) {
        const entries = opposition.entries.filter(({ value }) => value !== undefined);
        if (entries.length > 0) yield { json: { ...opposition, entries }, cells: cellsOf({ ...opposition, entries }) };
      }
    },
  };
}

function cellsOf(opposition: ReturnedOpposition): readonly string[] {
  const { id, person, on, recordedAt, by, source, way, entries } = opposition;
  const valuesOf = (kind: string): readonly string[] => [
    ...new Set(entries.flatMap((entry) => (entry.kind === kind && entry.value !== undefined ? [entry.value] : []))),
  ];
  // The spelling without a first name repeats the address.
  const addresses = valuesOf('address');
  const named = addresses.filter((address) => !address.endsWith(' ?'));
  return [
    id,
    person ?? '',
    joined([...new Set(entries.map(({ channel }) => channel))]),
    on ?? '',
    recordedAt,
    joined(valuesOf('email')),
    joined(valuesOf('phone')),
    joined(named.length === 0 ? addresses : named),
    joined([...new Set(entries.flatMap(({ purpose }) => purpose ?? []))]),
    source,
    WAYS[way],
    by,
  ];
}

const WAYS = { file: 'fichier importé', list: 'liste de refus', hand: 'saisie' } as const;

const HASH_COLUMNS = ['NUMERO', 'NATURE', 'CANAL', 'METHODE', 'EMPREINTE', 'LE', 'NOTE_LE', 'SOURCE', 'OBJET'] as const;

/** How a hash of this workspace is made. Its key goes back in a file of its own. */
export const KEYED_METHOD = 'hmac-sha256';

/** The refusals that are known as hashes alone: of erased people, and of lists that came in as hashes. One a row. */
export function hashedOppositionsTable(reader: SqlReader): ReturnedTable {
  return {
    name: 'refus-empreintes',
    columns: HASH_COLUMNS,
    *rows() {
      for (const { id, on, recordedAt, source, entries } of readReturnedOppositions(reader)) {
        for (const { kind, channel, hash, algorithm, purpose } of entries) {
          if (hash === undefined) continue;
          const method = algorithm ?? KEYED_METHOD;
          yield {
            json: {
              opposition: id,
              kind,
              channel,
              method,
              hash,
              ...(on === undefined ? {} : { on }),
              recordedAt,
              source,
              ...(purpose === undefined ? {} : { purpose }),
            },
            cells: [id, kind, channel, method, hash, on ?? '', recordedAt, source, purpose ?? ''],
          };
        }
      }
    },
  };
}
