import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../shared/contract/contract.ts';
import type { CallGoods, StandingOfToday } from '../../../shared/contract/contact.ts';
import { request } from '../bridge.ts';
import { useJobs } from './jobs.store.ts';
import { LatestQuestion } from './latest-question.ts';
import { useWorkspace } from './workspace.store.ts';

type TodayPurpose = Input<'today.judge'>['purpose'];

/** Who may be contacted today, and what needs care: worked out once for all the screens that show it. */
export const useToday = defineStore('today', () => {
  const jobs = useJobs();
  const workspace = useWorkspace();
  const standing = shallowRef<(StandingOfToday & { readonly purpose: TodayPurpose }) | null>(null);
  const error = shallowRef<unknown>(null);
  /** Questions without an answer yet. */
  const open = ref(0);
  const job = computed(() => jobs.find('today'));
  const questions = new LatestQuestion();

  const goodsQuestions = new LatestQuestion();
  let purposeAsked: TodayPurpose | null = null;
  const callGoods = shallowRef<CallGoods>({ chosen: null, suggested: [] });

  async function readCallGoods(): Promise<void> {
    const isLatest = goodsQuestions.ask();
    const goods = await request('today.readCallGoods', {});
    if (isLatest()) callGoods.value = goods;
  }

  /** For which product one calls; the answers that depend on it are worked out anew. */
  async function chooseCallGoods(goods: string): Promise<void> {
    const isLatest = goodsQuestions.ask();
    const chosen = await request('today.chooseCallGoods', { goods });
    if (isLatest()) callGoods.value = chosen;
    // Also answers that are under way: they were asked for before the product was known.
    if (purposeAsked !== null) await judge(purposeAsked);
  }

  /** Asks the engine, which knows the answer already when nothing changed. What is shown stays until it has come. */
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

  // Nothing of one workspace is true of another.
  watch(
    () => `${workspace.current?.name ?? ''} ${workspace.current?.organisation ?? ''}`,
    () => {
      questions.drop();
      goodsQuestions.drop();
      purposeAsked = null;
      standing.value = null;
      error.value = null;
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
