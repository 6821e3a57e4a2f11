/** The look of a verdict: always icon, word and colour together. */
export const SHOWN_VERDICTS = ['allow', 'conditional', 'review', 'block'] as const;

export type ShownVerdict = (typeof SHOWN_VERDICTS)[number];

export const VERDICT_LOOKS = {
  allow: { icon: 'i-lucide-circle-check', color: 'success', bar: 'bg-success' },
  conditional: { icon: 'i-lucide-clipboard-check', color: 'info', bar: 'bg-info' },
  review: { icon: 'i-lucide-circle-help', color: 'warning', bar: 'bg-warning' },
  block: { icon: 'i-lucide-ban', color: 'error', bar: 'bg-error' },
} as const satisfies Record<ShownVerdict, { icon: string; color: string; bar: string }>;
