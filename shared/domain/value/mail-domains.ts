/** The most common mail domains of French addresses, to detect typing errors. */
const COMMON = [
  'gmail.com',
  'hotmail.fr',
  'hotmail.com',
  'outlook.fr',
  'outlook.com',
  'yahoo.fr',
  'yahoo.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'neuf.fr',
  'laposte.net',
  'icloud.com',
  'live.fr',
  'live.com',
  'bbox.fr',
  'numericable.fr',
  'protonmail.com',
  'aol.com',
  'msn.com',
  'gmx.fr',
  'gmx.com',
];

/** Real domains that differ by one letter from a common one, and domains where one letter is no evidence. */
const REAL = new Set([
  ...COMMON,
  'googlemail.com',
  'proton.me',
  'ymail.com',
  'mail.com',
  'email.com',
  'me.com',
  'mac.com',
  'gmx.net',
  'gmx.de',
  'live.be',
  'live.ca',
  'outlook.be',
  'hotmail.be',
  'hotmail.ch',
  'yahoo.be',
  'yahoo.ca',
  'yahoo.de',
  'yahoo.es',
  'yahoo.it',
  'hotmail.it',
  'hotmail.es',
  'hotmail.de',
  'outlook.de',
  'outlook.es',
  'outlook.it',
  'orange.com',
  'free.com',
  'cfr.fr',
  'ser.fr',
  'neuf.com',
  'sfr.com',
  'fre.fr',
  'live.it',
  'live.nl',
  'msn.fr',
  'aol.fr',
  'aol.de',
  'icloud.fr',
  'sfr.net',
  'club-internet.fr',
  'bbox.com',
]);

/** Known typing errors of more than one letter. */
const SLIPS: Readonly<Record<string, string>> = {
  'gmail.fr': 'gmail.com',
  'gmail.con': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmail.co': 'gmail.com',
  'laposte.fr': 'laposte.net',
  'wanadoo.com': 'wanadoo.fr',
  'yahoo.fe': 'yahoo.fr',
  'hotmail.fe': 'hotmail.fr',
  'free.fe': 'free.fr',
  'orange.fe': 'orange.fr',
  'icloud.con': 'icloud.com',
  'hotmail.con': 'hotmail.com',
};

/** Whether two texts differ by one letter removed, inserted or changed, or by two neighbours swapped. */
function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length > b.length) return rest(a, start + 1) === rest(b, start);
  if (a.length < b.length) return rest(a, start) === rest(b, start + 1);
  const swapped = a.charAt(start) === b.charAt(start + 1) && a.charAt(start + 1) === b.charAt(start);
  return rest(a, start + 1) === rest(b, start + 1) || (swapped && rest(a, start + 2) === rest(b, start + 2));
}

/** Domains repeat by the thousand: results are cached, up to a limit. */
const seen = new Map<string, string | null>();
const MOST_SEEN = 5000;

/** The probable domain (`gmial.com` → `gmail.com`), or null. Input and output in lower case. */
export function likelyDomain(domain: string): string | null {
  if (REAL.has(domain)) return null;
  const known = seen.get(domain);
  if (known !== undefined) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  const found = findSlip(domain);
  seen.set(domain, found);
  return found;
}

function findSlip(domain: string): string | null {
  const slip = SLIPS[domain];
  if (slip !== undefined) return slip;
  // A four-letter name differs by one letter from many real ones.
  return COMMON.find((common) => common.length > 7 && oneSlipApart(domain, common)) ?? null;
}
