import { basename, join } from 'node:path';
import type { ListedCopy } from '../../../shared/contract/copy.ts';
import { destroyCopy, placeCopy } from '../copies/change-copy.ts';
import { listCopiesNow } from '../copies/list-copies.ts';
import { readProcessingRecord } from '../processing/processing-record.ts';
import { setProcessing, writeProcessing } from '../processing/write-processing.ts';
import { readRegisterPage } from '../sql/register-pages.ts';
import { verifyRegister } from '../storage/register.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const register: NounAnswers<'register'> = {
  'register.page': async (asked, { session }) => readRegisterPage(session.workspace, asked),

  'register.verify': async (_input, { session }) => verifyRegister(session.workspace),

  'register.processing': async (_input, context) => recordOf(context),

  'register.keepProcessing': async ({ words }, context) => {
    setProcessing(context, context.session.workspace, words);
    return recordOf(context);
  },

  'register.writeProcessing': async ({ folderToken }, context) => {
    const out = join(context.files.folder(folderToken), `registre-des-traitements-${context.today()}.xlsx`);
    const written = await writeProcessing(context, context.session.workspace, { out });
    return { ...written, file: basename(written.file) };
  },

  'register.copies': (_input, context) => copiesOf(context),

  'register.placeCopy': async ({ id, where }, context) => {
    placeCopy(context, context.session.workspace, id, where);
    return copiesOf(context);
  },

  'register.destroyCopy': async ({ id, on }, context) => {
    destroyCopy(context, context.session.workspace, id, on);
    return copiesOf(context);
  },
};

function recordOf(context: RequestContext): ReturnType<typeof readProcessingRecord> {
  return readProcessingRecord(context, context.session.workspace, context.today());
}

const copiesOf = async ({ session, today }: RequestContext): Promise<ListedCopy[]> => [
  ...(await listCopiesNow(session.workspace, today())),
];
