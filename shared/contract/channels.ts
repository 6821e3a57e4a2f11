/**
 * The names of all requests and events between the page and the rest of Aval. Names only: the sandboxed preload bundles
 * this file without validators. Shapes are in `contract.ts`.
 */

/** The requests of the page, `noun.verb`. The preload refuses any other name. */
export const REQUESTS = [
  'app.info',
  'campaign.check',
  'campaign.count',
  'campaign.decide',
  'campaign.explain',
  'campaign.export',
  'campaign.list',
  'campaign.people',
  'campaign.preview',
  'campaign.record',
  'campaign.replay',
  'contact.correct',
  'contact.decideSuspicion',
  'contact.page',
  'contact.read',
  'contact.recordConsent',
  'contact.suppress',
  'file.askReplace',
  'file.choose',
  'folder.show',
  'import.inspect',
  'import.list',
  'import.perform',
  'import.rehearse',
  'import.saveProblems',
  'import.undo',
  'job.cancel',
  'link.open',
  'link.openSource',
  'list.close',
  'list.judgeFile',
  'list.markRecalled',
  'list.prepareRecall',
  'list.read',
  'list.standing',
  'notice.exempt',
  'notice.owed',
  'notice.write',
  'plan.callbacks',
  'plan.make',
  'preferences.read',
  'preferences.write',
  'preset.learn',
  'preset.list',
  'preset.remove',
  'preset.save',
  'register.page',
  'register.verify',
  'returns.inspect',
  'returns.rehearse',
  'returns.take',
  'rule.book',
  'rule.cites',
  'rule.compare',
  'suppression.add',
  'suppression.importList',
  'suppression.lookup',
  'suppression.page',
  'suppression.previewList',
  'suppression.undo',
  'today.chooseCallGoods',
  'today.judge',
  'today.readCallGoods',
  'transfer.check',
  'transfer.keep',
  'transfer.keepRecipient',
  'transfer.recipients',
  'transfer.write',
  'workspace.backup',
  'workspace.close',
  'workspace.create',
  'workspace.createExample',
  'workspace.forget',
  'workspace.open',
  'workspace.recent',
  'workspace.rename',
  'workspace.restore',
  'workspace.state',
  'workspace.verify',
] as const;

/** The events for the page, `noun.pastTense` or `noun.progress`. */
export const EVENTS = [
  'engine.restarted',
  'engine.stopped',
  'job.ended',
  'job.progress',
  'menu.chosen',
  'preferences.changed',
  'workspace.changed',
  'workspace.openAsked',
] as const;

export type RequestName = (typeof REQUESTS)[number];
export type EventName = (typeof EVENTS)[number];

/**
 * The three channels of Electron's IPC. `drop` transports a path from the preload and is not a request: the page can't
 * call it.
 */
export const WIRES = { request: 'aval:request', event: 'aval:event', drop: 'aval:drop' } as const;
