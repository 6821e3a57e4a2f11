import type { NamesBy } from './contract.ts';

/** The roles of the people who work in a workspace, each with the rights of those before it. */
export const ROLES = ['lecture', 'aide', 'responsable'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What an act wants of its author:
 *
 * - `anyone`: a no of a person, which waits for no code;
 * - `lecture`: a reading, without a code;
 * - `aide`, `responsable`: a change, with the code of somebody who has that role.
 *
 * Without any user, everybody may do everything.
 */
export type WantedRole = 'anyone' | Role;

/** A command, and its options that want another role. */
interface CommandRole {
  readonly role: WantedRole;
  readonly options?: Readonly<Record<string, WantedRole>>;
}

/** Every command of the command line. */
export const COMMAND_ROLES: Readonly<Record<string, CommandRole>> = {
  about: { role: 'lecture' },
  approve: { role: 'aide', options: { policy: 'responsable' } },
  backup: { role: 'aide' },
  callbacks: { role: 'lecture' },
  check: { role: 'lecture' },
  close: { role: 'responsable' },
  contacts: { role: 'lecture' },
  copies: { role: 'aide' },
  decide: { role: 'aide' },
  demo: { role: 'lecture' },
  duplicates: { role: 'aide' },
  evaluate: { role: 'lecture' },
  explain: { role: 'lecture' },
  export: { role: 'aide' },
  exports: { role: 'lecture' },
  households: { role: 'aide' },
  import: { role: 'aide' },
  imports: { role: 'lecture' },
  init: { role: 'lecture' },
  inspect: { role: 'lecture' },
  keep: { role: 'aide' },
  lookup: { role: 'lecture' },
  notices: { role: 'aide' },
  person: { role: 'aide', options: { erase: 'responsable' } },
  plan: { role: 'aide' },
  processing: { role: 'aide' },
  purge: { role: 'responsable', options: { ask: 'aide', keep: 'aide', list: 'aide' } },
  recall: { role: 'aide' },
  recipients: { role: 'aide' },
  record: { role: 'aide' },
  register: { role: 'lecture' },
  restore: { role: 'responsable' },
  retire: { role: 'responsable' },
  returns: { role: 'aide' },
  rights: { role: 'aide', options: { close: 'responsable', lift: 'responsable' } },
  rules: { role: 'lecture' },
  segments: { role: 'aide' },
  sent: { role: 'aide' },
  simulate: { role: 'lecture' },
  states: { role: 'aide' },
  supplier: { role: 'aide' },
  suppliers: { role: 'lecture' },
  suppress: { role: 'anyone', options: { resume: 'aide' } },
  undo: { role: 'aide' },
  users: { role: 'responsable', options: { code: 'lecture' } },
  vault: { role: 'responsable' },
  verify: { role: 'lecture' },
};

/** Every request of the page to the engine. */
export const REQUEST_ROLES = {
  'about.licences': 'lecture',
  'about.read': 'lecture',
  'about.verify': 'lecture',
  'approval.decide': 'aide',
  'approval.list': 'lecture',
  'approval.look': 'lecture',
  'approval.propose': 'aide',
  'approval.standing': 'lecture',
  'approval.switch': 'responsable',
  'campaign.check': 'lecture',
  'campaign.count': 'lecture',
  'campaign.decide': 'aide',
  'campaign.explain': 'lecture',
  'campaign.export': 'aide',
  'campaign.list': 'lecture',
  'campaign.people': 'lecture',
  'campaign.preview': 'lecture',
  'campaign.record': 'lecture',
  'campaign.replay': 'lecture',
  'contact.correct': 'aide',
  'contact.page': 'lecture',
  'contact.pause': 'anyone',
  'contact.read': 'lecture',
  'contact.recordConsent': 'aide',
  'contact.resume': 'aide',
  'contact.suppress': 'anyone',
  'duplicate.decide': 'aide',
  'duplicate.list': 'lecture',
  'gift.years': 'lecture',
  'household.decide': 'aide',
  'household.list': 'lecture',
  'import.inspect': 'lecture',
  'import.list': 'lecture',
  'import.perform': 'aide',
  'import.rehearse': 'lecture',
  'import.saveProblems': 'lecture',
  'import.undo': 'aide',
  'job.cancel': 'lecture',
  'list.close': 'aide',
  'list.judgeFile': 'lecture',
  'list.markRecalled': 'aide',
  'list.prepareRecall': 'aide',
  'list.read': 'lecture',
  'list.standing': 'lecture',
  'notice.exempt': 'aide',
  'notice.owed': 'lecture',
  'notice.write': 'aide',
  'plan.callbacks': 'lecture',
  'plan.make': 'aide',
  'preset.learn': 'lecture',
  'preset.list': 'lecture',
  'preset.remove': 'aide',
  'preset.save': 'aide',
  'register.copies': 'lecture',
  'register.destroyCopy': 'aide',
  'register.keepProcessing': 'aide',
  'register.page': 'lecture',
  'register.placeCopy': 'aide',
  'register.processing': 'lecture',
  'register.verify': 'lecture',
  'register.writeProcessing': 'aide',
  'retention.ask': 'aide',
  'retention.erase': 'responsable',
  'retention.keep': 'aide',
  'retention.read': 'lecture',
  'retention.writeMinutes': 'aide',
  'returns.inspect': 'lecture',
  'returns.rehearse': 'lecture',
  'returns.take': 'aide',
  'rights.answer': 'aide',
  'rights.close': 'responsable',
  'rights.erase': 'responsable',
  'rights.extend': 'aide',
  'rights.held': 'lecture',
  'rights.lift': 'responsable',
  'rights.list': 'lecture',
  'rights.previewErasure': 'lecture',
  'rights.receive': 'aide',
  'rule.book': 'lecture',
  'rule.cites': 'lecture',
  'rule.compare': 'lecture',
  'segment.drop': 'aide',
  'segment.list': 'lecture',
  'segment.save': 'aide',
  'state.decide': 'aide',
  'state.lift': 'aide',
  'state.list': 'lecture',
  'state.report': 'aide',
  'supplier.askProofs': 'aide',
  'supplier.list': 'lecture',
  'supplier.receiveProof': 'aide',
  'supplier.set': 'aide',
  'supplier.state': 'aide',
  'supplier.worth': 'lecture',
  'supplier.write': 'aide',
  'suppression.add': 'anyone',
  'suppression.importList': 'anyone',
  'suppression.lookup': 'lecture',
  'suppression.page': 'lecture',
  'suppression.previewList': 'lecture',
  'suppression.undo': 'aide',
  'today.chooseCallGoods': 'lecture',
  'today.judge': 'lecture',
  'today.readCallGoods': 'lecture',
  'transfer.check': 'lecture',
  'transfer.keep': 'aide',
  'transfer.keepRecipient': 'aide',
  'transfer.recipients': 'lecture',
  'transfer.write': 'aide',
  'user.add': 'responsable',
  'user.changeCode': 'lecture',
  'user.enter': 'lecture',
  'user.leave': 'lecture',
  'user.list': 'lecture',
  'user.remove': 'responsable',
  'user.rescue': 'lecture',
  'user.reset': 'responsable',
  'workspace.backup': 'aide',
  'workspace.close': 'lecture',
  'workspace.create': 'lecture',
  'workspace.createExample': 'lecture',
  'workspace.open': 'lecture',
  'workspace.rehearseRestore': 'lecture',
  'workspace.rename': 'aide',
  'workspace.restore': 'responsable',
  'workspace.state': 'lecture',
  'workspace.verify': 'lecture',
} as const satisfies Record<NamesBy<'engine'>, WantedRole>;

/**
 * The role that a command wants with these words. Options that want another role replace that of the command; of
 * several, the strongest holds. A command without an entry wants the strongest.
 *
 * @param isGiven whether the words name an option.
 */
export function roleOfCommand(command: string, isGiven: (option: string) => boolean): WantedRole {
  const known = COMMAND_ROLES[command];
  if (known === undefined) return 'responsable';
  const others = Object.entries(known.options ?? {}).flatMap(([option, role]) => (isGiven(option) ? [role] : []));
  return others.sort((one, other) => rank(other) - rank(one))[0] ?? known.role;
}

/** Whether a role has the rights of another. */
export function mayAct(role: Role, wanted: WantedRole): boolean {
  return rank(role) >= rank(wanted);
}

const rank = (role: WantedRole): number => (ROLES as readonly WantedRole[]).indexOf(role);
