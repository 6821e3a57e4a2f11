/** Forms of a number in the file of an SMS gateway: `+33639980001`, `0033639980001`, `33639980001`, `0639980001`. */
export const NUMBER_FORMS = ['plus', '00', '33', '0'] as const;
export type NumberForm = (typeof NUMBER_FORMS)[number];
