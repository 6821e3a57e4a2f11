import type { Role } from '../../../shared/contract/user-role.ts';
import { readUsers } from '../sql/users.ts';
import type { SqlReader } from '../storage/reader.ts';

export interface ListedUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly addedAt: string;
  /** Absent: works here. */
  readonly removedAt?: string;
  /** She has not chosen her own code yet. */
  readonly isNew: boolean;
  /** Wrong codes since the last right one. */
  readonly failed: number;
}

/** Everybody who works or worked here, in the order of arrival; never a code or its hash. */
export function listUsers(reader: SqlReader): readonly ListedUser[] {
  return readUsers(reader).map(({ name, role, addedAt, removedAt, isOnce, failed }, index) => ({
    id: String(index + 1),
    name,
    role,
    addedAt,
    ...(removedAt === null ? {} : { removedAt }),
    isNew: isOnce,
    failed,
  }));
}
