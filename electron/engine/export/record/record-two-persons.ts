import type { Language } from '../../../../shared/text/text.ts';
import type { StandingApproval } from '../../approval/standing-approval.ts';
import { writtenMoment } from '../../model/written-date.ts';
import type { ExportRecord, RecordedTwoPersons } from './export-record.ts';
import { html, type Html } from './html.ts';
import { recordWords } from './record-words.ts';

export function recordedTwoPersons({ by, proposedAt, people, decided }: StandingApproval): RecordedTwoPersons {
  return { proposedBy: by, proposedAt, acceptedBy: decided.by, acceptedAt: decided.at, people };
}

/** Who proposed and who accepted the list, and how many of its people are left. */
export function twoPersonsLine({ twoPersons, funnel }: ExportRecord, language: Language): Html | null {
  if (twoPersons === null) return null;
  const { proposedBy, proposedAt, acceptedBy, acceptedAt, people } = twoPersons;
  const sentence = recordWords(language).say('record.two_persons', {
    proposer: proposedBy,
    proposed: writtenMoment(proposedAt, language),
    accepter: acceptedBy,
    accepted: writtenMoment(acceptedAt, language),
    listed: funnel.eligible,
    people,
  });
  return html`<br>${sentence}`;
}
