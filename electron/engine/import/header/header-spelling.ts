/**
 * Abbreviated headers of databases and accounting programs, in full: `RAIS_SOC` → raison sociale, `DATNAI` → date
 * naissance.
 */

/** Parts of joined words: the field, and its person or kind. */
const HEADS = 'nom|prenom|pren|adresse|adr|tel|mail|email|mel|num|cod|code|lib|ref|cp|ville|rue|id|port|gsm|civ|pays';
const ROLES = 'client|cli|clt|adh|tiers|dom|pro|bur|mob|port|perso|fixe|mail|ent|resp|contact';
const GLUED = new RegExp(`^(${HEADS})(${ROLES})$`);
const GLUED_DAY = /^(dt|dat|date|d)(naissance|naiss|nais|nai|creation|creat|crea|cre|achat|fact|cde|maj)$/;

const WHOLE: Readonly<Record<string, string>> = {
  raisoc: 'raison sociale',
  raisonsociale: 'raison sociale',
  raissoc: 'raison sociale',
  rs: 'raison sociale',
  ncli: 'numero client',
  codpos: 'code postal',
  codpost: 'code postal',
  cpost: 'code postal',
  cdpost: 'code postal',
  cdp: 'code postal',
  port: 'portable',
  compl: 'complement',
  cpl: 'complement',
  cplt: 'complement',
  ddn: 'date naissance',
  postal: 'code postal',
  codepost: 'code postal',
  denomsoc: 'raison sociale',
};

const WORDS: Readonly<Record<string, string>> = {
  rais: 'raison',
  denom: 'denomination',
  prn: 'prenom',
  pren: 'prenom',
  pnom: 'prenom',
  pre: 'prenom',
  cplt: 'complement',
  cpl: 'complement',
  compl: 'complement',
  cplmt: 'complement',
  adr: 'adresse',
  addr: 'adresse',
  teleph: 'telephone',
  tlf: 'telephone',
  vil: 'ville',
  lib: 'libelle',
  dt: 'date',
  dat: 'date',
  dte: 'date',
  nais: 'naissance',
  naiss: 'naissance',
  nai: 'naissance',
  crea: 'creation',
  creat: 'creation',
  cre: 'creation',
  der: 'dern',
  cde: 'commande',
  cmd: 'commande',
  cmde: 'commande',
  fonct: 'fonction',
  etab: 'etablissement',
  entr: 'entreprise',
  ent: 'entreprise',
  cli: 'client',
  clt: 'client',
  resp: 'responsable',
  interloc: 'interlocuteur',
  bur: 'bureau',
  dom: 'domicile',
  anniv: 'anniversaire',
  rdv: 'rendez vous',
  qual: 'qualite',
  comm: 'commercial',
  rep: 'representant',
  cod: 'code',
  mob: 'mobile',
  elec: 'electronique',
  gsm: 'gsm',
  asst: 'assistant',
  util: 'utilisateur',
  localite: 'localite',
  tph: 'telephone',
  postcodes: 'postcode',
  cotis: 'cotisation',
  adh: 'adherent',
};

/** `D_NAISS` and « D. création »: a day, if the next word says of what. */
const DAY_OF = /^d (?=naiss|creat|crea|achat|fact|der)/;

function spelledWord(word: string): string {
  const whole = WHOLE[word];
  if (whole !== undefined && word !== 'port' && word !== 'postal' && word !== 'rs') return whole;
  const day = GLUED_DAY.exec(word);
  if (day !== null) return `date ${WORDS[day[2] ?? ''] ?? day[2] ?? ''}`;
  const parts = GLUED.exec(word);
  // « NOMCLI » is a last name: the person is implied.
  if (parts !== null && (parts[1] ?? '').startsWith('nom')) return 'nom';
  if (parts !== null) return `${spelledWord(parts[1] ?? '')} ${spelledPart(parts[2] ?? '')}`;
  return WORDS[word] ?? word;
}

function spelledPart(word: string): string {
  return word === 'port' ? 'portable' : spelledWord(word);
}

/**
 * Folded words of a header with abbreviations in full and digits separated from letters; the same words without
 * abbreviations.
 */
export function spelledOut(words: string): string {
  const whole = WHOLE[words];
  if (whole !== undefined) return whole;
  const spelled = words
    .replace(DAY_OF, 'date ')
    .replace(/\b(\p{L}{3,})(\d)\b/gu, '$1 $2')
    .split(' ')
    .map(spelledWord)
    .join(' ');
  return spelled
    .replace(/\braison soc(?:iete)?\b/, 'raison sociale')
    .replace(/\b(?:code|cd|c) post(?:al)?\b/, 'code postal')
    .replace(/\b(tel|telephone|num|numero|n|no) port\b/, '$1 portable')
    .replace(/\bport (?=dirigeant|responsable|gerant|client|contact|perso|pro)/, 'portable ')
    .replace(/\b(date|dern) fact\b/, '$1 facture')
    .replace(/\bfact$/, 'facturation')
    .replace(/^t (?=\p{L}{3})/u, 'tiers ')
    .replace(/\badresse l ?(\d)/, 'adresse $1')
    .replace(/\badresse ligne (\d)/, 'adresse $1');
}
