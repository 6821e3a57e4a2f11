import { join, relative } from 'node:path';
import type { TransferChecked } from '../../../shared/contract/transfer.ts';
import { filterOf } from '../campaign/definition/draft-campaign.ts';
import type { Check } from '../campaign/check.ts';
import { stoppingReasons } from '../campaign/answers/stopping-reasons.ts';
import { suspectedIn } from '../campaign/answers/suspected-sectors.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { listedAnswers } from '../export/record/listed-answers.ts';
import { recordedPermissions } from '../export/record/record-bases.ts';
import { checkSale } from '../transfer/check-sale.ts';
import { keepFor } from '../transfer/keep-for.ts';
import { keepRecipient } from '../transfer/keep-recipient.ts';
import { listRecipients } from '../transfer/list-recipients.ts';
import { sellFile } from '../transfer/sell-file.ts';
import { draftedSale, draftedTransfer } from './drafted-transfer.ts';
import type { NounAnswers } from './request-context.ts';

const FORMAT = 'transfer-csv';

export const transfer: NounAnswers<'transfer'> = {
  'transfer.recipients': async (_nothing, context) => {
    const { workspace } = context.session;
    return context.jobs.start('recipients', async (job) => {
      const listed = await listRecipients({ ...context, ...job }, workspace);
      return listed.map(
        ({ name, contractUntil, contractEnded, contact, evidence, exportIds, people, toPassOn, toCorrect }) => ({
          name,
          contractUntil: contractUntil ?? null,
          contractEnded,
          contact: contact ?? null,
          evidence: evidence?.name ?? null,
          exportIds: [...exportIds],
          people,
          toPassOn,
          toCorrect,
        }),
      );
    });
  },

  'transfer.keepRecipient': async ({ name, contractUntil, contact, fileToken }, context) => {
    await keepRecipient(context, context.session.workspace, {
      name,
      contractUntil: contractUntil ?? undefined,
      contact: contact ?? undefined,
      evidence: fileToken === null ? undefined : context.files.toRead(fileToken),
    });
    return null;
  },

  'transfer.check': async ({ draft }, context) => {
    const { workspace } = context.session;
    const sale = draftedSale(draft, context);
    return context.jobs.start('transferCheck', async (job) => {
      const { checks, people, transferable, notTransferable } = await checkSale(
        { ...context, ...job },
        workspace,
        sale,
      );
      return {
        people,
        transferable,
        notTransferable,
        suspectedSectors: [...new Set(checks.flatMap(suspectedIn))],
        channels: checks.map((check) => ({
          channel: check.campaign.channel,
          total: check.funnel.total,
          steps: check.funnel.steps.map(({ step, out }) => ({ step, out })),
          eligible: check.funnel.eligible,
          reasons: reasonsOf(check),
        })),
      };
    });
  },

  'transfer.write': async ({ draft, fileToken }, context) => {
    const { workspace } = context.session;
    const out = context.files.folder(fileToken);
    const campaign = draftedTransfer(draft, context);
    return context.jobs.start('transferWriting', async (job) => {
      const own = { ...context, ...job };
      if (draft.kind === 'sale') {
        const sold = await sellFile(own, workspace, { campaign, format: FORMAT, out });
        return {
          exportIds: sold.channels.map(({ exportId }) => exportId),
          files: [
            ...sold.channels.flatMap(({ folder, files }) => files.map(({ name }) => relative(out, join(folder, name)))),
            ...sold.files.map(({ name }) => name),
          ],
          transferred: sold.transferred,
          proofs: sold.channels.reduce((sum, { proofs = 0 }) => sum + proofs, 0),
        };
      }
      const {
        exportId,
        files,
        funnel,
        proofs = 0,
      } = await exportCampaign(own, workspace, { campaign, format: FORMAT, out });
      return { exportIds: [exportId], files: files.map(({ name }) => name), transferred: funnel.eligible, proofs };
    });
  },

  'transfer.keep': async ({ segment, keptFor }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('keeping', async (job) => {
      const input = { where: filterOf(segment), keptFor, dryRun: false };
      const { people, kept, already } = await keepFor({ ...context, ...job }, workspace, input);
      return { people, kept, already };
    });
  },
};

/** Why people stop, then what permits the others. */
function reasonsOf(check: Check): TransferChecked['channels'][number]['reasons'] {
  return [
    ...stoppingReasons(check).map(({ step, count, reason }) => ({ step, count, ...reason })),
    ...recordedPermissions(listedAnswers(check)).map((reason) => ({ step: 'eligible', ...reason })),
  ].map(({ step, rule, count, message, source }) => ({ step, rule, count, message, source }));
}
