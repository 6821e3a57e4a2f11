import { AppError } from '../../../../shared/contract/result.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { ChosenContacts } from '../../campaign/check.ts';
import { EXPORT_FORMATS, findFormat, handsOppositions, isTransfer } from './export-formats.ts';
import { DEFAULT_LIST, EACH_PART, type ListFormatChoices } from '../list-choices.ts';
import { dncOfDialer } from './blocklist-files.ts';
import type { ExportFormat } from './list-format.ts';
import { LABEL_SHEETS, NO_CORRECTION } from '../../../../shared/domain/place/label-sheet.ts';
import { giftReceipts } from './gift-receipts.ts';
import { ownTool } from '../preset/preset-format.ts';
import { postLabels } from './post-labels.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { SHIPPED_PRESETS } from '../preset/shipped-presets.ts';

/** The formats of an approval: one, or several for the same people. */

export type Formats = readonly [ExportFormat, ...ExportFormat[]];

/** The people of a format that lists only some; null: everybody. */
export function chosenBy(format: ExportFormat, reader: SqlReader, choices: ListFormatChoices): ChosenContacts | null {
  return (format.lists === 'people' ? format.chooses?.(reader, choices) : undefined) ?? null;
}

/** Several formats must list the same people: the list of oppositions is exported alone. */
export function formatsOf(campaign: Campaign, names: readonly string[], choices: ListFormatChoices): Formats {
  const distinct = [...new Set(names)];
  const stranger = distinct.find((name) => handsOppositions(name) || name === giftReceipts.name);
  if (distinct.length > 1 && stranger !== undefined) throw new AppError('export.format_alone', { format: stranger });
  const [first, ...more] = distinct.map((name) => formatFor(campaign, name));
  if (first === undefined) throw new Error('an export without a format');
  if (distinct.includes(giftReceipts.name) && choices.year === null) throw new AppError('export.year_missing');
  assertOneDoNotCallList(distinct, choices);
  assertPreset([first, ...more], choices);
  for (const format of [first, ...more]) assertAttempts(format, campaign, choices);
  assertChoices([first, ...more], choices);
  return [withChoices(first, choices), ...more.map((format) => withChoices(format, choices))];
}

/** The format as these choices want it. */
export function withChoices(format: ExportFormat, choices: ListFormatChoices): ExportFormat {
  if (format.lists !== 'people') return format;
  const chosen = format.chosen?.(choices) ?? format;
  return choices.dnc && TAKES_DNC.includes(format.name) ? { ...chosen, before: dncOfDialer } : chosen;
}

/** Tools that get the oppositions if asked for. */
export const TAKES_DNC: readonly string[] = ['dialer-csv', 'robot-csv', ownTool.name];

/** Two do-not-call lists of one name, with numbers in different forms, can't lie in one folder. */
function assertOneDoNotCallList(names: readonly string[], { dnc, preset }: ListFormatChoices): void {
  const [first, ...more] = names.filter((name) => name === 'vicidial' || TAKES_DNC.includes(name));
  const [second] = more;
  if (!dnc || first === undefined || second === undefined) return;
  const hasOneForm = !names.includes('vicidial') && (preset === null || preset.phone === 'e164');
  if (!hasOneForm) throw new AppError('export.two_dnc', { first, second });
}

/** A tool without its format would be ignored silently. */
function assertPreset(formats: Formats, { preset }: ListFormatChoices): void {
  const isAsked = formats.some(({ name }) => name === ownTool.name);
  if (isAsked && preset === null)
    throw new AppError('export.preset_missing', { names: SHIPPED_PRESETS.map(({ name }) => name).join(', ') });
  if (!isAsked && preset !== null) throw new AppError('export.preset_unused');
}

/** The formats of an option, and whether it is chosen. */
const OPTIONS: readonly {
  readonly option: string;
  readonly formats: readonly string[];
  readonly isChosen: (choices: ListFormatChoices) => boolean;
}[] = [
  { option: '--year', formats: [giftReceipts.name], isChosen: ({ year }) => year !== null },
  { option: '--list-id', formats: ['vicidial'], isChosen: ({ listId }) => listId !== DEFAULT_LIST },
  { option: '--zone', formats: ['vicidial'], isChosen: ({ zone }) => zone !== EACH_PART },
  { option: '--dnc', formats: ['vicidial', ...TAKES_DNC], isChosen: ({ dnc }) => dnc },
  { option: '--sms-form', formats: ['sms-csv'], isChosen: ({ smsForm }) => smsForm !== 'plus' },
  { option: '--numbers-only', formats: ['sms-csv'], isChosen: ({ numbersOnly }) => numbersOnly },
  { option: '--labels', formats: [postLabels.name], isChosen: ({ labels }) => labels !== LABEL_SHEETS[0] },
  { option: '--first-label', formats: [postLabels.name], isChosen: ({ firstLabel }) => firstLabel !== 1 },
  {
    option: '--offset-x, --offset-y',
    formats: [postLabels.name],
    isChosen: ({ offsetX, offsetY }) => offsetX !== NO_CORRECTION.offsetX || offsetY !== NO_CORRECTION.offsetY,
  },
  {
    option: '--scale-x, --scale-y',
    formats: [postLabels.name],
    isChosen: ({ scaleX, scaleY }) => scaleX !== NO_CORRECTION.scaleX || scaleY !== NO_CORRECTION.scaleY,
  },
];

/** An option that none of the formats has would be ignored silently. */
function assertChoices(formats: Formats, choices: ListFormatChoices): void {
  for (const { option, formats: known, isChosen } of OPTIONS) {
    if (isChosen(choices) && !formats.some(({ name }) => known.includes(name)))
      throw new AppError('export.option_unsuited', {
        option,
        formats: known.join(', '),
        format: nameOfFormats(formats),
      });
  }
}

/** The stored name of an export with several formats. */
export function nameOfFormats(formats: Formats): string {
  return formats.map(({ name }) => name).join(',');
}

function formatFor(campaign: Campaign, name: string): ExportFormat {
  if (!EXPORT_FORMATS.includes(name))
    throw new AppError('export.unknown_format', { format: name, formats: EXPORT_FORMATS.join(', ') });
  const format = findFormat(name, campaign);
  if (format !== undefined) return format;
  if (campaign.facts.purpose === 'transfer') throw new AppError('export.transfer_unsuited', { format: name });
  if (name === giftReceipts.name && campaign.channel === 'post') throw new AppError('export.receipts_purpose');
  throw new AppError(isTransfer(name) ? 'export.no_transfer' : 'export.format_unsuited', {
    format: name,
    channel: campaign.channel,
  });
}

/** Only a list of calls permits attempts, and a call file permits one. */
function assertAttempts(format: ExportFormat, { channel }: Campaign, { attempts }: ListFormatChoices): void {
  if (attempts === 1) return;
  const isCalled = channel === 'phone' || channel === 'automated_call';
  if (!isCalled || format.lists !== 'people' || format.oneAttempt === true)
    throw new AppError('export.attempts_unsuited', { format: format.name, channel });
}
