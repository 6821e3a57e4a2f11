import { AppError } from '../../../../shared/contract/result.ts';
import { CHANNELS, type Channel } from '../../../../shared/domain/channel.ts';

/** The CAMPAIGN of each channel of a sale. */
export type SaleCampaign = Readonly<Record<string, unknown>> & { readonly channel: Channel };

/** Whether a CAMPAIGN sells a file by several channels: it has `channels` instead of `channel`. */
export function isSale(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && 'channels' in json && 'sale' in json && json.sale === true;
}

/**
 * One campaign for each channel of a sale, in the order of the file.
 *
 * @throws AppError `campaign.sale_channels`, with the field.
 */
export function saleCampaigns(json: Readonly<Record<string, unknown>>): readonly SaleCampaign[] {
  const { channels, channel, ...rest } = json;
  if (channel !== undefined && channel !== null) throw new AppError('campaign.sale_channels', { field: 'channel' });
  const named: readonly unknown[] = Array.isArray(channels) ? channels : [];
  const known = named.flatMap((one) => CHANNELS.find((name) => name === one) ?? []);
  if (named.length === 0 || known.length !== named.length || new Set(known).size !== known.length)
    throw new AppError('campaign.sale_channels', { field: 'channels' });
  return known.map((one) => ({ ...rest, channel: one }));
}
