import type { Catalogue } from '../text.ts';

/** Findings about a whole row. */
export const row = {
  'row.emptied': {
    fr: 'La cellule est vide : « {value} » est effacé de ce contact, comme demandé.',
    en: 'The cell is empty: “{value}” is erased from this contact, as asked.',
  },
  'row.nobody': {
    fr: 'Rien dans cette ligne ne désigne ni ne permet de joindre quelqu’un : elle est écartée.',
    en: 'This row does not identify or reach a person: it is left out.',
  },
  'row.past_retention': {
    fr: 'La durée de conservation de cette personne est passée : la ligne n’est pas reprise.',
    en: 'This person’s retention period is over: the row is not taken.',
  },
  'row.footnote': {
    fr: 'Cette ligne est une note de la liste, pas une personne : elle est écartée.',
    en: 'This row is a note of the list, not a person: it is left out.',
  },
  'row.total': {
    fr: 'Cette ligne est un total, pas une personne : elle est écartée.',
    en: 'This row is a total, not a person: it is left out.',
  },
  'row.repeated_header': {
    fr: 'Cette ligne répète les titres des colonnes : elle est écartée.',
    en: 'This row repeats the column headers: it is left out.',
  },
  'row.other_table': {
    fr: 'Cette ligne est d’un autre tableau (lignes {from} à {to}, « {headings} ») : elle est écartée. Pour l’importer, copiez ce tableau dans une feuille à part.',
    en: 'This row is of another table (rows {from} to {to}, “{headings}”): it is left out. To import it, copy that table to a sheet of its own.',
  },
  'row.shifted': {
    fr: 'Cette ligne est décalée d’une colonne : elle est lue remise à sa place ({made}). Un accord qui s’y trouve n’est pas retenu.',
    en: 'This row is one column beside the others: it is read as if put back ({made}). A consent in it is not taken.',
  },
} as const satisfies Catalogue;
