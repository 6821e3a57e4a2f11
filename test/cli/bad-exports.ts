/** A command and its refusal, for the table of bad input. */
export type Case = {
  readonly words: string;
  readonly code: 1 | 2 | 3;
  /** Text that the line must contain. */
  readonly names: RegExp;
  readonly fault?: 'ENOSPC' | 'EROFS';
};

const PRESET = { name: 'Hermes', columns: [{ header: 'TEL', field: 'phone1' }] };

/** The files of the cases below. @param letter a CAMPAIGN of letters. */
export const filesOfExports = (letter: object): Readonly<Record<string, string>> => ({
  'campaign-call.json': JSON.stringify({ ...letter, channel: 'phone' }),
  'campaign-two-texts.json': JSON.stringify({ ...letter, message: { text: 'Bonjour', file: 'lettre.txt' } }),
  'campaign-no-text.json': JSON.stringify({ ...letter, message: { file: 'missing.txt' } }),
  'preset.json': JSON.stringify(PRESET),
  'preset-unknown-field.json': JSON.stringify({ ...PRESET, colour: 'red' }),
  'preset-bad-word.json': JSON.stringify({ ...PRESET, encoding: 'ebcdic' }),
  'preset-no-columns.json': JSON.stringify({ ...PRESET, columns: [] }),
  'preset-formula.json': JSON.stringify({ ...PRESET, columns: [...PRESET.columns, { header: '=A1', text: '' }] }),
  'preset-of-nobody.json': JSON.stringify({ ...PRESET, columns: [{ header: 'NOM', field: 'lastName' }] }),
});

export const badPresets: Case[] = (
  [
    ['missing.json', 3, /missing\.json/],
    ['folder', 2, /folder.*aircall, voiso/],
    ['no.json', 2, /no\.json/],
    ['empty.json', 2, /empty\.json/],
    ['Hermes', 2, /Hermes.*aircall, voiso/],
    ['preset-unknown-field.json', 2, /colour/],
    ['preset-bad-word.json', 2, /encoding.*windows-1252/],
    ['preset-no-columns.json', 2, /columns/],
    ['preset-formula.json', 2, /columns\[1\]\.header/],
    ['preset-of-nobody.json', 2, /phone1/],
  ] as const
).map(([preset, code, names]) => ({
  words: `export alpha.aval --campaign campaign-call.json --format preset --preset ${preset} --out lists`,
  code,
  names,
}));

/** Options of formats that are out of their range, or of another format. */
export const badChoices: Case[] = (
  [
    ['campaign-call.json', 'preset', '', /--preset/],
    ['campaign-call.json', 'dialer-csv', '--preset preset.json', /--format preset/],
    ['campaign.json', 'preset', '--preset preset.json', /post/],
    ['campaign-call.json', 'router-csv', '', /phone/],
    ['campaign.json', 'post-lines', '--offset-x 1', /--offset-x.*post-labels/],
    ['campaign.json', 'mail-merge', '--scale-y 101', /--scale-x.*post-labels/],
    ['campaign.json', 'post-lines', '--zone FR', /--zone.*vicidial/],
    ['campaign.json', 'post-lines', '--dnc', /--dnc.*vicidial/],
    ['campaign.json', 'post-lines', '--numbers-only', /--numbers-only.*sms-csv/],
    ['campaign.json', 'post-lines', '--sms-form 00', /--sms-form.*sms-csv/],
    ['campaign.json', 'post-lines', '--sms-form 33x', /plus.*00.*33/],
    ['campaign-call.json', 'vicidial', '--zone france', /france/],
    ['campaign.json', 'post-labels', '--offset-x 10.5', /-10 à 10/],
    ['campaign.json', 'post-labels', '--offset-y=-11', /-10 à 10/],
    ['campaign.json', 'post-labels', '--offset-x 1mm', /1mm/],
    ['campaign.json', 'post-labels', '--scale-x 106', /95 à 105/],
    ['campaign.json', 'post-labels', '--scale-y 0,9', /95 à 105/],
    ['campaign-two-texts.json', 'post-lines', '', /message/],
  ] as const
).map(([campaign, format, options, names]) => ({
  words: `export alpha.aval --campaign ${campaign} --format ${format} --out lists ${options}`.trim(),
  code: 2,
  names,
}));
