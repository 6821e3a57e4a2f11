import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';

/** The name under which a contact is shown: of the person, else of the firm; '' without either. */
export function shownName({ firstName, lastName, company = '' }: Partial<PersonFacts>): string {
  return [firstName, lastName].filter((part) => part !== undefined).join(' ') || company;
}
