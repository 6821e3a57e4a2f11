import { LONGEST_SEGMENT_NAME } from '../../../../shared/contract/segment.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import { parseSegment } from '../../../../shared/contract/documents/segment.ts';
import type { Segment } from '../../../../shared/domain/contact/segment.ts';
import { dropSegmentNamed, findSegment, keepSegment, readSegments } from '../../sql/segments.ts';
import type { EngineContext } from '../../steps/context.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Workspace } from '../../storage/workspace.ts';

/** A filter under a name. It is living: a campaign that names it asks the filter of that moment. */
export interface SavedSegment {
  /** Its name. */
  readonly id: string;
  readonly name: string;
  /** FILTER of docs/formats/filter.md. */
  readonly where: Segment;
  /** Instant of the last change. */
  readonly at: string;
  readonly by: string;
}

/** By name. */
export function listSegments(reader: SqlReader): readonly SavedSegment[] {
  return readSegments(reader).map(({ name, filter, at, by }) => ({
    id: name,
    name,
    where: JSON.parse(filter) as Segment,
    at,
    by,
  }));
}

/** The filter of a name, regardless of case and accents; null: there is none. */
export function segmentNamed(reader: SqlReader, name: string): Segment | null {
  const found = findSegment(reader, name);
  return found === null ? null : (JSON.parse(found.filter) as Segment);
}

/**
 * The same of a name that must be known.
 *
 * @throws AppError `segment.unknown`
 */
export function savedFilter(reader: SqlReader, name: string): Segment {
  const found = segmentNamed(reader, name);
  if (found === null) throw new AppError('segment.unknown', { name });
  return found;
}

/**
 * Saves a filter under a name, in place of another of that name.
 *
 * @param where FILTER, parsed JSON.
 * @throws AppError `segment.…`; then nothing was saved.
 */
export function saveSegment(
  context: EngineContext,
  workspace: Workspace,
  { name, where }: { readonly name: string; readonly where: unknown },
): SavedSegment {
  const named = name.trim();
  if (named === '' || named.length > LONGEST_SEGMENT_NAME)
    throw new AppError('segment.name', { longest: LONGEST_SEGMENT_NAME });
  const parsed = parseSegment(where, 'where');
  if (!parsed.ok) throw new AppError(parsed.problem.code, { field: parsed.problem.field, value: parsed.problem.value });
  const at = context.now();
  workspace.write((transaction) => {
    keepSegment(transaction, { name: named, filter: JSON.stringify(parsed.segment), at, by: context.by });
    transaction.register({ at, by: context.by, action: 'segment.saved', subject: {} });
  });
  return { id: named, name: named, where: parsed.segment, at, by: context.by };
}

/** @throws AppError `segment.unknown` */
export function dropSegment(context: EngineContext, workspace: Workspace, name: string): SavedSegment {
  const found = listSegments(workspace).find((one) => one.name === findSegment(workspace, name)?.name);
  if (found === undefined) throw new AppError('segment.unknown', { name });
  workspace.write((transaction) => {
    dropSegmentNamed(transaction, name);
    transaction.register({ at: context.now(), by: context.by, action: 'segment.dropped', subject: {} });
  });
  return found;
}
