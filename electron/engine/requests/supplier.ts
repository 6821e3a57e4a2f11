import { basename, join } from 'node:path';
import type { ShownSupplier, SupplierAnswers, SupplierCounts } from '../../../shared/contract/supplier-requests.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { fileNameWord } from '../../../shared/domain/value/fold.ts';
import { askForProofs, receiveProofOf } from '../suppliers/ask-proofs.ts';
import { setSupplier, stateSupplier } from '../suppliers/change-supplier.ts';
import { listSuppliers, type ListedSupplier } from '../suppliers/list-suppliers.ts';
import { namedSupplier } from '../suppliers/named-supplier.ts';
import { writeLetterTo } from '../suppliers/supplier-letter.ts';
import { peoplePer100Euros, supplierWorth } from '../suppliers/supplier-worth.ts';
import type { NounAnswers } from './request-context.ts';

export const supplier: NounAnswers<'supplier'> = {
  'supplier.list': async (_nothing, { session, today }) => listSuppliers(session.workspace, today()).map(shown),

  'supplier.worth': async ({ name }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('supplierWorth', async (job): Promise<SupplierCounts> => {
      const found = namedSupplier(workspace, name);
      const worth = await supplierWorth({ ...context, ...job }, workspace, found, context.today());
      const { contractUntil: _until, alarms: _alarms, usable, ...counts } = worth;
      const { rows, unusable, doubles, known } = counts;
      return {
        ...counts,
        fresh: rows - unusable - doubles - known,
        usable: CHANNELS.map((channel) => ({ channel, people: usable[channel] })),
        per100Euros: peoplePer100Euros(worth, found.dossier.priceCents),
      };
    });
  },

  'supplier.set': async ({ name, answers, evidence }, context) => {
    const { workspace } = context.session;
    await setSupplier(context, workspace, name, {
      dossier: dossierOf(answers),
      evidence: evidence.map((token) => context.files.toRead(token)),
    });
  },

  'supplier.state': async ({ name, state, reason }, context) => {
    const { people, recall } = await stateSupplier(context, context.session.workspace, name, { state, reason });
    return { people, onLists: recall.people };
  },

  'supplier.askProofs': async ({ name, count, fileToken }, context) => {
    const out = context.files.folder(fileToken);
    const { asked, until, files } = await askForProofs(context, context.session.workspace, name, { count, out });
    return { asked, until, files: [...files] };
  },

  'supplier.receiveProof': async ({ name, reference, verdict, evidence }, context) => {
    const path = evidence === null ? undefined : context.files.toRead(evidence);
    const noted = await receiveProofOf(context, context.session.workspace, name, {
      reference,
      verdict,
      evidence: path,
    });
    return { asked: noted.asked, received: noted.received, good: noted.good };
  },

  'supplier.write': async ({ name, letter, fileToken }, context) => {
    const { workspace } = context.session;
    const named = letter === 'proofs' ? 'rappel-des-preuves' : 'reclamation';
    const file = `${named}-${fileNameWord(name)}-${context.today()}.pdf`;
    const out = join(context.files.folder(fileToken), file);
    const written = await writeLetterTo(context, workspace, name, { letter, out });
    return { file: basename(written.file) };
  },
};

function shown(listed: ListedSupplier): ShownSupplier {
  const { id, name, state, stateOn, stateBy, stateReason, evidence, deliveries, lastOn, alarms } = listed;
  return {
    id,
    name,
    answers: {
      kind: listed.kind ?? null,
      listOwner: listed.listOwner ?? '',
      address: listed.address ?? '',
      contractUntil: listed.contractUntil ?? null,
      collected: listed.collected ?? '',
      wording: listed.wording ?? '',
      named: (listed.named ?? []).join(', '),
      proofOnRequest: listed.proofOnRequest ?? null,
      delivery: listed.delivery ?? null,
      priceCents: listed.priceCents ?? null,
      note: listed.note ?? '',
    },
    state,
    stated:
      stateOn === undefined || stateBy === undefined ? null : { on: stateOn, by: stateBy, reason: stateReason ?? '' },
    evidence: evidence.map((file) => file.name),
    deliveries,
    lastOn: lastOn ?? null,
    alarms: [...alarms],
  };
}

/** A SUPPLIER.json: what is not known is left out. */
function dossierOf({ named, ...answers }: SupplierAnswers): object {
  const names = named.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const known = Object.entries(answers).filter(([, value]) =>
    typeof value === 'string' ? value.trim() !== '' : value !== null,
  );
  return { ...Object.fromEntries(known), ...(names.length === 0 ? {} : { named: names }) };
}
