import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { TypedPerson } from './named-person.ts';
import type { ChosenRows } from './row-choice.ts';

/** Who must no longer be contacted: a list, or one person as somebody typed her. */
export interface SuppressInput extends TypedPerson {
  /** Path of a list, xlsx or csv. */
  readonly file?: string | undefined;
  /** Id of a contact. */
  readonly contact?: string | undefined;
  /** For anyone who names no channel of their own; all by default. */
  readonly channel?: string | undefined;
  /** The same for several, of a person named by hand. */
  readonly channels?: readonly ChannelScope[] | undefined;
  /** The list holds plain hashes of this kind instead of coordinates. */
  readonly hashed?: string | undefined;
  /** Day of the opposition (`YYYY-MM-DD`), for rows without one; of a person named by hand: today by default. */
  readonly on?: string | undefined;
  /** Of a file of results, which rows are a no: `COLUMN=VALUE[,VALUE]`. */
  readonly only?: string | undefined;
  /** Every row of the file is a no, whatever its columns say. */
  readonly allRows?: boolean | undefined;
  /** The same as `only` and `allRows`, chosen in the window. */
  readonly chosenRows?: ChosenRows | undefined;
  /** MAP.json, parsed. */
  readonly mapping?: unknown;
  readonly sheet?: string | undefined;
}
