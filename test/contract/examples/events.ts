import type { EventName } from '../../../shared/contract/channels.ts';
import type { Event } from '../../../shared/contract/contract.ts';
import { PREFERENCES } from './app.ts';
import { CHOSEN, TOKEN } from './example.ts';
import { STANDINGS } from './vault.ts';
import { PERDRIX } from './workspace.ts';

export const EVENT_EXAMPLES: { readonly [E in EventName]: readonly Event<E>[] } = {
  'engine.restarted': [{}],
  'engine.stopped': [{}],
  'job.ended': [
    { jobId: TOKEN, kind: 'example', outcome: 'finished', result: { contacts: 12 } },
    { jobId: TOKEN, kind: 'example', outcome: 'cancelled' },
    {
      jobId: TOKEN,
      kind: 'example',
      outcome: 'failed',
      error: { code: 'file.disk_full', params: { path: 'perdrix.aval', missing: 200, isRetried: false } },
    },
  ],
  'job.progress': [{ jobId: TOKEN, kind: 'example', phase: 'importing', done: 12, total: 0 }],
  'menu.chosen': [{ command: 'search' }],
  'preferences.changed': [PREFERENCES],
  'vault.changed': STANDINGS,
  'workspace.changed': [null, PERDRIX],
  'workspace.openAsked': [CHOSEN],
};
