import { isCall } from '../../../shared/domain/channel.ts';
import type { ConsentEvent } from '../../../shared/domain/contact/contact.ts';
import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { dealingsOf } from '../contact/dealings-view.ts';
import { withoutAbsent } from '../collections/without-absent.ts';
import { EvidenceOfImports } from '../erasure/evidence-of-imports.ts';
import type { RowRef } from '../model/stored-contact.ts';
import { viewedContacts } from '../person/list-contacts.ts';
import { readReturnComments } from '../sql/return-comments.ts';
import { readWholeProofs } from '../sql/proofs.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { joined, type RestitutionRow, type ReturnedTable, yesNo } from './returned-table.ts';
import { lastDayOfProof } from '../erasure/proofs-of-contact.ts';

/** Columns in French, like those of every file that Aval writes. */
const CONTACT_COLUMNS = [
  'REFERENCE',
  'QUALITE',
  'CIVILITE',
  'PRENOM',
  'NOM',
  'SOCIETE',
  'FONCTION',
  'SIRET',
  'EMAILS',
  'TELEPHONES',
  'COMPLEMENT',
  'ADRESSE',
  'CODE_POSTAL',
  'VILLE',
  'PAYS',
  'DATE_NAISSANCE',
  'REFERENCE_CLIENT',
  'DERNIER_CONTACT',
  'ADHERENT',
  'ADHERENT_JUSQU_AU',
  'DONATEUR',
  'DERNIER_DON',
  'ETAT',
  'REMARQUE',
  'AUTRES_COLONNES',
  'ORIGINES',
  'CANAUX_FERMES',
] as const;

/** Every contact with all that is kept of it. */
export function contactsTable(context: EngineContext, workspace: Workspace): ReturnedTable {
  const { code } = readWorkspaceIdentity(workspace);
  const hasComments = workspace.get('SELECT 1 AS yes FROM return_comments LIMIT 1') !== undefined;
  return {
    name: 'contacts',
    columns: CONTACT_COLUMNS,
    async *rows() {
      for await (const { stored, contact } of viewedContacts(context, workspace)) {
        const reference = writtenReference(code, stored.id);
        const comments = hasComments ? readReturnComments(workspace, stored.id) : [];
        const json = {
          reference,
          ...contact,
          ...dealingsOf(stored),
          notices: stored.notices ?? [],
          ...(comments.length === 0 ? {} : { comments }),
        };
        const { origins, suppressed, extra } = contact;
        yield {
          json,
          cells: [
            reference,
            contact.audience,
            contact.civility ?? '',
            contact.firstName ?? '',
            contact.lastName ?? '',
            contact.company ?? '',
            contact.jobTitle ?? '',
            contact.siret ?? '',
            joined(contact.emails),
            joined(contact.phones),
            contact.addressComplement ?? '',
            contact.street ?? '',
            contact.postcode ?? '',
            contact.city ?? '',
            contact.country ?? '',
            contact.birthDate ?? '',
            contact.customerRef ?? '',
            contact.lastContactOn ?? '',
            yesNo(contact.member),
            contact.memberUntil ?? '',
            yesNo(contact.donor),
            contact.lastDonationOn ?? '',
            contact.status ?? '',
            contact.note ?? '',
            joined(Object.entries(extra ?? {}).map(([column, value]) => `${column} : ${value}`)),
            joined(origins.map(({ kind, source, on }) => [kind, source, on].filter(Boolean).join(', '))),
            joined(suppressed),
          ],
        };
      }
    },
  };
}

const CONSENT_COLUMNS = [
  'REFERENCE',
  'CANAL',
  'EVENEMENT',
  'LE',
  'JUSQU_AU',
  'ORGANISATIONS',
  'PRODUITS',
  'COORDONNEE',
  'ACTE_POSITIF',
  'PREUVE',
  'MENTIONS',
  'TEXTE',
] as const;

/** Every consent, refusal and withdrawal of a contact. */
export function consentsTable(context: EngineContext, workspace: Workspace): ReturnedTable {
  const { code } = readWorkspaceIdentity(workspace);
  return {
    name: 'accords',
    columns: CONSENT_COLUMNS,
    async *rows() {
      for await (const { stored, contact } of viewedContacts(context, workspace))
        for (const consent of contact.consents) yield consentRow(writtenReference(code, stored.id), consent);
    },
  };
}

function consentRow(reference: string, consent: ConsentEvent): RestitutionRow {
  const { channel, event, at, until, organisations, goods, coordinate, positiveAct, proof, mentions, wording } =
    consent;
  return {
    json: { reference, ...consent },
    cells: [
      reference,
      channel,
      event,
      at,
      until ?? '',
      joined(organisations ?? []),
      joined(goods ?? []),
      coordinate ?? '',
      yesNo(positiveAct),
      yesNo(proof),
      joined(mentions ?? []),
      wording ?? '',
    ],
  };
}

const PROOF_COLUMNS = [
  'REFERENCE',
  'NATURE',
  'LE',
  'CANAL',
  'PRODUITS',
  'ORGANISATIONS',
  'TEXTE',
  'A_GARDER_JUSQU_AU',
  'PIECES',
  'EMPREINTES_DE_LA_PERSONNE',
] as const;

interface ReturnedProof {
  /** Absent: of a person who was erased, known by keyed hashes alone. */
  readonly reference?: string;
  readonly kind: string;
  readonly at: string;
  readonly channel?: string | undefined;
  readonly goods?: readonly string[] | undefined;
  readonly organisations?: readonly string[] | undefined;
  readonly wording?: string | undefined;
  readonly keepUntil?: string | undefined;
  readonly evidence: readonly string[];
  readonly keyedHashes: readonly string[];
}

/** The proofs that the organisation keeps after the contract (art. R223-2 and R223-4 C. conso.: three years). */
export function proofsTable(context: EngineContext, workspace: Workspace): ReturnedTable {
  const { code } = readWorkspaceIdentity(workspace);
  return {
    name: 'preuves',
    columns: PROOF_COLUMNS,
    async *rows() {
      const files = new EvidenceOfImports(workspace);
      for await (const { stored, contact } of viewedContacts(context, workspace)) {
        const reference = writtenReference(code, stored.id);
        for (const { channel, event, at, goods, organisations, wording, proof } of contact.consents) {
          if (proof !== true || event !== 'granted') continue;
          const isOfCalls = channel === 'all' || isCall(channel);
          const told = stored.consents.filter(
            (one) => one.event.channel === channel && one.event.event === event && one.event.at === at,
          );
          const keepUntil = isOfCalls ? lastDayOfProof(at) : undefined;
          const facts = { reference, kind: 'consent', at, channel, goods, organisations, wording, keepUntil };
          yield proofRow({ ...facts, evidence: filesOf(files, told), keyedHashes: [] });
        }
        for (const { at, goods, proof } of dealingsOf(stored).requests) {
          if (proof !== true) continue;
          const facts = { reference, kind: 'request', at, goods: goods === undefined ? undefined : [goods] };
          const told = stored.requests.filter((one) => one.at === at);
          const keepUntil = lastDayOfProof(at);
          yield proofRow({ ...facts, keepUntil, evidence: filesOf(files, told), keyedHashes: [] });
        }
      }
      for (const { proof, keyedHashes } of readWholeProofs(workspace))
        yield proofRow({ ...proof, evidence: proof.evidence.map(({ sha256 }) => sha256), keyedHashes });
    },
  };
}

/** The digests of the files by which an import or a record by hand proves a statement. */
function filesOf(files: EvidenceOfImports, told: readonly RowRef[]): readonly string[] {
  return [...new Set(told.flatMap((one) => files.of(one).map(({ sha256 }) => sha256)))];
}

function proofRow(proof: ReturnedProof): RestitutionRow {
  const { reference, kind, at, channel, goods, organisations, wording, keepUntil, evidence, keyedHashes } = proof;
  return {
    json: withoutAbsent(proof),
    cells: [
      reference ?? '',
      kind,
      at,
      channel ?? '',
      joined(goods ?? []),
      joined(organisations ?? []),
      wording ?? '',
      keepUntil ?? '',
      joined(evidence),
      joined(keyedHashes),
    ],
  };
}
