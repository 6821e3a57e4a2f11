import { computed, onMounted, shallowRef } from 'vue';
import type { ShownSupplier } from '../../../../shared/contract/supplier-requests.ts';
import { supplierKey } from '../../../../shared/domain/value/supplier-key.ts';
import { request } from '../../bridge.ts';
import type { OriginForm } from './origin-answers.ts';

/** The supplier that the typed source names, in any spelling. */
export function useKnownSupplier(form: () => OriginForm, today: () => string) {
  const suppliers = shallowRef<readonly ShownSupplier[]>([]);
  const known = computed(() => {
    const { kind, source } = form();
    if (kind !== 'purchased' && kind !== 'partner') return null;
    return suppliers.value.find(({ name }) => supplierKey(name) === supplierKey(source)) ?? null;
  });
  /** Its contract has ended: the file needs a reason. */
  const isExpired = computed(() => {
    const until = known.value?.answers.contractUntil ?? null;
    return until !== null && until < today();
  });
  // Without the list nothing is known; the import itself asks again.
  onMounted(async () => {
    suppliers.value = await request('supplier.list', {}).catch(() => []);
  });
  return { known, isExpired };
}
