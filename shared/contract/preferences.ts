import { z } from 'zod';

/** What one person likes on one computer. Nothing about contacts, so it lives outside any workspace. */
export const Preferences = z.strictObject({
  language: z.enum(['fr', 'en']),
  appearance: z.enum(['system', 'light', 'dark']),
  /** Open the last workspace when Aval starts. */
  reopensLastWorkspace: z.boolean(),
  /** A system notification when a long job ends while Aval is in the background. */
  notifiesWhenDone: z.boolean(),
  /** The name that the register writes for what is done in the window; null until the person typed it. */
  personName: z.string().trim().min(1).max(120).nullable(),
});

export type Preferences = z.output<typeof Preferences>;

/** Some of them, to be changed. */
export const PreferencesChange = Preferences.partial();

export type PreferencesChange = z.output<typeof PreferencesChange>;
