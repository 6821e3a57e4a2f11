import type { Catalogue } from '../../../shared/text/text.ts';

/** « Me reconnaître ici »: a workspace that this computer opens without its passphrase. */
export const recognitionWords = {
  title: { fr: 'Me reconnaître ici', en: 'Recognise me here' },
  isOff: {
    fr: 'Sur cet ordinateur et dans votre session, l’espace peut s’ouvrir sans demander la phrase secrète : le trousseau du système garde une clé. Qui entre dans votre session ouvre alors l’espace. Après « Verrouiller », la phrase est toujours demandée.',
    en: 'On this computer and in your session, the workspace can open without asking for the passphrase: the key store of the system keeps a key. Anybody who gets into your session then opens the workspace. After “Lock” the passphrase is always asked for.',
  },
  isOn: {
    fr: 'Cet ordinateur ouvre l’espace sans demander la phrase secrète, sauf après « Verrouiller ». Changer la phrase ou la clé y met fin, ici et sur tout autre ordinateur.',
    en: 'This computer opens the workspace without asking for the passphrase, except after “Lock”. Changing the passphrase or the key ends it, here and on any other computer.',
  },
  absent: {
    fr: 'Cet ordinateur n’a pas de trousseau où garder une clé : la phrase secrète est demandée à chaque ouverture.',
    en: 'This computer has no key store to keep a key in: the passphrase is asked for at every opening.',
  },
  unprotected: {
    fr: 'Le trousseau de cet ordinateur n’est pas protégé : Aval n’y garde pas de clé, et la phrase secrète est demandée à chaque ouverture.',
    en: 'The key store of this computer is not protected: Aval keeps no key in it, and the passphrase is asked for at every opening.',
  },
  open: { fr: 'Me reconnaître ici…', en: 'Recognise me here…' },
  remember: { fr: 'Ne plus me demander la phrase ici', en: 'Don’t ask me for the passphrase here any more' },
  forget: { fr: 'Ne plus me reconnaître ici', en: 'Recognise me here no more' },
  remembered: {
    fr: 'Cet ordinateur est reconnu : la prochaine ouverture ne demandera pas la phrase secrète.',
    en: 'This computer is recognised: the next opening will not ask for the passphrase.',
  },
  forgotten: {
    fr: 'Cet ordinateur n’est plus reconnu : la phrase secrète sera demandée.',
    en: 'This computer is no longer recognised: the passphrase will be asked for.',
  },
  unfit: {
    fr: 'La clé gardée sur cet ordinateur n’ouvre plus cet espace : la phrase secrète ou la clé a changé depuis. Écrivez la phrase ; « Me reconnaître ici » se remet dans Réglages, Chiffrement.',
    en: 'The key that this computer keeps opens this workspace no more: the passphrase or the key has changed since. Type the passphrase; “Recognise me here” is switched on again in Settings, Encryption.',
  },
} as const satisfies Catalogue;
