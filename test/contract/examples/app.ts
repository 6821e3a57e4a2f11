import type { Preferences } from '../../../shared/contract/preferences.ts';
import { CHOSEN, type NounExamples, TOKEN } from './example.ts';

export const PREFERENCES = {
  language: 'fr',
  appearance: 'system',
  reopensLastWorkspace: true,
  channels: ['post', 'phone'],
  notifiesWhenDone: true,
  locksAfter: 10,
  personName: 'Nadège',
  printers: [{ name: 'Accueil', offsetX: 1.5, offsetY: -0.5, scaleX: 100.4, scaleY: 100 }],
} satisfies Preferences;

export const app: NounExamples<'app' | 'file' | 'folder' | 'job' | 'link' | 'preferences'> = {
  'app.info': {
    inputs: [{}],
    outputs: [
      { version: '0.1.0', platform: 'linux', startWith: null },
      { version: '0.1.0', platform: 'windows', startWith: CHOSEN },
    ],
  },
  'file.choose': {
    inputs: [{ purpose: 'importContacts' }, { purpose: 'createWorkspace', suggestedName: 'Boutique Perdrix' }],
    outputs: [null, [CHOSEN]],
  },
  'file.askReplace': { inputs: [{ folderToken: TOKEN, name: 'post-lines.xlsx' }], outputs: [null, CHOSEN] },
  'folder.show': { inputs: [{ fileToken: TOKEN }], outputs: [null] },
  'job.cancel': { inputs: [{ jobId: TOKEN }], outputs: [null] },
  'link.open': { inputs: [{ link: 'cnil' }], outputs: [null] },
  'link.openSource': {
    inputs: [{ rule: 'fr.phone.consumer.consent', address: 'https://www.legifrance.gouv.fr/' }],
    outputs: [null],
  },
  'preferences.read': { inputs: [{}], outputs: [PREFERENCES] },
  'preferences.write': { inputs: [{}, PREFERENCES], outputs: [PREFERENCES] },
};
