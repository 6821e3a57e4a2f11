/**
 * Light or dark as the system reports; main sets `nativeTheme` from the user's preference, so that the page and the
 * native parts agree.
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
