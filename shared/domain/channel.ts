/** The five channels that the law distinguishes. */
export const CHANNELS = ['post', 'phone', 'email', 'sms', 'automated_call'] as const;

export type Channel = (typeof CHANNELS)[number];

/** The channel of a consent event or an opposition: one, or all. */
export type ChannelScope = Channel | 'all';

/** Whether a channel is a call, by a person or by a machine. */
export function isCall(channel: Channel | null): channel is 'phone' | 'automated_call' {
  return channel === 'phone' || channel === 'automated_call';
}
