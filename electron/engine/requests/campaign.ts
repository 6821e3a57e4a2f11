import type {
  CampaignApproval,
  CampaignCheck,
  CampaignExplanation,
  CampaignPeople,
  CampaignReason,
  CampaignRecord,
} from '../../../shared/contract/campaign.ts';
import type { ListChoices } from '../../../shared/contract/list-choices.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { Reason } from '../../../shared/domain/compliance.ts';
import type { Check } from '../campaign/check.ts';
import type { ContactExplanation } from '../campaign/explain.ts';
import type { Funnel } from '../campaign/funnel.ts';
import { withApproval, type ApprovalFile } from '../campaign/definition/approval.ts';
import { messageDuties, readyTexts } from '../export/ready-texts.ts';
import { currentRuleset } from '../campaign/definition/ruleset.ts';
import { stepPeople } from '../campaign/answers/step-people.ts';
import { suspectedIn } from '../campaign/answers/suspected-sectors.ts';
import { stoppingReasons } from '../campaign/answers/stopping-reasons.ts';
import { formatsFor } from '../export/formats/export-formats.ts';
import { giftReceipts } from '../export/formats/gift-receipts.ts';
import type { ExportFormat } from '../export/formats/list-format.ts';
import type { RecordedFile, RecordedMessage } from '../export/record/export-record.ts';
import { listedAnswers } from '../export/record/listed-answers.ts';
import { recordedBases } from '../export/record/record-bases.ts';
import { decidedCount, recordedConditions } from '../export/record/record-of-export.ts';
import { decideReview } from '../campaign/decide-review.ts';
import { explainContact } from '../campaign/explain-contact.ts';
import { simulateCampaign } from '../campaign/simulate.ts';
import { listContacts } from '../person/list-contacts.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { heldCheck } from '../campaign/check-campaign.ts';
import type { ListFormatChoices } from '../export/list-choices.ts';
import { findPreset } from '../export/preset/kept-presets.ts';
import { previewList } from '../export/preview-list.ts';
import { readApproval } from '../sql/approvals.ts';
import { yearsWithGifts } from '../sql/gifts.ts';
import { countContacts } from '../sql/contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { countExports, readExportRecord, readExportRecords, type StoredExport } from '../sql/exports.ts';
import { filterOf } from '../campaign/definition/draft-campaign.ts';
import { savedFilter } from '../campaign/definition/saved-segments.ts';
import { signedBy } from './request-author.ts';
import { draftedCampaign } from './drafted-campaign.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

const PREVIEW_ROWS = 8;

export const campaign: NounAnswers<'campaign'> = {
  'campaign.count': async ({ segment, savedSegment, goods }, context) => {
    const { workspace } = context.session;
    const total = countContacts(workspace);
    if (savedSegment === null && segment.conditions.length === 0) return { matching: total, total };
    let matching = 0;
    const filter = savedSegment === null ? filterOf(segment) : savedFilter(workspace, savedSegment);
    const matches = listContacts(context, workspace, filter, goods ?? undefined)[Symbol.asyncIterator]();
    while ((await matches.next()).done !== true) matching += 1;
    return { matching, total };
  },

  'campaign.check': async ({ campaign: draft }, context) => {
    const { workspace } = context.session;
    const given = draftedCampaign(draft, context);
    return context.jobs.start('check', async (job) =>
      checkOf(await heldCheck({ ...context, ...job }, workspace, given), context, workspace),
    );
  },

  'campaign.people': async ({ campaign: draft, ...page }, context): Promise<CampaignPeople> => {
    const { workspace } = context.session;
    const { total, people } = stepPeople(
      workspace,
      await heldCheck(context, workspace, draftedCampaign(draft, context)),
      page,
    );
    return {
      total,
      people: people.map(({ contact, name, coordinate, verdict, decision }) => ({
        contact,
        name,
        coordinate,
        verdict: verdict?.verdict ?? null,
        reason: verdict?.reasons[0] === undefined ? null : reasonOf(verdict.reasons[0]),
        decision: decision === null ? null : decisionOf(decision),
      })),
    };
  },

  'campaign.explain': async ({ campaign: draft, contact }, context) => {
    const [explanation] = await explainContact(context, context.session.workspace, {
      id: contact,
      campaign: draftedCampaign(draft, context),
    });
    if (explanation === undefined) throw new AppError('person.unknown');
    return explanationOf(explanation);
  },

  'campaign.decide': async ({ campaign: draft, contact, verdict, reason, by }, context) => {
    const { at } = await decideReview(signedBy(by, context), context.session.workspace, {
      id: contact,
      campaign: draftedCampaign(draft, context),
      verdict,
      reason,
    });
    return { at };
  },

  'campaign.replay': async ({ campaign: draft, dates }, context) => {
    const { workspace } = context.session;
    const given = draftedCampaign(draft, context);
    return context.jobs.start('replay', async (job) => {
      const simulation = await simulateCampaign({ ...context, ...job }, workspace, { campaign: given, dates });
      return {
        dates: simulation.dates.map(({ date, funnel }) => ({ date, ...numbersOf(funnel) })),
        changes: simulation.changes.map(({ from, to, before, after, rule, message, source, count }) => ({
          from,
          to,
          before,
          after,
          rule,
          message,
          source,
          count,
        })),
      };
    });
  },

  'campaign.preview': async ({ campaign: draft, format, choices }, context) => {
    const { workspace } = context.session;
    const check = await heldCheck(context, workspace, draftedCampaign(draft, context));
    const asked = { format, rows: PREVIEW_ROWS, choices: choicesOf(choices, workspace) };
    const { columns, rows } = await previewList(context, workspace, check, asked);
    return { columns: [...columns], rows: rows.map((row) => [...row]) };
  },

  'campaign.export': async (
    { campaign: draft, format, further, choices, approval, messageToken, fileToken, replaceTokens, by },
    context,
  ) => {
    const { workspace } = context.session;
    const out = context.files.folder(fileToken);
    const replaceFiles = replaceTokens.map((token) => context.files.toReplace(token));
    const campaign = withApproval(draftedCampaign(draft, context), stated(approval));
    const message = messageToken === null ? {} : { message: context.files.toRead(messageToken) };
    const chosen = choicesOf(choices, workspace);
    return context.jobs.start('export', async (job) => {
      const { exportId, files, remarks, funnel } = await exportCampaign(
        { ...signedBy(by, context), ...job },
        workspace,
        {
          campaign,
          format,
          further,
          choices: chosen,
          out,
          replaceFiles,
          ...message,
        },
      );
      return { exportId, files: [...files], remarks: remarks.map(({ message }) => message), ...numbersOf(funnel) };
    });
  },

  'campaign.list': async (page, { session: { workspace } }) => ({
    total: countExports(workspace),
    records: readExportRecords(workspace, page).map((stored) => recordOf(stored, workspace)),
  }),

  'campaign.record': async ({ exportId }, { session: { workspace } }) => {
    const stored = readExportRecord(workspace, Number(exportId));
    if (stored === undefined) throw new AppError('export.unknown', { export: exportId });
    return recordOf(stored, workspace);
  },
};

/** The page names a tool; a list is written by its description. */
function choicesOf({ preset, ...choices }: ListChoices, reader: SqlReader): Partial<ListFormatChoices> {
  return { ...choices, preset: preset === null ? null : findPreset(reader, preset) };
}

/** Unanswered fields are left out. */
function stated(approval: CampaignApproval): ApprovalFile {
  return Object.fromEntries(
    Object.entries(approval).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null)),
  );
}

function checkOf(check: Check, { language, by }: RequestContext, reader: SqlReader): CampaignCheck {
  const { campaign: checked, funnel } = check;
  const answers = listedAnswers(check);
  const conditions = recordedConditions(answers, language);
  const { name: ruleset, fingerprint } = currentRuleset();
  return {
    evaluatedAt: checked.moments[0],
    alsoEvaluatedAt: checked.moments[1] ?? null,
    ruleset,
    fingerprint,
    ...numbersOf(funnel),
    reasons: stoppingReasons(check).map(({ step, count, reason, remedy }) => ({
      step,
      count,
      reason: reasonOf(reason),
      remedy,
    })),
    suspectedSectors: [...suspectedIn(check)],
    bases: recordedBases(answers).map(({ basis, count }) => ({ basis, count })),
    decided: decidedCount(answers),
    conditions: conditions.map(({ condition, text, count }) => ({ duty: condition, text, count })),
    texts: [...readyTexts(checked, messageDuties(check.listed))],
    formats: offeredFormats(checked, reader).map(({ name, fileName }) => ({ name, fileName })),
    person: by,
  };
}

/** Without gifts there are no receipts. */
function offeredFormats(checked: Check['campaign'], reader: SqlReader): readonly ExportFormat[] {
  const formats = formatsFor(checked);
  return yearsWithGifts(reader).length > 0 ? formats : formats.filter(({ name }) => name !== giftReceipts.name);
}

function numbersOf({ total, steps, eligible }: Funnel): Pick<CampaignCheck, 'total' | 'steps' | 'eligible'> {
  return {
    total,
    steps: steps.map(({ step, out, parts }) => ({ step, out, ...(parts === undefined ? {} : { parts: [...parts] }) })),
    eligible,
  };
}

function reasonOf({ rule, verdict, message, source, from, until, confidence }: Reason): CampaignReason {
  return { rule, verdict, message, source, from, until, confidence };
}

function decisionOf({
  verdict,
  reason,
  by,
  at,
}: NonNullable<ContactExplanation['decision']>): NonNullable<CampaignExplanation['decision']> {
  return { verdict, reason, by, at };
}

function explanationOf({
  contact,
  name,
  sentence,
  verdict,
  steps,
  conditions,
  remedy,
  decision,
}: ContactExplanation): CampaignExplanation {
  return {
    contact,
    name,
    sentence,
    verdict,
    steps: steps.flatMap(({ question, outcome, reasons }) =>
      outcome === 'passed' || outcome === 'not_asked' ? [] : [{ question, outcome, reasons: reasons.map(reasonOf) }],
    ),
    conditions: conditions.map(({ text }) => text),
    remedy,
    decision: decision === null ? null : decisionOf(decision),
  };
}

function recordOf(stored: StoredExport, reader: SqlReader): CampaignRecord {
  const { id, name, channel, format, at, by, evaluatedAt, ruleset, fingerprint, funnel, files, message } = stored;
  const kept = JSON.parse(funnel) as Funnel;
  return {
    exportId: String(id),
    name,
    channel,
    format,
    at,
    by,
    twoPersons: twoPersonsOf(stored, reader),
    evaluatedAt,
    ruleset,
    fingerprint,
    ...numbersOf(kept),
    reasons: kept.reasons.map(({ rule, count, message, source }) => ({ rule, count, message, source })),
    files: JSON.parse(files) as RecordedFile[],
    message: messageOf(message),
  };
}

function twoPersonsOf({ approval }: StoredExport, reader: SqlReader): CampaignRecord['twoPersons'] {
  const accepted = approval === null ? undefined : readApproval(reader, approval);
  if (accepted?.decided == null) return null;
  return { proposedBy: accepted.by, acceptedBy: accepted.decided.by, people: accepted.people };
}

function messageOf(kept: string | null): CampaignRecord['message'] {
  if (kept === null) return null;
  const { text, file, sha256 } = JSON.parse(kept) as RecordedMessage;
  return { text, file, sha256 };
}
