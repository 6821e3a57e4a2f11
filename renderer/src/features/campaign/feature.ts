import { campaign } from '../../text/campaign.ts';
import type { Feature } from '../feature.ts';
import { findCampaigns } from './find-campaigns.ts';

const help = [campaign.help1, campaign.help2, campaign.help3];

export const feature: Feature = {
  name: 'campaign',
  routes: [
    { path: '/campaigns', component: () => import('./CampaignsScreen.vue'), meta: { help } },
    {
      path: '/campaigns/new/:step(channel|segment|check|approval|export)',
      component: () => import('./CampaignWizard.vue'),
      meta: { help },
    },
    { path: '/campaigns/:id(\\d+)', component: () => import('./record/RecordScreen.vue'), meta: { help } },
  ],
  room: { order: 50, icon: 'i-lucide-send', name: campaign.room, path: '/campaigns' },
  actions: [{ id: 'campaign.new', icon: 'i-lucide-send', name: campaign.action, to: '/campaigns/new/channel' }],
  searches: [{ id: 'campaigns', title: campaign.room, find: findCampaigns }],
};
