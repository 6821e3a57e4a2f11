import type { Zone } from '../../../domain/calendar/compliance-zone.ts';
import type { Parameter, RuleSentence } from '../../parameter.ts';
import { READ, TO_CONFIRM } from '../review.ts';
import { BOOK, CNIL_ELEC, LIBPHONENUMBER, TIME_ZONES } from '../guidance.ts';

/**
 * Territories, their time zones and numbers, and kinds of e-mail addresses (docs/law/rules-fr.md, sections 2.3, 4 and
 * 5.2).
 */

const PARIS: Zone = { standard: 60, saving: 'europe' };
const ANTILLES: Zone = { standard: -240, saving: null };
const GUYANE: Zone = { standard: -180, saving: null };
const REUNION: Zone = { standard: 240, saving: null };
const MAYOTTE: Zone = { standard: 180, saving: null };
const MIQUELON: Zone = { standard: -180, saving: 'america' };
const NOUMEA: Zone = { standard: 660, saving: null };
const WALLIS: Zone = { standard: 720, saving: null };
const TAHITI: Zone = { standard: -600, saving: null };
const LONDON: Zone = { standard: 0, saving: 'europe' };
const ALL_YEAR: Zone = { standard: 60, saving: null };

const SUMMER_TIME = {
  europe: { fr: ' et heure d’été européenne', en: ' and European summer time' },
  america: { fr: ' et heure d’été américaine', en: ' and American summer time' },
} as const;

function zonesInWords(zones: ReadonlyMap<string, Zone>): RuleSentence {
  const inLanguage = (language: 'fr' | 'en'): string =>
    [...zones]
      .map(
        ([name, { standard, saving }]) =>
          `${name} UTC${standard < 0 ? '−' : '+'}${Math.abs(standard) / 60}${saving === null ? '' : SUMMER_TIME[saving][language]}`,
      )
      .join(', ');
  return { fr: inLanguage('fr'), en: inLanguage('en') };
}

export const territoryZones: Parameter<ReadonlyMap<string, Zone>> = {
  id: 'fr.parameter.territory_zones',
  reference: ['H-5'],
  title: { fr: 'Heure légale des territoires français', en: 'Legal time of the French territories' },
  unit: { fr: 'heures sur Greenwich', en: 'hours from Greenwich' },
  words: zonesInWords,
  values: [
    {
      from: null,
      until: null,
      value: new Map([
        ['FR', PARIS],
        ['GP', ANTILLES],
        ['MQ', ANTILLES],
        ['BL', ANTILLES],
        ['MF', ANTILLES],
        ['GF', GUYANE],
        ['RE', REUNION],
        ['YT', MAYOTTE],
        ['PM', MIQUELON],
        ['NC', NOUMEA],
        ['WF', WALLIS],
        ['PF', TAHITI],
      ]),
      sources: [TIME_ZONES],
      confidence: 'official',
    },
  ],
  review: READ,
};

export const openTerritories: Parameter<ReadonlySet<string>> = {
  id: 'fr.parameter.open_territories',
  reference: ['H-5'],
  title: {
    fr: 'Territoires où l’application du code de la consommation est une question ouverte',
    en: 'Territories where the application of consumer law is an open question',
  },
  unit: { fr: 'codes de territoire', en: 'territory codes' },
  values: [
    {
      from: null,
      until: null,
      value: new Set(['NC', 'PF', 'WF', 'PM']),
      sources: [BOOK('sections 4 (H-5) et 13')],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};

export const numberZones: Parameter<ReadonlyMap<string, Zone>> = {
  id: 'fr.parameter.number_zones',
  reference: ['H-5', 'NF-1'],
  title: {
    fr: 'Heure du territoire d’un numéro, le début le plus long l’emportant',
    en: 'Time of a number’s territory, the longest beginning winning',
  },
  unit: {
    fr: 'débuts de numéro E.164 ; pays d’une seule heure seulement',
    en: 'beginnings of E.164 numbers; countries of one time only',
  },
  words: zonesInWords,
  values: [
    {
      from: null,
      until: null,
      value: new Map([
        ['+33', PARIS],
        ['+590', ANTILLES],
        ['+596', ANTILLES],
        ['+594', GUYANE],
        ['+262', REUNION],
        ['+508', MIQUELON],
        ['+687', NOUMEA],
        ['+681', WALLIS],
        ['+689', TAHITI],
        ['+262269', MAYOTTE],
        ['+262639', MAYOTTE],
        ['+26270935', MAYOTTE],
        ['+26270936', MAYOTTE],
        ['+26270937', MAYOTTE],
        ['+2629398', MAYOTTE],
        ['+2629769', MAYOTTE],
        ['+31', PARIS],
        ['+32', PARIS],
        ['+352', PARIS],
        ['+376', PARIS],
        ['+377', PARIS],
        ['+39', PARIS],
        ['+41', PARIS],
        ['+420', PARIS],
        ['+43', PARIS],
        ['+45', PARIS],
        ['+46', PARIS],
        ['+47', PARIS],
        ['+48', PARIS],
        ['+49', PARIS],
        ['+353', LONDON],
        ['+44', LONDON],
        ['+213', ALL_YEAR],
        ['+216', ALL_YEAR],
      ]),
      sources: [LIBPHONENUMBER, TIME_ZONES],
      confidence: 'official',
    },
  ],
  review: READ,
};

export const genericMailboxes: Parameter<ReadonlySet<string>> = {
  id: 'fr.parameter.generic_mailboxes',
  reference: ['E-11', 'E-12'],
  title: { fr: 'Adresses génériques d’une organisation', en: 'Generic mailboxes of an organisation' },
  unit: { fr: 'partie avant l’arobase, sans points ni tirets', en: 'part before the at sign, without dots or dashes' },
  values: [
    {
      from: null,
      until: null,
      value: new Set(
        (
          'contact info accueil commercial direction secretariat mairie bonjour hello admin administration compta comptabilite facturation rh ' +
          'recrutement service serviceclient sav support ventes achats office sales reception'
        ).split(' '),
      ),
      sources: [CNIL_ELEC],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};

export const freeMailboxes: Parameter<ReadonlySet<string>> = {
  id: 'fr.parameter.free_mailboxes',
  reference: ['E-13'],
  title: { fr: 'Messageries grand public', en: 'Free mailbox providers' },
  unit: { fr: 'domaines', en: 'domains' },
  values: [
    {
      from: null,
      until: null,
      value: new Set(
        (
          'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr icloud.com me.com mac.com aol.com ' +
          'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr proton.me protonmail.com gmx.com gmx.fr'
        ).split(' '),
      ),
      sources: [BOOK('section 2.3 (E-13)')],
      confidence: 'interpretation',
    },
  ],
  review: TO_CONFIRM,
};
