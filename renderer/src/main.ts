import ui from '@nuxt/ui/vue-plugin';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router.ts';
import { usePreferences } from './shell/preferences.store.ts';
import { followTheme } from './shell/theme.ts';
import './style.css';

followTheme();

const app = createApp(App);
app.use(createPinia());
// The language is set before the first paint, so that no text changes after it.
await usePreferences().load();
app.use(router);
app.use(ui);
app.mount('#app');
