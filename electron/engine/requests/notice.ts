import type { NoticeWords } from '../../../shared/contract/notice.ts';
import type { NoticeFile } from '../notices/notice-file.ts';
import { noticesReport } from '../notices/notices-report.ts';
import { latestNotice, writeNotices } from '../notices/write-notices.ts';
import type { NounAnswers } from './request-context.ts';

export const notice: NounAnswers<'notice'> = {
  'notice.owed': async (_nothing, context) => {
    const { workspace } = context.session;
    const { origins, ...numbers } = await noticesReport(context, workspace, {});
    const latest = latestNotice(workspace);
    return {
      ...numbers,
      origins: origins.map(({ source = null, received = null, dueOn = null, ...counts }) => ({
        source,
        received,
        dueOn,
        ...counts,
      })),
      words: latest === null ? null : wordsOf(latest),
    };
  },

  'notice.write': async ({ format, words, fileToken }, context) => {
    const out = context.files.folder(fileToken);
    const text = fileOf(words);
    const { exportId, people, files } = await writeNotices(context, context.session.workspace, { format, out, text });
    return { exportId, people, files: files.map(({ name }) => name) };
  },
};

function wordsOf({ contact, purposes, dpo = '', recipients = [], retention = '', sender }: NoticeFile): NoticeWords {
  return { contact, purposes, dpo, recipients: recipients.join(', '), retention, address: sender?.address ?? '' };
}

/** Blanks that are not filled in are left out. */
function fileOf({ contact, purposes, dpo, recipients, retention, address }: NoticeWords): object {
  const filled = (field: string, text: string, value: unknown = text): object =>
    text.trim() === '' ? {} : { [field]: value };
  const names = recipients.split(',').map((name) => name.trim());
  return {
    ...filled('contact', contact),
    ...filled('purposes', purposes),
    ...filled('dpo', dpo),
    ...filled(
      'recipients',
      recipients,
      names.filter((name) => name !== ''),
    ),
    ...filled('retention', retention),
    ...filled('sender', address, { address }),
  };
}
