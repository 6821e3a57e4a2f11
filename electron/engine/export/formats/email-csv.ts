import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { BASIS_WORDS } from '../record/basis-words.ts';
import type { ListEntry, ListFile, ListFormat } from './list-format.ts';
import { consentReliedOn, tellingOrigin } from './list-sentences.ts';
import { textColumn } from './text-column.ts';

function emailOf({ listed }: ListEntry): string {
  const [target] = listed.targets;
  if (target === undefined) throw new Error('a person without an e-mail is on the list');
  return target.coordinate;
}

/** The columns of Mailchimp: those that an e-mail does not need stay empty. */
const mailchimp: ListFile = {
  fileName: 'mailchimp.csv',
  columns: ['Email Address', 'First Name', 'Last Name', 'Address', 'Phone Number', 'Birthday', 'Tags'],

  reading: { kind: 'csv', delimiter: ',', reference: 'Email Address', coordinate: ['Email Address'] },

  row(entry, { campaign }) {
    const { firstName, lastName } = entry.contact.person;
    return [emailOf(entry), textColumn(firstName), textColumn(lastName), '', '', '', textColumn(campaign.name)];
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

/** For mailing tools: the columns of Brevo and those of Mailchimp. */
export const emailCsv: ListFormat = {
  lists: 'people',
  name: 'email-csv',
  channels: ['email'],
  fileName: 'brevo.csv',
  columns: ['EMAIL', 'SMS', 'EXT_ID', 'NOM', 'PRENOM', 'CODE_POSTAL', 'ORIGINE', 'BASE_LEGALE', 'DATE_CONSENTEMENT'],

  reading: { kind: 'csv', delimiter: ';', reference: 'EXT_ID', coordinate: ['EMAIL'] },

  row(entry, { campaign, reference }) {
    const { contact, listed, facts } = entry;
    const { lastName, firstName, postcode } = contact.person;
    const [target] = listed.targets;
    const { basis } = listed.judged.verdict;
    return [
      emailOf(entry),
      // A number needs its own permission, which an e-mail campaign does not check.
      '',
      reference(contact.id),
      textColumn(lastName),
      textColumn(firstName),
      textColumn(postcode),
      target === undefined ? '' : textColumn(tellingOrigin(facts.originsFor(target))?.source),
      basis === null ? '' : BASIS_WORDS[basis],
      target === undefined ? '' : (consentReliedOn(entry, target, campaign)?.at.slice(0, 'YYYY-MM-DD'.length) ?? ''),
    ];
  },

  write: (path, rows, { signal }) =>
    writeCsv(
      path,
      { bom: false, delimiter: ';', lineEnd: '\r\n' },
      emailCsv.columns,
      rows,
      signal === undefined ? {} : { signal },
    ),

  further: [mailchimp],
};
