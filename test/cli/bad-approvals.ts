import type { Case } from './bad-exports.ts';

/** The workspace of the table asks nobody for a second person. */
export const badApprovals: Case[] = [
  { words: 'approve alpha.aval --campaign campaign.json --propose', code: 2, names: /--by/ },
  { words: 'approve alpha.aval --campaign campaign.json --propose --by Anne', code: 1, names: /deuxième personne/ },
  { words: 'approve alpha.aval --campaign campaign.json --accept --by Anne', code: 1, names: /proposez/ },
  { words: 'approve alpha.aval --campaign campaign.json --refuse --by Anne', code: 2, names: /--reason/ },
  { words: 'approve alpha.aval --campaign campaign.json --accept --propose --by Anne', code: 2, names: /--accept/ },
  { words: 'approve alpha.aval --campaign campaign.json --reason non --accept --by Anne', code: 2, names: /--refuse/ },
  { words: 'approve alpha.aval --campaign campaign.json', code: 1, names: /proposez/ },
  { words: 'approve alpha.aval --campaign missing.json --propose --by Anne', code: 3, names: /missing\.json/ },
  { words: 'approve alpha.aval --campaign no.json --propose --by Anne', code: 2, names: /no\.json/ },
  { words: 'approve alpha.aval --propose --by Anne', code: 2, names: /--campaign/ },
  { words: 'approve alpha.aval --year 2025', code: 2, names: /--campaign/ },
  { words: 'approve alpha.aval --campaign campaign.json --policy off --by Anne', code: 2, names: /--policy/ },
  { words: 'approve alpha.aval --policy maybe --by Anne', code: 2, names: /maybe/ },
  { words: 'approve alpha.aval --policy on', code: 2, names: /--by/ },
  { words: 'approve alpha.aval --policy on --accept --by Anne', code: 2, names: /--policy/ },
  { words: 'approve alpha.aval --policy off --by Anne', code: 2, names: /--policy/ },
  { words: 'approve alpha.aval --policy off --propose --by Anne', code: 1, names: /deuxième personne/ },
  { words: 'approve alpha.aval --policy off --accept --by Anne', code: 1, names: /Personne n’a proposé/ },
];
