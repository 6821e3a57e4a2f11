import { say } from '../../../shared/text/index.ts';
import type { SentenceParams } from '../../../shared/text/text.ts';
import type { DocumentPart, PagedDocument } from '../export/pdf/paged-document.ts';
import { writtenMoment } from '../model/written-date.ts';
import type { EngineContext } from '../steps/context.ts';
import type { RegisterPlace } from '../storage/register.ts';
import type { Restitution } from './restitution.ts';

/** What a certificate of destruction says. It names no person of the workspace. */
export interface CertifiedDestruction {
  readonly at: string;
  /** The name of the workspace’s file, without its folder. */
  readonly workspace: string;
  readonly files: number;
  readonly bytes: number;
  readonly restitution: Restitution;
  /** The end of the register at the destruction. */
  readonly register: RegisterPlace;
  /** Backups and copies that Aval knows of and did not destroy. */
  readonly outOfReach: readonly string[];
  /** Files outside the workspace that nobody noted as destroyed. */
  readonly copies: readonly string[];
}

/** The certificate in words: what was destroyed, when and by whom, and what nobody can read from it. */
export function certificateOf(context: EngineContext, destroyed: CertifiedDestruction): PagedDocument {
  const { language, by } = context;
  const { at, workspace, files, bytes, restitution, register, outOfReach, copies } = destroyed;
  const { organisation, code, counts, writtenAt } = restitution.inventory;
  const tell = (code_: string, params: SentenceParams = {}): string => say(language, `certificate.${code_}`, params);
  const part = (style: DocumentPart['style'], text: string): DocumentPart => ({ style, text });
  const heading = (key: string): DocumentPart => part('heading', tell(key));
  return {
    title: tell('title'),
    parts: [
      part('paragraph', tell('what', { organisation, workspace, code })),
      part('paragraph', tell('when', { at: writtenMoment(at, language), by })),
      heading('destroyed'),
      part('point', tell('files', { files, bytes })),
      part('point', tell('contacts', { contacts: counts.contacts, consents: counts.consents })),
      part('point', tell('oppositions', { oppositions: counts.oppositions, hashed: counts.hashedOppositions })),
      part('point', tell('proofs', { proofs: counts.proofs, evidence: counts.evidence })),
      part('point', tell('lists', { lists: counts.lists, entries: register.seq })),
      heading('returned'),
      part('paragraph', tell('restitution', { at: writtenMoment(writtenAt, language), sha256: restitution.sha256 })),
      part('paragraph', tell('kept_by_client')),
      heading('register'),
      part('paragraph', tell('register_end', { seq: register.seq, hash: register.hash })),
      heading('unknown'),
      part('point', tell('unknown_paper')),
      part('point', tell('unknown_backups')),
      part('point', tell('unknown_disk')),
      ...outOfReach.map((copy) => part('point', tell('copy', { copy }))),
      ...copies.map((copy) => part('point', tell('outside', { copy }))),
      heading('signature'),
      part('paragraph', tell('signed')),
    ],
  };
}
