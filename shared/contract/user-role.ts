/** The roles of the people who work in a workspace, each with the rights of those before it. */
export const ROLES = ['lecture', 'aide', 'responsable'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What an act wants of its author:
 *
 * - `anyone`: a no of a person, which waits for no code;
 * - `lecture`: a reading, without a code;
 * - `aide`, `responsable`: a change, with the code of somebody who has that role.
 *
 * Without any user, everybody may do everything.
 */
export type WantedRole = 'anyone' | Role;

/** Whether a role has the rights of another. */
export function mayAct(role: Role, wanted: WantedRole): boolean {
  return rankOfRole(role) >= rankOfRole(wanted);
}

/** The place of a role in the order of their rights; a no comes before all. */
export const rankOfRole = (role: WantedRole): number => (ROLES as readonly WantedRole[]).indexOf(role);
