import type { RequestName } from './channels.ts';
import type { NamesBy } from './contract.ts';

/**
 * What the engine answers without writing anybody's name: questions, and what concerns the example alone. Every other
 * request of the engine records who made it, and waits until the person has said a name.
 */
const UNSIGNED = [
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
  'import.inspect',
  'import.list',
  'import.rehearse',
  'import.saveProblems',
  'job.cancel',
  'register.page',
  'register.verify',
  'rule.book',
  'rule.cites',
  'rule.compare',
  'suppression.lookup',
  'suppression.page',
  'suppression.previewList',
  'today.chooseCallGoods',
  'today.judge',
  'today.readCallGoods',
  'workspace.close',
  'workspace.createExample',
  'workspace.state',
  'workspace.verify',
] as const satisfies readonly NamesBy<'engine'>[];

/** Whether a request of the engine writes the name of the person who makes it. */
export function isSigned(name: RequestName): boolean {
  return !(UNSIGNED as readonly RequestName[]).includes(name);
}
