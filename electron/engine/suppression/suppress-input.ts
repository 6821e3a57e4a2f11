import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { TypedPerson } from './named-person.ts';
import type { ChosenRows } from './list-file/row-choice.ts';

/** The input of an opposition: a list, or one typed person. */
export interface SuppressInput extends TypedPerson {
  /** Path of a list, xlsx or csv. */
  readonly file?: string | undefined;
  /** Id of a contact. */
  readonly contact?: string | undefined;
  /** For rows without a channel; all by default. */
  readonly channel?: string | undefined;
  /** Several channels, for a person named by hand. */
  readonly channels?: readonly ChannelScope[] | undefined;
  /** The list contains plain hashes of this kind instead of coordinates. */
  readonly hashed?: string | undefined;
  /** Day of the opposition (`YYYY-MM-DD`), for rows without one; for a person named by hand: today by default. */
  readonly on?: string | undefined;
  /** For a file of results, the rows that are refusals: `COLUMN=VALUE[,VALUE]`. */
  readonly only?: string | undefined;
  /** Every row of the file is a refusal, regardless of its columns. */
  readonly allRows?: boolean | undefined;
  /** The same as `only` and `allRows`, chosen in the window. */
  readonly chosenRows?: ChosenRows | undefined;
  /** MAP.json, parsed. */
  readonly mapping?: unknown;
  readonly sheet?: string | undefined;
  /** The recipient of data that passes its oppositions back. */
  readonly fromRecipient?: string | undefined;
}
