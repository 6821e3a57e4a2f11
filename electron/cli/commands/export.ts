import { LABEL_SHEETS } from '../../../shared/domain/place/label-sheet.ts';
import { dirname } from 'node:path';
import { NUMBER_FORMS } from '../../../shared/domain/value/number-form.ts';
import { smsRemarks } from '../../../shared/domain/value/sms-length.ts';
import { say } from '../../../shared/text/index.ts';
import { withApproval } from '../../engine/campaign/definition/approval.ts';
import { EXPORT_FORMATS } from '../../engine/export/formats/export-formats.ts';
import { exportCampaign } from '../../engine/export/export-campaign.ts';
import { findPreset } from '../../engine/export/preset/kept-presets.ts';
import { parsePreset } from '../../engine/export/preset/parse-preset.ts';
import type { ToolPreset } from '../../engine/export/preset/shipped-presets.ts';
import type { SqlReader } from '../../engine/storage/reader.ts';
import { isSale } from '../../engine/campaign/definition/sale-campaigns.ts';
import { type SaleAnswer, sellFile } from '../../engine/transfer/sell-file.ts';
import { defineCommand, type Session } from '../command.ts';
import { given } from '../given.ts';
import { funnelLines } from '../funnel-text.ts';
import { readCampaignJson } from '../campaign-json.ts';
import { readJsonFile } from '../json-file.ts';
import { changing } from '../with-workspace.ts';
import { transferSentence } from '../transfer-sentence.ts';

export const exportList = defineCommand({
  name: 'export',
  usage:
    'WORKSPACE --campaign CAMPAIGN.json --format FORMAT [--also-format FORMAT]… --out DIR [--force] [--preset PRESET.json|NAME] [--attempts N] [--list-id N] [--zone each|CODE] [--dnc] [--sms-form plus|00|33|0] [--numbers-only] [--labels SHEET] [--first-label N] [--year YEAR] ' +
    '[--offset-x MM] [--offset-y MM] [--scale-x PCT] [--scale-y PCT] ' +
    '[--message FILE] [--function TEXT] [--dpo TEXT] [--balancing TEXT] [--similar TEXT] [--profession TEXT] [--recipient NAME]… [--processor NAME]… [--deletes NAME]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    campaign: { kind: 'text', placeholder: 'CAMPAIGN.json', required: true },
    format: { kind: 'choice', choices: EXPORT_FORMATS, required: true },
    'also-format': { kind: 'texts', placeholder: 'FORMAT' },
    out: { kind: 'text', placeholder: 'DIR', required: true },
    force: { kind: 'flag' },
    preset: { kind: 'text', placeholder: 'PRESET.json|NAME' },
    attempts: { kind: 'count', placeholder: 'N' },
    'list-id': { kind: 'text', placeholder: 'N' },
    zone: { kind: 'text', placeholder: 'each|CODE' },
    dnc: { kind: 'flag' },
    'sms-form': { kind: 'choice', choices: NUMBER_FORMS },
    'numbers-only': { kind: 'flag' },
    labels: { kind: 'choice', choices: LABEL_SHEETS },
    'first-label': { kind: 'count', placeholder: 'N' },
    year: { kind: 'count', placeholder: 'YEAR' },
    'offset-x': { kind: 'decimal', placeholder: 'MM' },
    'offset-y': { kind: 'decimal', placeholder: 'MM' },
    'scale-x': { kind: 'decimal', placeholder: 'PCT' },
    'scale-y': { kind: 'decimal', placeholder: 'PCT' },
    message: { kind: 'text', placeholder: 'FILE' },
    function: { kind: 'text', placeholder: 'TEXT' },
    dpo: { kind: 'text', placeholder: 'TEXT' },
    balancing: { kind: 'text', placeholder: 'TEXT' },
    similar: { kind: 'text', placeholder: 'TEXT' },
    profession: { kind: 'text', placeholder: 'TEXT' },
    recipient: { kind: 'texts', placeholder: 'NAME' },
    processor: { kind: 'texts', placeholder: 'NAME' },
    deletes: { kind: 'text', placeholder: 'NAME' },
  },
  async run(typed, session) {
    const {
      workspace: path,
      campaign,
      format,
      'also-format': further,
      out,
      'list-id': listId,
      labels,
      'first-label': first,
      attempts,
      message,
    } = typed;
    const { context, json, output } = session;
    const choices = given({
      listId,
      labels,
      firstLabel: first,
      attempts,
      offsetX: typed['offset-x'],
      offsetY: typed['offset-y'],
      scaleX: typed['scale-x'],
      scaleY: typed['scale-y'],
      zone: typed.zone,
      dnc: typed.dnc,
      smsForm: typed['sms-form'],
      numbersOnly: typed['numbers-only'],
      year: typed.year,
    });
    const stated = given({
      function: typed.function,
      dpo: typed.dpo,
      balancingTest: typed.balancing,
      similarBecause: typed.similar,
      professionBecause: typed.profession,
      deletedBy: typed.deletes,
      ...(typed.recipient.length === 0 ? {} : { recipients: typed.recipient }),
      ...(typed.processor.length === 0 ? {} : { processors: typed.processor }),
    });
    const input = {
      campaign: withApproval(await readCampaignJson(campaign), stated),
      campaignFolder: dirname(campaign),
      format,
      further,
      out,
      inputs: [
        campaign,
        ...(message === undefined ? [] : [message]),
        ...(isDocument(typed.preset) ? [typed.preset] : []),
      ],
      replace: typed.force,
      ...given({ message }),
    };
    if (isSale(input.campaign)) {
      const { campaign: sale } = input;
      const sold = await changing(path, session, (workspace) =>
        sellFile(context, workspace, { campaign: sale, format, out, inputs: input.inputs, replace: input.replace }),
      );
      return printSale(sold, session);
    }
    const presetIn = await presetNamed(typed.preset);
    const answer = await changing(path, session, (workspace) =>
      exportCampaign(context, workspace, { ...input, choices: { ...choices, preset: presetIn(workspace) } }),
    );
    if (json) return output.json(answer);
    for (const line of funnelLines(context.language, answer.funnel)) await output.line(line);
    await output.line();
    for (const { name: file, rows, lists } of answer.files) {
      const beside = rows === null ? 'report.exported_beside' : 'report.exported';
      const code = lists === 'oppositions' ? 'report.exported_noes' : beside;
      await output.line(say(context.language, code, { file, rows: rows ?? 0, folder: answer.folder }));
    }
    const passedOn = transferSentence(context.language, answer);
    if (passedOn !== null) await output.line(passedOn);
    for (const { message } of answer.remarks) await output.line(message);
    if (answer.message !== null)
      await output.line(
        say(context.language, 'report.message', {
          name: answer.message.file ?? 'message.text',
          sha256: answer.message.sha256,
        }),
      );
    if (answer.message?.sms !== undefined)
      for (const { code, params } of smsRemarks(answer.message.sms))
        await output.line(say(context.language, `sms.${code}`, params));
  },
});

async function printSale(answer: SaleAnswer, { context: { language }, json, output }: Session): Promise<void> {
  if (json) return output.json(answer);
  for (const { channel, folder, files, remarks } of answer.channels) {
    await output.line(say(language, `channel.${channel}`));
    for (const { name: file, rows } of files)
      await output.line(
        `  ${say(language, rows === null ? 'report.exported_beside' : 'report.exported', { file, rows: rows ?? 0, folder })}`,
      );
    for (const { message } of remarks) await output.line(`  ${message}`);
  }
  for (const { name: file, rows } of answer.files)
    await output.line(
      say(language, rows === null ? 'report.exported_beside' : 'report.exported', {
        file,
        rows: rows ?? 0,
        folder: answer.folder,
      }),
    );
  const { people, transferred, notTransferable } = answer;
  await output.line(say(language, 'report.sale', { people, transferred, notTransferable }));
}

function isDocument(preset: string | undefined): preset is string {
  return preset?.toLowerCase().endsWith('.json') === true;
}

/** The preset of `--preset`: a document, or the name of one of the workspace or of Aval. */
async function presetNamed(preset: string | undefined): Promise<(reader: SqlReader) => ToolPreset | null> {
  if (preset === undefined) return () => null;
  if (!isDocument(preset)) return (reader) => findPreset(reader, preset);
  const read = parsePreset(await readJsonFile(preset));
  return () => read;
}
