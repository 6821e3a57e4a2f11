import { expect, it } from 'vitest';
import type { NoticesOwed } from '../../../../shared/contract/notice.ts';
import { unreachableBySource } from './unreachable.ts';

const delivery = (source: string | null, unreachable: number): NoticesOwed['origins'][number] => ({
  source,
  kind: 'purchased',
  received: '2026-10-20',
  dueOn: '2026-11-20',
  capturedFrom: null,
  capturedOn: null,
  reuseTerms: null,
  ...{ owed: 10, post: 4, email: 4, unreachable, opposed: 0, deceased: 0 },
});

it('names each source with unreachable people once, whatever its deliveries', () => {
  const deliveries = [delivery('Fichiers & Cie', 2), delivery('Annuaire', 0), delivery('Fichiers & Cie', 1)];
  expect(unreachableBySource([...deliveries, delivery(null, 5)])).toEqual([{ source: 'Fichiers & Cie', count: 3 }]);
});
