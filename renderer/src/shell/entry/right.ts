import { computed, type ComputedRef } from 'vue';
import type { RequestName } from '../../../../shared/contract/channels.ts';
import { REQUEST_ROLES } from '../../../../shared/contract/role.ts';
import { mayAct, type WantedRole } from '../../../../shared/contract/user-role.ts';
import { userWords } from '../../text/users.ts';
import { sentenceOfCode, useWords } from '../../text/words.ts';
import { useUsers } from './users.store.ts';

/** Why the user who entered may not make a request; null: she may, or will be asked who she is. */
export function useLackingRight(name: keyof typeof REQUEST_ROLES & RequestName): ComputedRef<string | null> {
  const say = useWords(userWords);
  const users = useUsers();
  const wanted: WantedRole = REQUEST_ROLES[name];
  return computed(() => {
    if (users.entered === null || mayAct(users.entered.role, wanted)) return null;
    const { role } = users.entered;
    return say('notYours', {
      wanted: sentenceOfCode(`user.role.${wanted}`),
      role: sentenceOfCode(`user.role.${role}`),
    });
  });
}
