import type { RequestName } from '../../../shared/contract/channels.ts';
import type { Input, Output } from '../../../shared/contract/contract.ts';

/** Realistic inputs and outputs of a request, each shape once. An optional field is absent from one of the inputs. */
export type Examples<N extends RequestName> = {
  readonly inputs: readonly Input<N>[];
  readonly outputs: readonly Output<N>[];
};

/** The examples of one noun's requests: a missing one does not compile. */
export type NounExamples<Noun extends string> = {
  readonly [N in Extract<RequestName, `${Noun}.${string}`>]: Examples<N>;
};

export const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
export const CHOSEN = { fileToken: TOKEN, name: 'clients.xlsx' };
