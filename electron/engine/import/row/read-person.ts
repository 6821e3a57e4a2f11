import type { Audience, ContactStatus } from '../../../../shared/domain/contact/words.ts';
import { FIELDS, type NamedField } from '../../../../shared/domain/contact/field-lists.ts';
import type { FieldName } from '../../../../shared/domain/contact/fields.ts';
import { foldWords, tidy } from '../../../../shared/domain/value/fold.ts';
import { isPlaceholder } from '../../../../shared/domain/value/placeholder.ts';
import {
  looksLikeCompany,
  readCivility,
  splitFullName,
  takeCivility,
  type PersonName,
} from '../../../../shared/domain/value/person-name.ts';
import { readStatusWords } from '../../../../shared/domain/value/remark-words.ts';
import { normaliseSiret } from '../../../../shared/domain/value/siret.ts';
import { withoutTextMark } from '../../../../shared/domain/value/text-mark.ts';
import { readYesNo } from '../../../../shared/domain/value/yes-no.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { cellText, tidyText } from '../cell/cell-text.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import type { DraftPerson } from './row-draft.ts';
import { MEMBERSHIP, readMembership } from './read-membership.ts';
import { reachIn } from './reach-in.ts';
import type { MappedTable, RowReading } from './row-reading.ts';
import type { ImportedField, TargetField } from '../../../../shared/domain/contact/target-field.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A name without the e-mail or number typed beside it; these are kept for the contact. null: that repair is refused,
 * the name stays unchanged.
 */
function withoutStrays(reading: RowReading, column: MappedColumn, name: string): string | null {
  if (!/[@\d]/.test(name)) return name;
  const { emails, phones, rest } = reachIn(name);
  if (emails.length + phones.length === 0) return name;
  if (reading.refusedAmong(column, [], 'cell.two_facts') !== null) {
    reading.keepAsRead(column, 'cell.two_facts', tidy(name));
    return null;
  }
  reading.strays.emails.push(...emails);
  reading.strays.phones.push(...phones);
  const found = [...emails, ...phones].join(', ');
  reading.report(column, [{ code: 'cell.two_facts', severity: 'info', params: { made: found } }]);
  reading.mend(column, 'cell.two_facts', [tidy(rest), found].filter((text) => text !== '').join(' | '));
  return rest;
}

/** A part of a name from its own columns, without coordinates in it. */
function readPart(reading: RowReading, target: 'firstName' | 'lastName'): string | undefined {
  const part = reading.text(target, ' ');
  if (part === undefined || !/@|\d{2}/.test(part)) return part;
  const bare = reading
    .filled(target)
    .flatMap(({ column, cell }) => {
      const text = tidyText(cell);
      return isPlaceholder(text) ? [] : [tidy(withoutStrays(reading, column, text) ?? text)];
    })
    .filter((text) => text !== '')
    .join(' ');
  return bare === '' ? undefined : bare;
}

/** « DUPONT Jean » split; as the last name where a needed repair is refused. */
function readFullName(reading: RowReading, column: MappedColumn, cell: Exclude<Cell, null>): PersonName | undefined {
  const text = cellText(cell);
  const bare = withoutStrays(reading, column, text);
  if (bare === null) return { lastName: tidy(text) };
  const split = splitFullName(bare, { order: reading.nameOrder(column) });
  const refused = reading.refusedAmong(column, split.findings);
  if (refused === null) return reading.take(column, split);
  reading.keepAsRead(column, refused, tidy(bare));
  return { lastName: tidy(bare) };
}

/** Names from their own columns first, then from a full name. */
function readName(reading: RowReading): Writable<PersonName> {
  const name: Writable<PersonName> = {};
  for (const { column, cell } of reading.filled('civility')) {
    const civility = reading.take(column, readCivility(cellText(cell)));
    if (civility !== undefined) name.civility = civility;
  }
  const firstName = readPart(reading, 'firstName');
  const lastName = readPart(reading, 'lastName');
  const company = reading.text('company');
  if (firstName !== undefined) name.firstName = firstName;
  if (company !== undefined) name.company = company;
  if (lastName !== undefined) {
    const { civility, rest } = takeCivility(lastName);
    if (civility !== null && name.civility === undefined) name.civility = civility;
    // « SCI LES GRANGES » in the column of last names is not a person's name.
    if (firstName === undefined && company === undefined && looksLikeCompany(rest)) name.company = rest;
    else name.lastName = rest;
  }
  for (const { column, cell } of reading.filled('fullName')) {
    const whole = readFullName(reading, column, cell);
    if (whole === undefined || name.lastName !== undefined) continue;
    if (whole.civility !== undefined) name.civility ??= whole.civility;
    if (whole.firstName !== undefined) name.firstName ??= whole.firstName;
    if (whole.lastName !== undefined) name.lastName = whole.lastName;
    if (whole.company !== undefined) name.company ??= whole.company;
  }
  return name;
}

/** Yes or no of a column other than a consent; any other value is reported and kept as text. */
function readFlag(
  reading: RowReading,
  target: TargetField,
  understand: (cell: Exclude<Cell, null>) => boolean | null,
): boolean | undefined {
  for (const { column, cell } of reading.filled(target)) {
    const flag = understand(cell);
    if (flag !== null) return flag;
    reading.report(column, [{ code: 'cell.unclear_answer', severity: 'info' }]);
    reading.extra[column.header === '' ? column.letter : column.header] = tidyText(cell);
  }
  return undefined;
}

function yesOrNo(cell: Exclude<Cell, null>): boolean | null {
  const answer = readYesNo(typeof cell === 'object' ? tidyText(cell) : cell);
  return answer === 'yes' ? true : answer === 'no' ? false : null;
}

/** On Bloctel: yes, or the day of the registration or check. */
function onBloctel(cell: Exclude<Cell, null>): boolean | null {
  if (typeof cell === 'object' && cell.kind === 'date') return true;
  const flag = yesOrNo(cell);
  if (flag !== null) return flag;
  const words = foldWords(tidyText(cell));
  if (/^(?:pas|non) (?:inscrit|sur)/.test(words)) return false;
  return /\d{2,4}$|^(?:inscrit|bloctel|sur liste)/.test(words) ? true : null;
}

const AUDIENCE_WORDS: readonly (readonly [RegExp, Audience])[] = [
  [
    /\b(?:auto ?entrep(?:reneur|rise)s?|micro ?entrep(?:reneur|rise)s?|independante?s?|ei|eirl|entreprises? individuelles?|entrepreneure?s? individuel(?:le)?s?|freelances?|sole traders?|artisans?|profession liberale|sole trader)\b/,
    'sole_trader',
  ],
  [
    /\b(?:associations?|organisations?|organismes?|collectivites?|mairies?|administrations?|organisation|ong|public|etat)\b/,
    'organisation',
  ],
  [
    /\b(?:pro|pros|professionnel(?:le)?s?|b2b|btob|entreprises?|societes?|sarl|sasu?|eurl|sa|sci|snc|selarl|selas|scop|gie|business|company|professional)\b/,
    'professional',
  ],
  [/\b(?:part|particuliers?|b2c|btoc|prive|consommateurs?|consumer|individual|foyer|menage|private)\b/, 'consumer'],
];

function readAudience(reading: RowReading): Audience | undefined {
  for (const { column, cell } of reading.filled('audience')) {
    const words = foldWords(tidyText(cell).replaceAll('_', ' '));
    const audience = AUDIENCE_WORDS.find(([pattern]) => pattern.test(words))?.[1];
    if (audience !== undefined) return audience;
    reading.report(column, [{ code: 'cell.unknown_audience', severity: 'info' }]);
  }
  return undefined;
}

/** Diffusion status in the Sirene register: A for public, P for partial. */
function readSirene(reading: RowReading): 'A' | 'P' | undefined {
  const words = foldWords(reading.text('sirene') ?? '');
  if (/^(?:p|n|non|partielle?|non diffusible|diffusion partielle|partiellement diffusible)$/.test(words)) return 'P';
  return /^(?:a|o|oui|diffusible|totale|diffusion totale|publique)$/.test(words) ? 'A' : undefined;
}

function readSiret(reading: RowReading): string | undefined {
  let siret: string | undefined;
  for (const { column, cell } of reading.filled('siret'))
    siret = reading.take(column, normaliseSiret(typeof cell === 'number' ? cell : cellText(cell))) ?? siret;
  return siret;
}

function readCustomerRef(reading: RowReading): string | undefined {
  const reference = reading.text('customerRef', ' ');
  return reference === undefined ? undefined : withoutTextMark(reference);
}

function readStatus(reading: RowReading): ContactStatus | undefined {
  for (const { column, cell } of reading.filled('status')) {
    const status = readStatusWords(tidyText(cell).replaceAll('_', ' '));
    if (status !== null) return status;
    reading.extra[column.header === '' ? column.letter : column.header] = tidyText(cell);
  }
  return undefined;
}

/** The remarks of a row, line breaks kept. */
function readNote(reading: RowReading): string | undefined {
  const notes = reading.filled('note').map(({ cell }) =>
    cellText(cell)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Cf}]/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      .trim(),
  );
  const note = notes.filter((text) => text !== '').join('\n');
  return note === '' ? undefined : note;
}

/** The generic readers of fields by type. */
function byType(reading: RowReading, { name, row: { type } }: NamedField): string | boolean | undefined {
  const target = name as ImportedField;
  if (type === 'flag') return readFlag(reading, target, yesOrNo);
  return type === 'day' ? reading.day(target, 'past') : reading.text(target);
}

/** Fields that are read together with others, or need more than their type. */
const OWN_READERS: Readonly<Partial<Record<ImportedField, ((reading: RowReading) => unknown) | 'together'>>> = {
  civility: 'together',
  firstName: 'together',
  lastName: 'together',
  company: 'together',
  street: 'together',
  addressComplement: 'together',
  postcode: 'together',
  city: 'together',
  country: 'together',
  member: 'together',
  memberUntil: 'together',
  donor: 'together',
  lastDonationOn: 'together',
  siret: readSiret,
  audience: readAudience,
  birthDate: (reading) => reading.day('birthDate', 'birth'),
  customerRef: readCustomerRef,
  sirene: readSirene,
  bloctel: (reading) => readFlag(reading, 'bloctel', onBloctel),
  status: readStatus,
  note: readNote,
};

/** In the order of the table of fields. */
const READERS = FIELDS.flatMap((field): readonly (readonly [FieldName, (reading: RowReading) => unknown])[] => {
  if (field.row.import === undefined) return [];
  const own = OWN_READERS[field.name as ImportedField];
  if (own === 'together') return [];
  return [[field.name, own ?? ((reading) => byType(reading, field))]];
});

/** A reader of the person's facts in a row: it reads only fields that have a column in the table. */
export function personReader(columns: MappedTable['columns']): (reading: RowReading) => DraftPerson {
  const readers = READERS.filter(([name]) => columns.has(name as ImportedField));
  const tellsMembership = MEMBERSHIP.some((name) => columns.has(name));
  return (reading) => {
    const person: Record<string, unknown> = readName(reading);
    for (const [name, read] of readers) {
      const value = read(reading);
      if (value !== undefined) person[name] = value;
    }
    return tellsMembership ? { ...person, ...readMembership(reading) } : person;
  };
}
