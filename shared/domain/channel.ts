/** The five ways to reach a person that the law tells apart. */
export const CHANNELS = ['post', 'phone', 'email', 'sms', 'automated_call'] as const;

export type Channel = (typeof CHANNELS)[number];

/** A channel, or all of them: what a consent event or an opposition may name. */
export type ChannelScope = Channel | 'all';

/** Whether a channel is a call, by a person or by a machine. */
export function isCall(channel: Channel | null): channel is 'phone' | 'automated_call' {
  return channel === 'phone' || channel === 'automated_call';
}
