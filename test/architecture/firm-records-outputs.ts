import type { ListedCopy } from '../../shared/contract/copy.ts';
import type { ProcessingWritten } from '../../shared/contract/processing.ts';
import type { DestroyedCopy, PlacedCopy } from '../../electron/engine/copies/change-copy.ts';
import type { writeRegister } from '../../electron/engine/processing/write-register.ts';
import type { UserChanged, UserRemoved, UsersSwitchedOn } from '../../electron/engine/users/change-users.ts';
import type { ListedUser } from '../../electron/engine/users/list-users.ts';
import type { RegisterLine } from '../../electron/engine/sql/register-pages.ts';
import type { Every } from './every-field.ts';

/** The output of the commands about the firm's records. */
export const FIRM_RECORDS_OUTPUTS = {
  processing: {
    file: true,
    sha256: true,
    processings: true,
    rows: true,
    toComplete: true,
  } satisfies Every<ProcessingWritten>,
  register: {
    seq: true,
    at: true,
    by: true,
    action: true,
    subject: true,
    file: true,
    sha256: true,
  } satisfies Every<RegisterLine>,
  'register --out': { file: true, sha256: true, entries: true } satisfies Every<
    Awaited<ReturnType<typeof writeRegister>>
  >,
  users: {
    id: true,
    name: true,
    role: true,
    addedAt: true,
    removedAt: true,
    isNew: true,
    failed: true,
  } satisfies Every<ListedUser>,
  'users --add': { user: true, role: true, code: true, rescue: true } satisfies Every<UserChanged & UsersSwitchedOn>,
  'users --remove': { user: true, removedAt: true, changeKey: true } satisfies Every<UserRemoved>,
  copies: {
    id: true,
    kind: true,
    name: true,
    madeOn: true,
    sha256: true,
    where: true,
    destroyedOn: true,
    by: true,
    isOld: true,
    mirror: true,
  } satisfies Every<ListedCopy>,
  'copies --destroyed': { id: true, destroyedOn: true, old: true } satisfies Every<DestroyedCopy>,
  'copies --placed': { id: true, where: true } satisfies Every<PlacedCopy>,
} as const;
