import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDays } from '../../../shared/domain/calendar/day.ts';

/** The firm of the demonstration. */
export const DEMO_ORGANISATION = 'Boutique Perdrix';

/** A workbook of the demonstration and its ORIGIN.json. */
export interface DemoFile {
  readonly path: string;
  readonly origin: object;
}

/** Beside the source, or beside the bundle. */
function workbook(name: string): string {
  const found = ['workbooks', '../workbooks']
    .map((folder) => fileURLToPath(new URL(`${folder}/${name}`, import.meta.url)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`the workbook ${name} of the demonstration is missing`);
  return found;
}

const PHONE_MENTIONS = ['identity', 'choice', 'period', 'withdrawal', 'proof_access'];

/** The requirements of a consent to calls: the five mentions of R223-1, a period under one year. */
function callConsent(channel: 'phone' | 'automated_call', today: string): object {
  return {
    channel,
    at: `${addDays(today, -40)}T10:00:00+01:00`,
    until: addDays(today, 300),
    organisations: [DEMO_ORGANISATION],
    goods: ['vaisselle', 'linge de table'],
    positiveAct: true,
    proof: true,
    mentions: PHONE_MENTIONS,
    wording:
      'J’accepte d’être appelé par la Boutique Perdrix, jusqu’à la date ci-dessus, pour ses offres d’art de la table. Je peux retirer cet accord à tout moment et en demander la preuve.',
  };
}

/**
 * Four workbooks: customers, quotes of the site, a trade show, a hired file. Days are counted back from `today`, so
 * that the consents of the demonstration are never out of date.
 */
export function demoFiles(today: string): readonly DemoFile[] {
  const messageConsent = (channel: 'email' | 'sms'): object => ({
    channel,
    at: addDays(today, -40),
    organisations: [DEMO_ORGANISATION],
    goods: ['*'],
    positiveAct: true,
    proof: true,
    wording: 'J’accepte de recevoir les offres de la Boutique Perdrix.',
  });
  return [
    {
      path: workbook('clients-boutique.xlsx'),
      origin: {
        kind: 'direct',
        source: 'Caisse et carte de fidélité de la boutique',
        on: addDays(today, -20),
        informed: true,
        objectionOffered: true,
        consents: [messageConsent('email')],
      },
    },
    {
      path: workbook('devis-du-site.xlsx'),
      origin: {
        kind: 'direct',
        source: 'Formulaire de devis du site',
        on: addDays(today, -40),
        informed: true,
        objectionOffered: true,
        consents: [callConsent('phone', today), callConsent('automated_call', today), messageConsent('sms')],
      },
    },
    {
      path: workbook('visiteurs-salon.xlsx'),
      origin: {
        kind: 'direct',
        source: 'Salon des métiers de bouche, stand 12',
        on: addDays(today, -12),
        informed: true,
        objectionOffered: true,
        audience: 'professional',
      },
    },
    {
      path: workbook('fichier-loue.xlsx'),
      origin: {
        kind: 'purchased',
        source: 'Fichiers & Cie',
        on: addDays(today, -10),
        informed: true,
        objectionOffered: true,
        transmissionConsent: false,
      },
    },
  ];
}

/** The list of oppositions. */
export function demoOppositions(): string {
  return workbook('oppositions.xlsx');
}
