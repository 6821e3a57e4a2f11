import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { SALE_REASONS, type SaleReason } from '../../../shared/contract/transfer.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { say } from '../../../shared/text/index.ts';
import { type Check, runCheck } from '../campaign/check.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { saleCampaigns } from '../campaign/definition/sale-campaigns.ts';
import { RECORD_HTML, withdraw } from '../export/approved-export.ts';
import { ExportFolder } from '../export/export-folder.ts';
import { type ExportAnswer, exportList, type ListPlaces } from '../export/export-list.ts';
import { CHANNEL_WORDS } from '../export/formats/channel-words.ts';
import { formatsOf } from '../export/formats/chosen-formats.ts';
import { RECORD_JSON, type RecordedFile } from '../export/record/export-record.ts';
import { listChoices } from '../export/list-choices.ts';
import { writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import { realFileSystem, removeIfThere } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type CheckedSale, countSale } from './check-sale.ts';
import { notTransferableColumns, notTransferableRows } from './not-transferable.ts';

const LEFT_OUT = 'non-transmissibles.xlsx';
const BUYER = 'information-acheteur.txt';

export interface SaleInput extends ListPlaces {
  /** CAMPAIGN.json with `sale` and `channels`, parsed. */
  readonly campaign: Readonly<Record<string, unknown>>;
  readonly format: string;
}

/** The list of one channel of a sale. */
export type SoldChannel = ExportAnswer & { readonly channel: Channel };

/** What was sold. `people` = `transferred` + `notTransferable`. */
export interface SaleAnswer {
  readonly recipient: string;
  readonly sale: true;
  readonly saleReason: SaleReason;
  readonly folder: string;
  readonly people: number;
  /** People on one list at least, each once. */
  readonly transferred: number;
  readonly notTransferable: number;
  readonly channels: readonly SoldChannel[];
  /** Beside the lists: those left out, with the rule of each channel, and what the buyer must do. */
  readonly files: readonly RecordedFile[];
}

/**
 * Sells a customer file in the name of `context.by` (docs/law/rules-fr.md, D-4): one list and one record per channel,
 * those who may not be sold, and the duties of the buyer. All or nothing. Costs one check per channel.
 *
 * @throws AppError `campaign.…`, `segment.…`, `export.…`, `output.…`, `file.…`, `workspace.…`.
 */
export async function sellFile(context: EngineContext, workspace: Workspace, input: SaleInput): Promise<SaleAnswer> {
  const choices = listChoices();
  const lists = saleCampaigns(input.campaign).map((json) => {
    const campaign = parseOwnCampaign(workspace, json);
    return { campaign, formats: formatsOf(campaign, [input.format], choices) };
  });
  const { saleReason } = input.campaign;
  const reason = SALE_REASONS.find((one) => one === saleReason) ?? 'file';
  const out = resolve(input.out);
  const { inputs = [], replace = false } = input;
  for (const name of realFileSystem.status(out)?.kind === 'folder' ? [LEFT_OUT, BUYER] : [])
    assertWritable(join(out, name), { workspaces: [workspace.path], inputs, replace, isOurs: () => false });
  const folder = ExportFolder.open(out);
  const sold: SoldChannel[] = [];
  try {
    const checks: Check[] = [];
    const pauses = new Pauses(context.signal);
    for (const { campaign, formats } of lists) {
      const { channel } = campaign;
      const answer = await exportList(
        context,
        workspace,
        { out: join(out, CHANNEL_WORDS[channel].toLowerCase()), inputs, replace },
        {
          campaign,
          formats,
          choices,
          message: null,
          check: async () => {
            const check = await runCheck(context, workspace, campaign);
            checks.push(check);
            return check;
          },
        },
      );
      sold.push({ ...answer, channel });
      // The approval of a long list takes long enough by itself.
      await pauses.pause();
    }
    const counted = await countSale(context, checks);
    const files = await writeBeside(context, workspace, folder, { counted, sold, reason });
    const [first] = lists;
    const recipient = first?.campaign.facts.recipient ?? '';
    folder.place();
    workspace.write((transaction) =>
      transaction.register({
        at: context.now(),
        by: context.by,
        action: 'transfer.sold',
        subject: {
          recipient,
          reason,
          people: counted.people,
          transferred: counted.transferable,
          notTransferable: counted.notTransferable,
        },
      }),
    );
    return {
      recipient,
      sale: true,
      saleReason: reason,
      folder: out,
      people: counted.people,
      transferred: counted.transferable,
      notTransferable: counted.notTransferable,
      channels: sold,
      files,
    };
  } catch (error) {
    for (const one of sold.reverse()) takeBack(context, workspace, one);
    throw error;
  } finally {
    folder.discard();
  }
}

async function writeBeside(
  context: EngineContext,
  workspace: Workspace,
  folder: ExportFolder,
  {
    counted,
    sold,
    reason,
  }: { readonly counted: CheckedSale; readonly sold: readonly SoldChannel[]; readonly reason: SaleReason },
): Promise<readonly RecordedFile[]> {
  const { checks, notTransferable } = counted;
  const leftOut = await writeXlsxTable(
    folder.draftOf(LEFT_OUT),
    { sheet: 'Non transmissibles', columns: notTransferableColumns(checks) },
    notTransferableRows(context, workspace, checks),
    context.signal === undefined ? {} : { signal: context.signal },
  );
  const information = informationOf(checks, sold, reason);
  folder.write(BUYER, information);
  return [
    { name: LEFT_OUT, sha256: leftOut.sha256, rows: notTransferable },
    { name: BUYER, sha256: createHash('sha256').update(information).digest('hex'), rows: null },
  ];
}

/** What the buyer must do, in the language of the recipients of lists. */
function informationOf(checks: readonly Check[], sold: readonly SoldChannel[], reason: SaleReason): string {
  const [first] = checks;
  const { organisation = '', recipient = '', goods = '' } = first?.campaign.facts ?? {};
  const params = { organisation, recipient, goods };
  const lines = [
    say('fr', 'sale.head', { ...params, reason: say('fr', `sale.reason.${reason}`) }),
    ...(goods === '' ? [] : [say('fr', 'sale.goods', params)]),
    ...sold.map(({ channel, funnel: { eligible }, proofs = 0 }) =>
      say('fr', 'sale.channel', { channel: say('fr', `channel.${channel}`), people: eligible, proofs }),
    ),
    ...['source', 'month', 'consents', 'opt_out', 'opposition', 'cascade'].map((line) =>
      say('fr', `sale.${line}`, params),
    ),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** Removes a list of a sale that was not completed: it was never passed on. */
function takeBack(context: EngineContext, workspace: Workspace, { exportId, folder, files }: SoldChannel): void {
  workspace.write((transaction) => withdraw(context, transaction, Number(exportId)));
  for (const name of [...files.map((file) => file.name), RECORD_JSON, RECORD_HTML])
    removeIfThere(realFileSystem, join(folder, name));
  if (realFileSystem.list(folder).length === 0) realFileSystem.removeFolder(folder);
}
