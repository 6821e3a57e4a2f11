/**
 * The names of everything that crosses between the page and the rest of Aval. Names only: the
 * sandboxed preload carries this file, and no validator. Shapes are in `contract.ts`.
 */

/** What the page may ask, `noun.verb`. Anything else is refused before it leaves the preload. */
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
  'preferences.read',
  'preferences.write',
  'register.page',
  'register.verify',
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

/** What the page may listen to, `noun.pastTense` or `noun.progress`. */
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

/** The three wires of Electron's IPC. `drop` carries a path from the preload and is no request: the page can't call it. */
export const WIRES = { request: 'aval:request', event: 'aval:event', drop: 'aval:drop' } as const;
