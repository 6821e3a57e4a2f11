import type { RequestName } from './channels.ts';
import type { NamesBy } from './contract.ts';

/**
 * Requests of the engine that record no name: queries, and those about the example. Every other request of the engine
 * records its author, and is refused until the user has given a name.
 */
const UNSIGNED = [
  'about.licences',
  'about.read',
  'about.verify',
  'campaign.check',
  'campaign.count',
  'campaign.explain',
  'campaign.list',
  'campaign.people',
  'campaign.preview',
  'campaign.record',
  'campaign.replay',
  'contact.page',
  'contact.read',
  'gift.years',
  'household.list',
  'import.inspect',
  'import.list',
  'import.rehearse',
  'import.saveProblems',
  'job.cancel',
  'list.judgeFile',
  'list.read',
  'list.standing',
  'notice.owed',
  'preset.learn',
  'preset.list',
  'plan.callbacks',
  'register.copies',
  'register.page',
  'register.processing',
  'register.verify',
  'retention.read',
  'returns.inspect',
  'returns.rehearse',
  'rights.list',
  'rights.held',
  'rights.previewErasure',
  'rule.book',
  'rule.cites',
  'rule.compare',
  'state.list',
  'supplier.list',
  'supplier.worth',
  'suppression.lookup',
  'suppression.page',
  'suppression.previewList',
  'transfer.check',
  'transfer.recipients',
  'today.chooseCallGoods',
  'today.judge',
  'today.readCallGoods',
  'user.changeCode',
  'user.enter',
  'user.leave',
  'user.list',
  'workspace.close',
  'workspace.createExample',
  'workspace.rehearseRestore',
  'workspace.state',
  'workspace.verify',
] as const satisfies readonly NamesBy<'engine'>[];

/** Whether a request of the engine records the name of its author. */
export function isSigned(name: RequestName): boolean {
  return !(UNSIGNED as readonly RequestName[]).includes(name);
}
