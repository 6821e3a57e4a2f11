import { z } from 'zod';
import { About, BundledWork, ProgramCheck } from './about.ts';
import { campaignRequests } from './campaign-requests.ts';
import { CampaignRecordAsk } from './campaign.ts';
import type { EventName, RequestName } from './channels.ts';
import {
  ListClosed,
  ListClosing,
  ListFileAsk,
  ListFileJudged,
  ListHistory,
  ListsStanding,
  RecallAsk,
  RecallDone,
  RecallPrepared,
} from './list.ts';
import {
  CallGoods,
  ContactConsent,
  ContactCorrected,
  ContactCorrection,
  ContactId,
  ContactLines,
  ContactPage,
  ContactPause,
  ContactSheet,
  ContactSuppress,
  ContactSuppressed,
} from './contact.ts';
import { CopyDestroying, CopyPlacing, ListedCopy } from './copy.ts';
import { ChosenFile, FILE_PURPOSES, FileToken } from './file.ts';
import { ImportChoice, ImportInspect, ListedImport, ProblemsSaving } from './import.ts';
import { JobEnded, JobId, JobProgress, Started } from './job.ts';
import { CitedSource, LINKS } from './link.ts';
import { leavingRequests } from './leaving.ts';
import { mirrorRequests } from './mirror.ts';
import { partyRequests } from './party-requests.ts';
import { peopleRequests } from './people-requests.ts';
import { CallbackShown, PlanAsk } from './plan.ts';
import { Preferences, PreferencesChange } from './preferences.ts';
import { ListedPreset, PresetNamed, PresetProposal, PresetSample, PresetSaving } from './preset.ts';
import { ProcessingRecord, ProcessingWords, ProcessingWritten } from './processing.ts';
import { RegisterEntries, RegisterPage, RegisterVerified } from './register.ts';
import { ReturnsAsk } from './returns.ts';
import { RuleBook, RuleBookAsk, RuleComparison, RuleComparisonAsk } from './rule.ts';
import {
  SuppressionAdd,
  SuppressionAdded,
  SuppressionEntries,
  SuppressionFound,
  SuppressionListImport,
  SuppressionLookup,
  SuppressionPage,
  SuppressionUndo,
} from './suppression.ts';
import { userRequests } from './user-requests.ts';
import { BackupWriting, VaultStanding } from './vault.ts';
import { vaultRequests } from './vault-requests.ts';
import { NewWorkspace, OpenWorkspace, RecentWorkspace, RestoreRehearsing, WorkspaceRestoring } from './workspace.ts';

/**
 * Every request of the page: its handler's side, input and output. The types of the handlers in main and in the engine
 * and of the page's client derive from it: a missing handler does not compile. Main parses each input, a closed object.
 * The shipped program does not parse outputs: the compiler checks them, and the test double of the engine
 * (test/e2e/fake-engine.ts) parses its own. A dropped file has a separate channel (`WIRES.drop`).
 */

type Request = { readonly by: 'main' | 'engine'; readonly input: z.ZodType; readonly output: z.ZodType };

const nothing = z.strictObject({});

export const requests = {
  'app.info': {
    by: 'main',
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      platform: z.enum(['windows', 'mac', 'linux']),
      /** The workspace to open first: double-clicked, or the last one if the preferences say so. */
      startWith: ChosenFile.nullable(),
    }),
  },
  /** What runs, for « À propos ». */
  'about.read': { by: 'engine', input: nothing, output: About },
  /** Computes the digests of the files that run; null in a checkout. */
  'about.verify': { by: 'engine', input: nothing, output: ProgramCheck.nullable() },
  /** All that is bundled, with its licences; empty in a checkout. */
  'about.licences': { by: 'engine', input: nothing, output: z.array(BundledWork) },
  'preferences.read': { by: 'main', input: nothing, output: Preferences },
  'preferences.write': { by: 'main', input: PreferencesChange, output: Preferences },

  /** Opens the system's dialog; null when the user cancels. */
  'file.choose': {
    by: 'main',
    input: z.strictObject({ purpose: z.enum(FILE_PURPOSES), suggestedName: z.string().max(200).optional() }),
    output: z.array(ChosenFile).nullable(),
  },
  /** Asks whether a file of another program in a chosen folder may be overwritten; null: it may not. */
  'file.askReplace': {
    by: 'main',
    input: z.strictObject({ folderToken: FileToken, name: z.string().min(1).max(255) }),
    output: ChosenFile.nullable(),
  },
  'folder.show': { by: 'main', input: z.strictObject({ fileToken: FileToken }), output: z.null() },
  /** Opens a text that a rule cites. An address that the rule does not cite is refused. */
  'link.openSource': { by: 'main', input: CitedSource, output: z.null() },
  'link.open': { by: 'main', input: z.strictObject({ link: z.enum(LINKS) }), output: z.null() },

  'workspace.create': { by: 'engine', input: NewWorkspace, output: OpenWorkspace },
  /** Null: it is sealed, and waits for its secret (`vault.unlock`). */
  'workspace.open': { by: 'engine', input: z.strictObject({ fileToken: FileToken }), output: OpenWorkspace.nullable() },
  /** A fictitious workspace, built beside the preferences and opened when the job ends. */
  'workspace.createExample': { by: 'engine', input: nothing, output: Started },
  'workspace.close': { by: 'engine', input: nothing, output: z.null() },
  /** The further names of the organisation, all of them. */
  'workspace.rename': { by: 'engine', input: NewWorkspace.pick({ alsoNamed: true }), output: OpenWorkspace },
  'workspace.state': { by: 'engine', input: nothing, output: OpenWorkspace.nullable() },
  /** Writes the workspace as it is now, with its evidence, into one file. */
  'workspace.backup': { by: 'engine', input: BackupWriting, output: Started },
  /** What a restore would do; changes nothing. */
  'workspace.rehearseRestore': { by: 'engine', input: RestoreRehearsing, output: Started },
  /** Replaces a workspace by a backup and opens it; the oppositions of the replaced workspace are carried over. */
  'workspace.restore': { by: 'engine', input: WorkspaceRestoring, output: Started },
  'workspace.verify': { by: 'engine', input: nothing, output: Started },
  'workspace.recent': { by: 'main', input: nothing, output: z.array(RecentWorkspace) },
  /** Removes a workspace from the list; its file stays. */
  'workspace.forget': { by: 'main', input: z.strictObject({ fileToken: FileToken }), output: z.null() },

  ...vaultRequests,

  ...peopleRequests,

  /** A page of the matching contacts, with the counts of the facets. */
  'contact.page': { by: 'engine', input: ContactPage, output: ContactLines },
  'contact.read': { by: 'engine', input: z.strictObject({ id: ContactId }), output: ContactSheet },
  /** « Ne plus contacter »: durable when it answers. */
  'contact.suppress': { by: 'engine', input: ContactSuppress, output: ContactSuppressed },
  /** « Mettre en pause jusqu’au »: a no until a day. */
  'contact.pause': { by: 'engine', input: ContactPause, output: ContactSuppressed },
  /** Ends the pauses of a contact before their day. */
  'contact.resume': { by: 'engine', input: z.strictObject({ id: ContactId }), output: ContactSheet },
  /** Corrects a contact, under the user's name; no import brings the error back. */
  'contact.correct': { by: 'engine', input: ContactCorrection, output: ContactCorrected },
  /** A proven consent recorded by hand by a named person: the only way to reopen a channel. */
  'contact.recordConsent': { by: 'engine', input: ContactConsent, output: ContactSheet },

  /** Who may be contacted today, channel by channel; a job whose answer is cached until the workspace changes. */
  'today.judge': {
    by: 'engine',
    input: z.strictObject({ purpose: z.enum(['commercial', 'charity', 'relational', 'transactional']) }),
    output: Started,
  },

  /** The product of calls, while the workspace is open; null: not chosen. Today's answers depend on it. */
  'today.chooseCallGoods': {
    by: 'engine',
    input: z.strictObject({ goods: z.string().trim().min(1).max(300).nullable() }),
    output: CallGoods,
  },
  'today.readCallGoods': { by: 'engine', input: nothing, output: CallGoods },

  /** What an import of a file would read; a job. */
  'import.inspect': { by: 'engine', input: ImportInspect, output: Started },
  /** The same code as an import, without any change. */
  'import.rehearse': { by: 'engine', input: ImportChoice, output: Started },
  'import.perform': { by: 'engine', input: ImportChoice, output: Started },
  /** Latest first, including undone imports. */
  'import.list': { by: 'engine', input: nothing, output: z.array(ListedImport) },
  /** Writes the rows to correct as a workbook; `fileToken` is the imported file. */
  'import.saveProblems': { by: 'engine', input: ProblemsSaving, output: Started },
  'import.undo': { by: 'engine', input: z.strictObject({ importId: z.string().max(20) }), output: Started },

  ...campaignRequests,

  /** Every list of people and what became of it, the oldest first. */
  'list.standing': { by: 'engine', input: nothing, output: ListsStanding },
  /** One list and what was said of it; null: it names nobody. */
  'list.read': { by: 'engine', input: CampaignRecordAsk, output: ListHistory.nullable() },
  /** Judges a file of a list that has left, whole or altered. */
  'list.judgeFile': { by: 'engine', input: ListFileAsk, output: ListFileJudged },
  /** Records whether a list was sent, under the user's name; what is said later holds. */
  'list.close': { by: 'engine', input: ListClosing, output: ListClosed },
  /** Writes the files that take people out of the lists in use, or of one, into a folder. */
  'list.prepareRecall': { by: 'engine', input: RecallAsk, output: RecallPrepared },
  /** The people withdrawn from a list are taken out of its tool. */
  'list.markRecalled': {
    by: 'engine',
    input: RecallDone,
    output: z.strictObject({ people: z.int().nonnegative() }),
  },

  ...leavingRequests,
  ...mirrorRequests,
  ...partyRequests,

  /** The tools that lists of calls can be written for: the workspace's, then those of Aval. */
  'preset.list': { by: 'engine', input: nothing, output: z.array(ListedPreset) },
  /** What a sample file of a tool tells of its columns and form. */
  'preset.learn': { by: 'engine', input: PresetSample, output: PresetProposal },
  /** Keeps a tool in the workspace, under the user's name. */
  'preset.save': { by: 'engine', input: PresetSaving, output: z.array(ListedPreset) },
  'preset.remove': { by: 'engine', input: PresetNamed, output: z.array(ListedPreset) },

  /** Who did what, when, on which file. */
  'register.page': { by: 'engine', input: RegisterPage, output: RegisterEntries },
  /** Whether every entry is unchanged. */
  'register.verify': { by: 'engine', input: nothing, output: RegisterVerified },
  /** The record of processing (art. 30 RGPD). */
  'register.processing': { by: 'engine', input: nothing, output: ProcessingRecord },
  /** Keeps the words of the firm in it. */
  'register.keepProcessing': {
    by: 'engine',
    input: z.strictObject({ words: ProcessingWords }),
    output: ProcessingRecord,
  },
  'register.writeProcessing': {
    by: 'engine',
    input: z.strictObject({ folderToken: FileToken }),
    output: ProcessingWritten,
  },
  /** The files with data outside the workspace, oldest first. */
  'register.copies': { by: 'engine', input: nothing, output: z.array(ListedCopy) },
  'register.placeCopy': { by: 'engine', input: CopyPlacing, output: z.array(ListedCopy) },
  'register.destroyCopy': { by: 'engine', input: CopyDestroying, output: z.array(ListedCopy) },

  'plan.callbacks': { by: 'engine', input: nothing, output: z.array(CallbackShown) },
  'plan.make': { by: 'engine', input: PlanAsk, output: Started },
  'returns.inspect': { by: 'engine', input: ReturnsAsk, output: Started },
  'returns.rehearse': { by: 'engine', input: ReturnsAsk, output: Started },
  'returns.take': { by: 'engine', input: ReturnsAsk, output: Started },

  'rule.book': { by: 'engine', input: RuleBookAsk, output: RuleBook },
  /** The changes from one day to another. */
  'rule.cites': { by: 'engine', input: CitedSource, output: z.boolean() },
  'rule.compare': { by: 'engine', input: RuleComparisonAsk, output: RuleComparison },

  /** One person, during a call: durable when it answers. */
  'suppression.add': { by: 'engine', input: SuppressionAdd, output: SuppressionAdded },
  /** « Est-il opposé ? » and « où avez-vous eu mon numéro ? » */
  'suppression.lookup': { by: 'engine', input: SuppressionLookup, output: SuppressionFound },
  'suppression.undo': { by: 'engine', input: SuppressionUndo, output: z.null() },
  'suppression.previewList': { by: 'engine', input: SuppressionListImport, output: Started },
  'suppression.page': { by: 'engine', input: SuppressionPage, output: SuppressionEntries },
  'suppression.importList': { by: 'engine', input: SuppressionListImport, output: Started },

  ...userRequests,

  'job.cancel': { by: 'engine', input: z.strictObject({ jobId: JobId }), output: z.null() },
} as const satisfies Record<RequestName, Request>;

/** Every event for the page. */
export const events = {
  /** The engine died and was restarted with the workspace; acknowledged changes are kept, running jobs are lost. */
  'engine.restarted': nothing,
  /** It died again: Aval has to be started again. */
  'engine.stopped': nothing,
  'job.progress': JobProgress,
  'job.ended': JobEnded,
  'menu.chosen': z.strictObject({
    command: z.enum([
      'newWorkspace',
      'openWorkspace',
      'closeWorkspace',
      'importFile',
      'search',
      'lock',
      'settings',
      'help',
      'about',
    ]),
  }),
  'preferences.changed': Preferences,
  /** The open workspace was sealed, unsealed or locked, or another waits for its secret. */
  'vault.changed': VaultStanding,
  /** The open workspace changed: contacts, last save; null when it was closed. */
  'workspace.changed': OpenWorkspace.nullable(),
  /** A workspace file was double-clicked while Aval was running. */
  'workspace.openAsked': ChosenFile,
} as const satisfies Record<EventName, z.ZodType>;

type Requests = typeof requests;

/** Input as the caller writes it. */
export type Input<N extends RequestName> = z.input<Requests[N]['input']>;
/** Input as the handler receives it, parsed. */
export type Parsed<N extends RequestName> = z.output<Requests[N]['input']>;
export type Output<N extends RequestName> = z.output<Requests[N]['output']>;
export type Event<E extends EventName> = z.output<(typeof events)[E]>;

export type NamesBy<By extends 'main' | 'engine'> = {
  [N in RequestName]: Requests[N]['by'] extends By ? N : never;
}[RequestName];

/** One function per request; `Context` is what the handler's side adds to the input. */
export type HandlersBy<By extends 'main' | 'engine', Context> = {
  readonly [N in NamesBy<By>]: (input: Parsed<N>, context: Context) => Promise<Output<N>>;
};
