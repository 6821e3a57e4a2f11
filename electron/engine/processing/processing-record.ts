import { PROCESSING_BLANKS, type ProcessingKey, type ProcessingRecord } from '../../../shared/contract/processing.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { say } from '../../../shared/text/index.ts';
import type { SentenceParams } from '../../../shared/text/text.ts';
import { shortDay } from '../model/written-date.ts';
import {
  countAudiences,
  lastBackupOn,
  type ListsOfPurpose,
  readHeldCategories,
  readListsByPurpose,
  readProcessingWords,
  readSourceNames,
} from '../sql/processing.ts';
import type { StoredRecipient } from '../sql/recipients.ts';
import type { EngineContext } from '../steps/context.ts';
import { organisationNames, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recipientsByChannel } from './recipients-by-channel.ts';

type Part = ProcessingRecord['parts'][number];
type Line = Part['lines'][number];

/**
 * The record of processing of art. 30 RGPD: each purpose by each channel that lists were written for, filled from the
 * workspace. What only the firm knows is its own words, or « à compléter »: nothing is invented.
 */
export function readProcessingRecord(context: EngineContext, workspace: Workspace, on: string): ProcessingRecord {
  const page = new RecordPage(context, workspace, on);
  const { words } = page;
  const groups = processingsOf(readListsByPurpose(workspace));
  const parts = [page.controller(), ...groups.map((group) => page.processing(group))];
  if (words.processor !== undefined) parts.push(page.onBehalf(words.processor, groups));
  return {
    organisation: readWorkspaceIdentity(workspace).organisation,
    on,
    words,
    parts,
    processings: groups.length,
    toComplete: PROCESSING_BLANKS.filter((blank) => words[blank] === undefined).length,
  };
}

const PURPOSES: ReadonlySet<string> = new Set(['commercial', 'charity', 'relational', 'transactional', 'transfer']);

/** A processing; null: contacts are kept and no list was written yet. */
type Processing = ListsOfPurpose | null;

/** Data of a campaign that is passed on as well is the same processing, with a recipient more. */
function processingsOf(lists: readonly ListsOfPurpose[]): readonly Processing[] {
  const campaigns = lists.filter(({ purpose }) => purpose !== 'transfer');
  const used = new Set(campaigns.map(({ channel }) => channel));
  const found = [...campaigns, ...lists.filter(({ purpose, channel }) => purpose === 'transfer' && !used.has(channel))];
  return found.length === 0 ? [null] : found;
}

const MOST_NAMES = 30;

class RecordPage {
  readonly words: Partial<Record<ProcessingKey, string>>;
  readonly #context: EngineContext;
  readonly #reader: SqlReader;
  readonly #recipientsBy: ReadonlyMap<Channel, readonly StoredRecipient[]>;
  readonly #isSealed: boolean;
  readonly #on: string;

  constructor(context: EngineContext, workspace: Workspace, on: string) {
    this.#context = context;
    this.#reader = workspace;
    this.#recipientsBy = recipientsByChannel(workspace);
    const { files, path } = workspace;
    this.#isSealed = files instanceof SealedFileSystem && files.vaultOf(path) !== null;
    this.#on = on;
    this.words = Object.fromEntries(readProcessingWords(workspace));
  }

  controller(): Part {
    return {
      title: this.#say('controller'),
      lines: [
        this.#line('organisation', organisationNames(this.#reader).join(', ')),
        ...(['address', 'contact', 'representative', 'dpo', 'jointControllers'] as const).map((key) => this.#word(key)),
        this.#line('drawn_up', shortDay(this.#on)),
      ],
    };
  }

  processing(processing: Processing): Part {
    return {
      title: this.#titleOf(processing),
      lines: [
        this.#purpose(processing),
        this.#line('people', this.#people()),
        this.#line(
          'data',
          this.#listed(readHeldCategories(this.#reader).map((category) => this.#say(`data.${category}`))),
        ),
        this.#line('sources', this.#sources()),
        this.#line('recipients', this.#recipients(processing)),
        this.#word('recipients'),
        this.#word('outsideEu'),
        this.#line('retention', this.#retention(processing)),
        this.#line('security', this.#security()),
        this.#word('measures'),
      ],
    };
  }

  /** Art. 30(2): what a call centre does for this client. */
  onBehalf(processor: string, processings: readonly Processing[]): Part {
    return {
      title: this.#say('on_behalf'),
      lines: [
        this.#line('processor', processor),
        this.#line('client', readWorkspaceIdentity(this.#reader).organisation),
        this.#word('contact'),
        this.#line('categories', this.#parted(processings.map((processing) => this.#titleOf(processing)))),
        this.#word('outsideEu'),
        this.#line('security', this.#security()),
        this.#word('measures'),
      ],
    };
  }

  #titleOf(processing: Processing): string {
    if (processing === null) return this.#say('purpose.kept');
    const { purpose, channel } = processing;
    return this.#say('by_channel', {
      purpose: this.#say(purpose === null || !PURPOSES.has(purpose) ? 'purpose.unknown' : `purpose.${purpose}`),
      channel: say(this.#context.language, `channel.${channel}`),
    });
  }

  #purpose(processing: Processing): Line {
    if (processing === null) return this.#line('purpose', this.#say('no_list'));
    const { purpose, lists, first, last, campaigns } = processing;
    if (purpose === null || !PURPOSES.has(purpose)) return this.#line('purpose', '');
    return this.#line(
      'purpose',
      this.#say('lists', { lists, first: shortDay(first), last: shortDay(last), campaigns: this.#some(campaigns) }),
    );
  }

  #people(): string {
    return this.#listed(
      countAudiences(this.#reader).map(({ audience, contacts }) => this.#say(`people.${audience}`, { contacts })),
    );
  }

  #sources(): string {
    return this.#parted(
      readSourceNames(this.#reader).map(({ kind, names }) => {
        const source = this.#say(`source.${kind}`);
        return names.length === 0 ? source : this.#say('source_named', { source, names: this.#some(names) });
      }),
    );
  }

  #recipients(processing: Processing): string {
    const received = processing === null ? undefined : this.#recipientsBy.get(processing.channel);
    const named = (received ?? []).map(({ name, contractUntil }) =>
      contractUntil === null ? name : this.#say('recipient_until', { recipient: name, until: shortDay(contractUntil) }),
    );
    return named.length === 0 ? this.#say('no_recipient') : this.#parted(named);
  }

  #retention(processing: Processing): string {
    const isCalled = processing?.channel === 'phone' || processing?.channel === 'automated_call';
    return [
      this.#say('retention.prospect'),
      this.#say('retention.customer'),
      this.#say('retention.oppositions'),
      ...(isCalled ? [this.#say('retention.calls')] : []),
    ].join(' ');
  }

  #security(): string {
    const backup = lastBackupOn(this.#reader);
    return [
      this.#say('security.here'),
      this.#say(this.#isSealed ? 'security.sealed' : 'security.clear'),
      backup === null ? this.#say('security.no_backup') : this.#say('security.backup', { on: shortDay(backup) }),
    ].join(' ');
  }

  /** A cell stays readable, and within the limit of a workbook. */
  #some(names: readonly string[]): string {
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return names.length <= MOST_NAMES ? shown : this.#say('and_others', { shown, others: names.length - MOST_NAMES });
  }

  #parted(parts: readonly string[]): string {
    const [first = '', ...others] = parts;
    return others.reduce((before, after) => this.#say('separator', { before, after }), first);
  }

  #listed(parts: readonly string[]): string {
    return parts.join(', ');
  }

  #word(key: ProcessingKey): Line {
    return this.#line(`field.${key}`, this.words[key] ?? '');
  }

  /** An empty content is « à compléter ». */
  #line(heading: string, content: string): Line {
    const isMissing = content === '';
    const title = heading.startsWith('field.') ? heading : `heading.${heading}`;
    return { heading: this.#say(title), content: isMissing ? this.#say('missing') : content, isMissing };
  }

  #say(code: string, params?: SentenceParams): string {
    return say(this.#context.language, `processing.${code}`, params);
  }
}
