import { basename, join } from 'node:path';
import { MOST_ON_DESK } from '../../../shared/contract/retention.ts';
import { RETENTION_KINDS } from '../../../shared/domain/contact/retention-words.ts';
import { askPeople } from '../retention/ask-people.ts';
import { peopleByPeriod } from '../retention/due-people.ts';
import { keepPerson } from '../retention/keep-person.ts';
import { writeMinutes } from '../retention/minutes.ts';
import { readLatestPurge } from '../sql/purges.ts';
import { purgeContacts, SOON_DAYS } from '../retention/purge.ts';
import type { NounAnswers } from './request-context.ts';

export const retention: NounAnswers<'retention'> = {
  'retention.read': async ({ kind }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('retention', async (job) => {
      const on = context.today();
      const found = await peopleByPeriod({ ...context, ...job }, workspace, { on, within: SOON_DAYS });
      const due = kind === null ? found.due : found.due.filter((one) => one.kind === kind);
      return {
        on,
        erasedOn: readLatestPurge(workspace)?.on ?? null,
        total: found.total,
        due: due.length,
        byKind: RETENTION_KINDS.flatMap((each) => {
          const count = found.byKind[each] ?? 0;
          return count === 0 ? [] : [{ kind: each, count }];
        }),
        soon: found.soon,
        held: found.held.length,
        asked: found.asked.length,
        undated: found.undatedContacts.length,
        futureDated: found.futureDated,
        people: due.slice(0, MOST_ON_DESK),
        heldPeople: found.held
          .slice(0, MOST_ON_DESK)
          .map(({ contact, name, until = null, reason = '' }) => ({ contact, name, until, reason })),
        undatedPeople: found.undatedContacts
          .slice(0, MOST_ON_DESK)
          .map(({ contact, name, files }) => ({ contact, name, files: [...files] })),
      };
    });
  },

  'retention.keep': async ({ contact, until, reason }, context) => {
    keepPerson(context, context.session.workspace, { contact, until, reason });
    return null;
  },

  'retention.ask': async ({ kind, format, answerTo, fileToken }, context) => {
    const { workspace } = context.session;
    const out = context.files.folder(fileToken);
    return context.jobs.start('retentionAsk', async (job) => {
      const asked = { format, out, answerTo, kind: kind ?? undefined };
      const written = await askPeople({ ...context, ...job }, workspace, asked);
      const { exportId, people, unreachable, opposed, before, files } = written;
      return { exportId, people, unreachable, opposed, before, files: files.map(({ name }) => name) };
    });
  },

  'retention.erase': async ({ kind, confirm }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('retentionErasure', async (job) => {
      const asked = { dryRun: false, kind: kind ?? undefined, confirm };
      const done = await purgeContacts({ ...context, ...job }, workspace, asked);
      const { erased, suppressionsKept, proofsKept, outOfReach } = done;
      const proofs = proofsKept.consents + proofsKept.requests + proofsKept.calls;
      return { erased, suppressionsKept, proofs, outOfReach: [...outOfReach] };
    });
  },

  'retention.writeMinutes': async ({ fileToken }, context) => {
    const file = join(context.files.folder(fileToken), `proces-verbal-${context.today()}.pdf`);
    const written = await writeMinutes(context, context.session.workspace, { file });
    return { file: basename(written.file) };
  },
};
