/** Texts of notices: one that is right, one with an offer, one that says too little. */
export const NOTICE_FILES: Readonly<Record<string, string>> = {
  'notice.json': JSON.stringify({ contact: 'ALPHA, 69003 Lyon', purposes: 'vous écrire' }),
  'notice-offer.json': JSON.stringify({ contact: 'ALPHA, 69003 Lyon', purposes: 'vous écrire', goods: 'linge' }),
  'notice-without-purposes.json': JSON.stringify({ contact: 'ALPHA, 69003 Lyon' }),
};
