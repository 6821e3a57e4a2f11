import type { NounHandlers } from '../request-context.ts';

export const job: NounHandlers<'job'> = {
  'job.cancel': async ({ jobId }, { jobs }) => {
    jobs.cancel(jobId);
    return null;
  },
};
