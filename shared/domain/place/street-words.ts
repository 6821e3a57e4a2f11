/**
 * Words of French addresses and their abbreviations, folded. One table serves both ways: comparing
 * (« av » = « avenue ») and writing a line that is too long (docs/formats/exports.md, Postal lines).
 */

/** Street types; the abbreviation of NF Z10-011 first, other spellings after it. */
const STREET_TYPES: Readonly<Record<string, readonly string[]>> = {
  allee: ['all'],
  allees: ['all'],
  ancien: ['anc'],
  avenue: ['av', 'ave', 'aven'],
  boulevard: ['bd', 'bld', 'boul', 'blvd', 'bvd'],
  carrefour: ['car'],
  chaussee: ['chs'],
  chemin: ['che', 'chem', 'ch'],
  cite: ['cite'],
  clos: ['clos'],
  cours: ['crs'],
  domaine: ['dom'],
  esplanade: ['esp'],
  faubourg: ['fg', 'fbg'],
  galerie: ['gal'],
  grande: ['gde'],
  grand: ['gd'],
  hameau: ['ham'],
  impasse: ['imp'],
  lotissement: ['lot'],
  montee: ['mte'],
  passage: ['pas', 'pass'],
  place: ['pl'],
  placette: ['plt'],
  promenade: ['prom'],
  quai: ['qu'],
  quartier: ['qua', 'qu'],
  residence: ['res'],
  rond: ['rd'],
  route: ['rte'],
  ruelle: ['rle'],
  rue: ['rue', 'r'],
  sentier: ['sen'],
  square: ['sq'],
  traverse: ['tra'],
  venelle: ['ven'],
  villa: ['vla'],
  village: ['vge'],
  voie: ['voie'],
  zone: ['zone'],
};

/** Titles and ranks in street names. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  abbe: ['abb'],
  amiral: ['al'],
  archeveque: ['archv'],
  capitaine: ['cne', 'capt'],
  cardinal: ['cdl'],
  colonel: ['cel', 'col'],
  commandant: ['cdt'],
  docteur: ['dr'],
  ecole: ['ecole'],
  eveque: ['ev'],
  general: ['gal', 'gen'],
  ingenieur: ['ing'],
  lieutenant: ['lt'],
  madame: ['mme'],
  mademoiselle: ['mlle'],
  maitre: ['me'],
  marechal: ['mal'],
  monseigneur: ['mgr'],
  monsieur: ['m'],
  notre: ['n'],
  pasteur: ['past'],
  president: ['pdt', 'pst'],
  prefet: ['pref'],
  professeur: ['pr', 'prof'],
  republique: ['rep'],
  saint: ['st'],
  sainte: ['ste'],
  saints: ['sts'],
  sergent: ['sgt'],
};

/** Parts of buildings and services. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  appartement: ['apt', 'appt', 'app'],
  batiment: ['bat'],
  bureau: ['bur'],
  chez: ['chez'],
  couloir: ['clr'],
  entree: ['ent'],
  escalier: ['esc'],
  etage: ['etg', 'et'],
  immeuble: ['imm'],
  porte: ['pte'],
  tour: ['tour'],
  'zone industrielle': ['zi'],
  'zone artisanale': ['za'],
  'zone d activites': ['za'],
  'centre commercial': ['ccal'],
};

function reversed(...tables: readonly Readonly<Record<string, readonly string[]>>[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const table of tables) {
    for (const [word, abbreviations] of Object.entries(table)) {
      for (const abbreviation of abbreviations) if (!words.has(abbreviation)) words.set(abbreviation, word);
    }
  }
  return words;
}

/** Abbreviation → word at the beginning of a street (« av » avenue, « ch » chemin). */
export const STREET_TYPE_OF: ReadonlyMap<string, string> = new Map([
  ...reversed(STREET_TYPES),
  ...Object.keys(STREET_TYPES).map((word): [string, string] => [word, word]),
]);

/** Abbreviation → word inside a street name (« gal » general, « dr » docteur). */
export const TITLE_OF: ReadonlyMap<string, string> = reversed(TITLES);

/** Word → abbreviation that the postal norm allows, types before titles. */
export const ABBREVIATION_OF: ReadonlyMap<string, string> = new Map(
  [STREET_TYPES, TITLES, PARTS].flatMap((table) =>
    Object.entries(table).map(([word, abbreviations]): [string, string] => [word, abbreviations[0] ?? word]),
  ),
);

/** Abbreviation → word of the parts of a building: « bat » batiment, « esc » escalier. */
export const PART_OF: ReadonlyMap<string, string> = reversed({
  appartement: PARTS['appartement'] ?? [],
  batiment: PARTS['batiment'] ?? [],
  escalier: PARTS['escalier'] ?? [],
  etage: PARTS['etage'] ?? [],
  entree: PARTS['entree'] ?? [],
  immeuble: PARTS['immeuble'] ?? [],
  porte: PARTS['porte'] ?? [],
  residence: ['res'],
});
