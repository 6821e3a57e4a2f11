import type { Basis } from '../../../../shared/domain/compliance.ts';

/** The basis of a permission, as a word for other programs. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  consent: 'CONSENTEMENT',
  existing_customer: 'CLIENT',
  current_contract: 'CONTRAT',
  legitimate_interest: 'INTERET_LEGITIME',
  charity: 'DON',
  request: 'DEMANDE',
  not_prospecting: 'HORS_PROSPECTION',
};
