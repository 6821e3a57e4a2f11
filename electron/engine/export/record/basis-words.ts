import type { Basis } from '../../../../shared/domain/compliance.ts';

/** What a permission rests on, as an attribute that people read in another program. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  consent: 'CONSENTEMENT',
  existing_customer: 'CLIENT',
  current_contract: 'CONTRAT',
  legitimate_interest: 'INTERET_LEGITIME',
  charity: 'DON',
  request: 'DEMANDE',
  not_prospecting: 'HORS_PROSPECTION',
};
