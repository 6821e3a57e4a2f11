import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../shared/contract/contract.ts';
import type { CallGoods, StandingOfToday } from '../../../shared/contract/contact.ts';
import { request } from '../bridge.ts';
import { useJobs } from './jobs.store.ts';
import { LatestQuestion } from './latest-question.ts';
import { useWorkspace } from './workspace.store.ts';

type TodayPurpose = Input<'today.judge'>['purpose'];

const NO_GOODS: CallGoods = { chosen: null, suggested: [] };

/** Today's verdicts and tasks, computed once for all screens that show them. */
export const useToday = defineStore('today', () => {
  const jobs = useJobs();
  const workspace = useWorkspace();
  const standing = shallowRef<(StandingOfToday & { readonly purpose: TodayPurpose }) | null>(null);
  const error = shallowRef<unknown>(null);
  /** Pending questions. */
  const open = ref(0);
  const job = computed(() => jobs.find('today'));
  const questions = new LatestQuestion();

  const goodsQuestions = new LatestQuestion();
  let purposeAsked: TodayPurpose | null = null;
  const callGoods = shallowRef(NO_GOODS);
  let areGoodsShown = false;

  async function readCallGoods(): Promise<void> {
    areGoodsShown = true;
    const isLatest = goodsQuestions.ask();
    try {
      const goods = await request('today.readCallGoods', {});
      if (isLatest()) callGoods.value = goods;
    } catch (reason) {
      if (isLatest()) error.value = reason;
    }
  }

  /** The product of calls; answers that depend on it are computed again. */
  async function chooseCallGoods(goods: string): Promise<void> {
    const isLatest = goodsQuestions.ask();
    const chosen = await request('today.chooseCallGoods', { goods });
    if (isLatest()) callGoods.value = chosen;
    // Pending answers too: they were requested before the product was known.
    if (purposeAsked !== null) await judge(purposeAsked);
  }

  /**
   * Asks the engine, which caches the answer while nothing changes. The shown answer stays until the new one arrives.
   */
  async function judge(purpose: TodayPurpose): Promise<void> {
    const isLatest = questions.ask();
    purposeAsked = purpose;
    error.value = null;
    open.value += 1;
    try {
      const ended = await jobs.run('today', () => request('today.judge', { purpose }));
      if (!isLatest()) return;
      if (ended.outcome === 'finished') standing.value = { purpose, ...ended.result };
      if (ended.outcome === 'failed') error.value = ended.error;
    } catch (reason) {
      if (isLatest()) error.value = reason;
    } finally {
      open.value -= 1;
    }
  }

  // No answer applies to another workspace.
  watch(
    () => workspace.identity,
    () => {
      questions.drop();
      goodsQuestions.drop();
      purposeAsked = null;
      standing.value = null;
      callGoods.value = NO_GOODS;
      error.value = null;
      // The field of the product stays on the screen.
      if (areGoodsShown && workspace.isOpen) void readCallGoods();
    },
  );

  return {
    standing,
    error,
    job,
    isJudging: computed(() => open.value > 0),
    judge,
    callGoods,
    readCallGoods,
    chooseCallGoods,
  };
});
