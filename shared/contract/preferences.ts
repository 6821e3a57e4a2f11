import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';

/**
 * The preferences of one user on one computer. They contain nothing about contacts, so they are stored outside any
 * workspace.
 */
export const Preferences = z.strictObject({
  language: z.enum(['fr', 'en']),
  appearance: z.enum(['system', 'light', 'dark']),
  /** Open the last workspace when Aval starts. */
  reopensLastWorkspace: z.boolean(),
  /** The channels by which the user contacts people: screens leave out the others. At least one. */
  channels: z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length).readonly(),
  /** A system notification when a long job ends while Aval is in the background. */
  notifiesWhenDone: z.boolean(),
  /** The name that the register records for actions in the window; null until the user has given it. */
  personName: z.string().trim().min(1).max(120).nullable(),
});

export type Preferences = z.output<typeof Preferences>;

/** The preferences to change. */
export const PreferencesChange = Preferences.partial();

export type PreferencesChange = z.output<typeof PreferencesChange>;
