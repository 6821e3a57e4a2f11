import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import { fieldAhead, originDays, type DatedField } from '../model/days-ahead.ts';
import { contactsWith } from '../sql/contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { parseRecordLine, type RecordLine } from './record-line.ts';

/**
 * The lines of an NDJSON file of facts, without empty ones.
 *
 * @throws AppError `entry.none`, `entry.in_future`, and those of `parseRecordLine`
 */
export function parseLines(content: string, today: string): readonly RecordLine[] {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const parsed = lines.flatMap((json, place) => (json.trim() === '' ? [] : [parseRecordLine(json, place + 1)]));
  if (parsed.length === 0) throw new AppError('entry.none');
  for (const line of parsed) assertHappened(line, today);
  return parsed;
}

/** Origins and consents must be past events; a refusal is accepted with any day. */
function assertHappened({ line, add: { origins = [], consents = [] } }: RecordLine, today: string): void {
  const field = fieldAhead(
    [
      ...origins.flatMap((origin, place) => originDays(origin, `add.origins[${place}].`)),
      ...consents.flatMap(({ event, at }, place): readonly DatedField[] =>
        event === 'granted' ? [[`add.consents[${place}].at`, at]] : [],
      ),
    ],
    today,
  );
  if (field !== null) throw new AppError('entry.in_future', { line, field });
}

/** The contact of each line. */
export function addressees(workspace: SqlReader, lines: readonly RecordLine[]): ReadonlyMap<RecordLine, number> {
  const found = contactsWith(
    workspace,
    new Set(lines.flatMap(({ about }) => ('coordinate' in about ? [about.coordinate] : []))),
  );
  const contacts = new Map<RecordLine, number>();
  for (const line of lines) {
    const { about } = line;
    const ids = 'id' in about ? [about.id] : [...new Set(found.get(about.coordinate) ?? [])];
    const [id, ...others] = ids;
    if (others.length > 0) throw new AppError('entry.several_contacts', { line: line.line, ids: ids.join(', ') });
    if (id === undefined || readContact(workspace, id) === undefined)
      throw new AppError('entry.unknown_contact', { line: line.line });
    contacts.set(line, id);
  }
  return contacts;
}
