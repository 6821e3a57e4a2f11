import type { Channel } from '../../domain/channel.ts';
import type { Duty } from '../../domain/compliance.ts';
import type { Audience } from '../../domain/contact/words.ts';
import type { AppliesTo, Version } from '../model.ts';
import { GDPR_APPLIES, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from './dates.ts';

/** Parts shared by many rules of the book: audiences, periods, and duties of a campaign. */

export const PEOPLE: readonly Audience[] = ['consumer', 'professional', 'sole_trader'];
export const PROFESSIONALS: readonly Audience[] = ['professional', 'sole_trader'];
export const BUSINESS: readonly Audience[] = ['professional', 'sole_trader', 'organisation'];
export const EVERYONE: readonly Audience[] = ['consumer', 'professional', 'sole_trader', 'organisation'];

export const ALL_CHANNELS: readonly Channel[] = ['post', 'phone', 'email', 'sms', 'automated_call'];
export const VOICE: readonly Channel[] = ['phone', 'automated_call'];
export const ELECTRONIC: readonly Channel[] = ['email', 'sms'];

/** Selling: the tables of section 2. */
export const selling = (channels: readonly Channel[], audiences: readonly Audience[]): AppliesTo => ({
  channels,
  audiences,
  purposes: ['commercial'],
});
/** Selling or asking for gifts. */
export const prospecting = (channels: readonly Channel[], audiences: readonly Audience[]): AppliesTo => ({
  channels,
  audiences,
  purposes: ['commercial', 'charity'],
});
/** Selling, asking for gifts, or passing the data on. */
export const using = (channels: readonly Channel[], audiences: readonly Audience[]): AppliesTo => ({
  channels,
  audiences,
  purposes: ['commercial', 'charity', 'transfer'],
});
export const anyMessage = (channels: readonly Channel[] = ALL_CHANNELS): AppliesTo => ({
  channels,
  audiences: EVERYONE,
  purposes: ['commercial', 'charity', 'relational', 'transactional', 'transfer'],
});

type Undated = Omit<Version, 'from' | 'until'>;

/** One version, as old as the RGPD. */
export const sinceGdpr = (version: Undated): readonly Version[] => [{ from: GDPR_APPLIES, until: null, ...version }];
export const untilOptIn = (version: Undated): Version => ({ from: GDPR_APPLIES, until: LAST_OPT_OUT_DAY, ...version });
export const sinceOptIn = (version: Undated): Version => ({ from: PHONE_OPT_IN, until: null, ...version });
export const since = (from: string, version: Undated): readonly Version[] => [{ from, until: null, ...version }];

export const LETTER: readonly Duty[] = ['identify_sender', 'opt_out_in_message'];
export const MESSAGE: readonly Duty[] = ['identify_sender', 'opt_out_in_message'];
export const CALL: readonly Duty[] = [
  'identify_caller',
  'commercial_nature',
  'free_opposition',
  'source_in_message',
  'record_offer',
  'caller_number_shown',
  'hours_observed',
  'attempts_left',
  'refusal_recorded',
];
export const BUSINESS_CALL: readonly Duty[] = [
  'identify_caller',
  'commercial_nature',
  'free_opposition',
  'source_in_message',
  'caller_number_shown',
  'refusal_recorded',
  'link_with_profession',
];
export const ROBOT: readonly Duty[] = [
  'identify_caller',
  'commercial_nature',
  'free_opposition',
  'caller_number_shown',
  'authorised_caller_id',
  'hours_observed',
  'attempts_left',
  'refusal_recorded',
];
export const BUSINESS_ROBOT: readonly Duty[] = [
  'identify_caller',
  'commercial_nature',
  'free_opposition',
  'caller_number_shown',
  'authorised_caller_id',
  'refusal_recorded',
  'link_with_profession',
];

export const NOTICE: readonly Duty[] = ['source_in_message', 'notice_art14'];
export const PROOF: readonly Duty[] = ['consent_proof_at_hand'];
