import type { Channel } from '../../../../shared/domain/channel.ts';

/** The words for a channel in files that are passed on. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  post: 'COURRIER',
  email: 'EMAIL',
  sms: 'SMS',
  phone: 'TELEPHONE',
  automated_call: 'AUTOMATE',
};
