import { FIELDS } from '../../../../shared/domain/contact/field-lists.ts';
import type { ImportedField, TargetField } from '../../../../shared/domain/contact/target-field.ts';
import type { ColumnProfile } from '../table/column-profile.ts';

/** How well values fit a field, 0 to 1. */
type Fit = (profile: ColumnProfile) => number;

const isText: Fit = (profile) => 1 - profile.email - profile.phone - profile.date;
export const isDate: Fit = (profile) => Math.min(1, profile.date + profile.serial * 0.9);
const isAnswer: Fit = (profile) => (profile.clearAnswer >= 0.3 ? profile.answer : 0);
/** Paid or not, day, or amount: « O », « exo. », « 25 € ». */
const isPaid: Fit = (profile) => Math.max(isAnswer(profile), profile.paid);
/** A name of letters and digits is unusual, but a name if the header says so. */
const isName: Fit = (profile) => (profile.words + profile.lettered * 0.5) * (profile.clearAnswer > 0.5 ? 0 : 1);

/** Fields of the person by type, without a more specific test. */
const FITS_BY_TYPE = Object.fromEntries(
  FIELDS.map(({ name, row: { type } }) => [name, type === 'day' ? isDate : type === 'flag' ? isAnswer : isText]),
) as Readonly<Record<ImportedField, Fit>>;

export const FITS: Readonly<Record<TargetField, Fit>> = {
  ...FITS_BY_TYPE,
  civility: (profile) => Math.max(profile.civility, profile.distinct < 0.2 && profile.words > 0.9 ? 0.5 : 0),
  firstName: isName,
  lastName: isName,
  fullName: isName,
  siret: (profile) => profile.siret + (profile.number > 0.5 ? 0.3 : 0),
  email: (profile) => profile.email,
  phone: (profile) => profile.phone,
  mobile: (profile) => profile.phone,
  street: (profile) => isText(profile) * (1 - profile.clearAnswer),
  addressComplement: (profile) => isText(profile) * (1 - profile.clearAnswer),
  fullAddress: (profile) => profile.fullAddress,
  postcode: (profile) =>
    Math.max(
      profile.postcode,
      profile.distinct > 0 && profile.words < 0.2 && profile.phone < 0.2 && profile.date < 0.2 ? 0.5 : 0,
    ),
  city: isName,
  country: (profile) => profile.country,
  customerRef: (profile) => Math.min(1, profile.distinct + 0.2) * (1 - profile.email),
  lastPurchaseOn: isDate,
  purchasedGoods: isText,
  contractGoods: isText,
  collectedOn: isDate,
  source: (profile) => isText(profile) * (1 - profile.clearAnswer),
  consentEmail: isAnswer,
  consentSms: isAnswer,
  consentPhone: isAnswer,
  consentPost: isAnswer,
  consentAutomatedCall: isAnswer,
  consentOn: isDate,
  consentWording: isText,
  consentUntil: isDate,
  opposition: (profile) => (profile.email > 0.3 || profile.phone > 0.3 ? 0 : 1),
  oppositionOn: isDate,
  channel: isText,
  bloctel: (profile) => Math.max(isAnswer(profile), isDate(profile)),
  requestOn: isDate,
  requestGoods: isText,
  contractFrom: isDate,
  contractUntil: isDate,
  giftOn: isDate,
  giftAmount: (profile) => profile.paid * (1 - profile.date),
  giftForm: isText,
  member: isPaid,
  donor: isPaid,
  note: () => 1,
};

/** Below this the values contradict the header. */
export const LEAST_FIT = 0.35;
/** A column without values follows its header, with less confidence. */
export const EMPTY_FIT = 0.5;
/** A consent is never proposed from a header alone. */
export const CONSENT_FIELDS: ReadonlySet<TargetField> = new Set([
  'consentEmail',
  'consentSms',
  'consentPhone',
  'consentPost',
  'consentAutomatedCall',
]);

export interface ColumnCandidate {
  readonly target: TargetField;
  readonly confidence: number;
}

/** The field determined by values alone, for uninformative headers. */
export function byValues(profile: ColumnProfile): ColumnCandidate | null {
  if (profile.filled < 1) return null;
  const plain: readonly (readonly [TargetField, number])[] = [
    ['email', profile.email],
    ['siret', profile.siret > 0.8 && profile.phone < 0.3 ? profile.siret : 0],
    [profile.mobile > 0.8 ? 'mobile' : 'phone', profile.siret > 0.8 && profile.phone < 0.3 ? 0 : profile.phone],
    ['civility', profile.civility > 0.8 && profile.clearAnswer < 0.2 ? profile.civility : 0],
    ['fullAddress', profile.fullAddress],
    ['postcode', profile.postcode > 0.9 && profile.date < 0.1 && profile.serial < 0.95 ? profile.postcode * 0.8 : 0],
    ['city', profile.town > 0.8 && profile.firstName < 0.3 ? profile.town * 0.8 : 0],
    ['firstName', profile.firstName > 0.8 && profile.severalWords < 0.3 ? profile.firstName * 0.8 : 0],
    ['street', profile.street > 0.7 ? profile.street * 0.8 : 0],
  ];
  const [target, share] = plain.reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best));
  return share < 0.6 ? null : { target, confidence: Math.round(Math.min(0.8, share * 0.8) * 100) / 100 };
}
