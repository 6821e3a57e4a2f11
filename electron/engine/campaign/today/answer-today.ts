import type { ContactSheet } from '../../../../shared/contract/contact.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language } from '../../../../shared/text/text.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { ContactChecker } from '../check-contacts.ts';
import type { AskedOfContact, ChannelQuestion } from './today-questions.ts';

/**
 * The answer, without the changes that would alter it: a sheet must open at once, and « pourquoi » shows the reasons.
 */
export function answerToday(
  stored: StoredContact,
  { channel, today, next }: ChannelQuestion,
  language: Language,
): ContactSheet['answers'][number] {
  const nothing = {
    channel,
    asksForGoods: today === null,
    nextCalls: null,
    verdict: null,
    coordinate: null,
    reasons: [],
    conditions: [],
    remedy: null,
  };
  if (today === null) return nothing;
  const check = ({ campaign, ground }: AskedOfContact) => new ContactChecker(campaign, ground, language).check(stored);
  const { judged, target } = check(today);
  if (judged === null) return nothing;
  const { verdict, reasons, conditions, remedy = null } = judged.verdict;
  const later = next === null ? undefined : check(next).judged?.verdict.verdict;
  return {
    channel,
    asksForGoods: false,
    // Only an answer that the day alone forbids needs another day.
    nextCalls:
      next === null || later === undefined || later === verdict
        ? null
        : { day: next.day, from: next.from, verdict: later },
    verdict,
    coordinate: target?.coordinate ?? null,
    reasons: reasons.map(({ rule, verdict: answer, message, source, from, until, confidence }) => ({
      rule,
      verdict: answer,
      message,
      source,
      from,
      until,
      confidence,
    })),
    conditions: conditions.map((condition) => say(language, `duty.${condition}`)),
    remedy,
  };
}
