/**
 * Light or dark as the system says; main sets what the system says (`nativeTheme`) from the
 * person's preference, so that the page and the native parts never differ.
 */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.classList.toggle('dark', dark.matches);
    document.documentElement.classList.toggle('light', !dark.matches);
  };
  dark.addEventListener('change', apply);
  apply();
}
