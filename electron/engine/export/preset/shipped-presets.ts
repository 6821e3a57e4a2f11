import { fold } from '../../../../shared/domain/value/fold.ts';
import type { Preset } from './parse-preset.ts';

/** A preset, with what a tool wants besides its columns. */
export interface ToolPreset extends Preset {
  /** A file has fewer bytes; a longer list is written in several files. */
  readonly fileLimit?: number;
}

/** Aircall, Power Dialer campaigns: CSV under 1 MB, up to four numbers a person. */
export const AIRCALL: ToolPreset = {
  name: 'aircall',
  delimiter: ',',
  encoding: 'utf-8',
  header: true,
  lineEnd: 'crlf',
  phone: 'e164',
  columns: [
    { header: 'first_name', field: 'firstName' },
    { header: 'last_name', field: 'lastName' },
    { header: 'company_name', field: 'company' },
    { header: 'phone1', field: 'phone1' },
    { header: 'phone2', field: 'phone2' },
    { header: 'phone3', field: 'phone3' },
    { header: 'phone4', field: 'phone4' },
  ],
  fileLimit: 1_000_000,
};

/** Voiso, the default list of its dialer: number, name and source in this order. */
export const VOISO: ToolPreset = {
  name: 'voiso',
  delimiter: ',',
  encoding: 'utf-8',
  header: true,
  lineEnd: 'crlf',
  phone: 'digits',
  columns: [
    { header: 'Number', field: 'phone1' },
    { header: 'Name', field: 'name' },
    { header: 'Source', field: 'origin' },
  ],
};

export const SHIPPED_PRESETS: readonly ToolPreset[] = [AIRCALL, VOISO];

export function shippedPreset(name: string): ToolPreset | undefined {
  return SHIPPED_PRESETS.find((preset) => fold(preset.name) === fold(name));
}
