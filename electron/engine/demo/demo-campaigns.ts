import { isRestDay } from '../../../shared/domain/calendar/compliance-calendar.ts';
import { addDays, weekday } from '../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { DEMO_ORGANISATION } from './demo-files.ts';

/** A campaign of the demonstration, and its list. */
export interface DemoCampaign {
  /** CAMPAIGN.json. */
  readonly campaign: Readonly<Record<string, unknown>>;
  /** Null: only checked. */
  readonly list: { readonly format: string; readonly folder: string } | null;
}

const TUESDAY = 2;

/** The first Tuesday at least a week from today: a working day, on which calls are lawful. */
export function demoDay(today: string): string {
  const { holidays } = numbersOn(today);
  for (let day = addDays(today, 7); ; day = addDays(day, 1))
    if (weekday(day) === TUESDAY && !isRestDay(day, holidays)) return day;
}

/** One campaign per channel: letters, calls and the call robot have a list. */
export function demoCampaigns(today: string): readonly DemoCampaign[] {
  const common = {
    organisation: DEMO_ORGANISATION,
    purpose: 'commercial',
    goods: 'vaisselle',
    relatedGoods: ['linge de table'],
    professionRelated: true,
    from: demoDay(today),
    sender: {
      name: DEMO_ORGANISATION,
      address: '3 rue des Halles, 69002 Lyon',
      oppositionContact: 'non@perdrix.example.com',
    },
    approval: {
      function: 'gérante',
      dpo: 'M. Armand Sorel, donnees@perdrix.example.com',
      balancingTest: 'Registre des traitements, fiche 3',
      similarBecause: 'Vaisselle et linge de table se vendent au même rayon.',
      professionBecause: 'Les restaurateurs rencontrés au salon achètent de la vaisselle pour leur salle.',
      deletedBy: 'Mme Perdrix, un mois après l’envoi',
      message: 'Chers clients, la nouvelle vaisselle d’hiver est arrivée : venez la voir avant le 24 décembre.',
    },
  };
  return [
    {
      campaign: {
        ...common,
        name: 'Catalogue d’hiver',
        channel: 'post',
        approval: {
          ...common.approval,
          recipients: ['Imprimerie des Halles'],
          processors: ['Imprimerie des Halles (impression et mise sous pli)'],
        },
      },
      list: { format: 'post-lines', folder: 'courrier' },
    },
    {
      campaign: { ...common, name: 'Appels aux devis', channel: 'phone', callerId: '+33465710000' },
      list: { format: 'dialer-csv', folder: 'appels' },
    },
    {
      campaign: {
        ...common,
        name: 'Message vocal',
        channel: 'automated_call',
        dialing: 'recorded',
        callerId: '+33162000000',
      },
      list: { format: 'robot-csv', folder: 'automate' },
    },
    { campaign: { ...common, name: 'Lettre par e-mail', channel: 'email' }, list: null },
    { campaign: { ...common, name: 'SMS de rentrée', channel: 'sms' }, list: null },
  ];
}
