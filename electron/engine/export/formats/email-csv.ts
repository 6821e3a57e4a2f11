import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { BASIS_WORDS } from '../record/basis-words.ts';
import { blocklistOfBrevo, unsubscribedOfMailchimp } from './blocklist-files.ts';
import { fittingBytes } from '../pdf/fitting-text.ts';
import type { ListEntry, ListFile, ListFormat, ListGround } from './list-format.ts';
import { dayOfConsent, tellingOrigin } from './list-sentences.ts';
import { textColumn } from './text-column.ts';

function emailOf({ listed }: ListEntry): string {
  const [target] = listed.targets;
  if (target === undefined) throw new Error('a person without an e-mail is on the list');
  return target.coordinate;
}

/** Bytes of a text in Mailchimp: an accented letter takes two. */
const TEXT_BYTES = 255;

/** Mailchimp takes only ASCII there; the domain may have accents. */
const ACCENT_BEFORE_AT = /^[^@]*[^!-~]/;

/** The columns of Mailchimp: those that an e-mail does not need stay empty. */
const mailchimp: ListFile = {
  fileName: '2-mailchimp.csv',
  columns: ['Email Address', 'First Name', 'Last Name', 'Address', 'Phone Number', 'Birthday', 'Tags'],

  reading: { kind: 'csv', delimiter: ',', reference: 'Email Address', coordinate: ['Email Address'] },

  row(entry, { campaign, remark }) {
    const { firstName, lastName } = entry.contact.person;
    const text = (value: string | undefined): string =>
      fittingBytes(textColumn(value), TEXT_BYTES, () => remark('shortened'));
    const email = emailOf(entry);
    if (ACCENT_BEFORE_AT.test(email)) remark('email_accented');
    return [email, text(firstName), text(lastName), '', '', '', text(campaign.name)];
  },

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ',', lineEnd: '\r\n' },
      mailchimp.columns,
      rows,
      signal === undefined ? {} : { signal },
    ),
};

/** The columns of Brevo, which knows a contact by EMAIL, SMS or EXT_ID. */
export const brevoColumns: readonly string[] = [
  'EMAIL',
  'SMS',
  'EXT_ID',
  'NOM',
  'PRENOM',
  'CODE_POSTAL',
  'ORIGINE',
  'BASE_LEGALE',
  'DATE_CONSENTEMENT',
];

/** A row of Brevo. @param coordinates only the one of the campaign: another needs its own permission. */
export function brevoRow(
  entry: ListEntry,
  { campaign, reference }: ListGround,
  { EMAIL, SMS }: { readonly EMAIL: string; readonly SMS: string },
): readonly string[] {
  const { contact, listed } = entry;
  const { lastName, firstName, postcode } = contact.person;
  const [target] = listed.targets;
  const { basis } = listed.judged.verdict;
  return [
    EMAIL,
    SMS,
    reference(contact.id),
    textColumn(lastName),
    textColumn(firstName),
    textColumn(postcode),
    target === undefined ? '' : textColumn(tellingOrigin(entry, target)?.source),
    basis === null ? '' : BASIS_WORDS[basis],
    target === undefined ? '' : dayOfConsent(entry, target, campaign),
  ];
}

/** For mailing tools: the columns of Brevo and those of Mailchimp, and before them the oppositions for each. */
export const emailCsv: ListFormat = {
  lists: 'people',
  name: 'email-csv',
  channels: ['email'],
  fileName: '2-brevo.csv',
  columns: brevoColumns,

  reading: { kind: 'csv', delimiter: ';', reference: 'EXT_ID', coordinate: ['EMAIL'] },

  row: (entry, ground) => brevoRow(entry, ground, { EMAIL: emailOf(entry), SMS: '' }),

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ';', lineEnd: '\r\n' },
      brevoColumns,
      rows,
      signal === undefined ? {} : { signal },
    ),

  before: [blocklistOfBrevo('EMAIL'), unsubscribedOfMailchimp],
  further: [mailchimp],
};
