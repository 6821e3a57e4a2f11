import { ref } from 'vue';

/** The two panels that any screen may be covered or accompanied by. */
export const isSearchOpen = ref(false);
export const isHelpOpen = ref(false);
