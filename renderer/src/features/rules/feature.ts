import { ruleBook } from '../../text/rule-book.ts';
import type { Feature } from '../feature.ts';
import { findRules } from './find-rules.ts';

export const feature: Feature = {
  name: 'rules',
  routes: [
    { path: '/rules', component: () => import('./RulesScreen.vue'), meta: { help: [ruleBook.help1, ruleBook.help2] } },
  ],
  room: { order: 60, icon: 'i-lucide-section', name: ruleBook.room, path: '/rules' },
  actions: [
    {
      id: 'rules.compare',
      icon: 'i-lucide-git-compare-arrows',
      name: ruleBook.compareAction,
      to: '/rules?tab=compare',
    },
  ],
  searches: [{ id: 'rules', title: ruleBook.room, find: findRules }],
};
