import { say } from '../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../shared/text/text.ts';
import type { DocumentPart, PagedDocument } from '../export/pdf/paged-document.ts';
import { writtenDay, writtenMoment } from '../model/written-date.ts';
import type { BreachFacts } from './breach-facts.ts';

/** The papers of a breach in words: the sheet, the draft for the authority, the draft for the people. */

type Tell = (code: string, params?: SentenceParams) => string;

const teller =
  (language: Language): Tell =>
  (code, params = {}) =>
    say(language, `breach.${code}`, params);

const heading = (text: string): DocumentPart => ({ style: 'heading', text });
const paragraph = (text: string): DocumentPart => ({ style: 'paragraph', text });
const point = (text: string): DocumentPart => ({ style: 'point', text });

/** What was there, until when to act, whom to tell. */
export function breachSheet(facts: BreachFacts, language: Language): PagedDocument {
  const tell = teller(language);
  const { organisation, what, found, until, hoursLeft } = facts;
  return {
    title: tell('title'),
    parts: [
      paragraph(tell('about', { organisation })),
      heading(tell('delay')),
      paragraph(tell('found_until', { found: writtenMoment(found, language), until: writtenMoment(until, language) })),
      paragraph(hoursLeft < 0 ? tell('over') : tell('left', { hours: hoursLeft })),
      heading(tell('what')),
      paragraph(tell(`what.${what}`)),
      heading(tell('there')),
      ...heldParts(facts, language),
      heading(tell('whom')),
      point(tell(`authority.${facts.notifyAuthority}`)),
      point(tell(`people.${facts.notifyPeople}`)),
      ...['client', 'dpo', ...(what === 'stolen' ? ['police'] : []), 'insurer'].map((who) =>
        point(tell(`tell.${who}`)),
      ),
      heading(tell('now')),
      ...stepsOf(facts).map((step) => point(tell(`step.${step}`))),
      heading(tell('decision')),
      paragraph(tell('decided')),
      paragraph(tell('signed')),
    ],
  };
}

function heldParts(facts: BreachFacts, language: Language): readonly DocumentPart[] {
  const tell = teller(language);
  const { contacts, data, encrypted, changedAt, lastBackup, copies } = facts;
  return [
    point(tell('contacts', { contacts })),
    ...data.map(({ kind, count }) =>
      point(tell('held', { kind: capitalised(say(language, `processing.data.${kind}`)), count })),
    ),
    point(tell('changed', { at: writtenMoment(changedAt, language) })),
    point(tell(encrypted ? 'encrypted' : 'clear')),
    point(lastBackup === undefined ? tell('no_backup') : tell('backup', { on: writtenDay(lastBackup, language) })),
    ...(copies.length === 0
      ? [point(tell('no_copies'))]
      : [point(tell('copies', { copies: copiesText(facts, language) }))]),
  ];
}

function copiesText({ copies }: BreachFacts, language: Language): string {
  return copies.map(({ kind, count }) => `${say(language, `copy.kind.${kind}`)} : ${String(count)}`).join(' ; ');
}

function stepsOf({ what, encrypted }: BreachFacts): readonly string[] {
  switch (what) {
    case 'lost':
      return ['search', ...(encrypted ? ['key'] : []), 'passwords', 'restore', 'note'];
    case 'stolen':
      return ['complaint', ...(encrypted ? ['key'] : []), 'passwords', 'restore', 'note'];
    case 'sent':
      return ['recipient', 'channel', 'note'];
    case 'opened':
      return ['access', 'key', 'passwords', 'note'];
  }
}

/** The draft of the notification: the points of art. 33(3), for the form of the CNIL. */
export function authorityDraft(facts: BreachFacts, language: Language): PagedDocument {
  const tell = teller(language);
  const { organisation, found, what, contacts, data, encrypted } = facts;
  const kinds = data
    .map(({ kind, count }) => `${say(language, `processing.data.${kind}`)} (${String(count)})`)
    .join(', ');
  return {
    title: tell('draft.title'),
    parts: [
      paragraph(tell('draft.about')),
      heading(tell('draft.who')),
      paragraph(tell('draft.controller', { organisation })),
      heading(tell('draft.nature')),
      paragraph(tell(`what.${what}`)),
      paragraph(tell('draft.found', { found: writtenMoment(found, language) })),
      paragraph(tell('draft.counts', { contacts, kinds })),
      heading(tell('draft.consequences')),
      paragraph(tell(`draft.consequences.${facts.notifyPeople}`)),
      heading(tell('draft.measures')),
      paragraph(tell(encrypted ? 'draft.measures_before_encrypted' : 'draft.measures_before')),
      paragraph(tell('draft.measures_after')),
      heading(tell('draft.people')),
      paragraph(tell(`people.${facts.notifyPeople}`)),
    ],
  };
}

/** The draft of the letter to the people: the points of art. 34(2), in plain words. */
export function peopleDraft(facts: BreachFacts, language: Language): PagedDocument {
  const tell = teller(language);
  const { organisation, found, what, data } = facts;
  const kinds = data
    .filter(({ kind }) => kind !== 'oppositions' && kind !== 'notes')
    .map(({ kind }) => say(language, `processing.data.${kind}`))
    .join(', ');
  return {
    title: tell('letter.title'),
    parts: [
      paragraph(tell('letter.head', { organisation })),
      paragraph(tell('letter.greeting')),
      paragraph(tell('letter.what', { organisation, found: writtenDay(found, language) })),
      paragraph(tell(`what.${what}`)),
      paragraph(tell('letter.data', { kinds })),
      paragraph(tell('letter.risk')),
      paragraph(tell('letter.measures')),
      paragraph(tell('letter.advice')),
      paragraph(tell('letter.contact')),
      paragraph(tell('letter.end', { organisation })),
    ],
  };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('fr') + text.slice(1);
}
