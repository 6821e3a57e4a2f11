import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from 'vue';
import type { RequestName } from '../../../../shared/contract/channels.ts';
import { REQUEST_ROLES } from '../../../../shared/contract/role.ts';
import { mayAct, type WantedRole } from '../../../../shared/contract/user-role.ts';
import { userWords } from '../../text/users.ts';
import { sentenceOfCode, useWords } from '../../text/words.ts';
import { useUsers } from './users.store.ts';

/** A request that the table of roles knows. */
export type RightName = keyof typeof REQUEST_ROLES & RequestName;

/** Why the user who entered may not make a request; null: she may, or will be asked who she is. */
export function useLackingRight(name: MaybeRefOrGetter<RightName>): ComputedRef<string | null> {
  const say = useWords(userWords);
  const users = useUsers();
  return computed(() => {
    const wanted: WantedRole = REQUEST_ROLES[toValue(name)];
    if (users.entered === null || mayAct(users.entered.role, wanted)) return null;
    const { role } = users.entered;
    return say('notYours', {
      wanted: sentenceOfCode(`user.role.${wanted}`),
      role: sentenceOfCode(`user.role.${role}`),
    });
  });
}
