import type { ToolPreset } from './preset/shipped-presets.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { hasNumbers } from '../../../shared/domain/value/dialling.ts';
import type { NumberForm } from '../../../shared/domain/value/number-form.ts';
import {
  isOffset,
  isScale,
  LABEL_SHEETS,
  labelCount,
  labelSheet,
  NO_CORRECTION,
  PRINTER_LIMITS,
  type LabelSheetName,
  type PrinterCorrection,
} from '../../../shared/domain/place/label-sheet.ts';

/** The choice of every part of a divided list. */
export const EACH_PART = 'each';

/** The options of formats besides the campaign. */
export interface ListFormatChoices extends PrinterCorrection {
  /** VICIdial: the list of the leads. */
  readonly listId: string;
  readonly labels: LabelSheetName;
  /** Labels: the first unused one on the sheet, from 1. */
  readonly firstLabel: number;
  /** Labels: the name of the printer that is corrected for; '' when not named. */
  readonly printer: string;
  /** The file of one’s own tool; null: another format. */
  readonly preset: ToolPreset | null;
  /** Calls: attempts per person that the list permits, within the rest of the cap. */
  readonly attempts: number;
  /** VICIdial: one file per zone of numbers (`each`), or a single zone: `FR`, `RE`. */
  readonly zone: string;
  /** Dialers and call robots: files of the oppositions before the list; VICIdial always has them. */
  readonly dnc: boolean;
  /** SMS gateways: the form of the numbers. */
  readonly smsForm: NumberForm;
  /** SMS gateways: one number per line, nothing else. */
  readonly numbersOnly: boolean;
  /** Receipts: the calendar year of the gifts; null: another format. */
  readonly year: number | null;
}

/** The default list of VICIdial. */
export const DEFAULT_LIST = '999';
/** More than any law permits, and fits one byte. */
export const MOST_ATTEMPTS = 99;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2999;
const LIST_ID = /^[1-9]\d{2,11}$/;

/**
 * The choices, with defaults.
 *
 * @throws AppError `export.list_id`, `export.first_label`, `export.attempts`, `export.offset`, `export.scale`, `export.zone`, `export.year`.
 */
export function listChoices(given: Partial<ListFormatChoices> = {}): ListFormatChoices {
  const {
    listId = DEFAULT_LIST,
    labels = LABEL_SHEETS[0],
    firstLabel = 1,
    attempts = 1,
    printer = '',
    preset = null,
    zone = EACH_PART,
    dnc = false,
    smsForm = 'plus',
    numbersOnly = false,
    year = null,
  } = given;
  if (!LIST_ID.test(listId)) throw new AppError('export.list_id', { listId });
  const count = labelCount(labelSheet(labels));
  if (!Number.isInteger(firstLabel) || firstLabel < 1 || firstLabel > count)
    throw new AppError('export.first_label', { first: firstLabel, count, labels });
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > MOST_ATTEMPTS)
    throw new AppError('export.attempts', { most: MOST_ATTEMPTS });
  if (year !== null && (!Number.isInteger(year) || year < EARLIEST_YEAR || year > LATEST_YEAR))
    throw new AppError('export.year', { year });
  if (zone !== EACH_PART && !hasNumbers(zone)) throw new AppError('export.zone', { zone });
  return {
    listId,
    labels,
    firstLabel,
    attempts,
    printer,
    preset,
    zone,
    dnc,
    smsForm,
    numbersOnly,
    year,
    ...correctionOf(given),
  };
}

function correctionOf(given: Partial<PrinterCorrection>): PrinterCorrection {
  const { offsetX, offsetY, scaleX, scaleY } = { ...NO_CORRECTION, ...given };
  if (![offsetX, offsetY].every(isOffset)) throw new AppError('export.offset', { most: PRINTER_LIMITS.offset });
  if (![scaleX, scaleY].every(isScale))
    throw new AppError('export.scale', { least: PRINTER_LIMITS.leastScale, most: PRINTER_LIMITS.mostScale });
  return { offsetX, offsetY, scaleX, scaleY };
}
