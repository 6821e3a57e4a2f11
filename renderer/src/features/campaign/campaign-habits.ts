/**
 * The sender's details of one organisation: asked once, offered again in the next campaign. They contain no contact
 * data, so they may be stored on this computer outside the workspace.
 */
export type Habits = {
  senderName: string;
  senderAddress: string;
  oppositionContact: string;
  function: string;
  dpo: string;
  recipients: string[];
  processors: string[];
  deletedBy: string;
};

export const NO_HABITS: Readonly<Habits> = {
  senderName: '',
  senderAddress: '',
  oppositionContact: '',
  function: '',
  dpo: '',
  recipients: [],
  processors: [],
  deletedBy: '',
};

const KEPT = 'aval.habits';

/** The habits of an organisation; empty when nothing readable is stored. */
export function readHabits(storage: Pick<Storage, 'getItem'>, organisation: string): Habits {
  const kept = readAll(storage)[organisation];
  const text = (field: keyof Habits): string => {
    const value = fieldOf(kept, field);
    return typeof value === 'string' ? value : '';
  };
  const texts = (field: keyof Habits): string[] => {
    const value = fieldOf(kept, field);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  return {
    senderName: text('senderName'),
    senderAddress: text('senderAddress'),
    oppositionContact: text('oppositionContact'),
    function: text('function'),
    dpo: text('dpo'),
    recipients: texts('recipients'),
    processors: texts('processors'),
    deletedBy: text('deletedBy'),
  };
}

export function keepHabits(storage: Pick<Storage, 'getItem' | 'setItem'>, organisation: string, habits: Habits): void {
  storage.setItem(KEPT, JSON.stringify({ ...readAll(storage), [organisation]: habits }));
}

function fieldOf(kept: unknown, field: keyof Habits): unknown {
  return typeof kept === 'object' && kept !== null
    ? (kept as Readonly<Partial<Record<keyof Habits, unknown>>>)[field]
    : undefined;
}

/** Values that are not readable are left out and asked again. */
function readAll(storage: Pick<Storage, 'getItem'>): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
      ? (kept as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return {};
  }
}
