import { fold } from '../../../../shared/domain/value/fold.ts';
import { request } from '../../bridge.ts';
import { useFormat } from '../../text/format.ts';
import type { SearchHit } from '../feature.ts';

const LATEST = 200;
const MOST = 5;

/** The latest lists whose name contains every typed word, for the palette. */
export async function findCampaigns(text: string): Promise<readonly SearchHit[]> {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const format = useFormat();
  const { records } = await request('campaign.list', { offset: 0, limit: LATEST });
  return records
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .slice(0, MOST)
    .map(({ exportId, name, at }) => ({
      id: exportId,
      label: name,
      note: format.instant(at),
      icon: 'i-lucide-send',
      to: `/campaigns/${exportId}`,
    }));
}
