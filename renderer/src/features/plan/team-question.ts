import type { PlanAsk } from '../../../../shared/contract/plan.ts';

/** The team and its days, as the form holds them; an empty first day is the next calling day. */
export type TeamQuestion = Omit<PlanAsk, 'campaign' | 'list' | 'from'> & { from: string };

export function teamQuestion(): TeamQuestion {
  return {
    agents: 5,
    pace: 20,
    shift: '10:00-13:00,14:00-20:00',
    from: '',
    days: 7,
    perDay: 1,
    courtesy: false,
  };
}
