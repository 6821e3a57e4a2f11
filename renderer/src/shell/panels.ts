import { ref } from 'vue';

/** The two panels that can open over or beside any screen. */
export const isSearchOpen = ref(false);
export const isHelpOpen = ref(false);
