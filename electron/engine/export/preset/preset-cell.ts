import type { PresetColumn, PresetField } from '../../../../shared/contract/documents/preset.ts';
import { digitsDialled } from '../../../../shared/domain/value/dialling.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { nearestInWindows1252 } from '../../spreadsheet/write/windows-1252.ts';
import { callLimits } from '../formats/call-limits.ts';
import type { ListEntry, ListGround } from '../formats/list-format.ts';
import { consentLastDay, dayOfConsent, numberComment, tellingOrigin } from '../formats/list-sentences.ts';
import { textColumn } from '../formats/text-column.ts';
import { fittingText } from '../pdf/fitting-text.ts';
import type { Preset } from './parse-preset.ts';

/** The fields that hold a number, in the order of the person's numbers. */
export const PHONE_FIELDS = ['phone1', 'phone2', 'phone3', 'phone4'] as const satisfies readonly PresetField[];

/** A cell of a list in a preset; a shortened text, or one with replaced letters, is reported. */
export function presetCell(column: PresetColumn, preset: Preset, entry: ListEntry, ground: ListGround): string {
  if (column.field === undefined) return column.text ?? '';
  const value = valueOf(column.field, preset, entry, ground);
  const written = preset.encoding === 'windows-1252' ? nearestInWindows1252(value) : value;
  if (written !== value.normalize('NFC') && written !== value) ground.remark('letters_replaced');
  const { max } = column;
  return max === undefined ? written : fittingText(written, max, () => ground.remark('shortened'));
}

function valueOf(field: PresetField, preset: Preset, entry: ListEntry, ground: ListGround): string {
  const { contact, listed } = entry;
  const [target] = listed.targets;
  if (target === undefined) throw new Error('a person without a number is on the list');
  const { campaign } = ground;
  switch (field) {
    case 'reference':
      return ground.reference(contact.id);
    case 'phone1':
    case 'phone2':
    case 'phone3':
    case 'phone4':
      return phoneOf(listed.targets, field, { preset, isRobot: campaign.channel === 'automated_call' });
    case 'zone':
      return callLimits(entry, target, ground).timeZone;
    case 'callFrom':
      return callLimits(entry, target, ground).from;
    case 'callUntil':
      return callLimits(entry, target, ground).until;
    case 'attempts':
      return callLimits(entry, target, ground).maxAttempts;
    case 'basis':
      return listed.judged.verdict.basis ?? '';
    case 'consentOn':
      return dayOfConsent(entry, target, campaign);
    case 'consentUntil':
      return consentLastDay(entry, target, campaign) ?? '';
    case 'origin':
      return textColumn(tellingOrigin(entry, target)?.source);
    case 'sentence':
      return textColumn(numberComment(entry, target, campaign));
    case 'campaign':
      return textColumn(campaign.name);
    default:
      return personText(field, contact);
  }
}

type PersonField = 'lastName' | 'firstName' | 'name' | 'civility' | 'company' | PlaceField;
type PlaceField = 'street' | 'complement' | 'postcode' | 'city' | 'country';

/** Whether a field is about the person alone, and not about a list. */
export function isPersonField(field: PresetField): field is PersonField {
  return PERSON_FIELDS.has(field);
}

const PERSON_FIELDS: ReadonlySet<PresetField> = new Set<PersonField>([
  'lastName',
  'firstName',
  'name',
  'civility',
  'company',
  'street',
  'complement',
  'postcode',
  'city',
  'country',
]);

/** What a field says of the person. */
export function personText(field: PersonField, { person }: StoredContact): string {
  switch (field) {
    case 'name': {
      const names = [person.firstName, person.lastName].filter((part) => part !== undefined).join(' ');
      return textColumn(names === '' ? person.company : names);
    }
    case 'complement':
      return textColumn(person.addressComplement);
    case 'country':
      return person.territory ?? 'FR';
    default:
      return textColumn(person[field]);
  }
}

/** A robot calls one number: the one that was judged. */
function phoneOf(
  targets: readonly Target[],
  field: (typeof PHONE_FIELDS)[number],
  { preset, isRobot }: { readonly preset: Preset; readonly isRobot: boolean },
): string {
  const place = PHONE_FIELDS.indexOf(field);
  const target = isRobot && place > 0 ? undefined : targets[place];
  return target === undefined ? '' : numberInPreset(target.coordinate, preset);
}

/** A number in the form of the list: that of its preset, else E.164. */
export function numberOfList(e164: string, preset: Preset | null): string {
  return preset === null ? e164 : numberInPreset(e164, preset);
}

/** A number in the form of a preset. A number abroad has no national form: it is dialled with `00`. */
export function numberInPreset(e164: string, { phone }: Preset): string {
  switch (phone) {
    case 'e164':
      return e164;
    case 'national':
      return digitsDialled(e164);
    case '00':
      return `00${e164.slice(1)}`;
    case 'digits':
      return e164.slice(1);
  }
}
