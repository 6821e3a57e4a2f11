import type { NoticeWords } from '../../../shared/contract/notice.ts';
import { exemptUnreachable } from '../notices/exempt.ts';
import type { NoticeFile } from '../notices/notice-file.ts';
import { noticesReport } from '../notices/notices-report.ts';
import { latestNotice, writeNotices } from '../notices/write-notices.ts';
import { signedBy } from './request-author.ts';
import type { NounAnswers } from './request-context.ts';

export const notice: NounAnswers<'notice'> = {
  'notice.owed': async (_nothing, context) => {
    const { workspace } = context.session;
    return context.jobs.start('notices', async (job) => {
      const { origins, ...numbers } = await noticesReport({ ...context, ...job }, workspace, {});
      const latest = latestNotice(workspace);
      return {
        ...numbers,
        origins: origins.map((origin) => ({ ...UNKNOWN, ...origin })),
        words: latest === null ? null : wordsOf(latest),
      };
    });
  },

  'notice.write': async ({ format, words, fileToken }, context) => {
    const { workspace } = context.session;
    const out = context.files.folder(fileToken);
    const text = fileOf(words);
    return context.jobs.start('noticeList', async (job) => {
      const written = await writeNotices({ ...context, ...job }, workspace, { format, out, text });
      const { exportId, people, files } = written;
      return { exportId, people, files: files.map(({ name }) => name) };
    });
  },

  'notice.exempt': async ({ source, reason, by }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('noticeExemption', async (job) => {
      const said = await exemptUnreachable({ ...signedBy(by, context), ...job }, workspace, { origin: source, reason });
      return { exempted: said.exempted, owed: said.owed };
    });
  },
};

/** What is not known of a delivery. */
const UNKNOWN = {
  source: null,
  received: null,
  dueOn: null,
  capturedFrom: null,
  capturedOn: null,
  reuseTerms: null,
} as const;

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
