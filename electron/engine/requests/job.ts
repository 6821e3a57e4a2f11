import type { NounAnswers } from './request-context.ts';

export const job: NounAnswers<'job'> = {
  'job.cancel': async ({ jobId }, { jobs }) => {
    jobs.cancel(jobId);
    return null;
  },
};
