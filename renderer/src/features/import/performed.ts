import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { OriginForm } from './origin-answers.ts';

/** The data kept of an imported file once the screen is ready for the next. */
export type Performed = {
  readonly file: ChosenFile;
  readonly kind: OriginForm['kind'];
  readonly source: string;
  /** Its rows name their own sources. */
  readonly hasSources: boolean;
};
