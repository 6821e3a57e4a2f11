import type { TransferDraft } from '../../../shared/contract/transfer.ts';
import { say } from '../../../shared/text/index.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { RequestContext } from './request-context.ts';

/** The CAMPAIGN of a draft, as a sale by all of its channels. */
export function draftedSale(
  draft: TransferDraft,
  { session, language, by, today }: RequestContext,
): Readonly<Record<string, unknown>> {
  const { kind, recipient, channels, goods, sector, from } = draft;
  return {
    name: say(language, `transfer.name_of.${kind}`, { recipient }),
    organisation: readWorkspaceIdentity(session.workspace).organisation,
    purpose: 'transfer',
    recipient,
    channels,
    from,
    sale: true,
    saleReason: kind === 'sale' ? draft.reason : 'file',
    ...(goods === null ? {} : { goods }),
    ...(sector === null ? {} : { sector, sectorStated: { by, on: today() } }),
  };
}

/** The CAMPAIGN by which the files of a draft are written: a sale, or the transfer of its one channel. */
export function draftedTransfer(draft: TransferDraft, context: RequestContext): Readonly<Record<string, unknown>> {
  const sale = draftedSale(draft, context);
  if (draft.kind === 'sale') return sale;
  const { sale: _sale, channels: _channels, saleReason: _reason, ...rest } = sale;
  return { ...rest, channel: draft.channels[0] };
}
