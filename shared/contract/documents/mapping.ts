import { z } from 'zod';

/** MAP.json: the message of each schema is the code of its sentence. */

const columns = z.record(z.string(), z.string({ error: 'mapping.bad_target' }).nullable(), {
  error: 'mapping.bad_columns',
});

const refusedRepairs = z.record(z.string(), z.array(z.string()), { error: 'mapping.bad_refusals' });

const empty = z.record(z.string(), z.enum(['erase', 'keep'], { error: 'mapping.bad_empty' }), {
  error: 'mapping.bad_empty',
});

const mapping = z
  .strictObject(
    {
      headerRow: z.int().nonnegative().nullable().optional(),
      columns: columns.optional(),
      refusedRepairs: refusedRepairs.nullable().optional(),
      empty: empty.nullable().optional(),
    },
    { error: 'mapping.not_an_object' },
  )
  .refine((read) => read.columns !== undefined || read.refusedRepairs !== undefined || read.empty !== undefined, {
    error: 'mapping.bad_columns',
    path: ['columns'],
  });

export type ReadMapping =
  | { readonly ok: true; readonly mapping: z.output<typeof mapping> }
  | { readonly ok: false; readonly code: string; readonly field: string | null };

/** The fields of a MAP.json, or its first problem: an unknown key, then the fields in their order. */
export function readMapping(json: unknown): ReadMapping {
  const read = mapping.safeParse(json);
  if (read.success) return { ok: true, mapping: read.data };
  const { issues } = read.error;
  const unknown = issues.find(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
  if (unknown?.code === 'unrecognized_keys')
    return { ok: false, code: 'mapping.unknown_key', field: unknown.keys[0] ?? '' };
  const [{ message, path } = { message: '', path: [] }] = issues;
  const [head, column] = path;
  if (head === undefined) return { ok: false, code: message, field: null };
  const code =
    head === 'headerRow' ? 'mapping.bad_header_row' : head === 'refusedRepairs' ? 'mapping.bad_refusals' : message;
  return { ok: false, code, field: column === undefined ? String(head) : `${String(head)}.${String(column)}` };
}
