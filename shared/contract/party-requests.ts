import { z } from 'zod';
import { approvalRequests } from './approval-requests.ts';
import { Started } from './job.ts';
import * as suppliers from './supplier-requests.ts';
import * as transfer from './transfer.ts';

/** Requests about files that change hands, and about the two persons who approve them: a part of `requests`. */
export const partyRequests = {
  ...approvalRequests,
  /** Who may be passed on to a recipient, for which channel, and why the others not. */
  'transfer.check': { by: 'engine', input: transfer.TransferAsk, output: Started },
  /** Writes the file of each channel with its record into a folder. */
  'transfer.write': { by: 'engine', input: transfer.TransferWriting, output: Started },
  /** Who received data, under which contract, and who has still to be told of refusals. */
  'transfer.recipients': { by: 'engine', input: z.strictObject({}), output: Started },
  'transfer.keepRecipient': { by: 'engine', input: transfer.RecipientKeeping, output: z.null() },
  /** Contacts kept for the accounts or a dispute alone. */
  'transfer.keep': { by: 'engine', input: transfer.Keeping, output: Started },

  /** The suppliers of files, and what needs care about each. */
  'supplier.list': { by: 'engine', input: z.strictObject({}), output: z.array(suppliers.ShownSupplier) },
  /** Counts what the files of a supplier are worth. */
  'supplier.worth': { by: 'engine', input: suppliers.SupplierNamed, output: Started },
  /** Replaces the dossier of a supplier; a new name makes one. */
  'supplier.set': { by: 'engine', input: suppliers.SupplierSetting, output: z.undefined() },
  /** The people of a blocked supplier whom nobody else supplied are to be reviewed. */
  'supplier.state': { by: 'engine', input: suppliers.SupplierStating, output: suppliers.SupplierStated },
  'supplier.askProofs': { by: 'engine', input: suppliers.ProofsAsking, output: suppliers.ProofsAsked },
  'supplier.receiveProof': { by: 'engine', input: suppliers.ProofReceiving, output: suppliers.ProofReceived },
  'supplier.write': { by: 'engine', input: suppliers.SupplierWriting, output: suppliers.SupplierWritten },
} as const;
