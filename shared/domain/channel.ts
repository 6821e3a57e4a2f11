/** The five ways to reach a person that the law tells apart. */
export const CHANNELS = ['post', 'phone', 'email', 'sms', 'automated_call'] as const;

export type Channel = (typeof CHANNELS)[number];

/** A channel, or all of them: what a consent event or an opposition may name. */
export type ChannelScope = Channel | 'all';
