import type { FieldName } from '../../../shared/domain/contact/fields.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { Segment, SegmentCondition, SegmentScalar } from '../../../shared/domain/contact/segment.ts';
import { contactFieldPhrases } from '../../../shared/text/contact/contact-fields.ts';
import { isKnownCode, say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { writtenDay } from '../model/written-date.ts';

/** A filter in words: « le code postal commence par « 69 » et un e-mail est renseigné ». */
export function segmentWords(segment: Segment, language: Language): string {
  return wordsOf(segment, language, false);
}

function wordsOf(segment: Segment, language: Language, within: boolean): string {
  const isAll = 'all' in segment;
  if (!isAll && !('any' in segment)) return conditionWords(segment, language);
  const parts = isAll ? segment.all : segment.any;
  const [only] = parts;
  if (only === undefined) return say(language, isAll ? 'filter.everybody' : 'filter.nobody');
  if (parts.length === 1) return wordsOf(only, language, within);
  const words = parts
    .map((part) => wordsOf(part, language, true))
    .join(say(language, isAll ? 'filter.and' : 'filter.or'));
  return within ? say(language, 'filter.group', { words }) : words;
}

function conditionWords(condition: SegmentCondition, language: Language): string {
  const field = fieldWords(condition.field, language);
  if (condition.op === 'exists')
    return say(language, condition.value === false ? 'filter.missing' : 'filter.exists', { field });
  const values = isList(condition.value) ? condition.value : [condition.value ?? ''];
  const value = values.map((one) => valueWords(condition.field, one, language)).join(', ');
  return say(language, `filter.${condition.op}`, { field, value });
}

function isList(value: SegmentCondition['value']): value is readonly SegmentScalar[] {
  return Array.isArray(value);
}

/** Every field of the person needs its words: a field without them does not compile. */
contactFieldPhrases satisfies Readonly<Record<`filter.field.${Exclude<FieldName, 'extra'>}`, unknown>>;

function fieldWords(field: string, language: Language): string {
  const [head = '', ...rest] = field.split('.');
  const part = rest.join('.');
  const own = `filter.field.${field}`;
  if (part !== '' && head !== 'extra' && isKnownCode(own)) return say(language, own);
  if (head === 'extra') return say(language, 'filter.field.extra', { part });
  const words = say(language, `filter.field.${head}`);
  if (head === 'answers')
    return say(language, 'filter.field.part', { field: words, part: say(language, `channel.${part}`) });
  return part === '' ? words : say(language, 'filter.field.part', { field: words, part });
}

/** The choices of a field in words: a sentence never shows an internal code. */
function valueWords(field: string, value: SegmentScalar, language: Language): string {
  if (typeof value === 'boolean') return say(language, value ? 'filter.yes' : 'filter.no');
  const text = String(value);
  const code = choiceCode(field, text);
  if (code !== null && isKnownCode(code)) return say(language, 'filter.quoted', { value: say(language, code) });
  return isDay(text) ? writtenDay(text, language) : say(language, 'filter.quoted', { value: text });
}

function choiceCode(field: string, value: string): string | null {
  if (field.startsWith('answers.')) return `filter.answer.${value}`;
  switch (field) {
    case 'audience':
      return `filter.audience.${value}`;
    case 'status':
      return `filter.status.${value}`;
    case 'lists.state':
      return `filter.state.${value}`;
    case 'origins.kind':
      return `filter.origin.${value}`;
    case 'suppressed':
    case 'consents.channel':
      return `channel.${value}`;
    default:
      return null;
  }
}
