import { z } from 'zod';
import { CHANNELS } from '../domain/channel.ts';
import { PRINTER_LIMITS } from '../domain/place/label-sheet.ts';

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
  /** Minutes without input after which a sealed workspace is locked; 0: never. */
  locksAfter: z.union([z.literal(0), z.literal(5), z.literal(10), z.literal(30), z.literal(60)]),
  /** A system notification when a long job ends while Aval is in the background. */
  notifiesWhenDone: z.boolean(),
  /** The name that the register records for actions in the window; null until the user has given it. */
  personName: z.string().trim().min(1).max(120).nullable(),
  /** Corrections of printers for labels, each under the name that the user gave the printer. */
  printers: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(60),
        offsetX: z.number().min(-PRINTER_LIMITS.offset).max(PRINTER_LIMITS.offset),
        offsetY: z.number().min(-PRINTER_LIMITS.offset).max(PRINTER_LIMITS.offset),
        scaleX: z.number().min(PRINTER_LIMITS.leastScale).max(PRINTER_LIMITS.mostScale),
        scaleY: z.number().min(PRINTER_LIMITS.leastScale).max(PRINTER_LIMITS.mostScale),
      }),
    )
    .max(20),
});

export type Preferences = z.output<typeof Preferences>;

/** The preferences to change. */
export const PreferencesChange = Preferences.partial();

export type PreferencesChange = z.output<typeof PreferencesChange>;
