/** A command and its refusal, for the table of bad input. */
export type Case = {
  readonly words: string;
  readonly code: 1 | 2 | 3;
  /** Text that the line must contain. */
  readonly names: RegExp;
  readonly fault?: 'ENOSPC' | 'EROFS';
};

const PRESET = { name: 'Hermes', columns: [{ header: 'TEL', field: 'phone1' }] };

/** A customer file that is sold, by these channels. */
function saleOf(letter: object, channels: readonly string[]): object {
  return { ...letter, channel: undefined, purpose: 'transfer', sale: true, recipient: 'BETA', channels };
}

/** The files of the cases below. @param letter a CAMPAIGN of letters. */
export const filesOfExports = (letter: object): Readonly<Record<string, string>> => ({
  'campaign-call.json': JSON.stringify({ ...letter, channel: 'phone' }),
  'campaign-two-texts.json': JSON.stringify({ ...letter, message: { text: 'Bonjour', file: 'lettre.txt' } }),
  'campaign-no-text.json': JSON.stringify({ ...letter, message: { file: 'missing.txt' } }),
  'transfer.json': JSON.stringify({ ...letter, purpose: 'transfer', goods: undefined, recipient: 'BETA' }),
  'transfer-to-nobody.json': JSON.stringify({ ...letter, purpose: 'transfer', goods: undefined }),
  'transfer-to-us.json': JSON.stringify({ ...letter, purpose: 'transfer', goods: undefined, recipient: 'alpha' }),
  'sale.json': JSON.stringify(saleOf(letter, ['post', 'email'])),
  'sale-fax.json': JSON.stringify(saleOf(letter, ['fax'])),
  'sale-commercial.json': JSON.stringify({ ...letter, sale: true }),
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

/** Data that are passed on or sold. */
export const badTransfers: Case[] = (
  [
    ['export alpha.aval --campaign transfer.json --format post-lines --out lists', 2, /transfer-csv/],
    ['export alpha.aval --campaign campaign.json --format transfer-csv --out lists', 2, /recipient/],
    ['export alpha.aval --campaign transfer-to-nobody.json --format transfer-csv --out lists', 2, /recipient/],
    ['export alpha.aval --campaign transfer-to-us.json --format transfer-csv --out lists', 2, /recipient/],
    ['export alpha.aval --campaign sale.json --format post-lines --out lists', 2, /transfer-csv/],
    ['export alpha.aval --campaign sale-fax.json --format transfer-csv --out lists', 2, /channels/],
    ['export alpha.aval --campaign sale-commercial.json --format transfer-csv --out lists', 2, /purpose/],
    ['check alpha.aval --campaign sale-fax.json', 2, /channels/],
    ['explain alpha.aval --id 1 --campaign sale.json', 2, /channel/],
    ['suppress alpha.aval contacts.csv --from-recipient BETA', 2, /BETA/],
    ['suppress alpha.aval --email a@example.com --from-recipient BETA', 2, /--from-recipient/],
    ['recall alpha.aval --recipient BETA', 2, /BETA/],
    ['recall alpha.aval --recipient BETA --export 1', 2, /--recipient/],
    ['recall alpha.aval --hashed', 2, /--hashed/],
    ['recipients alpha.aval --until 2027-01-31', 2, /--name/],
    ['recipients alpha.aval --name alpha', 2, /alpha/],
    ['recipients alpha.aval --name BETA --until demain', 2, /demain/],
    ['recipients alpha.aval --name BETA --evidence missing.pdf', 3, /missing\.pdf/],
    ['keep alpha.aval --for accounts --where {"field":"lastName","op":"is","value":"Personne"}', 2, /personne/],
    ['keep alpha.aval --for accounts --where {"field":"colour","op":"is","value":"red"}', 2, /colour/],
    ['keep alpha.aval --for fun --where {"all":[]}', 2, /fun/],
  ] as const
).map(([words, code, names]) => ({ words, code, names }));

/** Options of formats that are out of their range, or of another format. */
export const badChoices: Case[] = (
  [
    ['campaign-call.json', 'preset', '', /--preset/],
    ['campaign-call.json', 'dialer-csv', '--preset preset.json', /--format preset/],
    ['campaign.json', 'preset', '--preset preset.json', /post/],
    ['campaign-call.json', 'router-csv', '', /phone/],
    ['campaign.json', 'post-lines', '--offset-x 1', /--offset-x.*post-labels/],
    ['campaign.json', 'mail-merge', '--year 2026', /--year.*gift-receipts/],
    ['campaign.json', 'gift-receipts', '--year 2026', /transactional/],
    ['campaign.json', 'mail-merge', '--scale-y 101', /--scale-x.*post-labels/],
    ['campaign.json', 'post-lines', '--zone FR', /--zone.*vicidial/],
    ['campaign.json', 'post-lines', '--dnc', /--dnc.*vicidial/],
    ['campaign.json', 'post-lines', '--numbers-only', /--numbers-only.*sms-csv/],
    ['campaign.json', 'post-lines', '--sms-form 00', /--sms-form.*sms-csv/],
    ['campaign.json', 'post-lines', '--sms-form 33x', /plus.*00.*33/],
    ['campaign-call.json', 'vicidial', '--zone france', /france/],
    ['campaign-call.json', 'vicidial', '--zone XX', /XX/],
    ['campaign-call.json', 'vicidial', '--list-id 101 --also-format dialer-csv --dnc', /dnc\.txt.*dialer-csv/],
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
