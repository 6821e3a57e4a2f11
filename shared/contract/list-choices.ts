import { z } from 'zod';
import { LABEL_SHEETS, PRINTER_LIMITS } from '../domain/place/label-sheet.ts';
import { NUMBER_FORMS } from '../domain/value/number-form.ts';

/**
 * Options of some formats: the list and the zone of VICIdial, the oppositions for a dialer, the numbers of an SMS
 * gateway, the sheet of labels, the first unused label and the printer, the attempts of calls, one's own tool, the year of receipts.
 */
export const ListChoices = z.strictObject({
  listId: z.string().regex(/^[1-9]\d{2,11}$/),
  labels: z.enum(LABEL_SHEETS),
  firstLabel: z.int().min(1).max(100),
  /** For a list of calls. */
  attempts: z.int().min(1).max(99),
  /** Labels: millimetres to the right and downwards, per cent, for the named printer. */
  offsetX: z.number().min(-PRINTER_LIMITS.offset).max(PRINTER_LIMITS.offset),
  offsetY: z.number().min(-PRINTER_LIMITS.offset).max(PRINTER_LIMITS.offset),
  scaleX: z.number().min(PRINTER_LIMITS.leastScale).max(PRINTER_LIMITS.mostScale),
  scaleY: z.number().min(PRINTER_LIMITS.leastScale).max(PRINTER_LIMITS.mostScale),
  printer: z.string().max(60),
  /** The name of one's own tool; null: another format. */
  preset: z.string().max(60).nullable(),
  /** `each`: one file per zone; else a territory. */
  zone: z.string().regex(/^(?:each|[A-Z]{2})$/),
  dnc: z.boolean(),
  smsForm: z.enum(NUMBER_FORMS),
  numbersOnly: z.boolean(),
  /** Receipts for gifts: the calendar year; null: another format. */
  year: z.int().min(1900).max(2999).nullable(),
});
export type ListChoices = z.output<typeof ListChoices>;
