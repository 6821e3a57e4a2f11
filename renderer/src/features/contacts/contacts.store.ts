import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { ContactLine, ContactLines, ContactSheet } from '../../../../shared/contract/contact.ts';
import { request } from '../../bridge.ts';
import { LatestQuestion } from '../../shell/latest-question.ts';
import { useWorkspace } from '../../shell/workspace.store.ts';

type Asked = Input<'contact.page'>;

/** Rows per page. */
const PAGE = 100;

/** The table of contacts: its query and the pages read. */
export const useContacts = defineStore('contacts', () => {
  const search = ref('');
  const audience = ref<Asked['audience']>(null);
  const origin = ref<Asked['origin']>(null);
  const department = ref<string | null>(null);
  const answer = ref<Asked['answer']>(null);
  const rule = ref<Asked['rule']>(null);
  const care = ref<Asked['care']>(null);
  const sort = ref<Asked['sort']>('name');

  const head = shallowRef<Omit<ContactLines, 'lines'> | null>(null);
  /** By page number. */
  const pages = shallowRef<ReadonlyMap<number, readonly ContactLine[]>>(new Map());
  const error = shallowRef<unknown>(null);
  const underWay = new Set<number>();
  const questions = new LatestQuestion();
  /** Whether the pages being read belong to the current query. */
  let holds = questions.ask();

  /** Whether the query depends on today's verdicts. */
  const needsToday = computed(() => answer.value !== null || rule.value !== null || care.value !== null);
  const isFiltered = computed(
    () =>
      search.value !== '' ||
      audience.value !== null ||
      origin.value !== null ||
      department.value !== null ||
      needsToday.value,
  );

  async function readPage(page: number): Promise<void> {
    if (underWay.has(page) || pages.value.has(page)) return;
    underWay.add(page);
    const isLatest = holds;
    await showPage(page, false);
    // The first rows come before the counts of a large workspace.
    if (isLatest() && head.value !== null && head.value.facets === null) await showPage(page, true);
    if (isLatest()) underWay.delete(page);
  }

  async function showPage(page: number, withFacets: boolean): Promise<void> {
    const isLatest = holds;
    try {
      const { lines, ...rest } = await request('contact.page', {
        search: search.value,
        audience: audience.value,
        origin: origin.value,
        department: department.value,
        answer: answer.value,
        rule: rule.value,
        care: care.value,
        sort: sort.value,
        offset: page * PAGE,
        limit: PAGE,
        withFacets,
      });
      if (!isLatest()) return;
      head.value = rest;
      pages.value = new Map(pages.value).set(page, lines);
      error.value = null;
    } catch (reason) {
      if (isLatest()) error.value = reason;
    }
  }

  /** Queries again from the first page; the shown rows stay until the answer arrives. */
  async function refresh(): Promise<void> {
    holds = questions.ask();
    const isLatest = holds;
    underWay.clear();
    const before = pages.value;
    pages.value = new Map();
    await readPage(0);
    if (isLatest() && pages.value.size === 0) pages.value = before;
  }

  function lineAt(index: number): ContactLine | null {
    const page = Math.floor(index / PAGE);
    const lines = pages.value.get(page);
    if (lines === undefined) void readPage(page);
    return lines?.[index % PAGE] ?? null;
  }

  /** The sheet requested before its panel exists. */
  let ahead: { readonly id: string; readonly sheet: Promise<ContactSheet> } | null = null;

  /** Requests a sheet as soon as its contact is known: the engine answers while the page makes room. */
  function readAhead(id: string): void {
    const sheet = request('contact.read', { id });
    // The caller that takes it gets the error.
    sheet.catch(() => undefined);
    ahead = { id, sheet };
  }

  function readSheet(id: string): Promise<ContactSheet> {
    const sheet = ahead?.id === id ? ahead.sheet : request('contact.read', { id });
    ahead = null;
    return sheet;
  }

  function reset(): void {
    search.value = '';
    audience.value = null;
    origin.value = null;
    department.value = null;
    answer.value = null;
    rule.value = null;
    care.value = null;
  }

  const workspace = useWorkspace();
  // Its people, and what was typed to find them, mean nothing in another workspace, and a locked one shows none of them.
  watch(
    () => workspace.identity,
    () => {
      holds = questions.ask();
      underWay.clear();
      ahead = null;
      head.value = null;
      pages.value = new Map();
      error.value = null;
      reset();
    },
    { flush: 'sync' },
  );

  watch([search, audience, origin, department, answer, rule, care, sort], () => {
    if (workspace.isOpen) return refresh();
  });

  return {
    search,
    audience,
    origin,
    department,
    answer,
    rule,
    care,
    sort,
    head,
    pages,
    error,
    needsToday,
    isFiltered,
    refresh,
    lineAt,
    readAhead,
    readSheet,
    reset,
  };
});
