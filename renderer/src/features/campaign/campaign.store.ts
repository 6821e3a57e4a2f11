import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type {
  CampaignCheck,
  CampaignDraft,
  CampaignExported,
  CampaignReplayed,
} from '../../../../shared/contract/campaign.ts';
import type { ListChoices } from '../../../../shared/contract/list-choices.ts';
import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { JobKind } from '../../../../shared/contract/job.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import { request } from '../../bridge.ts';
import { chooseOne } from '../../shell/choose-file.ts';
import { useJobs } from '../../shell/jobs.store.ts';
import { LatestQuestion } from '../../shell/latest-question.ts';
import { useWorkspace } from '../../shell/workspace.store.ts';
import { campaign as words } from '../../text/campaign.ts';
import { useFormat } from '../../text/format.ts';
import { useWords } from '../../text/words.ts';
import { approvalForm, approvalOf, type ApprovalForm } from './approval/approval-form.ts';
import { keepHabits, readHabits } from './campaign-habits.ts';
import { keepAnswers, readAnswers, type KeptAnswers } from './kept-answers.ts';
import { isChangedApart } from './apart-change.ts';
import { choicesFor, USUAL_CHOICES } from './export/choices-for.ts';
import { draftOf, emptyForm, type CampaignForm } from './campaign-form.ts';

/** The current campaign, from the channel to its files. */
export const useCampaign = defineStore('campaign', () => {
  const jobs = useJobs();
  const workspace = useWorkspace();
  const say = useWords(words);
  const day = useFormat().day;

  const form = ref<CampaignForm>(emptyForm());
  const format = ref('');
  /** Further formats under the same approval. */
  const further = ref<string[]>([]);
  /** Options of the format. */
  const choices = ref<ListChoices>({ ...USUAL_CHOICES });
  /** The approver, once attested. */
  const approver = ref('');
  const isAttested = ref(false);
  /** Statements of the approver for the record. */
  const approval = ref<ApprovalForm>(approvalForm(habits()));
  const messageFile = shallowRef<ChosenFile | null>(null);
  const folder = shallowRef<ChosenFile | null>(null);
  const exportId = ref<string | null>(null);
  const check = shallowRef<CampaignCheck | null>(null);
  const checkedAt = ref('');
  const replayed = shallowRef<CampaignReplayed | null>(null);
  const result = shallowRef<CampaignExported | null>(null);
  const error = shallowRef<unknown>(null);
  const wasCancelled = ref(false);
  /** The workspace changed after the current answer. */
  const isStale = ref(false);
  /** The folder is being chosen or the list written: further clicks do nothing. */
  const isExporting = ref(false);
  /** One per kind of answer: late answers are dropped. */
  const checks = new LatestQuestion();
  const replays = new LatestQuestion();
  const exports = new LatestQuestion();
  /** The campaign of the current answer. */
  let checkedFor = '';

  recall();
  watch([form, approval, messageFile, format, further, choices, exportId, folder], keep, { deep: true });
  watch(() => workspace.identity, recall);
  watch(
    () => workspace.current,
    () => {
      // The export's own changes do not affect its list.
      const isOfList = exportId.value === null && jobs.find('export') === null && !isChangedApart();
      if (check.value !== null && isOfList) isStale.value = true;
    },
  );

  const name = computed(() => {
    const { channel, goods, purpose, from } = form.value;
    const subject = purpose === 'commercial' && goods.trim() !== '' ? goods.trim() : say(`purpose.${purpose}`);
    return [channel === null ? '' : say(`channel.${channel}`), subject, from === '' ? '' : day(from)]
      .filter((part) => part !== '')
      .join(' · ');
  });
  const draft = computed<CampaignDraft | null>(() => draftOf(form.value, name.value));
  const isBegun = computed(() => form.value.channel !== null && exportId.value === null);

  function keep(): void {
    const organisation = workspace.current?.organisation;
    if (organisation === undefined) return;
    keepAnswers({
      organisation,
      form: form.value,
      approval: approval.value,
      messageFile: messageFile.value,
      format: format.value,
      further: further.value,
      choices: choices.value,
      exportId: exportId.value,
      folder: folder.value,
    });
  }

  /** A campaign belongs to one organisation: another workspace begins a new one. */
  function recall(): void {
    const kept = readAnswers();
    const organisation = workspace.current?.organisation;
    begin(kept !== null && kept.organisation === organisation ? kept : null);
  }

  function begin(kept: KeptAnswers | null = null): void {
    const { senderName, senderAddress, oppositionContact, ...approves } = habits();
    form.value = kept?.form ?? { ...emptyForm(), senderName, senderAddress, oppositionContact };
    approval.value = kept?.approval ?? approvalForm({ senderName, senderAddress, oppositionContact, ...approves });
    messageFile.value = kept?.messageFile ?? null;
    format.value = kept?.format ?? '';
    further.value = [...(kept?.further ?? [])];
    choices.value = { ...USUAL_CHOICES, ...kept?.choices };
    exportId.value = kept?.exportId ?? null;
    folder.value = kept?.folder ?? null;
    approver.value = '';
    isAttested.value = false;
    forget();
  }

  /** The sender of the organisation's last campaign. */
  function habits() {
    return readHabits(localStorage, workspace.current?.organisation ?? '');
  }

  function keepHabitsOfThis(): void {
    const organisation = workspace.current?.organisation;
    if (organisation === undefined) return;
    const { senderName, senderAddress, oppositionContact } = form.value;
    const { function: role, dpo, recipients, processors, deletedBy } = approval.value;
    keepHabits(localStorage, organisation, {
      senderName,
      senderAddress,
      oppositionContact,
      function: role,
      dpo,
      recipients,
      processors,
      deletedBy,
    });
  }

  /** An error is dropped with the step that caused it. */
  function leaveStep(): void {
    error.value = null;
    wasCancelled.value = false;
  }

  function forget(): void {
    for (const questions of [checks, replays, exports]) questions.drop();
    check.value = null;
    replayed.value = null;
    result.value = null;
    error.value = null;
    wasCancelled.value = false;
    isStale.value = false;
    checkedFor = '';
  }

  /** Judges the campaign, unless the current answer is valid. Another number of people needs a new attestation. */
  async function judge(anew = false): Promise<void> {
    const campaign = draft.value;
    if (campaign === null) return;
    const asked = JSON.stringify(campaign);
    if (!anew && !isStale.value && check.value !== null && checkedFor === asked) return;
    const before = checkedFor === asked ? check.value?.eligible : undefined;
    if (checkedFor !== asked || isStale.value) replayed.value = null;
    isStale.value = false;
    check.value = null;
    const answer = await outcome('check', checks, () => request('campaign.check', { campaign }));
    if (answer === null) return;
    check.value = answer;
    checkedFor = asked;
    if (answer.eligible !== before) isAttested.value = false;
    checkedAt.value = new Date().toISOString();
    if (approver.value === '') approver.value = answer.person;
    if (!answer.formats.some((one) => one.name === format.value)) format.value = answer.formats[0]?.name ?? '';
    further.value = further.value.filter((name) => answer.formats.some((one) => one.name === name));
  }

  /** The same campaign on another day, compared with the current day. */
  async function replay(on: string): Promise<void> {
    const campaign = draft.value;
    const here = check.value?.evaluatedAt.slice(0, 10);
    if (campaign === null || here === undefined || on === '') return;
    const dates = on < here ? [on, here] : [here, on];
    const answer = await outcome('replay', replays, () => request('campaign.replay', { campaign, dates }));
    if (answer !== null) replayed.value = answer;
  }

  /** Asks for a folder and writes the list. False when nothing was written. */
  async function exportList(): Promise<boolean> {
    const campaign = draft.value;
    if (campaign === null || isExporting.value) return false;
    error.value = null;
    isExporting.value = true;
    try {
      const chosen = await chooseOne('exportFolder');
      if (chosen === undefined) return false;
      const others = further.value.filter((name) => name !== format.value);
      const asked = choicesFor([format.value, ...others], choices.value);
      const input = {
        campaign,
        format: format.value,
        further: others,
        choices: asked,
        approval: approvalOf(approval.value),
        messageToken: messageFile.value?.fileToken ?? null,
        fileToken: chosen.fileToken,
        replaceTokens: [] as string[],
        by: approver.value.trim(),
      };
      const write = () => outcome('export', exports, () => request('campaign.export', input));
      let written = await write();
      // Another program's file in the folder is replaced only when the user confirms that file.
      for (let name = nameInTheWay(); written === null && name !== null; name = nameInTheWay()) {
        const replaced = await request('file.askReplace', { folderToken: chosen.fileToken, name });
        if (replaced === null || input.replaceTokens.includes(replaced.fileToken)) break;
        input.replaceTokens.push(replaced.fileToken);
        written = await write();
      }
      if (written === null) return false;
      folder.value = chosen;
      exportId.value = written.exportId;
      result.value = written;
      keepHabitsOfThis();
      return true;
    } catch (reason) {
      error.value = reason;
      return false;
    } finally {
      isExporting.value = false;
    }
  }

  /** The file that an export refused to overwrite. */
  function nameInTheWay(): string | null {
    const reason = error.value;
    const isInTheWay = reason instanceof AppError && reason.code === 'output.exists';
    return isInTheWay ? String(reason.params['path']) : null;
  }

  /** The result of a job; null when cancelled, failed (reported) or replaced by a newer request. */
  async function outcome<K extends JobKind>(
    kind: K,
    questions: LatestQuestion,
    start: () => Promise<{ jobId: string }>,
  ) {
    const isLatest = questions.ask();
    error.value = null;
    wasCancelled.value = false;
    try {
      const ended = await jobs.run(kind, start);
      if (!isLatest()) return null;
      if (ended.outcome === 'finished') return ended.result;
      if (ended.outcome === 'failed') error.value = ended.error;
      else wasCancelled.value = true;
    } catch (reason) {
      if (isLatest()) error.value = reason;
    }
    return null;
  }

  return {
    form,
    approval,
    messageFile,
    format,
    further,
    choices,
    approver,
    isAttested,
    folder,
    exportId,
    check,
    checkedAt,
    isStale,
    isExporting,
    replayed,
    result,
    error,
    wasCancelled,
    name,
    draft,
    isBegun,
    begin,
    judge,
    replay,
    exportList,
    leaveStep,
  };
});
